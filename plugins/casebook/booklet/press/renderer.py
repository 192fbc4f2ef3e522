"""The renderer that prints a booklet in parts, at once, and only those in which something changed."""

from __future__ import annotations

from pathlib import Path

from casebook.booklet.press.binding import bind
from casebook.booklet.press.crew import Crew
from casebook.booklet.press.paginating import leaves
from casebook.booklet.press.stock import Stock
from casebook.booklet.rendering import Document
from casebook.cache import Cache


class PartwiseRenderer:
    """Prints each part apart and binds them. Same document, same bytes, whatever is in the cache."""

    def __init__(self, cache: Cache, crew: Crew) -> None:
        """Make a renderer.

        Args:
            cache: where printed parts are kept.
            crew: who prints them.
        """
        self._cache = cache
        self._crew = crew

    def render(self, document: Document, target: Path) -> None:
        """Write the document's PDF to `target`.

        Raises:
            BookletError: a part cannot be printed as it should be, or took too long.
        """
        bound = leaves(document, self._cache, self._crew)
        stock = Stock(self._cache, self._crew.for_book(len(bound)))
        stamps = stock.stamps(document, bound)
        fonts = stock.fonts(bound, stamps)
        with self._crew.alone():
            bind(bound, fonts, stamps, target)
