"""Tags that a screen reader gets more from than WeasyPrint 70 writes, and in less time.

* An element whose `lang` the author gave has it in the tag tree, where WeasyPrint knows the document's only.
* Running heads and folios are artifacts, where WeasyPrint makes tags that belong to no tree.
* A link is described by its words, where WeasyPrint puts down the address or the anchor; and it is one
  link, where WeasyPrint makes another of each element inside it; and it is as high as its letters, where
  that of a figure without a line height of its own could not be clicked.
* A picture hidden from screen readers (`aria-hidden`) is an artifact, where WeasyPrint makes a figure of it.
* No level of heading is skipped, as PDF/UA demands.
* The list of page references is kept, which pydyf makes anew for every tag: the time grows with the square
  of the pages, the bytes stay the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint import layout
from weasyprint import pdf as pdf_module
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import anchors, stream
from weasyprint.pdf import tags as tags_module

from casebook.booklet.weasyprint_patches.guard import replaced

_original_build_box_tree = tags_module._build_box_tree
_original_make_margin_boxes = layout.make_margin_boxes
_original_marked = stream.Stream.marked
_original_add_links = anchors.add_links
_original_page_references = pydyf.PDF.page_references

_HEADING = re.compile("/H([1-6])")
_KNOWN = {
    _original_build_box_tree: [
        "box",
        "parent",
        "pdf",
        "page_number",
        "nums",
        "annotations",
        "tags",
    ],
    _original_make_margin_boxes: ["context", "page", "state"],
    _original_marked: ["self", "box", "tag"],
    _original_add_links: ["links_and_anchors", "matrix", "pdf", "page", "names", "tags"],
}


@contextmanager
def accessible_tags() -> Iterator[None]:
    """Have tags written as the module says while the context lasts.

    Raises:
        BookletError: this WeasyPrint is not one of the versions looked at.
    """
    with replaced(
        (tags_module, "_build_box_tree", _build_box_tree),
        (layout, "make_margin_boxes", _make_margin_boxes),
        (stream.Stream, "marked", _marked),
        (pdf_module, "add_links", _add_links),
        (pydyf.PDF, "page_references", property(_page_references)),
        known=_KNOWN,
    ):
        yield


def _build_box_tree(
    box: Any, parent: Any, pdf: Any, page_number: int, nums: Any, annotations: Any, tags: Any
) -> Iterator[Any]:
    if isinstance(box, boxes.MarginBox) or _is_hidden(box):
        return
    found = _original_build_box_tree(box, parent, pdf, page_number, nums, annotations, tags)
    if box.element_tag in ("html", "body") or isinstance(
        box, boxes.PageBox
    ):  # these stand for what is in them
        yield from found
        return
    language = box.element.get("lang") if box.element is not None and box.element_tag else None
    for element in found:
        if language:
            element["Lang"] = pydyf.String(language)
        if heading := _HEADING.fullmatch(element["S"]):
            element["S"] = f"/H{_level(pdf, int(heading[1]))}"
        yield element


def _is_hidden(box: Any) -> bool:
    return isinstance(box, boxes.ReplacedBox) and box.element.get("aria-hidden") == "true"


def _level(pdf: Any, level: int) -> int:
    """Return the level at which a heading is tagged: one below the last heading of a lower level."""
    above: list[tuple[int, int]] = getattr(pdf, "headings_above", [(1, 1)])
    above = [(1, 1), *(each for each in above[1:] if each[0] < level)]
    if level > 1:
        above.append((level, above[-1][1] + 1))
    pdf.headings_above = above
    return above[-1][1]


def _make_margin_boxes(context: Any, page: Any, state: Any) -> Iterator[Any]:
    for box in _original_make_margin_boxes(context, page, state):
        for inner in box.descendants():
            inner.is_pagination = True
        yield box


@contextmanager
def _marked(self: Any, box: Any, tag: str) -> Iterator[None]:
    is_artifact = getattr(box, "is_pagination", False) or _is_hidden(box)
    with self.artifact() if is_artifact else _original_marked(self, box, tag):
        yield


def _add_links(links_and_anchors: Any, matrix: Any, pdf: Any, page: Any, names: Any, tags: Any) -> None:
    found, places = links_and_anchors
    links = [_clickable(link) for link in found if link[3].element_tag == "a"]
    _original_add_links((links, places), matrix, pdf, page, names, tags)
    for kind, target, _, box in links:
        if kind in ("internal", "external"):
            box.link_annotation["Contents"] = pydyf.String(_words(box.element) or target)


def _clickable(link: tuple[str, str, tuple[float, ...], Any]) -> tuple[str, str, tuple[float, ...], Any]:
    """Return a link with an area as high as its letters at least, which a raised figure's line is not."""
    kind, target, (left, top, right, bottom), box = link
    lacking = max(0.0, box.style["font_size"] - (bottom - top))
    return kind, target, (left, top - lacking / 2, right, bottom + lacking / 2), box


def _words(element: Any) -> str:
    """Return what a link says: its text, or the texts that stand for its pictures."""
    words = " ".join("".join(element.itertext()).split())
    return words or " ".join(each.get("alt", "") for each in element.iter("img"))


def _page_references(self: Any) -> tuple[bytes, ...]:
    known: tuple[bytes, ...] = getattr(self, "known_page_references", ())
    if len(known) != len(self.pages["Kids"]) // 3:
        known = _original_page_references.fget(self)
        self.known_page_references = known
    return known
