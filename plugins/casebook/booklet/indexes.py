"""The indexes at the back: cases by place, organisation, industry and goal, and the terms they speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from casebook.booklet.chapters import Chapter
from casebook.booklet.chips import Chip, goal_chips
from casebook.content.case import Case
from casebook.prose.facts import place_name, place_of
from casebook.vocabulary import sdg
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import Term
from casebook.vocabulary.industries import industry
from casebook.vocabulary.localtext import LANGUAGES, Language
from casebook.vocabulary.regions import province_of

KINDS = ("place", "organisation", "industry", "goal", "term")
"""What cases are indexed by, in printing order."""


@dataclass(frozen=True)
class Mention:
    """A case that an entry leads to: the anchor of its chapter or of a place in it, and its title."""

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
    """A term in the book's language and in the other, what it is in both, and the cases that name it."""

    name: str
    other: str
    other_language: Language
    definition: str
    other_definition: str
    mentions: tuple[Mention, ...]


def indexes(cases: Sequence[Case], chapters: Sequence[Chapter], language: Language) -> tuple[Index, ...]:
    """Return the indexes that have entries; an entry of a term leads to where each case first names it.

    Places stand by their codes, all other names as `name_order` has them.
    """
    makers = (_places, _organisations, _industries, _goals)
    found = [tuple(make(cases, language)) for make in makers]
    found.append(tuple(_terms(chapters, language)))
    return tuple(Index(kind, entries) for kind, entries in zip(KINDS, found, strict=True) if entries)


def glossary_entries(chapters: Sequence[Chapter], language: Language) -> tuple[GlossaryEntry, ...]:
    """Return the terms that the chapters name, in the order of the language."""
    other = next(each for each in LANGUAGES if each != language)
    return tuple(
        GlossaryEntry(
            name=term.name.get(language),
            other=term.name.get(other),
            other_language=other,
            definition=term.definition.get(language),
            other_definition=term.definition.get(other),
            mentions=tuple(Mention(each.anchor, each.title) for each, _ in within),
        )
        for term, within in _named(chapters, language)
    )


def name_order(words: str, language: Language) -> tuple[bytes, str]:
    """Return the key that sorts names: Latin by letter, Chinese by the codes of GB 18030.

    Those put the 3,755 commoner characters (GB/T 2312 level 1) in pinyin order, the rarer after them by
    radical and stroke. A character has one place, so that 重庆 stands with 重 as in 重量.
    """
    folded = words.casefold()
    return (folded.encode("gb18030") if language == "zh" else folded.encode(), words)


def _named(chapters: Sequence[Chapter], language: Language) -> list[tuple[Term, list[tuple[Chapter, str]]]]:
    """Return each term with the chapters that name it and the place in them, sorted by its name."""
    named: dict[Term, list[tuple[Chapter, str]]] = {}
    for each in chapters:
        for term, anchor in each.terms.items():
            named.setdefault(term, []).append((each, anchor))
    return sorted(named.items(), key=lambda item: name_order(item[0].name.get(language), language))


def _terms(chapters: Sequence[Chapter], language: Language) -> Iterator[Entry]:
    for term, within in _named(chapters, language):
        yield Entry(term.name.get(language), tuple(Mention(anchor, each.title) for each, anchor in within))


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
    elsewhere = [case for case in cases if not case.region and place_of(case, language)]
    for name, within in _grouped(elsewhere, lambda case: place_of(case, language)):
        yield Entry(name, tuple(_mention(case, language) for case in within))


def _organisations(cases: Sequence[Case], language: Language) -> Iterator[Entry]:
    named = [case for case in cases if case.organisation]
    groups = _grouped(named, lambda case: case.organisation.get(language) if case.organisation else "")
    for name, within in sorted(groups, key=lambda group: name_order(group[0], language)):
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
