"""What stands at the address of a withdrawn case: that it was here, whose decision it was, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.content.case import Case
from casebook.content.programme import Programme
from casebook.content.recognition import Recognition
from casebook.prose.facts import day, fact_label, recognition_name
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language


@dataclass(frozen=True)
class Tombstone:
    """A withdrawn case by its title; the rest is empty where the case does not say.

    `recognition` tells by label what recognition the park held, since when it stands as it does, and why.
    """

    programme: Programme
    title: str
    organisation: str
    published: str
    recognition: tuple[tuple[str, str], ...]
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
        recognition=tuple(_recognition(case, case.recognition, language)) if case.recognition else (),
        withdrawn=day(withdrawal.date, language) if withdrawal else "",
        by=withdrawal.by.get(language) if withdrawal else "",
        reason=withdrawal.reason.get(language) if withdrawal else "",
    )


def _recognition(case: Case, held: Recognition, language: Language) -> Iterator[tuple[str, str]]:
    yield fact_label(case, "recognition", language), recognition_name(case, held, language)
    stands = next((each for each in case.programme.standings if each.id == held.standing), None)
    standing = stands.label.get(language) if stands else held.standing
    if held.date:
        yield text("case.tombstone.since", language, standing=standing), day(held.date, language)
    reasons = (each for rule in case.programme.lifecycle for each in rule.reasons)
    cause = next((each.label.get(language) for each in reasons if each.id == held.reason), held.reason)
    if cause:
        yield text("case.tombstone.cause", language, standing=standing), cause
