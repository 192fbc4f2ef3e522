from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.content.yamltext import YamlText, parse_yaml

FILE = Path("zh.md")


def parse(text: str, first_line: int = 1) -> YamlText:
    return parse_yaml(text, FILE, first_line)


def faults(text: str, first_line: int = 1) -> list[tuple[str, str, int, int]]:
    return [
        (fault.rule, fault.values.get("why", ""), fault.position.line, fault.position.column)
        for fault in parse(text, first_line).faults
    ]


@pytest.mark.parametrize(
    ("scalar", "value"),
    [
        ("5", 5),
        ("-0", 0),
        ("+12", 12),
        ("21.35", 21.35),
        ("2.0", 2.0),
        ("1.5e3", 1500.0),
        ("8.10", "8.10"),
        ("010", "010"),
        ("1_000", "1_000"),
        ("3,200", "3,200"),
        (".5", ".5"),
        ("0x1f", "0x1f"),
        ("1e999", "1e999"),
        ("nan", "nan"),
        ("12:30", "12:30"),
        ("１２", "１２"),
        ("9" * 18, int("9" * 18)),
        ("9" * 400, "9" * 400),
        ("2024-06-01", date(2024, 6, 1)),
        ("2024-13-45", "2024-13-45"),
        ("2024-06", "2024-06"),
        ("2024年6月", "2024年6月"),
        ("是", "是"),
        ("yes", "yes"),
        ("off", "off"),
        ("true", True),
        ("FALSE", False),
        ("", None),
        ("~", None),
        ("Null", None),
        ("nUlL", "nUlL"),
        ("'5'", "5"),
        ('"2024-06-01"', "2024-06-01"),
        ('""', ""),
        ("18.7%", "18.7%"),
    ],
)
def test_scalars(scalar: str, value: Any) -> None:
    reading = parse(f"key: {scalar}")
    assert reading.faults == ()
    assert reading.data["key"] == value
    assert type(reading.data["key"]) is type(value)


def test_block_texts_keep_their_lines() -> None:
    assert parse("a: |\n  一\n  二\nb: >-\n  x\n  y").data == {"a": "一\n二\n", "b": "x y"}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark", "---\n"])
def test_an_empty_text_is_an_empty_mapping(text: str) -> None:
    assert (dict(parse(text).data), parse(text).faults) == ({}, ())


def test_every_key_and_value_has_its_place() -> None:
    reading = parse("title: 绿色\nphotos:\n  - file: a.jpg\n    caption: {zh: 图, en: Photo}\n", first_line=2)
    trail = ("photos", 0, "caption", "en")
    place, key_place = reading.place(*trail), reading.key_place(*trail)
    assert (place.line, place.column) == (5, 26)
    assert (key_place.line, key_place.column) == (5, 22)
    assert (reading.place("title").line, reading.place("title").column) == (2, 8)


def test_a_missing_value_is_placed_at_what_encloses_it() -> None:
    reading = parse("photos:\n  - file: a.jpg\n")
    place = reading.place("photos", 0, "alt", "zh")
    assert (place.line, place.column) == (2, 5)
    assert reading.key_place("nothing").line == 1


def test_columns_count_characters_and_lines_count_line_ends_only() -> None:
    reading = parse("a: {甲: 𠮷, b: 1}\nc: x\u2028y\nd: 1")
    assert reading.place("a", "b").column == 14
    assert (reading.place("d").line, reading.place("d").column) == (3, 4)
    assert reading.data["c"] == "x y"


