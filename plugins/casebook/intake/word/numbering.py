"""Automatic numbers made part of the text, as Word shows them: （一）, 1., ①; bullets become list items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casebook.intake.word.names import Element, child, each, name, run, value

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True)
class Level:
    """How one level of a list counts: its format, the text around the number, and where it starts."""

    format: str
    text: str
    start: int


Lists = Mapping[str, Mapping[int, Level]]
"""The levels of each list by its id."""


class Counter:
    """Counts along a document the paragraphs of its lists."""

    def __init__(self, numbering: Element | None) -> None:
        self.lists = _lists(numbering)
        self.counts: dict[tuple[str, int], int] = {}

    def label(self, list_id: str, depth: int) -> str | None:
        """Return the label of the next paragraph of a list, or None where a bullet or nothing stands."""
        levels = self.lists.get(list_id, {})
        level = levels.get(depth)
        if level is None or level.format in ("bullet", "none"):
            return None
        key = (list_id, depth)
        self.counts[key] = self.counts.get(key, level.start - 1) + 1
        for deeper in [kept for kept in self.counts if kept[0] == list_id and kept[1] > depth]:
            del self.counts[deeper]
        label = level.text
        for above in range(depth + 1):
            shown = levels.get(above, level)
            count = self.counts.get((list_id, above), shown.start)
            label = label.replace(f"%{above + 1}", written(count, shown.format))
        return label

    def is_bullet(self, list_id: str, depth: int) -> bool:
        """Tell whether a list's level has bullets."""
        level = self.lists.get(list_id, {}).get(depth)
        return level is not None and level.format == "bullet"


def place_of(paragraph: Element, style_places: Mapping[str, tuple[str, int]]) -> tuple[str, int] | None:
    """Return the list and level a paragraph belongs to, by itself or by its style."""
    own = child(paragraph, "w:pPr", "w:numPr")
    style = style_places.get(value(child(paragraph, "w:pPr", "w:pStyle")))
    if own is None:
        return style if style and style[0] != "0" else None
    list_id = value(child(own, "w:numId")) or (style[0] if style else "")
    depth = value(child(own, "w:ilvl")) or str(style[1] if style else 0)
    return (list_id, int(depth)) if list_id and list_id != "0" else None


def write_number(paragraph: Element, label: str) -> None:
    """Put a label before a paragraph's text; one that ends in a Latin mark keeps a blank after it."""
    at = 1 if child(paragraph, "w:pPr") is not None else 0
    paragraph.insert(at, run(f"{label} " if label[-1:].isascii() and label else label))


def written(number: int, form: str) -> str:
    """Return a number the way a format of WordprocessingML writes it (ECMA-376 part 1, ST_NumberFormat)."""
    if form.startswith(("chinese", "japanese", "taiwanese", "koreanCounting")):
        return _chinese(number)
    if form.startswith("ideographDigital"):
        return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))
    if form == "ideographTraditional":
        return _STEMS[(number - 1) % 10]
    if form == "ideographZodiac":
        return _BRANCHES[(number - 1) % 12]
    if form.startswith("decimalEnclosedCircle") and 1 <= number <= len(_CIRCLED):
        return _CIRCLED[number - 1]
    if form.startswith("decimalFullWidth"):
        return str(number).translate({48 + digit: 0xFF10 + digit for digit in range(10)})
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(97 + (number - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("upperRoman", "lowerRoman"):
        return _roman(number).upper() if form == "upperRoman" else _roman(number)
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _chinese(number: int) -> str:
    """Return 一, 十, 十二, 二十, 一百零五."""
    if not 0 < number < 10_000:
        return str(number)
    words, gap = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + _PLACES[place]
            gap = False
        else:
            gap = bool(words)
    return words.removeprefix("一") if words.startswith("一十") else words


def _roman(number: int) -> str:
    words = ""
    for worth, letters in _ROMAN:
        while number >= worth:
            words, number = words + letters, number - worth
    return words


def _lists(numbering: Element | None) -> Lists:
    if numbering is None:
        return {}
    kinds = {value(kind, "w:abstractNumId"): _levels(kind) for kind in each(numbering, "w:abstractNum")}
    found: dict[str, Mapping[int, Level]] = {}
    for entry in numbering.findall(name("w:num")):
        levels = dict(kinds.get(value(child(entry, "w:abstractNumId")), {}))
        for change in entry.findall(name("w:lvlOverride")):
            depth = int(value(change, "w:ilvl", "0") or "0")
            levels |= _levels(change)
            start = value(child(change, "w:startOverride"))
            if start and depth in levels:
                levels[depth] = Level(levels[depth].format, levels[depth].text, int(start))
        found[value(entry, "w:numId")] = levels
    return found


def _levels(parent: Element) -> dict[int, Level]:
    return {
        int(value(level, "w:ilvl", "0") or "0"): Level(
            value(child(level, "w:numFmt"), default="decimal"),
            value(child(level, "w:lvlText")),
            int(value(child(level, "w:start"), default="1") or "1"),
        )
        for level in parent.findall(name("w:lvl"))
    }
