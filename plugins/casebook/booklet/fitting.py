"""Chapters that would end in a few lines on a page of their own are set a little tighter, as printers do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from weasyprint import Page

FULL_ENOUGH = 0.45
"""A chapter whose last page is filled less far down than this share of its height is tried tighter."""

_TIGHTER = ("line", "size-text", "picture", "gap")
"""The custom properties of the stylesheet that have a `--tight-…` value."""


@dataclass(frozen=True)
class Extent:
    """How many pages a chapter takes, and how far down its last page it reaches, as a share of the page."""

    pages: int
    reach: float


def end_anchor(chapter: str) -> str:
    """Return the id of the empty element that ends a chapter."""
    return f"{chapter}-end"


def extents(pages: Sequence[Page], chapters: Iterable[str]) -> dict[str, Extent]:
    """Return the extent of each chapter, named by its anchor."""
    places: dict[str, tuple[int, float]] = {}
    for number, page in enumerate(pages):
        for name, place in page.anchors.items():
            places.setdefault(name, (number, place[1] / page.height))
    return {chapter: _extent(places[chapter], places[end_anchor(chapter)]) for chapter in chapters}


def stragglers(found: Mapping[str, Extent]) -> tuple[str, ...]:
    """Return the chapters whose last page is nearly empty."""
    return tuple(name for name, each in found.items() if each.pages > 1 and each.reach < FULL_ENOUGH)


def shortened(before: Mapping[str, Extent], after: Mapping[str, Extent]) -> tuple[str, ...]:
    """Return the chapters that take fewer pages than before."""
    return tuple(name for name in before if after[name].pages < before[name].pages)


def tighter(chapters: Iterable[str]) -> str:
    """Return the CSS that sets these chapters tighter."""
    names = ", ".join(f"#{name}" for name in chapters)
    values = " ".join(f"--{each}: var(--tight-{each});" for each in _TIGHTER)
    return f"{names} {{ {values} }}" if names else ""


def _extent(start: tuple[int, float], end: tuple[int, float]) -> Extent:
    return Extent(end[0] - start[0] + 1, end[1])
