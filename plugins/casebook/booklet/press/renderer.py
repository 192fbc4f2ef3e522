"""The renderer that prints a booklet in parts, at once, and only those in which something changed."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from pathlib import Path

from casebook.booklet.press.binding import bind
from casebook.booklet.press.crew import Crew, Progress, processes, silent
from casebook.booklet.press.paginating import leaves
from casebook.booklet.press.stock import Stock
from casebook.booklet.rendering import Document
from casebook.cache import Cache


class PartwiseRenderer:
    """Prints each part apart and binds them. Same document, same bytes, whatever is in the cache."""

    def __init__(
        self,
        cache: Cache,
        workers: int | None = None,
        progress: Progress = silent,
        executor: Callable[[int], Executor] = processes,
    ) -> None:
        """Make a renderer.

        Args:
            cache: where printed parts are kept.
            workers: how many processes may print at once; as many as the machine has cores if None.
            progress: told of each part that was printed.
            executor: makes what runs the workers.
        """
        self._cache = cache
        self._workers = workers
        self._progress = progress
        self._executor = executor

    def render(self, document: Document, target: Path) -> None:
        """Write the document's PDF to `target`.

        Raises:
            BookletError: a part cannot be printed as it should be, or took too long.
        """
        with Crew(self._cache, self._workers, self._progress, self._executor) as crew:
            bound = leaves(document, self._cache, crew)
        stock = Stock(self._cache)
        stamps = stock.stamps(document, bound)
        bind(bound, stock.fonts(bound, stamps), stamps, target)
