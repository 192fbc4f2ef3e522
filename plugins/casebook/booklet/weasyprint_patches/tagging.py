"""Tags that a screen reader gets more from than WeasyPrint 70 writes, and in less time.

* An element whose `lang` the author gave has it in the tag tree, where WeasyPrint knows the document's only.
* Running heads and folios are artifacts, where WeasyPrint makes tags that belong to no tree.
* A link is described by its words, where WeasyPrint puts down the address or the anchor.
* The list of page references is kept, which pydyf makes anew for every tag: the time grows with the square
  of the pages, the bytes stay the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint import layout
from weasyprint import pdf as pdf_module
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import anchors, stream, tags

from casebook.booklet.weasyprint_patches.guard import replaced

_original_build_box_tree = tags._build_box_tree
_original_make_margin_boxes = layout.make_margin_boxes
_original_marked = stream.Stream.marked
_original_add_links = anchors.add_links
_original_page_references = pydyf.PDF.page_references

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
        (tags, "_build_box_tree", _build_box_tree),
        (layout, "make_margin_boxes", _make_margin_boxes),
        (stream.Stream, "marked", _marked),
        (pdf_module, "add_links", _add_links),
        (pydyf.PDF, "page_references", property(_page_references)),
        known=_KNOWN,
    ):
        yield


def _build_box_tree(
    box: Any, parent: Any, pdf: Any, page_number: int, nums: Any, annotations: Any, marks: Any
) -> Iterator[Any]:
    if isinstance(box, boxes.MarginBox):
        return
    language = box.element.get("lang") if box.element is not None and box.element_tag else None
    stands_for_itself = box.element_tag not in ("html", "body") and not isinstance(box, boxes.PageBox)
    for element in _original_build_box_tree(box, parent, pdf, page_number, nums, annotations, marks):
        if language and stands_for_itself:
            element["Lang"] = pydyf.String(language)
        yield element


def _make_margin_boxes(context: Any, page: Any, state: Any) -> Iterator[Any]:
    for box in _original_make_margin_boxes(context, page, state):
        for inner in box.descendants():
            inner.is_pagination = True
        yield box


@contextmanager
def _marked(self: Any, box: Any, tag: str) -> Iterator[None]:
    with self.artifact() if getattr(box, "is_pagination", False) else _original_marked(self, box, tag):
        yield


def _add_links(links_and_anchors: Any, matrix: Any, pdf: Any, page: Any, names: Any, page_tags: Any) -> None:
    _original_add_links(links_and_anchors, matrix, pdf, page, names, page_tags)
    for kind, target, _, box in links_and_anchors[0]:
        if kind in ("internal", "external"):
            box.link_annotation["Contents"] = pydyf.String(_words(box.element) or target)


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
