"""Every way a box is ticked in Word, turned into one pair of characters: ☑ and ☐."""

from __future__ import annotations

import re

from casebook.intake.word.names import Element, child, drop, each, is_on, name, replace, run, value

TICKED, EMPTY = "☑", "☐"

_TICKED_CODES = {0x52, 0x53, 0x50, 0x54, 0xFE, 0xFD, 0xFC, 0xFB}
_EMPTY_CODES = {0xA3, 0xA8, 0x6F, 0x71, 0x72, 0x2A}
"""Boxes and ticks at the codes of Wingdings and Wingdings 2, which share none between ticked and empty."""

_WINGDINGS_ONLY = {0xFE, 0xFD, 0xFC, 0xFB, 0xA8, 0x6F, 0x71, 0x72}
_WINGDINGS_2_ONLY = {0x52, 0x53, 0x50, 0x54, 0xA3, 0x2A}
_PRIVATE = 0xF000
_ENCLOSED = re.compile(r"\s*EQ\s+\\o\s*\\ac\s*\(\s*(.*?)\s*[,;，]\s*(.*?)\s*\)\s*", re.IGNORECASE | re.DOTALL)
_TICKS = "√✓✔☑×✕✖■"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def unify_marks(root: Element) -> None:
    """Turn symbols, letters in symbol fonts, fields and content controls that are boxes into ☑ and ☐."""
    for box in each(root, "w14:checkbox"):
        _content_control(box)
    _fields(root)
    for symbol in each(root, "w:sym"):
        code = int(value(symbol, "w:char", "0") or "0", 16)
        mark = _mark(code, value(symbol, "w:font")) or chr(code or 0xFFFD)
        words = run(mark)[0]
        replace(symbol, words)
    for words in each(root, "w:t"):
        if (words.text and not words.text.isascii()) or _symbol_font(words):
            words.text = _without_symbols(words.text or "", _symbol_font(words))


def _content_control(box: Element) -> None:
    """Give a tick-box control exactly one character, whatever glyphs its writer chose for it."""
    control = next(box.iterancestors(name("w:sdt")), None)
    content = child(control, "w:sdtContent") if control is not None else None
    if content is None:
        return
    checked = box.find(name("w14:checked"))
    is_ticked = checked is not None and checked.get(name("w14:val"), "1") in ("1", "true", "on")
    mark = run(TICKED if is_ticked else EMPTY)
    if (paragraphs := each(content, "w:p")) and paragraphs[0] is not content:
        for old in each(paragraphs[0], "w:r"):
            drop(old)
        paragraphs[0].append(mark)
    else:
        for old in list(content):
            content.remove(old)
        content.append(mark)


def _mark(code: int, font: str) -> str:
    """Return the box or tick at a code of a symbol font, or nothing."""
    low = code - _PRIVATE if code >= _PRIVATE else code
    known = {"Wingdings": _WINGDINGS_ONLY, "Wingdings 2": _WINGDINGS_2_ONLY}.get(font)
    if known is None and code < _PRIVATE:
        return ""
    if known is not None and low not in known:
        return ""
    if low in _TICKED_CODES:
        return TICKED
    return EMPTY if low in _EMPTY_CODES else ""


def _symbol_font(words: Element) -> str:
    """Return the symbol font a text is set in, or nothing."""
    fonts = child(words.getparent(), "w:rPr", "w:rFonts") if words.getparent() is not None else None  # type: ignore[arg-type]
    for attribute in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        font = value(fonts, attribute)
        if font.startswith("Wingdings"):
            return font
    return ""


def _without_symbols(text: str, font: str) -> str:
    def readable(char: str) -> str:
        is_private = _PRIVATE <= ord(char) <= _PRIVATE + 0xFF
        return _mark(ord(char), font) or char if font or is_private else char

    return "".join(map(readable, text))


def _fields(root: Element) -> None:
    """Put what fields say in their place: boxes, drop-downs, enclosed characters; drop their code."""
    for simple in each(root, "w:fldSimple"):
        if words := _enclosed(value(simple, "w:instr")):
            replace(simple, run(words))
    started: list[tuple[Element, list[Element]]] = []
    for part in each(root, "w:fldChar", "w:instrText"):
        kind = value(part, "w:fldCharType")
        if kind == "begin":
            started.append((part, []))
        elif kind == "end" and started:
            begin, code = started.pop()
            if words := _said(begin, "".join(piece.text or "" for piece in code)):
                replace(begin, run(words)[0])
            else:
                drop(begin)
            for piece in code:
                drop(piece)
            drop(part)
        elif kind:
            drop(part)
        elif started:
            started[-1][1].append(part)


def _said(begin: Element, code: str) -> str:
    """Return what a field without a result of its own shows."""
    data = child(begin, "w:ffData")
    box = child(data, "w:checkBox") if data is not None else None
    if box is not None:
        checked = child(box, "w:checked")
        state = checked if checked is not None else child(box, "w:default")
        return TICKED if is_on(state) else EMPTY
    choices = child(data, "w:ddList") if data is not None else None
    if choices is not None:
        entries = [value(entry) for entry in choices.findall(name("w:listEntry"))]
        index = int(value(child(choices, "w:result"), default="0") or "0")
        return entries[index] if index < len(entries) else ""
    return _enclosed(code)


def _enclosed(code: str) -> str:
    r"""Return 带圈字符, which Word writes as `EQ \o\ac(frame,character)`; other formulas as written."""
    found = _ENCLOSED.fullmatch(code)
    if found is None:
        return code.strip() if code.strip().upper().startswith("EQ ") else ""
    frame, inner = (re.sub(r"\\s\\\w+\d*\((.*?)\)", r"\1", part) for part in found.groups())
    if frame in ("□", "☐", "◇", "○") and inner and inner in _TICKS:
        return TICKED
    if frame in ("○", "〇") and inner.isdecimal() and 1 <= int(inner) <= len(_CIRCLED):
        return _CIRCLED[int(inner) - 1]
    return inner or (EMPTY if frame == "□" else frame)
