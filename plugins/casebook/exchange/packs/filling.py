"""A partner's form filled in from a case, and what it lacks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lxml import html

from casebook.content.case import Case
from casebook.content.fields import Belongs
from casebook.content.programme import row
from casebook.exchange.packs.profile import FormField, Measure, Profile
from casebook.exchange.release import Release
from casebook.prose.facts import field_words, place_of
from casebook.prose.figures import figure
from casebook.prose.rendering import render
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.regions import region
from casebook.vocabulary.sdg import parse

_SECTION = "section."
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")


class Lack(StrEnum):
    """What is wrong with a field that was filled in, or was not."""

    MISSING = "missing"
    OPTIONAL = "optional"
    TOO_LONG = "too-long"
    NOT_TRANSLATED = "not-translated"


@dataclass(frozen=True)
class Answer:
    """A field of the form with its text, how long that is in the field's measure, and what is wrong."""

    field: FormField
    text: str
    length: int
    lack: Lack | None


def fill(profile: Profile, release: Release, case: Case) -> tuple[Answer, ...]:
    """Return a partner's form, filled in with a case in the form's language where it has words in it."""
    return tuple(_answer(field, profile.language, release, case) for field in profile.fields)


def length(words: str, measure: Measure) -> int:
    """Return how long a text is."""
    return len(words.split()) if measure is Measure.WORDS else len(words)


def is_source(name: str) -> bool:
    """Tell whether a profile may name this as what fills a field: one of ours, or a field of the table."""
    return name in _SOURCES or name.startswith(_SECTION) or bool(re.fullmatch(r"[a-z_]+", name))


def _answer(field: FormField, language: Language, release: Release, case: Case) -> Answer:
    given = _value(field.source, language, release, case)
    size = length(given, field.measure)
    return Answer(field, given, size, _lack(field, given, size, case, language))


def _lack(field: FormField, given: str, size: int, case: Case, language: Language) -> Lack | None:
    if not given:
        return Lack.MISSING if field.required else Lack.OPTIONAL
    if case.text(language) is None:
        return Lack.NOT_TRANSLATED
    return Lack.TOO_LONG if field.limit and size > field.limit else None


def _value(source: str, language: Language, release: Release, case: Case) -> str:
    for alternative in source.split("|"):
        names = [name.strip() for name in alternative.split("+")]
        parts = [part for name in names if (part := _named(name, language, release, case))]
        if parts:
            return "\n\n".join(parts)
    return ""


def _named(name: str, language: Language, release: Release, case: Case) -> str:
    if name.startswith(_SECTION):
        return _sections(case, language, name.removeprefix(_SECTION))
    if name in _SOURCES:
        return _SOURCES[name](release, case, language)
    field = row(case.field_table, name)
    if field is None:
        return ""
    if field.belongs is Belongs.EVERY_LANGUAGE:
        return str(case.best_text(language).values.get(name, ""))
    return field_words(case, field, language)


def _sections(case: Case, language: Language, part: str) -> str:
    """Return the text of the sections of a part of the template, or of all where no part is named."""
    words = case.best_text(language)
    wanted = [each for each in words.walk() if each.body and part in ("", each.part.id)]
    bodies = [
        f"{each.heading}\n\n{plain(each.body)}" if not part and each.heading else plain(each.body)
        for each in wanted
    ]
    return "\n\n".join(bodies)


def plain(markdown: str) -> str:
    """Return Markdown as plain paragraphs, without the numbers of sources."""
    cited = {name: number for number, name in enumerate(re.findall(r"\[\^([\w-]+)\]", markdown), start=1)}
    root = html.fragment_fromstring(str(render(markdown, cited)), create_parent="div")
    for mark in root.xpath("//sup[@class='citation']"):
        mark.drop_tree()
    for script in root.xpath("//sup|//sub"):
        script.text = (script.text or "").translate(_RAISED if script.tag == "sup" else _LOWERED)
    blocks = root.xpath("./p|./h3|./h4|./h5|./h6|./ul/li|./ol/li|./blockquote|./pre|./table/*/tr")
    return "\n\n".join(" ".join(block.text_content().split()) for block in blocks)


def _place(release: Release, case: Case, language: Language) -> str:
    """Return the place with its country, which a partner abroad must be told."""
    place = place_of(case, language)
    return text("packs.place", language, place=place) if region(case.region) else place


def _goals(release: Release, case: Case, language: Language) -> str:
    goals = [parse(code) for code in case.sdgs]
    return "\n".join(f"SDG {goal.code} {goal.goal.name.get(language)}" for goal in goals)


def _figures(release: Release, case: Case, language: Language) -> str:
    colon = text("common.punctuation.colon", language)
    return "\n".join(
        f"{each.label.get(language)}{colon}"
        f"{figure(each.value, each.unit, language, each.qualifier)} "
        f"({each.year}, {text(f'common.nature.{each.nature.value}', language)}, "
        f"{text(f'common.assurance.{each.assurance.value}', language)})"
        for each in case.indicators
    )


def _documents(release: Release, case: Case, language: Language) -> str:
    return "\n".join(release.url(each.address) for each in release.booklets_of(case))


def _sources(release: Release, case: Case, language: Language) -> str:
    return "\n".join(
        ". ".join(_source_parts(each.title, each.publisher, each.date, each.url)) for each in case.sources
    )


def _source_parts(*parts: object) -> Iterator[str]:
    return (str(part) for part in parts if part)


_SOURCES: Mapping[str, Callable[[Release, Case, Language], str]] = {
    "place": _place,
    "goals": _goals,
    "figures": _figures,
    "body": lambda release, case, language: _sections(case, language, ""),
    "address": lambda release, case, language: release.case_url(
        case, language if case.text(language) else case.original.language
    ),
    "documents": _documents,
    "sources": _sources,
}
"""What fills a field beside the fields of the table, by the name that profiles use."""
