"""Records are read back by the libraries that reference managers are made of."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st

from casebook.prose.citing import (
    Kind,
    Reference,
    apa,
    bibtex,
    csl_json,
    gbt7714_2015,
    gbt7714_2025,
    plain,
    ris,
)

CASE = Reference(
    kind=Kind.PAGE,
    key="shapes-2024-roof-zh",
    language="zh",
    author="样例开发区管理委员会",
    title="屋顶光伏：50% 的电自己发",
    host="园区绿色发展案例集",
    url="https://example.org/zh/cases/shapes-2024/roof/",
    published=date(2024, 6, 1),
    organisation="样例开发区管理委员会",
)
BOOK = replace(CASE, kind=Kind.BOOK, key="book", author=CASE.host, organisation="")
DATA = replace(CASE, kind=Kind.DATASET, key="data", language="en", author="Green Park Casebook")


def test_the_two_editions_of_the_standard_differ_in_their_brackets() -> None:
    start = "样例开发区管理委员会. 屋顶光伏：50% 的电自己发[EB/OL]//园区绿色发展案例集. "
    assert str(gbt7714_2025(CASE)) == f"{start}（2024-06-01）[引用日期]. {CASE.url}."
    assert str(gbt7714_2015(CASE)) == f"{start}(2024-06-01)[引用日期]. {CASE.url}."


@pytest.mark.parametrize(("reference", "mark"), [(CASE, "EB/OL"), (BOOK, "G/OL"), (DATA, "DS/OL")])
def test_each_kind_has_its_mark(reference: Reference, mark: str) -> None:
    assert f"{reference.title}[{mark}]" in str(gbt7714_2025(reference))


def test_a_book_does_not_stand_in_itself() -> None:
    assert "//" not in str(gbt7714_2025(BOOK)).removesuffix(f"{BOOK.url}.")
    assert str(apa(BOOK)).count(BOOK.host) == 1


def test_the_lines_end_with_the_address() -> None:
    for form in (apa, plain):
        assert str(form(CASE)).endswith(CASE.url)


@pytest.mark.parametrize("reference", [CASE, BOOK, DATA])
def test_bibtex_is_read_back(reference: Reference) -> None:
    library = parse_string(bibtex(reference))
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert entry.key == reference.key
    assert entry["author"] == f"{{{reference.author}}}"
    assert entry["title"].replace("\\%", "%") == f"{{{reference.title}}}"
    assert entry["year"] == "2024"


@pytest.mark.parametrize("reference", [CASE, BOOK, DATA])
def test_ris_is_read_back(reference: Reference) -> None:
    (entry,) = rispy.loads(ris(reference))
    assert entry["title"] == reference.title
    assert entry["authors"] == [reference.author]
    assert entry["urls"] == [reference.url]
    assert entry["year"] == "2024"


def test_a_broken_record_is_not_read_back() -> None:
    assert rispy.loads(ris(CASE).replace("TY  -", "TX  -")) != rispy.loads(ris(CASE))
    assert parse_string(bibtex(CASE).replace("year = {", "year = {{")).failed_blocks


def test_csl_json_is_what_reference_managers_import() -> None:
    item, _ = json.loads(csl_json(CASE, BOOK))
    assert item["issued"] == {"date-parts": [[2024, 6, 1]]}
    assert item["author"] == [{"literal": CASE.author}]
    assert item["language"] == "zh-CN"


def test_what_has_no_day_says_none() -> None:
    undated = replace(CASE, published=None)
    assert "year" not in bibtex(undated)
    assert "PY" not in ris(undated)
    assert "issued" not in csl_json(undated)
    assert "(n.d.)" in str(apa(undated))


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1))
def test_no_title_breaks_a_bibtex_file(title: str) -> None:
    library = parse_string(bibtex(replace(CASE, title=title)))
    assert library.failed_blocks == []
    assert len(library.entries) == 1
