"""CB107 in the words of an editor, for every way a value can be wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from casebook.checks.values import wrong_programme, wrong_value
from casebook.content.source import Fault, Position

if TYPE_CHECKING:
    from pathlib import Path

    from tests.checks.conftest import Library

PYDANTIC_ENGLISH = re.compile(r"Input should|String should|valid |pattern|Field required|\^\[|instance of")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("status: submitted", "status: acepted", "“status”只能从 submitted、accepted、best-practice、withdrawn 中选一个，现在写的是“acepted”，是不是“accepted”？"),
        ("published: 2024-06-02", "published: 2024-6-2", "“published”要写成日期“年-月-日”，现在写的是“2024-6-2”"),
        ("published: 2024-06-02", "published: 2024-02-30", "“published”要写成日期“年-月-日”，现在写的是“2024-02-30”"),
        ("title: 屋顶光伏供电车间", "title: 2024", "“title”要写成文字，现在写的是“2024”"),
        ("title: 屋顶光伏供电车间", "title: ' '", "“title”是空的"),
        ("track: park", "track: Park A", "“track”只能用小写英文字母、数字和单个连字符，现在写的是“Park A”"),
        ("organisation: {zh: 示例园区管理委员会, en: Sample Park Administrative Committee}", "organisation: 示例园区", "“organisation”要分成几项来写，现在写的是“示例园区”"),
        (", en: Sample Park Administrative Committee}", "}", "“organisation”缺少 en 一种语言的文字"),
        (", en: Sample Park Administrative Committee}", ", en: ' '}", "“organisation.en”是空的"),
        ("sdgs: [7]", "sdgs: 7", "“sdgs”要写成列表"),
        ("    illustration: true", "    illustration: 是", "“photos[1].illustration”只能写 true 或 false，现在写的是“是”"),
        ("    rights: CC BY 4.0\n", "", "“photos[1]”里缺少“rights”"),
        ("    illustration: true", "    ilustration: true", "“photos[1]”里没有“ilustration”这一项，是不是“illustration”？"),
        ("    illustration: true", "    original: {sha256: abc, bytes: 1, width: 1, height: 1}", "“photos[1].original.sha256”要写 64 位的 SHA-256 校验值，现在写的是“abc”"),
        ("kind: official}", "kind: official, url: example.cn}", "“sources[1].url”不是完整的网址，现在写的是“example.cn”"),
        ("  CB412: 图为示意插图，不是照片", "- CB412：图为示意插图", "“waivers”要分成几项来写"),
    ],
)  # fmt: skip
def test_messages(library: Library, old: str, new: str, message: str) -> None:
    library.replace("solar/zh.md", old, new)
    assert message in [each.message.zh for each in library.check().findings]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("value: 260000", "value: 26万", "“indicators[1].value”要写成数字，现在写的是“26万”"),
        ("value: 260000", "value: nan", "“indicators[1].value”要写成数字，现在写的是“nan”"),
        ("baseline: {value: 0, year: 2020}", "baseline: {value: 0, year: 去年}", "“indicators[1].baseline.year”要写成整数，现在写的是“去年”"),
        ("baseline: {value: 0, year: 2020}", "baseline: {value: 0, year: 202}", "“indicators[1].baseline.year”太小了，不能小于 1900，现在写的是“202”"),
        ("baseline: {value: 0, year: 2020}", "baseline: {value: 0, year: 20202}", "“indicators[1].baseline.year”太大了，不能大于 2100，现在写的是“20202”"),
        ("bytes: 3211456", "bytes: 0", "“photos[1].original.bytes”要大于 0，现在写的是“0”"),
        ("  - id: report-2023\n", "  - id：report-2023\n  - id: report-2023\n", "“sources[1]”里用了全角冒号“：”，现在写的是“id：report-2023”"),
    ],
)  # fmt: skip
def test_messages_about_figures(library: Library, old: str, new: str, message: str) -> None:
    library.replace("steam/zh.md", old, new)
    assert message in [each.message.zh for each in library.check().findings]


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
    from casebook.checks.rules import RULES
    from casebook.checks.wording import finding

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
    assert "…”" in found.message.zh
