"""A partner's form filled in from a case, and what it lacks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from casebook.content.case import Case
from casebook.content.fields import Belongs
from casebook.content.programme import row
from casebook.exchange.packs.blocks import Block, Form, blocks, items, paragraphs, plain
from casebook.exchange.packs.profile import FormField, Measure, Profile
from casebook.exchange.release import Release
from casebook.prose.facts import field_words, place_of
from casebook.prose.figures import figure
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.regions import region
from casebook.vocabulary.sdg import parse

_SECTION = "section."


class Lack(StrEnum):
    """What is wrong with a field that was filled in, or was not."""

    MISSING = "missing"
    OPTIONAL = "optional"
    TOO_LONG = "too-long"
    NOT_TRANSLATED = "not-translated"


@dataclass(frozen=True)
class Answer:
    """A field of the form with what fills it, how long that is in the field's measure, and what is wrong."""

    field: FormField
    blocks: tuple[Block, ...]
    length: int
    lack: Lack | None

    @property
    def text(self) -> str:
        """What fills the field, as plain text."""
        return plain(self.blocks)


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
    size = sum(length(block.words, field.measure) for block in given)
    return Answer(field, given, size, _lack(field, given, size, case, language))


def _lack(
    field: FormField, given: tuple[Block, ...], size: int, case: Case, language: Language
) -> Lack | None:
    if not given:
        return Lack.MISSING if field.required else Lack.OPTIONAL
    if case.text(language) is None:
        return Lack.NOT_TRANSLATED
    return Lack.TOO_LONG if field.limit and size > field.limit else None


def _value(source: str, language: Language, release: Release, case: Case) -> tuple[Block, ...]:
    for alternative in source.split("|"):
        names = [name.strip() for name in alternative.split("+")]
        if told := tuple(block for name in names for block in _named(name, language, release, case)):
            return told
    return ()


def _named(name: str, language: Language, release: Release, case: Case) -> tuple[Block, ...]:
    if name.startswith(_SECTION):
        return _sections(case, language, name.removeprefix(_SECTION))
    if name in _SOURCES:
        return _SOURCES[name](release, case, language)
    field = row(case.field_table, name)
    if field is None:
        return ()
    if field.belongs is Belongs.EVERY_LANGUAGE:
        return paragraphs(str(case.best_text(language).values.get(name, "")))
    return paragraphs(field_words(case, field, language))


def _sections(case: Case, language: Language, part: str) -> tuple[Block, ...]:
    """Return the text of the sections of a part of the template, or of all where no part is named."""
    words = case.best_text(language)
    told: list[Block] = []
    for section in words.walk():
        if section.body and part in ("", section.part.id):
            if section.heading and not part:
                told.append(Block(section.heading, Form.HEADING))
            told += blocks(section.body)
    return tuple(told)


def _place(release: Release, case: Case, language: Language) -> tuple[Block, ...]:
    """Return the place with its country, which a partner abroad must be told."""
    place = place_of(case, language)
    return paragraphs(text("packs.place", language, place=place) if region(case.region) else place)


def _goals(release: Release, case: Case, language: Language) -> tuple[Block, ...]:
    goals = [parse(code) for code in case.sdgs]
    return items(f"SDG {goal.code} {goal.goal.name.get(language)}" for goal in goals)


def _figures(release: Release, case: Case, language: Language) -> tuple[Block, ...]:
    colon = text("common.punctuation.colon", language)
    return items(
        f"{each.label.get(language)}{colon}"
        f"{figure(each.value, each.unit, language, each.qualifier)} "
        f"({each.year}, {text(f'common.nature.{each.nature.value}', language)}, "
        f"{text(f'common.assurance.{each.assurance.value}', language)})"
        for each in case.indicators
    )


def _address(release: Release, case: Case, language: Language) -> tuple[Block, ...]:
    return paragraphs(release.case_url(case, case.best_text(language).language))


def _documents(release: Release, case: Case, language: Language) -> tuple[Block, ...]:
    return items(release.url(each.address) for each in release.booklets_of(case))


def _sources(release: Release, case: Case, language: Language) -> tuple[Block, ...]:
    return items(
        ". ".join(_source_parts(each.title, each.publisher, each.date, each.url)) for each in case.sources
    )


def _source_parts(*parts: object) -> Iterator[str]:
    return (str(part) for part in parts if part)


_SOURCES: Mapping[str, Callable[[Release, Case, Language], tuple[Block, ...]]] = {
    "place": _place,
    "goals": _goals,
    "figures": _figures,
    "body": lambda release, case, language: _sections(case, language, ""),
    "address": _address,
    "documents": _documents,
    "sources": _sources,
}
"""What fills a field beside the fields of the table, by the name that profiles use."""
