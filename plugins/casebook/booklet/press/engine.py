"""WeasyPrint as every renderer runs it: mended, strict, and with chapters set to fit."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path

import weasyprint
from weasyprint import CSS, HTML
from weasyprint.text import ffi
from weasyprint.text.fonts import FontConfiguration

from casebook.booklet.errors import BookletError
from casebook.booklet.faces import families
from casebook.booklet.fetching import PictureFetcher
from casebook.booklet.fitting import extents, shortened, stragglers, tighter
from casebook.booklet.weasyprint_patches import mended
from casebook.vocabulary.localtext import LANGUAGES

PDF_VARIANT = "pdf/ua-1"
"""Has WeasyPrint write tags; `standards` adds what PDF/A and PDF/UA want besides."""


@contextmanager
def strict() -> Iterator[None]:
    """Make an error of whatever WeasyPrint warns of while the context lasts.

    Raises:
        BookletError: WeasyPrint had to leave out, guess or replace something, or is not set up for it.
    """
    if ffi.harfbuzz_subset is None:
        raise BookletError("no_harfbuzz_subset")
    found: list[str] = []
    handler = _Collector(found)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        with mended():
            yield
    finally:
        logger.removeHandler(handler)
    if found:
        _sheet.cache_clear()  # or a stylesheet's faults would be told only once
        raise BookletError("engine", problems="; ".join(dict.fromkeys(found)))


def fitted(
    html: str, stylesheet: str, pictures: Mapping[str, Path], chapters: tuple[str, ...]
) -> weasyprint.Document:
    """Return a document laid out, with chapters set tighter where that saves a nearly empty page."""
    plain = _lay_out(html, stylesheet, "", pictures)
    before = extents(plain.pages, chapters)
    tried = stragglers(before)
    if not tried:
        return plain
    closer = _lay_out(html, stylesheet, tighter(tried), pictures)
    gained = shortened(before, extents(closer.pages, chapters))
    if gained == tried:
        return closer
    return _lay_out(html, stylesheet, tighter(gained), pictures) if gained else plain


def check_fonts(document: weasyprint.Document) -> None:
    """Check the fonts of a written document.

    Raises:
        BookletError: a font was used that no language's stacks name.
    """
    ours = {family for language in LANGUAGES for family in families(language)}
    foreign = sorted({font.family for font in document.fonts.values()} - ours)
    if foreign:
        raise BookletError("foreign_font", families=", ".join(foreign))


def _lay_out(
    html: str, stylesheet: str, corrections: str, pictures: Mapping[str, Path]
) -> weasyprint.Document:
    sheets = [_sheet(stylesheet), *([_sheet(corrections)] if corrections else [])]
    source = HTML(string=html, url_fetcher=PictureFetcher(pictures))
    return source.render(font_config=_fonts(), stylesheets=sheets, pdf_variant=PDF_VARIANT)


@lru_cache(maxsize=8)
def _sheet(stylesheet: str) -> CSS:
    return CSS(string=stylesheet, font_config=_fonts(), url_fetcher=PictureFetcher({}))


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


class _Collector(logging.Handler):
    def __init__(self, found: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.found = found

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())
