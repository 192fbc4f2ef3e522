"""Tracked changes accepted and comments taken out, each remembered for the report."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.intake.packages import Package
from casebook.intake.word.names import (
    Element,
    child,
    drop,
    each,
    name,
    number_of,
    paragraph_of,
    text_of,
    unwrap,
    value,
)


@dataclass(frozen=True)
class Change:
    """A tracked change that was accepted; `kind` is `inserted` or `deleted`."""

    kind: str
    author: str
    date: str
    text: str
    number: int


@dataclass(frozen=True)
class Comment:
    """A comment in the margin, and the paragraph it is about."""

    author: str
    date: str
    text: str
    number: int


def accept_changes(root: Element) -> tuple[Change, ...]:
    """Make the tree what it is after all its tracked changes, and return them."""
    found = [*_rows(root), *_paragraph_marks(root)]
    for element in each(root, "w:del", "w:moveFrom"):
        found.append(_change("deleted", element))
        drop(element)
    for element in each(root, "w:ins", "w:moveTo"):
        if element.getparent() is not None and element.getparent().tag == name("w:rPr"):  # type: ignore[union-attr]
            drop(element)
            continue
        found.append(_change("inserted", element))
        unwrap(element)
    for element in each(root, "w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:tcPrChange", "w:trPrChange"):
        drop(element)
    return tuple(sorted((each for each in found if each.text.strip()), key=lambda change: change.number))


def take_comments(root: Element, package: Package) -> tuple[Comment, ...]:
    """Return the comments of the document."""
    comments = package.xml("word/comments.xml")
    if comments is None:
        return ()
    places = {
        value(mark, "w:id"): number_of(mark)
        for mark in each(root, "w:commentReference", "w:commentRangeStart")
    }
    return tuple(
        Comment(
            value(comment, "w:author"),
            value(comment, "w:date")[:10],
            "\n".join(text_of(paragraph) for paragraph in each(comment, "w:p")),
            places.get(value(comment, "w:id"), 0),
        )
        for comment in each(comments, "w:comment")
    )


def _change(kind: str, element: Element) -> Change:
    deleted = "".join(words.text or "" for words in each(element, "w:delText"))
    return Change(
        kind,
        value(element, "w:author"),
        value(element, "w:date")[:10],
        deleted + text_of(element),
        number_of(element),
    )


def _rows(root: Element) -> list[Change]:
    """Accept the rows of tables that were put in or taken out."""
    found = []
    for row in each(root, "w:tr"):
        mark = child(row, "w:trPr", "w:del")
        if mark is not None:
            words = "".join(piece.text or "" for piece in each(row, "w:delText")) + text_of(row)
            number = next((number_of(paragraph) for paragraph in each(row, "w:p")), 0)
            found.append(
                Change("deleted", value(mark, "w:author"), value(mark, "w:date")[:10], words, number)
            )
            drop(row)
        elif (mark := child(row, "w:trPr", "w:ins")) is not None:
            drop(mark)
    return found


def _paragraph_marks(root: Element) -> list[Change]:
    """Join paragraphs between which the end was deleted."""
    for mark in each(root, "w:del"):
        parent = mark.getparent()
        if parent is None or parent.tag != name("w:rPr"):
            continue
        paragraph = paragraph_of(mark)
        drop(mark)
        following = paragraph.getnext() if paragraph is not None else None
        if paragraph is None or following is None or following.tag != name("w:p"):
            continue
        for inner in list(paragraph):
            if inner.tag != name("w:pPr"):
                paragraph.remove(inner)
                at = 1 if child(following, "w:pPr") is not None else 0
                following.insert(at + _moved(following), inner)
                inner.set("moved", "1")
        for inner in following:
            inner.attrib.pop("moved", None)
        drop(paragraph)
    return []


def _moved(paragraph: Element) -> int:
    return sum(1 for inner in paragraph if inner.get("moved") == "1")
