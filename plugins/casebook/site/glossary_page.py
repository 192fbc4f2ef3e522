"""The glossary as a page: every term in both languages, by topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from casebook.content.case import Case
from casebook.vocabulary.glossary import TOPICS, Glossary, Term
from casebook.vocabulary.localtext import Language

FILE: Final = "glossary.csv"
"""The termbase's name in the folder of hand-written pages, and on the published site."""


@dataclass(frozen=True)
class Entry:
    """A term, and the number of cases whose text in the page's language names it."""

    term: Term
    cases: int


@dataclass(frozen=True)
class TopicGroup:
    """The terms of one topic; `id` is the topic's."""

    id: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class GlossaryPage:
    """What the glossary's page shows."""

    count: int
    groups: tuple[TopicGroup, ...]
    file: str


def glossary_page(glossary: Glossary, cases: Iterable[Case], language: Language) -> GlossaryPage:
    """Return the glossary's page in a language.

    Topics follow each other as in `TOPICS`. Within a topic English names stand in alphabetical order; Chinese
    ones as the file has them, from the general to the particular: their code order tells a reader nothing.
    """
    uses = term_uses(glossary, cases, language)
    groups = (
        TopicGroup(topic, tuple(Entry(term, uses[term.id]) for term in _in_order(glossary, topic, language)))
        for topic in TOPICS
    )
    return GlossaryPage(len(glossary.terms), tuple(group for group in groups if group.entries), FILE)


def term_uses(glossary: Glossary, cases: Iterable[Case], language: Language) -> Counter[str]:
    """Count the cases that name each term in a language."""
    texts = (text for case in cases if (text := case.text(language)))
    return Counter(
        term_id
        for text in texts
        for term_id in {hit.term.id for hit in glossary.terms_in("\n".join(text.units().values()), language)}
    )


def _in_order(glossary: Glossary, topic: str, language: Language) -> Sequence[Term]:
    terms = [term for term in glossary.terms if term.topic == topic]
    return sorted(terms, key=lambda term: term.name.en.casefold()) if language == "en" else terms
