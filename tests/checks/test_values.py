"""CB107 in the words of an editor, for every way a value can be wrong."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from casebook.checks.rules import RULES
from casebook.checks.values import wrong_programme, wrong_value
from casebook.checks.wording import finding
from casebook.content.source import Fault, Position

if TYPE_CHECKING:
    from tests.checks.conftest import Library

MESSAGES = yaml.safe_load(Path(__file__).with_name("messages.yml").read_text(encoding="utf-8"))
PYDANTIC_ENGLISH = re.compile(r"Input should|String should|valid |pattern|Field required|\^\[|instance of")


@pytest.mark.parametrize("row", MESSAGES, ids=lambda row: row["message"])
def test_messages(library: Library, row: dict[str, str]) -> None:
    library.replace(row["file"], row["right"], row["wrong"])
    assert row["message"] in [each.message.zh for each in library.check().findings]


@pytest.mark.parametrize(
    "problem",
    [
        *("missing", "extra_forbidden", "string_type", "string_too_short", "string_too_long", "int_parsing"),
        *(
            "string_pattern_mismatch",
            "float_type",
            "finite_number",
            "bool_parsing",
            "date_type",
            "url_scheme",
        ),
        *("date_from_datetime_parsing", "url_parsing", "enum", "literal_error", "greater_than", "less_than"),
        *("greater_than_equal", "less_than_equal", "list_type", "model_type", "dict_type", "value_error"),
        *("tuple_type", "too_short", "a_type_pydantic_may_add"),
    ],
)
@pytest.mark.parametrize("field", ["year", "photos[2].caption.en", "a_field_of_a_programme", "sources[1]"])
def test_no_kind_of_error_is_told_in_the_words_of_a_program(tmp_path: Path, problem: str, field: str) -> None:
    values = {
        "field": field,
        "problem": problem,
        "input": "x" * 60,
        "expected": "'a' or 'b'" if problem in ("enum", "literal_error") else "",
        "detail": "Input should be greater than or equal to 1900",
    }
    for rule, put in (("CB107", wrong_value), ("CB120", wrong_programme)):
        told = finding(put(Fault(rule, Position(tmp_path), values)), RULES[rule])
        for words in (told.message, told.hint):
            assert not PYDANTIC_ENGLISH.search(words.zh)
            assert "{" not in words.zh.replace("{zh:", "").replace(": {", "").replace("[{", "")
            assert words.en


def test_parts_of_a_programme_that_disagree(library: Library) -> None:
    library.replace("programme.yml", "template: article", "template: articel")
    (found,) = library.check().findings
    assert found.message.zh == "活动的各部分对不上：“park”指到的“articel”并不存在"


def test_what_an_editor_wrote_is_quoted_on_one_harmless_line(library: Library) -> None:
    library.replace("solar/zh.md", "status: submitted", 'status: "a\\nb\\e]0;c' + "很长" * 60 + '"')
    (found,) = library.check().findings
    assert "“a b ]0;c很长" in found.message.zh
    assert len(found.message.zh) < 160


@pytest.mark.parametrize(
    ("file", "written", "spoilt", "rule"),
    [
        ("programme.yml", "year: 2024", "year: true", "CB120"),
        ("programme.yml", "max_count: 2", "max_count: true", "CB120"),
        ("steam/zh.md", "value: 260000", "value: true", "CB107"),
        ("steam/zh.md", "bytes: 3211456", "bytes: true", "CB107"),
    ],
)
def test_true_is_no_number(library: Library, file: str, written: str, spoilt: str, rule: str) -> None:
    text = library.text(file)
    library.path(file).write_text(text.replace(written, spoilt, 1), encoding="utf-8")
    found = next(each for each in library.check().findings if each.rule == rule)
    assert found.position.line == text.count("\n", 0, text.index(written)) + 1
    assert "要写成数字" in found.message.zh
    assert "现在写的是“true”" in found.message.zh


def test_a_list_is_not_called_empty_because_an_item_of_it_is_wrong(library: Library) -> None:
    library.replace("programme.yml", "max_count: 2", "max_count: two")
    (found,) = library.check().findings
    assert (found.rule, found.position.line) == ("CB120", 17)


def test_a_list_that_is_empty_is_called_so(library: Library) -> None:
    text = library.text("programme.yml")
    begin, end = text.index("tracks:"), text.index("templates:")
    library.path("programme.yml").write_text(f"{text[:begin]}tracks: []\n{text[end:]}", encoding="utf-8")
    (found,) = library.check().findings
    assert found.message.zh == "活动的规定里，“tracks”是空的"
