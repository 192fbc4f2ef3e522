"""A case in both languages side by side, so that a reader of both can hold one against the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from markupsafe import Markup

from casebook.content.case import Case, CaseText
from casebook.content.facts import Source
from casebook.prose.facts import condition_fields
from casebook.prose.rendering import lines, render
from casebook.prose.typesetting import typeset
from casebook.site.anchors import Anchored, anchored
from casebook.site.cards import case_address, source_numbers, subject_id
from casebook.site.staleness import stale_notice
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language

_TAG: Final = re.compile(r"""<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?:"[^"]*"|[^">])*>""")
_VOID: Final = frozenset({"br", "hr"})


@dataclass(frozen=True)
class Sides:
    """The same words in both languages; a side is empty where it has none."""

    zh: Markup
    en: Markup

    def get(self, language: Language) -> Markup:
        """Return one side."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True)
class BilingualSection:
    """A section in both languages; `id` anchors it as on the case's page, `level` is of its heading."""

    id: str
    level: int
    heading: Sides
    rows: tuple[Sides, ...]


@dataclass(frozen=True)
class BilingualPage:
    """What the page of a case in both languages shows; `address` leads back to the case."""

    case_id: str
    address: str
    theme_id: str
    title: Sides
    subtitle: Sides
    stale: str
    sections: tuple[BilingualSection, ...]
    sources: tuple[Source, ...]


def bilingual_address(case: Case, language: Language) -> str:
    """Return the address of the page under one of the languages; both show the same words."""
    return f"{case_address(case, language)}bilingual/"


def is_bilingual(case: Case) -> bool:
    """Tell whether a case can be read in both languages."""
    return all(case.text(language) for language in LANGUAGES)


def bilingual_page(case: Case, language: Language) -> BilingualPage:
    """Return the page of a case in both languages, whose own words are in one.

    Raises:
        ValueError: the case has no text in one of the languages.
    """
    zh, en = case.text("zh"), case.text("en")
    if zh is None or en is None:
        raise ValueError(f"{case.id} is not in both languages")
    numbers = source_numbers(case)
    summary = BilingualSection(
        id="summary",
        level=2,
        heading=_sides(text("site.case.summary", "zh"), text("site.case.summary", "en")),
        rows=(Sides(lines(zh.summary), lines(en.summary)),),
    )
    aligned = _sections(anchored(zh.sections), anchored(en.sections), 2, numbers)
    return BilingualPage(
        case_id=f"{case.programme.id}/{case.id}",
        address=case_address(case, language),
        theme_id=subject_id(case),
        title=_sides(zh.title, en.title),
        subtitle=_sides(zh.subtitle, en.subtitle),
        stale=" ".join(filter(None, (stale_notice(case, each, language) for each in case.translations))),
        sections=(summary, *aligned, *_conditions(case, zh, en)),
        sources=case.sources,
    )


def align(zh: Markup, en: Markup) -> tuple[Sides, ...]:
    """Return two texts in rows that belong together.

    Both are cut at their sub-headings; if that gives the same number of pieces, pieces face each other.
    Within a piece (or the whole, if it does not) paragraphs and lists face each other if they are as many.
    """
    left, right = _pieces(blocks(zh)), _pieces(blocks(en))
    if len(left) != len(right):
        left, right = [blocks(zh)], [blocks(en)]
    rows: list[Sides] = []
    for ours, theirs in zip(left, right, strict=True):
        if len(ours) == len(theirs):
            rows += map(Sides, ours, theirs)
        else:
            rows.append(Sides(Markup("").join(ours), Markup("").join(theirs)))
    return tuple(rows)


def blocks(html: Markup) -> list[Markup]:
    """Return the outermost elements of well-formed HTML, one by one."""
    starts, depth = [0], 0
    for tag in _TAG.finditer(html):
        if tag["name"].lower() not in _VOID:
            depth += -1 if tag["close"] else 1
        if depth == 0:
            starts.append(tag.end())
    cut = (html[start:end].strip() for start, end in pairwise([*starts, len(html)]))
    return [Markup(block) for block in cut if block]


def _pieces(elements: Sequence[Markup]) -> list[list[Markup]]:
    pieces: list[list[Markup]] = [[]]
    for element in elements:
        if re.match(r"<h[3-6]\b", element):
            pieces.append([])
        pieces[-1].append(element)
    return [piece for piece in pieces if piece]


def _conditions(case: Case, zh: CaseText, en: CaseText) -> Iterator[BilingualSection]:
    """Yield what is told of conditions in whole sentences, in either language, below a heading of its own."""
    told = [
        (field, sides)
        for field in condition_fields(case)
        if any(sides := [str(each.values.get(field.id, "")) for each in (zh, en)])
    ]
    if told:
        names = (text("case.conditions.heading", language) for language in LANGUAGES)
        yield BilingualSection("conditions", 2, _sides(*names), ())
    for field, sides in told:
        heading = _sides(field.label.zh, field.label.en)
        yield BilingualSection(field.id, 3, heading, (Sides(*map(lines, sides)),))


def _sections(
    zh: Sequence[Anchored], en: Sequence[Anchored], level: int, numbers: dict[str, int]
) -> Iterator[BilingualSection]:
    """Yield sections by their ids in the order of the first text, then those only the second one has."""
    ours = {each.id: each for each in zh}
    theirs = {each.id: each for each in en}
    for section_id in dict.fromkeys((*ours, *theirs)):
        left, right = ours.get(section_id), theirs.get(section_id)
        yield BilingualSection(
            id=section_id,
            level=level,
            heading=_sides(left.section.heading if left else "", right.section.heading if right else ""),
            rows=align(_render(left, numbers), _render(right, numbers)),
        )
        inner = [each.sections if each else () for each in (left, right)]
        yield from _sections(inner[0], inner[1], level + 1, numbers)


def _render(place: Anchored | None, numbers: dict[str, int]) -> Markup:
    return render(place.section.body, numbers) if place else Markup("")


def _sides(zh: str, en: str) -> Sides:
    return Sides(typeset(zh), typeset(en))
