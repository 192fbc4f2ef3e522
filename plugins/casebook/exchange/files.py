"""A file that an export publishes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class ExportFile:
    """A file to publish: its address from the site's root, and its content or where that lies."""

    address: str
    content: str | bytes | Path
