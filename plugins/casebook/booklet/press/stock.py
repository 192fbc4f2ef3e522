"""What all parts of a book share, kept in the cache: its fonts, and how its page numbers look."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from casebook.booklet.press.binding import Leaf
from casebook.booklet.press.crew import Task
from casebook.booklet.press.folios import Stamp, Stamps, stamps
from casebook.booklet.press.parts import head
from casebook.booklet.press.printed import glyphs_as_data, glyphs_from_data
from casebook.booklet.press.versions import made_with
from casebook.booklet.rendering import Document
from casebook.booklet.weasyprint_patches.fonts import Face, Glyph, font_file
from casebook.cache import Cache, digest

_FONTS = "booklets/fonts"
_STAMPS = "booklets/stamps"


class Stock:
    """Makes what is shared once, and finds it in the cache afterwards."""

    def __init__(self, cache: Cache, do: Callable[[Sequence[Task]], None]) -> None:
        self._cache = cache
        self._do = do

    def stamps(self, document: Document, leaves: Iterable[Leaf]) -> Stamps:
        """Return the stamps for the pages that still want their numbers.

        Raises:
            BookletError: a folio is more than a number, so that it cannot be stamped.
        """
        kinds = sorted({page.kind for leaf in leaves if leaf.is_stamped for page in leaf.printed.pages})
        if not kinds:
            return Stamps({}, {})
        beginning = head(document)
        key = digest(made_with(), beginning, document.stylesheet, *kinds)
        write = partial(_write_stamps, beginning, document.stylesheet, kinds)
        return _read(self._made(f"{_STAMPS}/{key}.json", write))

    def fonts(self, leaves: Iterable[Leaf], stamps: Stamps) -> Path:
        """Return a PDF that holds the glyphs of all parts and stamps.

        Raises:
            BookletError: a face is not what it was when the glyphs were drawn.
        """
        glyphs = _union(chain((leaf.printed.glyphs() for leaf in leaves), [stamps.glyphs]))
        key = digest(made_with(), json.dumps(glyphs_as_data(glyphs)))
        return self._made(f"{_FONTS}/{key}.pdf", partial(_write_fonts, glyphs))

    def _made(self, name: str, write: Callable[[Path], None]) -> Path:
        """Return a file of the cache; whoever loads the fonts for it, it is not the process that binds."""
        if not self._cache.has(name):
            self._do([Task(partial(self._cache.file, name, write))])
        return self._cache.path(name)


def _union(parts: Iterable[Mapping[Face, Mapping[int, Glyph]]]) -> dict[Face, dict[int, Glyph]]:
    """Return all glyphs by face; where parts differ in a glyph's rounded width, the first one decides."""
    found: dict[Face, dict[int, Glyph]] = {}
    for part in parts:
        for face, glyphs in part.items():
            known = found.setdefault(face, {})
            for number, glyph in glyphs.items():
                known.setdefault(number, glyph)
    return {face: dict(sorted(found[face].items())) for face in sorted(found, key=lambda each: each.name)}


def _write_fonts(glyphs: Mapping[Face, Mapping[int, Glyph]], target: Path) -> None:
    target.write_bytes(font_file(glyphs))


def _write_stamps(beginning: str, stylesheet: str, kinds: list[str], target: Path) -> None:
    made = stamps(beginning, stylesheet, kinds)
    told: dict[str, Any] = {
        "stamps": [[*place, asdict(stamp)] for place, stamp in made.stamps.items()],
        "glyphs": glyphs_as_data(made.glyphs),
    }
    target.write_text(json.dumps(told), encoding="utf-8")


def _read(file: Path) -> Stamps:
    told = json.loads(file.read_text(encoding="utf-8"))
    return Stamps(
        {(kind, side): Stamp(**stamp) for kind, side, stamp in told["stamps"]},
        glyphs_from_data(told["glyphs"]),
    )
