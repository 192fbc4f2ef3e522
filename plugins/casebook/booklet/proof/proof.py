"""What a proof holds: the case in numbered paragraphs, the editors' questions, and the comparison."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from casebook.booklet.proof.comparing import Run, compared
from casebook.checks.desk.needs import Need, need_of
from casebook.checks.finding import Finding, Severity
from casebook.checks.rules.translation import unit_label
from casebook.content.case import Case, text_digest
from casebook.content.facts import Photo, Source
from casebook.content.fields import Place
from casebook.prose.facts import FactRow, fact_rows
from casebook.prose.figures import figure
from casebook.prose.rendering import render
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

LANGUAGE: Language = "zh"
"""Proofs go to those who wrote the original."""

_BLOCK = re.compile(r"<(p|h3|h4|h5|h6|ul|ol|table|blockquote|pre)\b.*?</\1>", re.DOTALL)
_ANSWERABLE = frozenset({Need.FACTS, Need.ORIGINAL, Need.PICTURES, Need.RIGHTS, Need.DISCLOSURE})
"""What the case's own body can say something about; a translation is the editors' own affair."""


@dataclass(frozen=True)
class Paragraph:
    """A block of the text with the number by which an answer names it; a heading has none."""

    number: int | None
    html: Markup


@dataclass(frozen=True)
class Part:
    """A section with its paragraphs."""

    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class FigureLine:
    """A figure as it will be published, to be confirmed."""

    label: str
    value: str
    year: int
    baseline: str
    source: str


@dataclass(frozen=True)
class Comparison:
    """A unit that was changed since it was sent in."""

    label: str
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Proof:
    """Everything the proof of a case says; `digest` names the text it was made of.

    `comparisons` is None where nobody knows the text as it was sent in.
    """

    case: Case
    digest: str
    title: str
    subtitle: str
    summary: str
    facts: tuple[FactRow, ...]
    parts: tuple[Part, ...]
    figures: tuple[FigureLine, ...]
    photos: tuple[Photo, ...]
    sources: tuple[Source, ...]
    questions: tuple[str, ...]
    comparisons: tuple[Comparison, ...] | None


def proof(case: Case, findings: Iterable[Finding], submitted: Mapping[str, str] | None) -> Proof:
    """Return the proof of a case.

    Args:
        case: the case.
        findings: what a check says about it.
        submitted: the units of the text as it was sent in, or None where it is not known.
    """
    words = case.original
    return Proof(
        case=case,
        digest=text_digest(words),
        title=words.title,
        subtitle=words.subtitle,
        summary=words.summary,
        facts=fact_rows(case, LANGUAGE, Place.FACTS),
        parts=tuple(_parts(case)),
        figures=tuple(_figures(case)),
        photos=case.photos,
        sources=case.sources,
        questions=tuple(_questions(case, findings)),
        comparisons=None if submitted is None else tuple(_comparisons(case, submitted)),
    )


def _parts(case: Case) -> Iterator[Part]:
    numbers = {source.id: number for number, source in enumerate(case.sources, start=1)}
    count = 0
    for section in case.original.walk():
        paragraphs = []
        for block in _BLOCK.finditer(str(render(section.body, numbers, "proof-"))):
            is_heading = block[1].startswith("h")
            count += not is_heading
            paragraphs.append(Paragraph(None if is_heading else count, Markup(block[0])))
        yield Part(section.heading, tuple(paragraphs))


def _figures(case: Case) -> Iterator[FigureLine]:
    titles = {source.id: source.title for source in case.sources}
    for each in case.indicators:
        baseline = each.baseline
        before = f"{figure(baseline.value, each.unit, LANGUAGE)}（{baseline.year}）" if baseline else ""
        value = str(figure(each.value, each.unit, LANGUAGE, each.qualifier))
        yield FigureLine(each.label.zh, value, each.year, before, titles.get(each.source, each.source))


def _questions(case: Case, findings: Iterable[Finding]) -> Iterator[str]:
    """Yield what only the case's own body can answer, in its own words and once each."""
    own = [each for each in findings if each.position.path.parent == case.folder]
    asked = (
        text("proof.question", LANGUAGE, message=each.message.zh, hint=each.hint.zh)
        for each in own
        if each.severity is not Severity.HINT and need_of(each, case) in _ANSWERABLE
    )
    yield from dict.fromkeys(asked)


def _comparisons(case: Case, submitted: Mapping[str, str]) -> Iterator[Comparison]:
    units = case.original.units()
    for name, words in units.items():
        before = submitted.get(name, "")
        if before.strip() != words.strip():
            yield Comparison(unit_label(case, name).zh, compared(before, words))
    for name, before in submitted.items():
        if name not in units and before.strip():
            yield Comparison(name, compared(before, ""))
