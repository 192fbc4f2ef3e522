"""CB5xx: personal information, sought in every character of a case's files, comments included.

The patterns are those of `casebook.checks.contacts`; what the law asks is told rule by rule in the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.checks.contacts import contacts
from casebook.checks.rule import Family, Problem, Rule
from casebook.checks.rules.written import place_in
from casebook.checks.wording import masked
from casebook.content.case import Case
from casebook.content.source import SourceError, read_text

RULES = tuple(Rule(f"CB{number}", Family.PRIVACY) for number in range(501, 507))


def personal_details(case: Case) -> Iterator[Problem]:
    """Find contacts of persons in the case's files, each shown only in part."""
    for text in case.texts():
        try:
            content = read_text(text.path)
        except SourceError:  # it could be read a moment ago; the next check will tell
            continue
        for contact in contacts(content):
            place = place_in(text.path, content, contact.offset)
            yield Problem(contact.rule, place, {"shown": masked(contact.words)})


INSPECTIONS = (personal_details,)
