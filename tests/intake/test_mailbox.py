"""The contact that a form gives is personal, and never becomes the mailbox of a role."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.intake.conftest import empty_cases
from tests.intake.filling import fill, tags

from casebook.content.fields import Kind
from casebook.content.programme import Programme
from casebook.content.reading import read_compilation
from casebook.intake.wordforms.forms import word_form

if TYPE_CHECKING:
    from tests.intake.conftest import Take

CALL = "etdz-green-2024"
PRIVATE = "- {id: email, label: {zh: 联系邮箱, en: Contact e-mail}, publish: never}"
ASKING = "- {id: email, label: {zh: 联系邮箱, en: Contact e-mail}, publish: yes, field: role_mailbox}"
ADDRESS = "somebody@park.example.org"


def call(folder: Path) -> Programme:
    return next(each for each in read_compilation(folder).programmes if each.id == CALL)


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    return empty_cases(tmp_path / "cases")


def taken(take: Take, programme: Programme, tmp_path: Path) -> str:
    """Fill in the form's contact and return the case made of it."""
    track = programme.tracks[0]
    form = tmp_path / "form.docx"
    form.write_bytes(word_form(programme, track))
    received = take(programme.id, fill(form, {"field:email": ADDRESS}, tmp_path / "filled.docx"))
    return (received.folder / "zh.md").read_text(encoding="utf-8")


def test_the_contact_of_a_form_is_kept_out_of_the_case(take: Take, cases: Path, tmp_path: Path) -> None:
    file = taken(take, call(cases), tmp_path)
    assert ADDRESS not in file
    assert "role_mailbox" not in file


def test_not_even_a_call_that_asks_for_a_mailbox_gets_one(take: Take, cases: Path, tmp_path: Path) -> None:
    file = cases / CALL / "programme.yml"
    text = file.read_text(encoding="utf-8")
    assert PRIVATE in text
    file.write_text(text.replace(PRIVATE, ASKING), encoding="utf-8")
    case = taken(take, call(cases), tmp_path)
    assert ADDRESS not in case
    assert "role_mailbox" not in case


def test_our_own_form_does_not_ask_for_it(cases: Path, tmp_path: Path) -> None:
    programme = call(cases)
    form = tmp_path / "form.docx"
    for track in programme.tracks:
        fields = [row.id for row in programme.field_table(track.id) if row.kind is Kind.MAILBOX]
        assert fields == ["role_mailbox"]
        form.write_bytes(word_form(programme, track))
        assert "fact:role_mailbox" not in tags(form)
