from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from weasyprint.text import ffi

from casebook.booklet.errors import BookletError
from casebook.booklet.fetching import PictureFetcher, address
from casebook.booklet.rendering import Document, PlainRenderer

FONT = "html { font-family: 'Noto Sans' }"


def _document(body: str, style: str = FONT, pictures: dict[str, Path] | None = None) -> Document:
    html = f'<html lang="en"><head><title>T</title></head><body>{body}</body></html>'
    return Document("en", html, style, (), pictures or {}, "identifier")


def test_a_sound_document_becomes_a_pdf(tmp_path: Path) -> None:
    PlainRenderer().render(_document("<p>Hello</p>"), tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert len(pdf.pages) == 1


@pytest.mark.parametrize(
    "source",
    [
        "http://127.0.0.1:9/a.jpg",
        "https://example.org/a.jpg",
        "file:///etc/hostname",
        "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
        "casebook:other.jpg",
        "casebook:../a.jpg",
        "a.jpg",
    ],
)
def test_nothing_but_the_document_s_own_pictures_is_loaded(source: str, tmp_path: Path) -> None:
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"")
    document = _document(f'<img alt="x" src="{source}">', pictures={"a.jpg": picture})
    with pytest.raises(BookletError):
        PlainRenderer().render(document, tmp_path / "a.pdf")


@pytest.mark.parametrize(
    "style", ["@import 'file:///etc/hostname';", "p { background: url(https://example.org/x) }"]
)
def test_stylesheets_load_nothing_either(style: str, tmp_path: Path) -> None:
    with pytest.raises(BookletError):
        PlainRenderer().render(_document("<p>x</p>", FONT + style), tmp_path / "a.pdf")


def test_addresses_of_pictures_survive_any_name(tmp_path: Path) -> None:
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"bytes")
    name = "案例/photos/one two#3%.jpg"
    assert PictureFetcher({name: picture}).fetch(address(name)).read() == b"bytes"


def test_a_font_that_was_not_chosen_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BookletError, match="DejaVu"):
        PlainRenderer().render(
            _document("<p>x</p>", "html { font-family: 'DejaVu Sans' }"), tmp_path / "a.pdf"
        )


def test_the_subsetting_library_must_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ffi, "harfbuzz_subset", None)
    with pytest.raises(BookletError, match="libharfbuzz-subset"):
        PlainRenderer().render(_document("<p>x</p>"), tmp_path / "a.pdf")


def test_a_chapter_with_a_few_lines_too_many_is_set_tighter(tmp_path: Path) -> None:
    style = (
        FONT
        + """
        :root { --line: 1.5; --tight-line: 1.2; --size-text: 10pt; --tight-size-text: 10pt }
        @page { size: 100mm 100mm; margin: 0 }
        section { break-before: page; font-size: var(--size-text); line-height: var(--line) }
        p { margin: 0 }
    """
    )
    over, short = ("<p>word</p>" * count for count in (21, 5))
    chapters = "".join(
        f'<section id="{name}">{words}<div id="{name}-end"></div></section>'
        for name, words in (("over", over), ("short", short), ("long", over * 2))
    )
    plain = _document(chapters, style)
    PlainRenderer().render(plain, tmp_path / "plain.pdf")
    fitted = Document(plain.language, plain.html, style, ("over", "short", "long"), {}, "identifier")
    PlainRenderer().render(fitted, tmp_path / "fitted.pdf")
    with pikepdf.open(tmp_path / "plain.pdf") as before, pikepdf.open(tmp_path / "fitted.pdf") as after:
        assert len(before.pages) == len(after.pages) + 2
