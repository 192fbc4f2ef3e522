"""Slips of Chinese punctuation in a text: what GB/T 15834-2011 asks for and what stands there instead.

Texts come masked (`casebook.checks.passages`). A slip that can be mended in one way only carries what to
write instead.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from casebook.checks.passages import CITATION_MASK, Edit

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Ideographs, for use within a character class."""

_FULL_WIDTH = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
_AFTER_WORDS = "”’》」』】）"
_BEFORE_WORDS = "“‘《「『【（"
_MARKS = "，。；：！？、…"
_IS_HAN = re.compile(f"[{HAN}]")
_HALF_WIDTH = re.compile(r"[,;:!?]+|(?<!\.)\.(?=[ \t]*$)", re.MULTILINE)
_BRACKETS = re.compile(r"[()（）\n]")
_WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?(?:(?<=[０-９])％)?")
_ELLIPSIS = re.compile(r"\.{3,}|。{2,}|…+")
_DASH = re.compile(r"-{2,}|—{3,}")
_BLANKS = re.compile(r"(?<=[^\s|#])[ \t\u00a0]+(?=[^\s|])")
_QUOTED = re.compile(r"“[^“”\n]*”|‘[^‘’\n]*’|^#{1,6}[ \t].*$", re.MULTILINE)
_STRAIGHT = re.compile(r"\"[^\"\n]*\"|(?<![A-Za-z])'[^'\n]*'|\"")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_LABEL = re.compile(rf"^[ \t]*(?:\d+|[a-zA-Z]|[{HAN}]{{1,3}})$")
_LONGEST_LABEL = 12
_PAIRS = {
    "“": "”",
    "‘": "’",
    "《": "》",
    "〈": "〉",
    "「": "」",
    "『": "』",
    "【": "】",
    "（": "）",
    "(": ")",
}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()} | {")": "（", "）": "（"}
_PAIRED = re.compile(f"[{re.escape(''.join((*_PAIRS, *_PAIRS.values())))}]")


@dataclass(frozen=True)
class Slip:
    """Something that breaks a rule: where it begins, how long it is, and the edits that mend it.

    There are no edits where only an editor can tell what is meant.
    """

    rule: str
    offset: int
    length: int
    edits: tuple[Edit, ...] = ()
    variant: str = ""


def half_width_marks(text: str) -> Iterator[Slip]:
    """Find half-width marks among Chinese (CB601)."""
    for found in _HALF_WIDTH.finditer(text):
        start, end = _with_blanks(text, found.start(), found.end())
        before, after = _neighbours(text, start, end)
        if found[0] == ".":
            if is_han(before):
                yield _replaced("CB601", start, found.end(), "。", "mark")
        elif after == "[" and found[0] == "!":
            continue
        elif is_chinese(before) or (is_han(after) and before.isalnum()):
            yield _replaced("CB601", start, end, "".join(map(_FULL_WIDTH.__getitem__, found[0])), "mark")
    for start, end in _bracketed(text):
        mixed = text[start] == "（" or text[end - 1] == "）"
        before, _ = _neighbours(text, *_with_blanks(text, start, end))
        if mixed or is_chinese(before) or _IS_HAN.search(text, start, end):
            edits = (Edit(start, 1, "（"), Edit(end - 1, 1, "）"))
            needed = tuple(edit for edit in edits if text[edit.offset] != edit.text)
            yield Slip("CB601", start, end - start, needed, "brackets")


def wide_characters(text: str) -> Iterator[Slip]:
    """Find full-width digits and letters (CB602)."""
    for found in _WIDE.finditer(text):
        better = unicodedata.normalize("NFKC", found[0])
        yield _replaced("CB602", found.start(), found.end(), better)


def ellipses_and_dashes(text: str) -> Iterator[Slip]:
    """Find ellipses and dashes that are not written with their own marks (CB603)."""
    for found in _ELLIPSIS.finditer(text):
        if found[0] in ("……", "…………") or not _stands_in_chinese(text, found.start(), found.end()):
            continue
        better = "。" if found[0] == "。。" else "……"
        yield _replaced("CB603", found.start(), found.end(), better, "ellipsis")
    for found in _DASH.finditer(text):
        start, end = _with_blanks(text, found.start(), found.end())
        before, _ = _neighbours(text, start, end)
        if before not in ("", "\n", "|") and _stands_in_chinese(text, start, end):
            yield _replaced("CB603", start, end, "——", "dash")


def blanks_beside_marks(text: str) -> Iterator[Slip]:
    """Find blanks beside full-width marks (CB604)."""
    for found in _BLANKS.finditer(text):
        if _needless(*_neighbours(text, found.start(), found.end())):
            yield _replaced("CB604", found.start(), found.end(), "", "marks")


