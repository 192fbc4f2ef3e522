"""CB511 and CB512: the only mail addresses to be printed are those of roles that the programme lists."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.checks.mailboxes import looks_personal
from casebook.checks.rule import Family, Problem, Rule
from casebook.checks.rules.stated import place_in_programme
from casebook.checks.rules.written import fields_of_kind
from casebook.checks.wording import masked
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.fields import Kind
from casebook.content.mailbox import same_address

RULES = (Rule("CB511", Family.PRIVACY), Rule("CB512", Family.PRIVACY))


def addresses_of_cases(case: Case) -> Iterator[Problem]:
    """Find mailboxes of a case that its programme does not list."""
    listed = {same_address(each) for each in case.programme.role_mailboxes}
    for field_id in fields_of_kind(case, Kind.MAILBOX):
        address = case.fact(field_id)
        if address is not None and same_address(address) not in listed:
            yield Problem("CB511", case.original.place(field_id), {"shown": masked(address)})


def addresses_of_programmes(compilation: Compilation) -> Iterator[Problem]:
    """Find addresses in the list of a programme that look like a person's."""
    for programme in compilation.programmes:
        for number, address in enumerate(programme.role_mailboxes):
            if why := looks_personal(address):
                place = place_in_programme(programme, "role_mailboxes", number)
                yield Problem("CB512", place, {"shown": masked(address)}, why.value)


INSPECTIONS = (addresses_of_cases,)
SURVEYS = (addresses_of_programmes,)
