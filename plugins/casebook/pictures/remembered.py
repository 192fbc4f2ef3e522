"""The pictures of a preview: those that did not change are not even opened again."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from casebook.cache import Cache
from casebook.pictures.web import WebPicture, web_picture

_FEW = 4
"""So many pictures are made here sooner than other processes start."""

_State = tuple[int, int]
"""Size in bytes and time of last change in nanoseconds."""


class RememberedPictures:
    """The renditions of photos, by the state of their files."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._known: dict[Path, tuple[_State, WebPicture | None]] = {}

    def of(self, sources: Iterable[Path]) -> dict[Path, WebPicture]:
        """Return the renditions of photos; one that is missing or cannot be read is left out."""
        states = {source: state for source in sorted(set(sources)) if (state := _state(source))}
        changed = [source for source, state in states.items() if self._state_of(source) != state]
        for source, picture in zip(changed, self._make(changed), strict=True):
            self._known[source] = states[source], picture
        found = {source: self._known[source][1] for source in states}
        return {source: picture for source, picture in found.items() if picture}

    def _state_of(self, source: Path) -> _State | None:
        known = self._known.get(source)
        return known[0] if known else None

    def _make(self, sources: list[Path]) -> list[WebPicture | None]:
        attempt = partial(_attempt, cache=self._cache)
        if len(sources) <= _FEW:
            return [attempt(source) for source in sources]
        with ProcessPoolExecutor(mp_context=get_context("spawn")) as executor:
            return list(executor.map(attempt, sources, chunksize=_FEW))


def _state(source: Path) -> _State | None:
    try:
        state = source.stat()
    except OSError:  # the check says that it is missing
        return None
    return state.st_size, state.st_mtime_ns


def _attempt(source: Path, cache: Cache) -> WebPicture | None:
    try:
        return web_picture(source, cache)
    except Exception:  # whatever a broken picture makes Pillow's decoders raise; the check reports it
        return None