def blanks_between_words(text: str) -> Iterator[Slip]:
    """Find blanks between Chinese characters of sentences (CB604).

    In headings and within quotation marks a blank may stand for a mark, as slogans have it.
    """
    slogans: list[tuple[int, int]] | None = None
    for found in _BLANKS.finditer(text):
        if all(map(is_han, _neighbours(text, found.start(), found.end()))):
            slogans = [each.span() for each in _QUOTED.finditer(text)] if slogans is None else slogans
            if not any(start <= found.start() < end for start, end in slogans):
                yield _replaced("CB604", found.start(), found.end(), "", "words")


def quotation_marks(text: str) -> Iterator[Slip]:
    """Find straight quotation marks among Chinese, and pairs of marks of which one is missing (CB605)."""
    for found in _STRAIGHT.finditer(text):
        before, after = _neighbours(text, found.start(), found.end())
        beside = found[0][0] == '"' and (is_chinese(before) or is_chinese(after))
        if beside or _IS_HAN.search(found[0]):
            yield Slip("CB605", found.start(), len(found[0]), variant="straight")
    start = 0
    for end in [*(found.start() for found in _PARAGRAPH_END.finditer(text)), len(text)]:
        yield from _unpaired(text, start, end)
        start = end


def is_han(char: str) -> bool:
    """Tell whether a character is an ideograph; nothing is none."""
    return _IS_HAN.match(char) is not None


def is_chinese(char: str) -> bool:
    """Tell whether a character is an ideograph or a mark that closes Chinese words."""
    return is_han(char) or (char != "" and char in _AFTER_WORDS)


def _replaced(rule: str, start: int, end: int, better: str, variant: str = "") -> Slip:
    return Slip(rule, start, end - start, (Edit(start, end - start, better),), variant)


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the characters before and after a span as a reader sees them, citations passed over."""
    while start > 0 and text[start - 1] == CITATION_MASK:
        start -= 1
    while end < len(text) and text[end] == CITATION_MASK:
        end += 1
    return text[start - 1 : start], text[end : end + 1]


def _with_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span with the blanks around it, as far as there are words beyond them on its line."""
    first, last = start, end
    while first > 0 and text[first - 1] in " \t":
        first -= 1
    while last < len(text) and text[last] in " \t":
        last += 1
    at_begin = first == 0 or text[first - 1] in "\n|"
    at_end = last == len(text) or text[last] in "\n|"
    return start if at_begin else first, end if at_end else last


def _stands_in_chinese(text: str, start: int, end: int) -> bool:
    before, after = _neighbours(text, *_with_blanks(text, start, end))
    return any(
        is_chinese(char) or (char != "" and char in _MARKS + _BEFORE_WORDS) for char in (before, after)
    )


def _needless(before: str, after: str) -> bool:
    """Tell whether a blank between two characters is one too many because of a full-width mark."""
    if before in _MARKS + "）》」』】" or after in _MARKS + "（）《》「」『』【】":
        return True
    return (is_han(before) and after in "“”‘’") or (before in "“”‘’" and is_han(after))


def _bracketed(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans in brackets of which one at least is half-width, the innermost only, line by line."""
    opened: int | None = None
    for found in _BRACKETS.finditer(text):
        if found[0] in "(（":
            opened = found.start()
        elif found[0] == "\n":
            opened = None
        elif opened is not None:
            if text[opened] == "(" or found[0] == ")":
                yield opened, found.end()
            opened = None


def _unpaired(text: str, start: int, end: int) -> Iterator[Slip]:
    """Find marks of a paragraph without their partner, the first of each: the rest may follow from it."""
    opened: list[tuple[str, int]] = []
    alone: dict[tuple[str, str], int] = {}
    for found in _PAIRED.finditer(text, start, end):
        mark, offset = found[0], found.start()
        if mark in _PAIRS:
            opened.append(("（" if mark == "(" else mark, offset))
        elif opened and opened[-1][0] == _OPENING[mark]:
            opened.pop()
        elif not _is_no_closing(text, offset):
            alone.setdefault((mark, "unopened"), offset)
    for mark, offset in opened:
        alone.setdefault((mark, "unclosed"), offset)
    yield from (Slip("CB605", offset, 1, variant=variant) for (_, variant), offset in alone.items())


def _is_no_closing(text: str, offset: int) -> bool:
    """Tell whether a closing mark is something else: an apostrophe, or the bracket of `1）` and `a)`."""
    mark = text[offset]
    if mark == "’":
        return text[offset - 1 : offset].isalnum() and not is_han(text[offset - 1])
    label = text[max(text.rfind("\n", 0, offset) + 1, offset - _LONGEST_LABEL) : offset]
    return mark in "）)" and _LABEL.match(label) is not None
