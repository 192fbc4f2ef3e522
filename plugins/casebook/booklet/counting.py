"""How many pages a PDF has."""

from __future__ import annotations

from pathlib import Path

import pikepdf


def page_count(path: Path) -> int:
    """Return the number of pages of a PDF."""
    with pikepdf.open(path) as pdf:
        return len(pdf.pages)
