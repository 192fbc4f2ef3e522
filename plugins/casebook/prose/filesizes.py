"""The size of a file as a reader is told it before the download."""

from __future__ import annotations

_KILO, _MEGA = 1_000, 1_000_000
_WHOLE_FROM = 10 * _MEGA
"""Above this a tenth of a megabyte is no news."""


def file_size(size: int) -> str:
    """Return a number of bytes in decimal units, the same in both languages: 340 KB, 1.2 MB."""
    if size < _MEGA:
        return f"{max(1, round(size / _KILO))}\u00a0KB"
    if size < _WHOLE_FROM:
        return f"{size / _MEGA:.1f}\u00a0MB"
    return f"{round(size / _MEGA)}\u00a0MB"
