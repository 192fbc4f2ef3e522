"""Content controls: what those of our own forms hold, placeholders dropped, and all wrappers taken off."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.intake.word.marks import EMPTY, TICKED
from casebook.intake.word.names import (
    NUMBER,
    Element,
    child,
    drop,
    each,
    name,
    number_of,
    text_of,
    unwrap,
    value,
)

PREFIX = "casebook:"
"""What the tags in our own forms begin with."""


@dataclass(frozen=True)
class Tagged:
    """What a content control of our own form holds, and the numbers of the paragraphs it spans.

    `ticked` tells a tick box's state, and is None for any other control.
    """

    tag: str
    text: str
    numbers: tuple[int, ...]
    ticked: bool | None = None


def empty_placeholders(root: Element) -> None:
    """Take out the prompts that Word shows in controls nobody has filled in."""
    for control in each(root, "w:sdt"):
        if child(control, "w:sdtPr", "w:showingPlcHdr") is None:
            continue
        if child(control, "w:sdtPr", "w14:checkbox") is not None:
            continue
        for words in each(control, "w:t", "w:tab", "w:br"):
            if words.tag == name("w:t"):
                words.text = ""


def drop_repeats(root: Element) -> None:
    """Take out the copies that LibreOffice 7.4 writes of a control whose text mixes scripts.

    The first of them is whole; a copy goes only where all it says stands in the first.
    """
    for control in each(root, "w:sdt"):
        title = value(child(control, "w:sdtPr", "w:alias"))
        following = control.getnext()
        while title and following is not None and following.tag == control.tag:
            other = following.getnext()
            if value(child(following, "w:sdtPr", "w:alias")) == title and all(
                (words.text or "") in text_of(control) for words in each(following, "w:t")
            ):
                drop(following)
            following = other


def read_controls(root: Element) -> tuple[Tagged, ...]:
    """Return what our own forms' controls hold."""
    return tuple(
        _tagged(control)
        for control in each(root, "w:sdt")
        if value(child(control, "w:sdtPr", "w:tag")).startswith(PREFIX)
    )


def unwrap_all(root: Element) -> None:
    """Take every wrapper off that only marks up what it holds."""
    for control in reversed(each(root, "w:sdt")):
        content = child(control, "w:sdtContent")
        for part in list(control):
            if part is not content:
                control.remove(part)
        if content is not None:
            unwrap(content)
        unwrap(control)
    for wrapper in reversed(each(root, "w:smartTag", "w:customXml", "w:fldSimple", "w:dir", "w:bdo")):
        unwrap(wrapper)


def _tagged(control: Element) -> Tagged:
    tag = value(child(control, "w:sdtPr", "w:tag"))
    content = child(control, "w:sdtContent")
    if content is None:
        return Tagged(tag, "", ())
    paragraphs = each(content, "w:p")
    words = "\n".join(text_of(paragraph) for paragraph in paragraphs) if paragraphs else text_of(content)
    numbers = [int(paragraph.get(NUMBER, "0")) for paragraph in paragraphs] or [number_of(control)]
    ticked = None
    if child(control, "w:sdtPr", "w14:checkbox") is not None:
        ticked = TICKED in words and EMPTY not in words
    return Tagged(tag, words.strip(), tuple(number for number in numbers if number), ticked)
