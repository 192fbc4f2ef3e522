from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO

import pytest
from lxml import html
from PIL import Image

from casebook.content.facts import Status
from casebook.exchange.release import Release
from casebook.exchange.wechat.article import DIGEST, article, shortened
from casebook.exchange.wechat.kit import kits
from casebook.exchange.wechat.limits import BODY_CHARACTERS, PICTURE_BYTES, excesses
from casebook.exchange.wechat.markup import ATTRIBUTES, TAGS, pasted, styled


def test_every_published_case_with_chinese_words_has_a_kit_within_the_limits(release: Release) -> None:
    made = list(kits(release, release.cases))
    assert [kit.case for kit in made] == [case for case in release.cases if case.text("zh")]
    assert not any(kit.excesses for kit in made)
    assert not any(kit.case.status is Status.WITHDRAWN for kit in made)


def test_a_kit_holds_page_form_cover_and_pictures_in_order(release: Release) -> None:
    for kit in kits(release, release.cases):
        files = {file.address: file.content for file in kit.files}
        markup = str(files["article.html"])
        form = json.loads(str(files["article.json"]))
        assert form["address"] == release.case_url(kit.case, "zh")
        pictures = [name for name in files if name.startswith("images/")]
        assert pictures == [f"images/{number:02}.jpg" for number in range(1, len(kit.case.photos) + 1)]
        named = html.fromstring(f"<div>{markup}</div>").xpath("//img/@src")
        assert named == pictures
        for name in (*pictures, *(["cover.jpg"] if kit.case.photos else [])):
            with Image.open(BytesIO(bytes(files[name]))) as picture:  # type: ignore[arg-type]
                assert picture.format == "JPEG"
                assert not picture.getexif()


def test_the_copy_page_shows_the_article_as_it_is(release: Release) -> None:
    for kit in kits(release, release.cases):
        files = {file.address: str(file.content) for file in kit.files if file.address.endswith(".html")}
        assert files["article.html"] in files["copy.html"]
        assert "http" not in "".join(html.fromstring(files["copy.html"]).xpath("//@src"))


def test_the_whole_text_is_in_the_article(release: Release) -> None:
    for case in release.cases:
        if case.text("zh"):
            shown = html.fromstring(article(release, case).markup).text_content()
            for section in case.best_text("zh").walk():
                assert section.heading in shown


def test_only_known_tags_and_attributes_are_left() -> None:
    markup = pasted('<p class="x" id="y">a <code>b</code> <a href="#source-1">1</a></p><h5>c</h5>', 1).markup
    root = html.fragment_fromstring(styled(markup), create_parent="section")
    assert {str(each.tag) for each in root.iter()} <= TAGS
    assert {str(name) for each in root.iter() for name in each.attrib} <= ATTRIBUTES
    assert root.text_content().split() == ["a", "b", "1c"]


def test_links_become_numbered_notes() -> None:
    made = pasted('<p><a href="https://example.org/a">here</a> and <a href="http://b.org">there</a></p>', 3)
    assert made.links == ("https://example.org/a", "http://b.org")
    assert "here<sup>[链接3]</sup>" in made.markup
    assert "there<sup>[链接4]</sup>" in made.markup


def test_the_number_of_a_source_stands_in_brackets() -> None:
    made = pasted('<p>35万吨<sup class="citation"><a href="#source-2">2</a></sup>。5 m<sup>2</sup></p>', 1)
    assert "35万吨<sup>[2]</sup>。5 m<sup>2</sup>" in made.markup


def test_a_wide_table_becomes_a_list() -> None:
    row = "<tr>" + "".join(f"<td>{letter}</td>" for letter in "abcde") + "</tr>"
    made = pasted(f"<table>{row}{row.upper()}</table>", 1).markup
    assert "table" not in made
    assert "<strong>A</strong><br>b：B<br>c：C" in made


def test_a_narrow_table_stays_one() -> None:
    assert "<td>b</td>" in pasted("<table><tr><td>a</td><td>b</td></tr></table>", 1).markup


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("characters", {"markup": "<p>" + "字" * BODY_CHARACTERS + "</p>"}),
        ("title", {"title": "字" * 65}),
        ("digest", {"digest": "字" * 121}),
        ("tag", {"markup": "<p><video></video></p>"}),
        ("attribute", {"markup": '<p onclick="x">a</p>'}),
    ],
)
def test_what_the_platform_would_not_take_is_told(
    release: Release, what: str, change: dict[str, str]
) -> None:
    case = next(case for case in release.cases if case.text("zh"))
    broken = replace(article(release, case), **change)  # type: ignore[arg-type]
    assert what in [each.what for each in excesses(broken, {})]


def test_a_heavy_picture_is_told(release: Release) -> None:
    case = next(case for case in release.cases if case.text("zh"))
    found = list(excesses(article(release, case), {"images/01.jpg": bytes(PICTURE_BYTES)}))
    assert [each.what for each in found] == ["images/01.jpg"]


def test_a_digest_ends_with_a_sentence_or_clause() -> None:
    assert shortened("短。") == "短。"
    long = "甲" * 80 + "。" + "乙" * 80
    assert shortened(long) == "甲" * 80 + "。"
    assert len(shortened("丙" * 300)) <= DIGEST
