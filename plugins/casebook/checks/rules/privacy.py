"""CB5xx: personal information, sought in every character of a case's files, comments included.

The patterns are those of `casebook.checks.contacts`; what the law asks is told rule by rule in the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.checks.contacts import contacts
from casebook.checks.rule import Family, Problem, Rule
from casebook.checks.rules.written import fields_of_kind, place_in
from casebook.checks.wording import masked
from casebook.content.case import Case
from casebook.content.fields import Kind
from casebook.content.source import Position

RULES = tuple(Rule(f"CB{number}", Family.PRIVACY) for number in range(501, 507))


def personal_details(case: Case) -> Iterator[Problem]:
    """Find contacts of persons in the case's files, each shown only in part."""
    for text in case.texts():
        for contact in contacts(text.content, case.programme.role_mailboxes):
            place = place_in(text.path, text.content, contact.offset)
            if not _is_in_mailbox(case, place):
                yield Problem(contact.rule, place, {"shown": masked(contact.words)})


def _is_in_mailbox(case: Case, place: Position) -> bool:
    """Tell whether a place is within a mailbox that the frontmatter gives: CB511 judges that as a whole."""
    for field_id in fields_of_kind(case, Kind.MAILBOX):
        start, address = case.original.place(field_id), str(case.fact(field_id) or "")
        if (place.path, place.line) == (start.path, start.line):
            return 0 <= place.column - start.column <= len(address)
    return False


INSPECTIONS = (personal_details,)
