"""A cache of expensive products, keyed by the digest of what they were made from.

A file appears in the cache whole or not at all (it is written beside its place and moved there), so a
crash at any moment leaves the cache valid. Nothing is ever changed in place: another input has another key.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from casebook.whole import draft_of


def digest(*parts: bytes | str) -> str:
    """Return the SHA-256 of the parts in hexadecimal; the parts' boundaries count."""
    state = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.hexdigest()


class Cache:
    """A folder of files addressed by name, where the name holds the digest of the file's inputs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str) -> Path:
        """Return where the file of this name stands, or would stand."""
        return self.folder / name

    def has(self, name: str) -> bool:
        """Tell whether the file of this name stands, with content: a power cut leaves names without any."""
        try:
            return self.path(name).stat().st_size > 0
        except OSError:
            return False

    def file(self, name: str, make: Callable[[Path], None]) -> Path:
        """Return the cached file, calling `make` with a path to write to if it is not there yet."""
        target = self.path(name)
        if self.has(name):
            return target
        with draft_of(target) as draft:
            make(draft)
        return target
