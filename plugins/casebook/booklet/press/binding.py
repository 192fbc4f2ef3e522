"""Printed parts bound to one book."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Dictionary

from casebook.booklet.errors import BookletError
from casebook.booklet.press.folios import Stamps
from casebook.booklet.press.outline import Numbered, add_labels, add_names, add_outline
from casebook.booklet.press.printed import Printed
from casebook.booklet.press.standards import conform, save
from casebook.booklet.press.tags import TagTree

_STAMPED = "decimal"


@dataclass(frozen=True)
class Leaf:
    """A printed part in its place: `number` and `side` of its first page, and whether it wants folios."""

    printed: Printed
    number: int
    side: str
    is_stamped: bool

    def numbers(self) -> tuple[int, ...]:
        """Return the number of each of its pages."""
        if self.is_stamped:
            return tuple(range(self.number, self.number + len(self.printed.pages)))
        return tuple(page.number for page in self.printed.pages)

    def side_of(self, index: int) -> str:
        """Return the side on which one of its pages lies."""
        other = "left" if self.side == "right" else "right"
        return other if index % 2 else self.side


def bind(leaves: Sequence[Leaf], fonts: Path, stamps: Stamps, target: Path) -> None:
    """Write the book of these parts to `target`.

    Args:
        leaves: the parts in order.
        fonts: a PDF whose catalogue holds the fonts of all parts as `/Fonts`.
        stamps: how page numbers are drawn.
        target: where to write.

    Raises:
        BookletError: a page prints its number in a style that cannot be stamped.
    """
    with pikepdf.new() as book, pikepdf.open(fonts) as held:
        shared = book.copy_foreign(held.Root.Fonts)
        tree = TagTree(book)
        for leaf in leaves:
            _add(book, leaf, tree, shared, stamps)
        tree.close()
        _introduce(book, leaves[0])
        _add_ways(book, leaves)
        conform(book)
        save(book, target)


def _add(book: pikepdf.Pdf, leaf: Leaf, tree: TagTree, fonts: pikepdf.Object, stamps: Stamps) -> None:
    part = pikepdf.open(leaf.printed.file)  # not closed: the book reads its streams when it is written
    pages = _add_pages(book, part)
    _give_fonts(pages, fonts)
    if leaf.is_stamped:
        _stamp(book, leaf, pages, stamps)
    tree.add(part, pages)


def _introduce(book: pikepdf.Pdf, leaf: Leaf) -> None:
    """Give the book the title, author and language that each of its parts has."""
    with pikepdf.open(leaf.printed.file) as part:
        book.docinfo.update({key: str(value) for key, value in part.docinfo.items()})
        book.Root.Lang = pikepdf.String(str(part.Root.Lang))


def _add_pages(book: pikepdf.Pdf, part: pikepdf.Pdf) -> list[pikepdf.Page]:
    start = len(book.pages)
    for page in part.pages:
        book.pages.append(page)
    return list(book.pages[start:])


def _give_fonts(pages: Sequence[pikepdf.Page], shared: pikepdf.Object) -> None:
    """Fill the dictionary of fonts that all pages of a part share, which was left empty."""
    fonts = pages[0].Resources.Font
    for name in shared.keys():  # noqa: SIM118 - a PDF dictionary gives its keys only so
        fonts[name] = shared[name]


def _stamp(book: pikepdf.Pdf, leaf: Leaf, pages: Sequence[pikepdf.Page], stamps: Stamps) -> None:
    for index, (page, printed) in enumerate(zip(pages, leaf.printed.pages, strict=True)):
        if printed.folio not in ("", _STAMPED):
            raise BookletError("folio")
        stamp = stamps.stamps.get((printed.kind, leaf.side_of(index)))
        if stamp:
            page.contents_add(stamp.of(leaf.number + index))
            _set_states(page, stamp.state)


def _set_states(page: pikepdf.Page, state: str) -> None:
    """Have the page know the opacity that a stamp calls by WeasyPrint's name for it, such as `a1.0`."""
    name = state.split(" ", 1)[0]
    states = page.Resources.ExtGState
    if name not in states:
        states[name] = Dictionary(ca=float(name.removeprefix("/a")))


def _add_ways(book: pikepdf.Pdf, leaves: Sequence[Leaf]) -> None:
    pages = [
        (number, page)
        for leaf in leaves
        for number, page in zip(leaf.numbers(), leaf.printed.pages, strict=True)
    ]
    anchors: dict[str, tuple[int, float, float]] = {}
    for index, (_, page) in enumerate(pages):
        for name, place in page.anchors.items():
            anchors.setdefault(name, (index, *place))
    add_names(book, anchors)
    add_outline(book, ((index, each) for index, (_, page) in enumerate(pages) for each in page.bookmarks))
    add_labels(book, [Numbered(number, page.folio) for number, page in pages])
