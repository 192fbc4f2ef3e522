"""A file that an export publishes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class ExportFile:
    """A file to publish: its address from the site's root, and its content or where that lies."""

    address: str
    content: str | bytes | Path

    @property
    def size(self) -> int:
        """How large the file is, in bytes."""
        if isinstance(self.content, Path):
            return self.content.stat().st_size
        return len(self.content.encode() if isinstance(self.content, str) else self.content)
