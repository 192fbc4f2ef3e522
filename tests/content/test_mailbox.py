from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from casebook.content.mailbox import Mailbox, is_address
from casebook.content.reading import read_compilation

SAMPLE = Path(__file__).parents[1] / "sample" / "cases"
MAILBOX = TypeAdapter(Mailbox)
LISTED = "role_mailboxes: [office@zone.example.org, press@zone.example.org]\n"


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """The sample cases, of which the first has a mailbox of its own."""
    folder = tmp_path / "cases"
    shutil.copytree(SAMPLE, folder)
    insert(folder / "sample-2024/programme.yml", LISTED)
    insert(folder / "sample-2024/boiler-heat/zh.md", "role_mailbox: press@zone.example.org\n")
    return folder


def insert(file: Path, line: str) -> None:
    """Put a line before the first that begins with `track`."""
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub("(?m)^(?=track)", line, text, count=1), encoding="utf-8")


@pytest.mark.parametrize(
    "address", ["office@park.example.org", "green.office-2@a-b.example.org", "a+cases@example.org", "A@B.cn"]
)
def test_an_address_is_kept_as_it_is_written(address: str) -> None:
    assert MAILBOX.validate_python(f" {address} ") == address


@pytest.mark.parametrize(
    "words",
    [
        *("office", "office@", "@example.org", "office@example", "a@@example.org", "a@b@example.org"),
        *("a..b@example.org", ".a@example.org", "a.@example.org", "a@-b.org", "a@b-.org", "a@b..org"),
        *("办公室@example.org", "office@例子.cn", "office＠example.org", "the office a@example.org"),
        *("mailto:a@example.org", "a@example.org,b@example.org", "a@example.org\nb", '"a b"@example.org'),
        *("<a@example.org>", "a%b@example.org", "a@example.org?cc=b", "a" * 250 + "@b.cn"),
    ],
)
def test_what_is_no_address_is_refused(words: str) -> None:
    with pytest.raises(ValidationError, match="no mail address"):
        MAILBOX.validate_python(words)


@given(st.text())
def test_an_address_cannot_leave_its_link(words: str) -> None:
    assert not is_address(words) or not set(words) & set("\"'<>&?#%: \n")


def test_the_first_of_the_programme_answers_for_cases_that_have_none(cases: Path) -> None:
    compilation = read_compilation(cases)
    assert not compilation.faults
    assert {case.id: case.role_mailbox for case in compilation.cases} == {
        "boiler-heat": "press@zone.example.org",
        "roof-solar": "office@zone.example.org",
    }
    roof = next(case for case in compilation.cases if case.id == "roof-solar")
    assert roof.fact("role_mailbox") is None


def test_without_any_nothing_answers() -> None:
    assert {case.role_mailbox for case in read_compilation(SAMPLE).cases} == {""}


def test_a_mailbox_is_a_fact_and_no_translation_carries_it(cases: Path) -> None:
    file = cases / "sample-2024/boiler-heat/en.md"
    file.write_text(
        file.read_text(encoding="utf-8").replace("---\n", "---\nrole_mailbox: office@zone.example.org\n", 1),
        encoding="utf-8",
    )
    (fault,) = read_compilation(cases).faults
    assert (fault.rule, fault.values["field"]) == ("CB108", "role_mailbox")


def test_a_wrong_address_in_the_list_is_told_with_its_place(cases: Path) -> None:
    file = cases / "sample-2024/programme.yml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("press@zone.example.org", "press"), encoding="utf-8"
    )
    lines = file.read_text(encoding="utf-8").splitlines()
    (fault,) = read_compilation(cases).faults
    line = next(number for number, each in enumerate(lines, start=1) if each.startswith("role_mailboxes"))
    assert (fault.rule, fault.values["field"]) == ("CB120", "role_mailboxes[2]")
    assert (fault.position.line, fault.position.column) == (line, lines[line - 1].index("press") + 1)
