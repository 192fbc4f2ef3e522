"""What stands at the address of a withdrawn case: that it was here, whose decision it was, and no more."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.content.case import Case
from casebook.content.programme import Programme
from casebook.prose.facts import day
from casebook.vocabulary.localtext import Language


@dataclass(frozen=True)
class Tombstone:
    """A withdrawn case by its title; the rest is empty where the case does not say."""

    programme: Programme
    title: str
    organisation: str
    published: str
    withdrawn: str
    by: str
    reason: str


def tombstone(case: Case, language: Language) -> Tombstone:
    """Return the tombstone of a case in a language it had a text in."""
    withdrawal = case.withdrawal
    return Tombstone(
        programme=case.programme,
        title=case.best_text(language).title,
        organisation=case.organisation.get(language) if case.organisation else "",
        published=day(case.published, language) if case.published else "",
        withdrawn=day(withdrawal.date, language) if withdrawal else "",
        by=withdrawal.by.get(language) if withdrawal else "",
        reason=withdrawal.reason.get(language) if withdrawal else "",
    )
