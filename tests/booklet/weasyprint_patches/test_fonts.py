from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from weasyprint import CSS, HTML
from weasyprint import Document as WeasyPrintDocument

from casebook.booklet.errors import BookletError
from casebook.booklet.weasyprint_patches.fonts import (
    font_file,
    font_files_unread,
    fonts_left_out,
    used,
)

STYLE = "p { font: 10pt 'Noto Sans' } b { font: bold 10pt 'Noto Serif CJK SC' }"


def _written(html: str) -> tuple[WeasyPrintDocument, pikepdf.Pdf]:
    document = HTML(string=html).render(stylesheets=[CSS(string=STYLE)])
    output = BytesIO()
    document.write_pdf(output)
    return document, pikepdf.open(output)


def _files(fonts: pikepdf.Object) -> dict[str, bytes]:
    """Return each font's file, TrueType or CFF, by the font's name."""
    found = {}
    for name, font in fonts.items():
        descriptor = font.DescendantFonts[0].FontDescriptor
        file = descriptor["/FontFile3" if "/FontFile3" in descriptor else "/FontFile2"]
        found[name] = file.read_bytes()
    return found


@pytest.mark.parametrize("bold", ["", "<b>再生水</b>"])
def test_fonts_put_together_are_those_of_one_document(bold: str) -> None:
    document, whole = _written(f"<p>Water {bold} again</p>")
    apart = font_file(used(document.fonts.values()))
    with whole, pikepdf.open(BytesIO(apart)) as fonts:
        assert _files(fonts.Root.Fonts) == _files(whole.pages[0].Resources.Font)


def test_a_part_has_an_empty_dictionary_of_fonts_and_the_same_text() -> None:
    _, whole = _written("<p>Water</p>")
    with fonts_left_out():
        document, part = _written("<p>Water</p>")
    with whole, part:
        assert dict(part.pages[0].Resources.Font) == {}
        assert part.pages[0].Contents.read_bytes() == whole.pages[0].Contents.read_bytes()
    (glyphs,) = used(document.fonts.values()).values()
    assert {glyph.text for glyph in glyphs.values()} == set("Water")


def test_a_face_that_has_become_another_is_refused() -> None:
    document, _ = _written("<p>Water</p>")
    (face, glyphs), *_ = used(document.fonts.values()).items()
    with pytest.raises(BookletError, match="Noto Sans"):
        font_file({replace(face, name="AAAAAA"): glyphs})


def test_a_subset_is_the_same_though_the_font_s_file_is_not_read() -> None:
    before, read = _written("<p>Water <b>再生水</b></p>")
    with font_files_unread():
        document, unread = _written("<p>Water <b>再生水</b></p>")
    assert {font.hash for font in document.fonts.values()} == {font.hash for font in before.fonts.values()}
    with read, unread:
        assert _files(read.pages[0].Resources.Font) == _files(unread.pages[0].Resources.Font)
