from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from casebook.content.case import Case
from casebook.content.reading import read_compilation
from casebook.prose.rendering import render
from casebook.site.bilingual import align, bilingual_page, blocks, is_bilingual


@pytest.fixture(scope="module")
def cases(shared_project: Path) -> dict[str, Case]:
    return {case.id: case for case in read_compilation(shared_project / "cases").cases}


def rows(zh: str, en: str) -> list[tuple[str, str]]:
    return [(str(row.zh), str(row.en)) for row in align(Markup(zh), Markup(en))]


def test_paragraphs_face_each_other_where_they_are_as_many() -> None:
    assert rows("<p>一</p><ul><li>二</li></ul>", "<p>one</p><ul><li>two</li></ul>") == [
        ("<p>一</p>", "<p>one</p>"),
        ("<ul><li>二</li></ul>", "<ul><li>two</li></ul>"),
    ]


def test_a_piece_with_more_paragraphs_on_one_side_stays_whole() -> None:
    zh = "<h3>甲</h3><p>一</p><p>二</p><h3>乙</h3><p>三</p>"
    en = "<h3>A</h3><p>one and two</p><h3>B</h3><p>three</p>"
    assert rows(zh, en) == [
        ("<h3>甲</h3><p>一</p><p>二</p>", "<h3>A</h3><p>one and two</p>"),
        ("<h3>乙</h3>", "<h3>B</h3>"),
        ("<p>三</p>", "<p>three</p>"),
    ]


def test_other_sub_headings_leave_the_text_whole() -> None:
    assert rows("<p>一</p><h3>甲</h3><p>二</p>", "<p>one</p><p>two</p>") == [
        ("<p>一</p><h3>甲</h3><p>二</p>", "<p>one</p><p>two</p>")
    ]


def test_nothing_faces_a_missing_text() -> None:
    assert rows("<p>一</p>", "") == [("<p>一</p>", "")]
    assert rows("", "") == []


@given(
    st.lists(
        st.sampled_from(
            [
                "一\n\n",
                "### 甲\n",
                "- 二\n  - 三\n\n",
                "a<b>\n\n",
                "> 引\n\n",
                "---\n\n",
                "|a|b|\n|-|-|\n|c|d|\n\n",
            ]
        )
    ).map("".join)
)
def test_cutting_loses_nothing(markdown: str) -> None:
    html = render(markdown, {})
    parts = blocks(html)
    assert "".join(parts).replace("\n", "") == html.replace("\n", "")
    assert all(part.startswith("<") for part in parts)


def test_a_page_holds_both_texts_and_the_sources_once(cases: dict[str, Case]) -> None:
    page = bilingual_page(cases["boiler-heat"], "en")
    assert page.address == "en/cases/sample-2024/boiler-heat/"
    assert (page.title.zh, page.title.en) == ("锅炉余热送进温室", "Boiler heat for greenhouses")
    assert [section.id for section in page.sections] == ["summary", "background", "experience", "outlook"]
    assert all(row.zh and row.en for section in page.sections for row in section.rows)
    assert len(page.sources) == len(cases["boiler-heat"].sources)


def test_conditions_told_in_words_face_each_other(cases: dict[str, Case]) -> None:
    case = cases["boiler-heat"]
    told = {"zh": {"partners": "热力公司"}, "en": {"partners": "A heat utility"}}
    zh, en = (
        replace(words, values={**words.values, **told[words.language]})
        for words in (case.original, case.translations["en"])
    )
    page = bilingual_page(replace(case, original=zh, translations={"en": en}), "zh")
    partners = page.sections[-1]
    assert (partners.id, partners.level, partners.heading.en) == ("partners", 3, "Partners")
    above = page.sections[-2]
    assert (above.id, above.level, above.heading.zh, above.rows) == ("conditions", 2, "条件与参与方", ())
    assert [str(words) for words in (partners.rows[0].zh, partners.rows[0].en)] == [
        "<p>热力公司</p>",
        "<p>A heat utility</p>",
    ]


def test_a_case_in_one_language_has_no_such_page(cases: dict[str, Case]) -> None:
    assert not is_bilingual(cases["roof-solar"])
    with pytest.raises(ValueError, match="roof-solar"):
        bilingual_page(cases["roof-solar"], "zh")
