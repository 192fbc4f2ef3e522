"""Figures as a reader of each language expects them: 26万吨 and 260,000 t are one stored number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from babel.numbers import format_decimal

from casebook.content.facts import Qualifier
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.units import Unit, unit

_LOCALES: dict[Language, str] = {"zh": "zh_Hans_CN", "en": "en"}
_SCALES: dict[Language, tuple[tuple[float, str], ...]] = {
    "zh": ((1e8, "common.myriad.hundred_million"), (1e4, "common.myriad.ten_thousand")),
    "en": ((1e9, "common.scale.billion"), (1e6, "common.scale.million")),
}
_COUNT = "count"
"""The kind of a bare count, whose label says what is counted: no 个, no items."""

_EXACT = "#,##0.######"
_SCALED = "#,##0.####"


@dataclass(frozen=True)
class Figure:
    """A printed figure in its pieces, so that a tile can set number and unit apart.

    `before` is a qualifier or a currency, `number` the digits with any 万 or million, `unit` what follows.
    """

    before: str
    number: str
    unit: str
    language: Language

    def __str__(self) -> str:
        if self.language == "zh":
            return f"{self.before}{self.number}{self.unit}"
        gap = "" if self.unit.startswith(("%", "°")) else "\u00a0"
        return " ".join(filter(None, (self.before, f"{self.number}{gap if self.unit else ''}{self.unit}")))


@lru_cache(maxsize=16384)
def number(value: float, language: Language) -> str:
    """Return a bare number with its digits grouped, to at most six decimals."""
    return str(format_decimal(value, _EXACT, locale=_LOCALES[language]))


def figure(value: float, unit_id: str, language: Language, qualifier: Qualifier | None = None) -> Figure:
    """Return a value with its unit as print shows it; an unknown unit is printed as it was written."""
    known = unit(unit_id)
    before = text(f"common.qualifier.{qualifier.value}", language) if qualifier else ""
    digits = _scaled(value, known, language)
    if known is None:
        return Figure(before, digits, unit_id, language)
    if known.is_money and language == "en":
        currency = known.symbol_for(value, language)
        return Figure(f"{before} {currency}".strip(), digits, "", language)
    return Figure(before, digits, "" if known.kind == _COUNT else known.symbol_for(value, language), language)


def _scaled(value: float, known: Unit | None, language: Language) -> str:
    """Return the number in 万 or 亿, million or billion, where that is how the unit's figures are said."""
    if known is not None and known.myriads:
        for size, word in _SCALES[language]:
            if abs(value) >= size:
                scaled = format_decimal(value / size, _SCALED, locale=_LOCALES[language])
                return f"{scaled}{text(word, language)}"
    return number(value, language)
