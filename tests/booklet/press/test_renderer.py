"""The book printed in parts is the one laid out in one go, whatever was in the cache and whoever printed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from tests.booklet.press import reading
from tests.booklet.press.conftest import DRAFTS, book, longer, printed

from casebook.booklet.errors import BookletError
from casebook.booklet.press import crew, paginating
from casebook.booklet.press.crew import Crew
from casebook.booklet.press.renderer import PartwiseRenderer
from casebook.booklet.rendering import Document, PlainRenderer
from casebook.cache import Cache

CHAPTER = """
<html lang="en"><body><article id="case-x">{}<i id="case-x-end"></i></article></body></html>
"""


def test_pages_look_the_same(in_parts: Path, plain: Path, tmp_path: Path) -> None:
    assert reading.differing(in_parts, plain, tmp_path) == []


def test_text_tags_and_ways_are_the_same(in_parts: Path, plain: Path) -> None:
    assert reading.text(in_parts) == reading.text(plain)
    with pikepdf.open(in_parts) as one, pikepdf.open(plain) as two:
        for read in (reading.tags, reading.outline, reading.links, reading.labels):
            assert read(one) == read(two), read
        assert reading.destinations(one) == reading.destinations(two)
        assert dict(one.docinfo) == dict(two.docinfo)


def test_pages_are_called_by_the_numbers_printed_on_them(in_parts: Path) -> None:
    with pikepdf.open(in_parts) as pdf:
        labels = reading.labels(pdf)
    assert labels[:4] == ["i", "ii", "1", "2"]
    assert [page.split()[-1] for page in reading.text(in_parts)][3:] == labels[3:]


def test_printed_references_are_the_labels_of_their_pages(in_parts: Path) -> None:
    contents = reading.text(in_parts)[1]
    with pikepdf.open(in_parts) as pdf:
        labels, places = reading.labels(pdf), reading.destinations(pdf)
        for draft in DRAFTS:
            assert f"{draft.title}" in contents
            line = next(line for line in contents.splitlines() if draft.title in line)
            assert line.rsplit(".", 1)[-1].strip() == labels[places[draft.name][0]]


def test_one_or_two_workers_and_a_cold_or_warm_cache_give_the_same_bytes(
    document: Document, in_parts: Path, warm: Path, tmp_path: Path
) -> None:
    files = [
        printed(document, tmp_path, tmp_path / "one", workers=1).read_bytes(),
        printed(document, tmp_path, tmp_path / "two", workers=2).read_bytes(),
        printed(document, tmp_path, warm, workers=2).read_bytes(),
    ]
    assert files == [in_parts.read_bytes()] * len(files)


def test_a_history_in_the_cache_leaves_no_trace(tmp_path: Path) -> None:
    longest = book(tmp_path, longer(DRAFTS, 0))
    printed(book(tmp_path), tmp_path, tmp_path / "history")
    after = printed(longest, tmp_path, tmp_path / "history").read_bytes()
    assert printed(longest, tmp_path, tmp_path / "fresh").read_bytes() == after


def test_a_chapter_that_grows_moves_the_numbers_of_what_follows(tmp_path: Path) -> None:
    grown = book(tmp_path, longer(DRAFTS, 0))
    PlainRenderer().render(grown, tmp_path / "plain.pdf")
    made = printed(grown, tmp_path, tmp_path / "cache")
    assert reading.differing(made, tmp_path / "plain.pdf", tmp_path) == []


@pytest.mark.parametrize("number", [0, 2])
def test_only_what_changed_is_printed_again(
    document: Document, warm: Path, tmp_path: Path, number: int
) -> None:
    heard: list[str] = []
    renderer = PartwiseRenderer(Cache(warm), Crew(1, lambda done, total, name: heard.append(name)))
    renderer.render(document, tmp_path / "a.pdf")
    assert heard == []
    title = DRAFTS[number].title
    changed = replace(document, html=document.html.replace(f"<h2>{title}", f"<h2>{title[::-1]}"))
    renderer.render(changed, tmp_path / "a.pdf")
    assert heard == [DRAFTS[number].name]


def test_other_bytes_of_a_picture_or_another_stylesheet_print_again(tmp_path: Path) -> None:
    heard: list[str] = []
    renderer = PartwiseRenderer(
        Cache(tmp_path / "cache"), Crew(1, lambda done, total, name: heard.append(name))
    )
    document = book(tmp_path)
    renderer.render(document, tmp_path / "a.pdf")
    heard.clear()
    file = document.pictures["case-b/一.jpg"]
    file.write_bytes(document.pictures["case-a/一.jpg"].read_bytes())
    renderer.render(document, tmp_path / "a.pdf")
    assert heard == ["case-b"]
    heard.clear()
    renderer.render(
        replace(document, stylesheet=document.stylesheet + "p { margin: 1mm }"), tmp_path / "a.pdf"
    )
    assert {draft.name for draft in DRAFTS} == set(heard)


def test_mirrored_margins_are_those_of_the_side_a_chapter_begins_on(tmp_path: Path) -> None:
    mirrored = "@page chapter:left { margin-left: 12mm; margin-right: 28mm }"
    document = book(tmp_path)
    document = replace(document, stylesheet=document.stylesheet + mirrored)
    PlainRenderer().render(document, tmp_path / "plain.pdf")
    made = printed(document, tmp_path, tmp_path / "cache")
    assert reading.differing(made, tmp_path / "plain.pdf", tmp_path) == []


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ('<img alt="x" src="https://example.org/x.jpg">', r"example\.org"),
        ('<a href="#nowhere">x</a>', "nowhere"),
        ("\U00030000", "notdef"),
        ('<p style="colour: red">x</p>', "colour"),
    ],
)
def test_whatever_the_engine_warns_of_is_an_error(
    document: Document, tmp_path: Path, html: str, message: str
) -> None:
    only = replace(document, html=CHAPTER.format(html), chapters=("case-x",))
    with pytest.raises(BookletError, match=message):
        printed(only, tmp_path, tmp_path / "cache")
    assert not list(tmp_path.rglob("*.pdf"))


def test_an_error_comes_back_from_another_process(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "_FEW", 0)
    only = replace(document, html=CHAPTER.format('<a href="#nowhere">x</a>'), chapters=("case-x",))
    with pytest.raises(BookletError, match="nowhere") as caught:
        printed(only, tmp_path, tmp_path / "cache", workers=2)
    assert caught.value.message("zh") != caught.value.message("en")


def test_a_folio_that_cannot_be_stamped_is_refused(document: Document, tmp_path: Path) -> None:
    roman = document.stylesheet.replace("counter(page)", "counter(page, upper-roman)")
    with pytest.raises(BookletError) as caught:
        printed(replace(document, stylesheet=roman), tmp_path, tmp_path / "cache")
    assert caught.value.key == "folio"


def test_a_part_that_takes_too_long_is_stopped(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paginating, "SECONDS", 1)
    deep = "<div style='display: flex; flex-direction: column'>" * 12 + "x" + "</div>" * 12
    slow = replace(
        document,
        html=CHAPTER.format(deep),
        chapters=("case-x",),
    )
    with pytest.raises(BookletError, match="case-x"):
        printed(slow, tmp_path, tmp_path / "cache")


def test_printed_parts_hold_no_path_of_the_machine(document: Document, warm: Path) -> None:
    folder = next(iter(document.pictures.values())).parent
    for file in warm.rglob("*.pdf"):
        with pikepdf.open(file) as pdf:
            told = [
                each.read_bytes()
                for each in pdf.objects
                if isinstance(each, pikepdf.Stream) and each.get("/Subtype") != "/Image"
            ]
        assert not any(str(folder).encode() in each for each in told)
        assert str(folder).encode() not in file.read_bytes()
    assert json.dumps(str(folder)) not in "".join(file.read_text() for file in warm.rglob("*.json"))
