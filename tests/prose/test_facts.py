from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casebook.content.case import Case
from casebook.content.fields import Place
from casebook.content.reading import read_compilation
from casebook.prose.facts import FactRow, fact_rows

SAMPLE = Path(__file__).parents[1] / "sample" / "cases"
MAILBOXES = ("cases@zone.example.org", "boilers@zone.example.org")


@pytest.fixture
def case() -> Case:
    """A case of a programme that lists two mailboxes of roles."""
    found = read_compilation(SAMPLE).cases[0]
    return replace(found, programme=found.programme.model_copy(update={"role_mailboxes": MAILBOXES}))


def mailbox_rows(case: Case) -> list[FactRow]:
    return [row for row in fact_rows(case, "en", Place.FACTS) if row.field == "role_mailbox"]


def test_the_mailbox_of_the_programme_opens_a_letter(case: Case) -> None:
    assert mailbox_rows(case) == [
        FactRow("role_mailbox", "Role mailbox", MAILBOXES[0], f"mailto:{MAILBOXES[0]}")
    ]


def test_the_cases_own_mailbox_goes_before_it(case: Case) -> None:
    values = {**case.original.values, "role_mailbox": MAILBOXES[1]}
    own = replace(case, original=replace(case.original, values=values))
    assert [row.value for row in mailbox_rows(own)] == [MAILBOXES[1]]


def test_no_other_fact_opens_anything(case: Case) -> None:
    assert {row.field for row in fact_rows(case, "zh", Place.FACTS) if row.opens} == {"role_mailbox"}


def test_without_one_there_is_no_row() -> None:
    assert mailbox_rows(read_compilation(SAMPLE).cases[0]) == []
