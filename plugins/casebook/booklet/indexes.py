"""The indexes at the back: cases by place, organisation, industry and goal, and the terms they speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from casebook.booklet.chips import Chip, goal_chips
from casebook.content.case import Case
from casebook.prose.facts import place_name
from casebook.vocabulary import sdg
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import Glossary, Term
from casebook.vocabulary.industries import industry
from casebook.vocabulary.localtext import LANGUAGES, Language
from casebook.vocabulary.regions import province_of


@dataclass(frozen=True)
class Mention:
    """A case that an entry leads to: the anchor of its chapter, and its title for those who cannot see it."""

    anchor: str
    title: str


@dataclass(frozen=True)
class Entry:
    """A line of an index: its words, the goal's chip where it stands for one, and the cases."""

    words: str
    mentions: tuple[Mention, ...]
    chip: Chip | None = None


@dataclass(frozen=True)
class Index:
    """One index; `kind` is its key in the catalogue."""

    kind: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class GlossaryEntry:
    """A term in the book's language and in the other, what it is, and the cases that name it."""

    name: str
    other: str
    other_language: Language
    definition: str
    mentions: tuple[Mention, ...]


def indexes(cases: Sequence[Case], language: Language) -> tuple[Index, ...]:
    """Return the indexes that have entries; Chinese names stand in pinyin order, places by their codes."""
    found = (
        Index("place", tuple(_places(cases, language))),
        Index("organisation", tuple(_organisations(cases, language))),
        Index("industry", tuple(_industries(cases, language))),
        Index("goal", tuple(_goals(cases, language))),
    )
    return tuple(index for index in found if index.entries)


def glossary_entries(
    glossary: Glossary, cases: Sequence[Case], language: Language
) -> tuple[GlossaryEntry, ...]:
    """Return the terms of a glossary that the cases name, in the order of the language."""
    named: dict[Term, list[Case]] = {}
    for case in cases:
        for term in dict.fromkeys(hit.term for hit in glossary.terms_in(_words(case, language), language)):
            named.setdefault(term, []).append(case)
    other = next(each for each in LANGUAGES if each != language)
    return tuple(
        GlossaryEntry(
            term.name.get(language),
            term.name.get(other),
            other,
            term.definition.get(language),
            tuple(_mention(case, language) for case in within),
        )
        for term, within in sorted(
            named.items(), key=lambda item: _order(item[0].name.get(language), language)
        )
    )


def _words(case: Case, language: Language) -> str:
    found = case.best_text(language)
    return "\n".join((found.title, found.summary, *(section.body for section in found.walk())))


def _places(cases: Sequence[Case], language: Language) -> Iterator[Entry]:
    placed = [case for case in cases if case.region]
    for code, within in _grouped(placed, lambda case: case.region):
        province = province_of(code).name.get(language)
        name = place_name(code, language)
        if language == "en" and name != province:  # Jiangsu: Suzhou, so that a province stands together
            name = text(
                "booklet.index.within", language, whole=province, part=name.removesuffix(f", {province}")
            )
        yield Entry(name, tuple(_mention(case, language) for case in within))


def _organisations(cases: Sequence[Case], language: Language) -> Iterator[Entry]:
    named = [case for case in cases if case.organisation]
    groups = _grouped(named, lambda case: case.organisation.get(language) if case.organisation else "")
    for name, within in sorted(groups, key=lambda group: _order(group[0], language)):
        yield Entry(name, tuple(_mention(case, language) for case in within))


def _industries(cases: Sequence[Case], language: Language) -> Iterator[Entry]:
    known = [case for case in cases if industry(case.industry)]
    for _, within in _grouped(known, _division):
        found = industry(within[0].industry)
        if found is not None:
            words = f"{_division(within[0])} {found.name.get(language)}"
            yield Entry(words, tuple(_mention(case, language) for case in within))


def _division(case: Case) -> str:
    found = industry(case.industry)
    return (found.division or found.section).code if found else ""


def _goals(cases: Sequence[Case], language: Language) -> Iterator[Entry]:
    for goal in sdg.goals():
        within = [
            case for case in cases if goal.number in {sdg.parse(code).goal.number for code in case.sdgs}
        ]
        if within:
            (chip,) = goal_chips([str(goal.number)], language)
            yield Entry(chip.name, tuple(_mention(case, language) for case in within), chip)


def _grouped(cases: Iterable[Case], key: Callable[[Case], str]) -> list[tuple[str, list[Case]]]:
    groups: dict[str, list[Case]] = {}
    for case in cases:
        groups.setdefault(key(case), []).append(case)
    return sorted(groups.items())


def _mention(case: Case, language: Language) -> Mention:
    return Mention(f"case-{case.id}", case.best_text(language).title)


def _order(words: str, language: Language) -> tuple[bytes, str]:
    """Return a sort key: common Chinese characters are in pinyin order in GB 18030, Latin before them."""
    folded = words.casefold()
    return (folded.encode("gb18030") if language == "zh" else folded.encode(), words)
