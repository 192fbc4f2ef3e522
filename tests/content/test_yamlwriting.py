"""YAML as it is written: read again it gives the same values, to this project's reader and to others."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from casebook.content.yamltext import parse_yaml
from casebook.content.yamlwriting import scalar, write_yaml

PATH = Path("zh.md")
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029"), max_size=30)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.floats(-1e15, 1e15).filter(lambda value: value == 0 or abs(value) > 1e-60)
    | st.dates()
    | TEXT
    | st.sampled_from(
        ["9.4", "010", "yes", "12:30", "2024-06-01", "1e5", "- a", "a: b", "a #b", "：", "‘", "~"]
    )
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(TEXT, VALUES, max_size=4))
@example({"a": "x\n\n  y \n\n", "b": ["p\nq", ["r", {"s": [None, "t\n"]}]]})
@example({"summary": "---\n---\n", "": "", "日期": date(2024, 6, 1)})
def test_what_is_written_is_read_as_the_same_values(values: dict[str, Any]) -> None:
    written = write_yaml(values)
    read = parse_yaml(written, PATH)
    assert not read.faults
    assert read.data == values
    assert "\n---" not in f"\n{written}"
    assert write_yaml(read.data) == written


@given(st.dictionaries(TEXT.filter(bool), TEXT, max_size=4))
@example({"unit": "%", "code": "1_000", "time": "12:30:45", "day": "2024-1-1", "n": "0x1f", "dot": ".5"})
def test_another_reader_takes_every_text_for_text(values: dict[str, str]) -> None:
    assert (yaml.safe_load(write_yaml(values)) or {}) == values


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("梯级利用：一年省十万吨", "梯级利用：一年省十万吨"),
        ("C42", "C42"),
        ("320500", '"320500"'),
        ("9.4", '"9.4"'),
        ("no", '"no"'),
        ("Park: steam", '"Park: steam"'),
        ("说“好”", "说“好”"),
        ('"好"', '"\\"好\\""'),
        (date(2024, 6, 1), "2024-06-01"),
        ("2024-06-01", '"2024-06-01"'),
        (99.9, "99.9"),
        (1e22, "1.0e+22"),
        (1.5e-7, "1.5e-07"),
        (True, "true"),
    ],
)
def test_each_value_has_one_form(value: object, written: str) -> None:
    assert scalar(value) == written


def test_lists_and_mappings_stand_in_blocks() -> None:
    values = {"photos": [{"file": "a.jpg", "caption": {"zh": "图"}}], "sdgs": [], "text": "一\n二"}
    assert write_yaml(values) == (
        "photos:\n  - file: a.jpg\n    caption:\n      zh: 图\nsdgs: []\ntext: |-\n  一\n  二\n"
    )


def test_what_yaml_has_no_form_for_is_refused() -> None:
    with pytest.raises(TypeError, match="set"):
        write_yaml({"a": {1, 2}})
