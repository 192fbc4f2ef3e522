"""A file that an export publishes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class ExportFile:
    """A file to publish: its address from the site's root, and its content or where that lies."""

    address: str
    content: str | bytes | Path

    @property
    def size(self) -> int:
        """How large the file is, in bytes."""
        return self.content.stat().st_size if isinstance(self.content, Path) else len(self._bytes)

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the file, in hexadecimal digits."""
        return hashlib.sha256(self._bytes).hexdigest()

    @property
    def _bytes(self) -> bytes:
        if isinstance(self.content, Path):
            return self.content.read_bytes()
        return self.content.encode() if isinstance(self.content, str) else self.content


def checksums(files: Iterable[ExportFile], folder: str = "") -> str:
    """Return the SHA-256 of each file in the form that `sha256sum --check` reads in a folder of the site."""
    return "".join(f"{file.sha256}  {file.address.removeprefix(folder)}\n" for file in files)