def test_a_key_given_twice_keeps_the_first_and_is_reported_where_it_returns() -> None:
    reading = parse("title: 一\nindicators: []\ntitle: {a: [1, 2]}\nb: 2\n", first_line=2)
    assert reading.data == {"title": "一", "indicators": [], "b": 2}
    fault = reading.faults[0]
    assert (fault.rule, fault.values["key"], fault.position.line) == ("CB104", "title", 4)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: &x [1]\nb: *x", 2, 4),
        ("a: &x 一\nb: *x", 2, 4),
        ("a: &x {b: *x}", 1, 11),
        ("a: !secret b", 1, 4),
        ("a: !!python/object/apply:os.system [ls]", 1, 4),
        ("a: !!str 5", 1, 4),
    ],
    ids=["alias", "scalar-alias", "alias-to-itself", "tag", "python-tag", "core-tag"],
)
def test_aliases_and_tags_are_refused(text: str, line: int, column: int) -> None:
    assert faults(text) == [("CB121", "", line, column)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1\ntitle：绿色\nb: 1", ("CB103", "full-width-colon", 3, 6)),
        ("标题：绿色\nb: 1", ("CB103", "full-width-colon", 2, 3)),
        ("title：绿色\nsubtitle：创新\nb: 1", ("CB103", "full-width-colon", 2, 6)),
        ("title：绿色", ("CB103", "full-width-colon", 2, 6)),
        ("a: 1\nfile：a", ("CB103", "full-width-colon", 3, 5)),
        ("summary: |\n  COD：降\nb: [", ("CB103", "syntax", 4, 5)),
        ("a: 'x：y'\nb: c: d", ("CB103", "syntax", 3, 5)),
        ("a: 1\n\tb: 2", ("CB103", "tab", 3, 1)),
        ("a:\n\tb: 2", ("CB103", "tab", 3, 1)),
        ("a: [1,", ("CB103", "syntax", 2, 7)),
        ("a: 'x", ("CB103", "syntax", 2, 6)),
        ("a: 1\nb: @x", ("CB103", "syntax", 3, 4)),
        ("a: 1\nb: 绿\x07", ("CB103", "syntax", 3, 5)),
        ("a: \ud800", ("CB103", "syntax", 2, 4)),
        ("a: 1\n---\nb: 2", ("CB103", "syntax", 3, 1)),
        ("[1, 2]", ("CB103", "no-mapping", 2, 1)),
        ("绿色", ("CB103", "no-mapping", 2, 1)),
        ("? [a]\n: b", ("CB103", "syntax", 2, 3)),
    ],
)
def test_what_is_no_yaml_is_told_where_the_editor_must_look(
    text: str, fault: tuple[str, str, int, int]
) -> None:
    assert faults(text, first_line=2) == [fault]


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 200_000 + "]" * 200_000,
        "a: " + "{a: " * 200_000,
        "a:\n " + "- " * 200_000,
        "[" * 200_000,
    ],
    ids=["lists", "mappings", "blocks", "unclosed"],
)
def test_a_text_nested_without_end_is_a_fault_and_no_crash(text: str) -> None:
    assert [fault[0] for fault in faults(text)] == ["CB121"]


def test_a_dozen_levels_are_read_and_one_more_is_not() -> None:
    twelve = "{a: " * 11 + "1" + "}" * 11
    assert faults(f"x: {twelve}") == []
    assert faults(f"x: {{b: {twelve}}}", first_line=2) == [("CB121", "", 2, 48)]


@given(st.text(max_size=120) | st.text(alphabet="ab12:：-[]{}&*!|>'\"#%@?,~.\t\n 绿", max_size=60))
def test_no_text_makes_parsing_raise(text: str) -> None:
    reading = parse(text, first_line=2)
    lines = text.count("\n") + 2
    assert all(2 <= fault.position.line <= lines for fault in reading.faults)
    assert all(position.column >= 1 for position in reading.values.values())


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.integers(-(10**18) + 1, 10**18 - 1), min_size=1
    )
)
def test_whole_numbers_come_back(numbers: dict[str, int]) -> None:
    text = "\n".join(
        f"{key}: {value}" for key, value in numbers.items() if key not in ("null", "true", "false")
    )
    reading = parse(text)
    assert all(reading.data[key] == numbers[key] for key in reading.data)
    assert [reading.key_place(key).line for key in reading.data] == list(range(1, len(reading.data) + 1))
