"""What leads through a book: its outline, its named places, and the labels of its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem

from casebook.booklet.press.printed import Bookmark

_STYLES = {
    "decimal": Name.D,
    "lower-roman": Name.r,
    "upper-roman": Name.R,
    "lower-alpha": Name.a,
    "upper-alpha": Name.A,
}
"""How PDF calls the counter styles it knows; others are labelled in decimal."""


@dataclass(frozen=True)
class Numbered:
    """A page's number in the book, and the style it prints it in, empty if it prints none."""

    number: int
    style: str


def add_outline(book: pikepdf.Pdf, bookmarks: Iterable[tuple[int, Bookmark]]) -> None:
    """Give the book an outline of bookmarks, each with the index of its page."""
    with book.open_outline() as outline:
        branches: list[tuple[int, list[OutlineItem]]] = [(0, outline.root)]
        for index, each in bookmarks:
            while branches[-1][0] >= each.level:
                branches.pop()
            item = OutlineItem(each.label, _destination(book, index, each.x, each.y))
            item.is_closed = each.state == "closed"
            branches[-1][1].append(item)
            branches.append((each.level, item.children))


def add_names(book: pikepdf.Pdf, anchors: Mapping[str, tuple[int, float, float]]) -> None:
    """Give the book its named places, each with the index of its page."""
    names = sorted((_encoded(name), place) for name, place in anchors.items())
    listed = Array(
        [part for name, place in names for part in (pikepdf.String(name), _destination(book, *place))]
    )
    book.Root.Names = Dictionary(Dests=book.make_indirect(Dictionary(Names=listed)))


def add_labels(book: pikepdf.Pdf, pages: Sequence[Numbered]) -> None:
    """Have viewers call pages by the numbers that are printed on them."""
    listed: list[pikepdf.Object | int] = []
    for index, style, number in _labels(pages):
        label = Dictionary(Type=Name.PageLabel, S=_STYLES.get(style, Name.D))
        if number != 1:
            label.St = number
        listed += [index, label]
    book.Root.PageLabels = Dictionary(Nums=Array(listed))


def _labels(pages: Sequence[Numbered]) -> Iterator[tuple[int, str, int]]:
    """Yield the index, style and number of each page where labels do not simply count on."""
    styles = _styles(pages)
    for index, page in enumerate(pages):
        counts_on = (
            index and page.number == pages[index - 1].number + 1 and styles[index] == styles[index - 1]
        )
        if not counts_on:
            yield index, styles[index], page.number


def _styles(pages: Sequence[Numbered]) -> list[str]:
    """Return each page's style; one without a folio has that of the pages it is counted with."""
    runs = [
        0,
        *(index for index, (one, two) in enumerate(pairwise(pages), 1) if two.number != one.number + 1),
    ]
    found: list[str] = []
    for start, end in pairwise([*runs, len(pages)]):
        run = [page.style for page in pages[start:end]]
        printed = [style for style in run if style] or ["decimal"]
        for position, style in enumerate(run):
            later = (each for each in run[position:] if each)
            found.append(style or next(later, printed[-1]))
    return found


def _destination(book: pikepdf.Pdf, index: int, x: float, y: float) -> Array:
    return Array([book.pages[index].obj, Name.XYZ, x, y, 0])


def _encoded(name: str) -> bytes:
    """Return a name as pydyf writes it into the links that lead there."""
    return name.encode() if name.isascii() else b"\xfe\xff" + name.encode("utf-16-be")
