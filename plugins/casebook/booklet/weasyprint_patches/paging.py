"""The numbers of pages: learnt from a layout, and told to a document about pages that it does not hold.

WeasyPrint 70 counts pages for its own use only, and knows no target outside the document it lays out. A part
of a book that is laid out apart needs both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from weasyprint import Page, document, layout
from weasyprint.css.targets import TargetCollector, TargetLookupItem

from casebook.booklet.weasyprint_patches.guard import replaced

_KNOWN: dict[Callable[..., Any], list[str]] = {
    TargetCollector.lookup_target: ["self", "anchor_token", "source_box", "css_token", "parse_again"],
    TargetCollector.collect_anchor: ["self", "anchor_name"],
    TargetLookupItem.__init__: ["self", "state"],
}
_PAGE_COUNTERS = ("counter()", "counters()")


@dataclass(frozen=True)
class Folio:
    """What a page says about its own number.

    Attributes:
        number: what the page counter stands at.
        style: the name of the counter style in which the page prints it, empty if it prints none.
    """

    number: int
    style: str


@contextmanager
def folios(keep: Callable[[bool], bool]) -> Iterator[None]:
    """Have `folio_of` know each page's number, and only some margin boxes drawn, while the context lasts.

    Args:
        keep: which margin boxes are drawn, asked for those that print the page's number with True.
    """
    before = layout.make_margin_boxes

    def make_margin_boxes(context: Any, page: Any, state: Any) -> Iterator[Any]:
        made = [(box, _counter_styles(box)) for box in before(context, page, state)]
        styles = [style for _, found in made for style in found]
        page.folio = Folio(state[1]["page"][-1], styles[0] if styles else "")
        yield from (box for box, found in made if keep(bool(found)))

    with replaced(
        (layout, "make_margin_boxes", make_margin_boxes), known={before: ["context", "page", "state"]}
    ):
        yield


def folio_of(page: Page) -> Folio:
    """Return what a page laid out within `folios` says about its number."""
    folio = page._page_box.folio
    assert isinstance(folio, Folio)
    return folio


def kind_of(page: Page) -> str:
    """Return the name of the kind of page it is, as `page` in CSS gives it."""
    return str(page._page_box.page_type.name or "")


def _counter_styles(box: Any) -> list[str]:
    """Return the styles in which a margin box prints the number of its page."""
    content = box.style["content"]
    if not isinstance(content, tuple | list):
        return []
    return [
        str(value[-1]) for kind, value in content if kind in _PAGE_COUNTERS and value[0] in ("page", "pages")
    ]


@contextmanager
def known_pages(numbers: Mapping[str, int]) -> Iterator[None]:
    """Have references to these anchors print these page numbers while the context lasts.

    The anchors may be outside the document; of those inside it the numbers are taken for granted, and no page
    is laid out again to print them.
    """

    class Collector(TargetCollector):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.target_lookup_items.update({name: _target(number) for name, number in numbers.items()})

        def collect_anchor(self, anchor_name: Any) -> None:
            if anchor_name not in numbers:
                super().collect_anchor(anchor_name)

    with replaced((document, "TargetCollector", Collector), known=_KNOWN):
        yield


def _target(number: int) -> TargetLookupItem:
    """Return a target whose page is known from the start, so that no page is laid out again for it."""
    item = TargetLookupItem("up-to-date")
    item.target_box = SimpleNamespace(cached_counter_values={"page": [number]})
    return item
