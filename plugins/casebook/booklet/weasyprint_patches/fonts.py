"""Fonts of a book in parts: left out of each part, and put together once for all.

WeasyPrint 70 keeps the glyph numbers of the font file when it makes a subset, so one subset with the glyphs
of all parts serves every part's text as it stands. It is made here by WeasyPrint's own code, and comes out
the same as in one document, from TrueType and from CFF files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pydyf
from weasyprint import pdf as pdf_module
from weasyprint.pdf import fonts as fonts_module
from weasyprint.pdf.fonts import Font, build_fonts_dictionary
from weasyprint.text.ffi import TO_UNITS, ffi, gobject, pango
from weasyprint.text.fonts import FontConfiguration, get_pango_font_key

from casebook.booklet.errors import BookletError
from casebook.booklet.weasyprint_patches.guard import replaced

_original_init = Font.__init__
_KNOWN = {
    build_fonts_dictionary: ["pdf", "fonts", "compress", "subset", "options"],
    _original_init: ["self", "pango_font", "description", "font_size"],
}
_UNREAD = ((fonts_module, "get_hb_object_data", lambda *_: b""),)
"""Keeps WeasyPrint from copying whole font files into memory, which a subset is not made from."""
_SIZE = 10
"""The size at which metrics are asked for, in pixels; they are written per thousandth of an em."""


@dataclass(frozen=True)
class Face:
    """A font as a PDF knows it: `name` is what page contents call it."""

    name: str
    family: str
    style: int
    weight: int


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph in use: the text it stands for and its width in thousandths of an em."""

    text: str
    width: float


Used = Mapping[Face, Mapping[int, Glyph]]


@contextmanager
def font_files_unread() -> Iterator[None]:
    """Have no font file copied into memory whole while the context lasts; a subset is not made from it.

    Raises:
        BookletError: this WeasyPrint is not one of the versions looked at.
    """
    with replaced((Font, "__init__", _know_unread), known=_KNOWN):
        yield


def _know_unread(self: Font, pango_font: Any, description: Any, font_size: Any) -> None:
    with replaced(*_UNREAD, known={}):
        _original_init(self, pango_font, description, font_size)


@contextmanager
def fonts_left_out() -> Iterator[None]:
    """Have an empty dictionary of fonts written while the context lasts."""

    def nothing(pdf: Any, fonts: Any, compress: bool, subset: bool, options: Any) -> Any:
        return pydyf.Dictionary()

    with replaced((pdf_module, "build_fonts_dictionary", nothing), known=_KNOWN):
        yield


def used(fonts: Iterable[Font]) -> dict[Face, dict[int, Glyph]]:
    """Return the glyphs that a written document uses."""
    return {
        Face(font.hash, font.family, int(font.style), int(font.weight)): {
            glyph: Glyph(text, font.widths[glyph]) for glyph, text in font.to_unicode.items()
        }
        for font in fonts
    }


def font_file(glyphs: Used) -> bytes:
    """Return a PDF without pages that holds, as `/Fonts` of its catalogue, these glyphs of these faces.

    Raises:
        BookletError: a face is not what it was when the glyphs were drawn.
    """
    with replaced(known=_KNOWN):
        configuration = FontConfiguration()
        pdf = pydyf.PDF()
        fonts = {face.name: _font(face, kept, configuration) for face, kept in glyphs.items()}
        built = build_fonts_dictionary(
            pdf, fonts, compress=True, subset=True, options={"hinting": False, "pdf_version": "1.7"}
        )
        pdf.add_object(built)
        pdf.catalog["Fonts"] = built.reference
        output = BytesIO()
        pdf.write(output, version=b"1.7", compress=True)
        return output.getvalue()


def _font(face: Face, glyphs: Mapping[int, Glyph], configuration: FontConfiguration) -> Font:
    description = ffi.gc(pango.pango_font_description_new(), pango.pango_font_description_free)
    pango.pango_font_description_set_family(description, face.family.encode())
    pango.pango_font_description_set_style(description, face.style)
    pango.pango_font_description_set_weight(description, face.weight)
    pango.pango_font_description_set_absolute_size(description, _SIZE * TO_UNITS)
    context = ffi.gc(pango.pango_font_map_create_context(configuration.font_map), gobject.g_object_unref)
    loaded = pango.pango_font_map_load_font(configuration.font_map, context, description)
    if loaded == ffi.NULL:
        raise BookletError("foreign_font", families=face.family)
    _, exact, size = get_pango_font_key(loaded)
    with replaced(*_UNREAD, known=_KNOWN):
        font = Font(loaded, exact, size)
    if font.hash != face.name:
        raise BookletError("foreign_font", families=face.family)
    font.to_unicode = {glyph: glyphs[glyph].text for glyph in sorted(glyphs)}
    font.widths = {glyph: glyphs[glyph].width for glyph in sorted(glyphs)}
    return font
