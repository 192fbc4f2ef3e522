from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import ROOT

from casebook.booklet.errors import BookletError
from casebook.booklet.imprint import NOT_SAID, Printing, printing
from casebook.booklet.provenance import SourceState

FILE = """
edition: {zh: 第二版, en: Second edition}
statement: {zh: 非正式出版物, en: No formal publication}
programmes:
  one: {number: ISBN 1, edition: {zh: 第三版, en: Third edition}}
"""


def _written(folder: Path, content: str) -> Path:
    (folder / "printing.yml").write_text(content, encoding="utf-8")
    return folder


def test_what_a_programme_says_goes_before_what_is_said_for_all(tmp_path: Path) -> None:
    folder = _written(tmp_path, FILE)
    state = SourceState("abc", is_changed=True)
    assert printing(folder, "one", "en", state) == Printing(
        "Third edition", "ISBN 1", "No formal publication", "abc", is_changed=True
    )
    assert printing(folder, "two", "zh") == Printing("第二版", "", "非正式出版物")


def test_without_a_file_nothing_is_said(tmp_path: Path) -> None:
    assert printing(tmp_path, "one", "zh") == printing(_written(tmp_path, ""), "one", "zh") == NOT_SAID


@pytest.mark.parametrize("content", ["edition: 第二版", "unknown: 1", "programmes: {one: [", "- a"])
def test_a_file_that_says_something_else_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(BookletError, match=r"printing\.yml"):
        printing(_written(tmp_path, content), "one", "zh")


def test_the_project_says_what_its_booklets_are() -> None:
    said = printing(ROOT / "site_src" / "booklet", "any", "zh")
    assert said.edition
    assert said.number or said.statement
