"""CB507-CB509: nothing is published without the statements that the law and the call ask for.

A statement that the field table calls required is missed while reading; `casebook.checks.faults` tells it as
one of these rules instead of as any missing field.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.checks.rule import Family, Problem, Rule
from casebook.checks.rules.written import fields_of_kind, items
from casebook.content.case import Case
from casebook.content.fields import Kind
from casebook.content.programme import row

RULES = tuple(Rule(f"CB{number}", Family.PRIVACY) for number in (507, 508, 509))


def consents(case: Case) -> Iterator[Problem]:
    """Find persons who did not consent, or whose consent leaves out the pictures, or came too late."""
    is_person = case.track is not None and case.track.natural_person
    if is_person and case.fact("consent") is None and not _told_elsewhere(case, "consent"):
        yield Problem("CB507", case.original.frontmatter.key_place("title"), variant="missing")
    if case.consent and case.published and case.consent.date > case.published:
        yield Problem("CB507", case.original.place("consent", "date"), variant="late")
    if is_person and not (case.consent and case.consent.portrait):
        for kind in (Kind.PHOTOS, Kind.VIDEOS):
            for field_id in fields_of_kind(case, kind):
                if any(True for _ in items(case.original, field_id)):
                    yield Problem("CB509", case.original.frontmatter.key_place(field_id))


def disclosures(case: Case) -> Iterator[Problem]:
    """Find cases without the statement that they may be public, where the call publishes none without it."""
    requirements = (*case.programme.requirements, *(case.track.requirements if case.track else ()))
    asked = any(requirement.blocks_publication for requirement in requirements)
    if asked and case.fact("disclosure") is None and not _told_elsewhere(case, "disclosure"):
        yield Problem("CB508", case.original.frontmatter.key_place("title"), variant="missing")
    if case.disclosure and case.published and case.disclosure.date > case.published:
        yield Problem("CB508", case.original.place("disclosure", "date"), variant="late")


def _told_elsewhere(case: Case, field_id: str) -> bool:
    """Tell whether reading reports the field, as required and missing or as badly written."""
    field = row(case.field_table, field_id)
    is_written = case.original.frontmatter.data.get(field_id) is not None
    return is_written or (field is not None and field.required)


INSPECTIONS = (consents, disclosures)
