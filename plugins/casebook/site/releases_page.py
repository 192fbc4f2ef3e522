"""The page of releases: what was new, changed or withdrawn in each, the latest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from casebook.checks.rules.translation import unit_label
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.record import FACTS, ReleaseRecord, case_name, changes
from casebook.prose.facts import day
from casebook.site.cards import case_address
from casebook.site.page import Page, alternates
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language

PATH = "releases/"


@dataclass(frozen=True)
class ChangedCase:
    """A case in a list of changes; `parts` says which of it changed, where only some of it did.

    `language` is that of its title and of the page at its address.
    """

    title: str
    address: str
    language: Language
    parts: str = ""


@dataclass(frozen=True)
class ReleaseView:
    """A release as its readers see it."""

    id: str
    day: str
    commit: str
    new: tuple[ChangedCase, ...]
    changed: tuple[ChangedCase, ...]
    withdrawn: tuple[ChangedCase, ...]
    cases: int


def releases_pages(compilation: Compilation, records: Sequence[ReleaseRecord]) -> Iterator[Page]:
    """Yield the page in each language."""
    cases = {case_name(case): case for case in compilation.cases}
    for language in LANGUAGES:
        yield Page(
            address=f"{language}/{PATH}",
            language=language,
            template="releases.html",
            title=text("releases.title", language),
            description=text("releases.lede", language),
            section="releases",
            alternates=alternates(PATH),
            data=tuple(_views(records, cases, language))[::-1],
        )


def _views(
    records: Sequence[ReleaseRecord], cases: Mapping[str, Case], language: Language
) -> Iterator[ReleaseView]:
    before: ReleaseRecord | None = None
    for record in records:
        made = changes(before, record)
        yield ReleaseView(
            id=record.id,
            day=day(record.date, language),
            commit=record.commit or "",
            new=tuple(_changed(cases[name], language) for name in made.new if name in cases),
            changed=tuple(
                _changed(cases[name], language, parts)
                for name, parts in made.changed.items()
                if name in cases
            ),
            withdrawn=tuple(_changed(cases[name], language) for name in made.withdrawn if name in cases),
            cases=sum(bool(parts) for parts in record.cases.values()),
        )
        before = record


def _changed(case: Case, language: Language, parts: Sequence[str] = ()) -> ChangedCase:
    words = case.best_text(language)
    separator = text("common.punctuation.enumeration", language)
    named = dict.fromkeys(_part(case, part, language) for part in parts)
    title = words.title if case.is_published else case.id
    return ChangedCase(title, case_address(case, words.language), words.language, separator.join(named))


def _part(case: Case, part: str, language: Language) -> str:
    if part == FACTS:
        return text("releases.facts", language)
    of, _, unit = part.partition(".")
    try:
        label = unit_label(case, unit).get(language)
    except KeyError:  # a part that the case no longer has
        label = unit
    return text("releases.part", language, part=label, language=text(f"common.language.{of}", language))
