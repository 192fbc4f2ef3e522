from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.booklet.conftest import DRAFTS, edition_of, write_cases

from casebook.booklet.book import Body
from casebook.booklet.documents import books
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.pages import to_html
from casebook.content.compilation import Compilation
from casebook.content.programme import ProgrammeKind

WORD_JOINER = "\u2060"


def test_a_book_of_one_case_has_no_divider_and_nothing_to_set_side_by_side(
    front_matter: FrontMatter, tmp_path: Path
) -> None:
    (content,) = books(edition_of(write_cases(tmp_path / "cases", DRAFTS[:1]), "zh"), front_matter)
    html = to_html(content)
    assert not content.has_dividers
    assert not content.has_many_cases
    assert 'class="divider' not in html
    assert 'id="matrix"' not in html
    assert 'href="#case-alpha"' in html


def test_a_book_of_several_themes_divides_them(compilation: Compilation, front_matter: FrontMatter) -> None:
    (content,) = books(edition_of(compilation, "zh"), front_matter)
    assert to_html(content).count('<section class="divider') == len(content.themes) == 2


@pytest.mark.parametrize(("cases", "crowd"), [(1, ""), (8, ""), (9, "many"), (16, "many"), (17, "crowd")])
def test_the_more_cases_a_theme_has_the_closer_they_are_listed(
    cases: int, crowd: str, compilation: Compilation, front_matter: FrontMatter
) -> None:
    (content,) = books(edition_of(compilation, "zh"), front_matter)
    theme = content.themes[0]
    assert replace(theme, chapters=theme.chapters[:1] * cases).crowd == crowd


def test_a_book_in_both_languages_explains_terms_in_both(
    compilation: Compilation, front_matter: FrontMatter
) -> None:
    html = to_html(*books(edition_of(compilation, "both"), front_matter))
    assert "处理后再用的污" in html
    assert "Wastewater treated for use." in html


def test_the_last_page_names_number_and_edition(compilation: Compilation, front_matter: FrontMatter) -> None:
    (content,) = books(edition_of(compilation, "en"), front_matter)
    said = replace(
        content.printing, number="ISBN 1", edition="Third edition", commit="abc123", is_changed=True
    )
    html = to_html(replace(content, printing=said))
    last = html[html.index('<section class="colophon">') :]
    for words in ("ISBN 1", "Third edition.", "State of the source files: abc123.", "Files had been edited"):
        assert words in last


@pytest.mark.parametrize(
    ("kind", "words"), [("case-call", "征集活动"), ("construction-programme", "建设通知")]
)
def test_a_cover_calls_what_is_behind_the_book_by_its_kind(
    kind: ProgrammeKind, words: str, compilation: Compilation, front_matter: FrontMatter
) -> None:
    (content,) = books(edition_of(compilation, "zh"), front_matter)
    html = to_html(replace(content, kind=kind, lead="某局")).replace(WORD_JOINER, "")
    assert f'<p class="cover-role">{words}</p>' in html


@pytest.mark.parametrize("kind", ProgrammeKind)
def test_every_kind_of_programme_has_its_words(
    kind: ProgrammeKind, compilation: Compilation, front_matter: FrontMatter
) -> None:
    (content,) = books(edition_of(compilation, "zh"), front_matter)
    body = Body("某局", "发文单位")
    html = to_html(replace(content, kind=kind, lead="某局", bodies=(body,))).replace(WORD_JOINER, "")
    assert "发文单位：某局" in html


def test_a_book_of_cases_from_abroad_counts_no_provinces(
    compilation: Compilation, front_matter: FrontMatter
) -> None:
    (content,) = books(edition_of(compilation, "zh"), front_matter)
    abroad = replace(content, grid=tuple(replace(tile, count=0) for tile in content.grid))
    assert content.provinces
    for given, is_told in ((content, True), (abroad, False)):
        html = to_html(given).replace(WORD_JOINER, "")
        front = html[html.index('<section class="cover">') : html.index('<section class="colophon">')]
        assert ("个省级行政区" in front) is is_told
        assert ('<div class="grid" role="list">' in front) is is_told
