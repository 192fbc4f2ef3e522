"""What cases are looking for: the list of all that say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from casebook.content.case import Case
from casebook.prose.rendering import lines
from casebook.site.cards import CaseCard
from casebook.vocabulary.localtext import Language

FIELD = "support_wanted"
"""The row of the field table in which a case says it."""


@dataclass(frozen=True)
class Wish:
    """A case and what it is looking for, in the language of its card."""

    card: CaseCard
    words: Markup


@dataclass(frozen=True)
class SupportPage:
    """Every wish, and how many cases were asked."""

    wishes: tuple[Wish, ...]
    cases: int


def support_wanted(case: Case, language: Language) -> Markup:
    """Return what a case is looking for, in a language it has a text in, or nothing."""
    words = case.text(language)
    return lines(str(words.values.get(FIELD, ""))) if words else Markup("")


def support_page(cases: Sequence[Case], cards: Mapping[str, CaseCard]) -> SupportPage:
    """Return the list of the cases that state what they look for; `cards` are by `CaseCard.id`."""
    found = ((cards[f"{case.programme.id}/{case.id}"], case) for case in cases)
    wishes = (Wish(card, support_wanted(case, card.language)) for card, case in found)
    return SupportPage(tuple(wish for wish in wishes if wish.words), len(cases))
