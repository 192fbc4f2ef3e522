"""Reading the cases again and again while an editor works: only what changed is read anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.programme import Programme
from casebook.content.reading import PROGRAMME_FILE, read_case, read_compilation, read_programme
from casebook.content.source import Fault

Stamp = tuple[tuple[str, int, int], ...]
"""The files of a folder: the name, size in bytes and time of last change, in nanoseconds, of each."""


def stamp(folder: Path, pattern: str = "**/*") -> Stamp:
    """Return what tells a changed folder from an unchanged one without opening a file of it."""
    return tuple(sorted(_stamps(folder, pattern)))


def _stamps(folder: Path, pattern: str) -> Iterator[tuple[str, int, int]]:
    for path in folder.glob(pattern):
        try:
            state = path.stat()
        except OSError:  # gone since it was listed, or a link that leads nowhere
            yield path.as_posix(), -1, -1
            continue
        yield path.as_posix(), state.st_size, state.st_mtime_ns


class Rereader:
    """Reads a folder of cases as `read_compilation` does; what did not change stays the same object."""

    def __init__(self) -> None:
        self._programmes: dict[Path, tuple[Stamp, tuple[Programme | None, list[Fault]]]] = {}
        self._cases: dict[Path, tuple[Stamp, Programme, tuple[Case | None, list[Fault]]]] = {}

    def read(self, cases_dir: Path) -> Compilation:
        """Return the compilation as it stands on disk now."""
        return read_compilation(cases_dir, self._programme, self._case)

    def _programme(self, folder: Path) -> tuple[Programme | None, list[Fault]]:
        state = stamp(folder, PROGRAMME_FILE)
        known = self._programmes.get(folder)
        if known is None or known[0] != state:
            known = self._programmes[folder] = (state, read_programme(folder))
        return known[1]

    def _case(self, folder: Path, programme: Programme) -> tuple[Case | None, list[Fault]]:
        state = stamp(folder)
        known = self._cases.get(folder)
        if known is None or known[0] != state or known[1] is not programme:
            known = self._cases[folder] = (state, programme, read_case(folder, programme))
        return known[2]
