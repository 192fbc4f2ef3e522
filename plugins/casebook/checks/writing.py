"""How numbers, units and acronyms are written in Chinese: what GB/T 15835-2011 and the SI ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from casebook.checks.punctuation import Slip
from casebook.vocabulary.datafiles import read_yaml
from casebook.vocabulary.units import units

_CHINESE_MEASURE = re.compile(
    r"(?<![〇零一二三四五六七八九十百千万亿两几数多余近约上第0-9.])"
    r"(?P<number>[一二两三四五六七八九十][〇零一二两三四五六七八九十百千万亿]+)"
    r"(?:吨|千克|公斤|千瓦时|兆瓦|立方米|平方米|平方公里|公里|千米|公顷|亩|万元|亿元|元|美元|欧元)(?!级)"
)
_APPROXIMATE = re.compile(r"一二|二三|两三|三四|三五|四五|五六|六七|七八|八九")
"""Two neighbouring figures name a rough number, which GB/T 15835-2011 leaves to Chinese numerals."""

_RANGE = re.compile(
    r"(?<![0-9,.A-Za-z])[0-9][0-9,.]*\s?(?P<first>%?)\s?(?P<sign>[~～—–-])\s?[0-9][0-9,.]*\s?(?P<last>%?)(?![0-9A-Za-z-])"
)
_GROUPED = re.compile(r"(?<![0-9A-Za-z.,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])")
_UNGROUPED = re.compile(r"(?<![0-9A-Za-z.,/_-])[0-9]{5,}(?:\.[0-9]+)?(?![0-9A-Za-z/_-])")
_SYMBOL = re.compile(r"(?<=[0-9])\s?(?P<symbol>[A-Za-z]{2,4}|[Mm][23])(?![A-Za-z0-9])")
_ACRONYM = re.compile(r"(?<![A-Za-z0-9_./&-])[A-Z]{2,6}(?![A-Za-z0-9_&]|[-./][A-Za-z0-9])")
_BRACKETED = re.compile(r"[（(][^（()）\n]*[）)]")
_MORE_SYMBOLS = (
    *("kg", "mg", "mm", "cm", "km", "kV", "kVA", "MVA", "kWp", "GWp", "TWh", "kJ", "MJ", "TJ", "kPa", "MPa"),
    *("Hz", "dB", "Nm3", "kgce", "tce"),
)


def number_style(text: str) -> Iterator[Slip]:
    """Find measures in Chinese numerals, loose ranges and mixed grouping of digits (CB606)."""
    for found in _CHINESE_MEASURE.finditer(text):
        if not _APPROXIMATE.search(found["number"]):
            yield Slip("CB606", found.start(), len(found[0]), variant="numerals")
    for found in _RANGE.finditer(text):
        if found["last"] and not found["first"]:
            yield Slip("CB606", found.start(), len(found[0]), variant="percent")
        elif found["sign"] == "~":
            yield Slip("CB606", found.start(), len(found[0]), variant="tilde")


def mixed_grouping(text: str) -> Slip | None:
    """Return the first figure written without commas in a text that writes others with them (CB606)."""
    plain = _UNGROUPED.search(text)
    if plain is None or _GROUPED.search(text) is None:
        return None
    return Slip("CB606", plain.start(), len(plain[0]), variant="grouping")


def unit_spellings(text: str) -> Iterator[tuple[Slip, str]]:
    """Yield unit symbols after figures in wrong letters, each with the right ones (CB609)."""
    for found in _SYMBOL.finditer(text):
        symbol = found["symbol"]
        right = _symbols().get(symbol.casefold(), frozenset())
        if len(right) == 1 and symbol not in right:
            yield Slip("CB609", found.start("symbol"), len(symbol)), min(right)


def acronyms(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each acronym of a text first stands that every reader need not know."""
    seen = set(known_acronyms())
    for found in _ACRONYM.finditer(text):
        if found[0] not in seen:
            seen.add(found[0])
            yield found.start(), found[0]


def explained_acronyms(text: str) -> frozenset[str]:
    """Return the acronyms with brackets after them, or within brackets, as an explanation is given."""
    inside = (found[0] for brackets in _BRACKETED.finditer(text) for found in _ACRONYM.finditer(brackets[0]))
    before = (
        found[0]
        for found in _ACRONYM.finditer(text)
        if text[found.end() : found.end() + 2].lstrip()[:1] in tuple("（(")
    )
    return frozenset((*inside, *before))


@cache
def known_acronyms() -> frozenset[str]:
    """Return the acronyms that need no explanation: units, and those of `acronyms.yml`."""
    listed = (
        word
        for words in read_yaml(files("casebook.checks") / "acronyms.yml").values()
        for word in words.split()
    )
    symbols = (word for known in _symbols().values() for word in known)
    return frozenset((*listed, *(symbol for symbol in symbols if symbol.isupper())))


@cache
def _symbols() -> Mapping[str, frozenset[str]]:
    """Return the right spellings of unit symbols by their letters in lower case."""
    spelt = {
        part for unit in units() for name in (unit.id, unit.symbol.en) for part in re.split(r"[/ ]", name)
    }
    known: dict[str, frozenset[str]] = {}
    for symbol in sorted({*spelt, *_MORE_SYMBOLS}):
        if re.fullmatch(r"[A-Za-z]{2,4}|m[23]", symbol) and not re.fullmatch(r"per|CNY|EUR|USD", symbol):
            key = symbol.casefold()
            known[key] = known.get(key, frozenset()) | {symbol}
    return known
