"""The units figures are given in, their symbols in both languages, and conversion within a kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from casebook.vocabulary.datafiles import FOLDER, read_yaml
from casebook.vocabulary.localtext import Language, LocalText
from casebook.vocabulary.nearest import nearest_entry


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit.

    Attributes:
        id: its ASCII name in frontmatter, such as `t/a`.
        symbol: what follows the number in print, such as 吨/年 and t/yr.
        singular: the same for exactly one; it differs only where the English symbol is a plural word.
        kind: what it measures; only units of one kind convert into each other.
        factor: how many of the kind's base unit one of it is.
        myriads: whether Chinese prints large figures of it in 万 and 亿.
        currency: its ISO 4217 code if it is money.
    """

    id: str
    symbol: LocalText
    singular: LocalText
    kind: str
    factor: Fraction
    myriads: bool
    currency: str | None

    @property
    def is_money(self) -> bool:
        """Whether it is a currency."""
        return self.currency is not None

    def symbol_for(self, value: float | Decimal, language: Language) -> str:
        """Return the symbol that follows `value`: 1 person, 2 people."""
        return (self.singular if value == 1 else self.symbol).get(language)


def units() -> tuple[Unit, ...]:
    """Return every unit, kind by kind."""
    return tuple(_units().values())


def unit(id: str) -> Unit | None:
    """Return the unit with that id, or None."""
    return _units().get(id)


def convert(value: float | Decimal, from_id: str, to_id: str) -> float:
    """Return `value`, given in the unit `from_id`, in the unit `to_id`.

    The arithmetic is exact; only the result is rounded, to the nearest float.

    Raises:
        ValueError: if a unit is unknown, the two are of different kinds, or `value` is not finite.
    """
    source, target = _known(from_id), _known(to_id)
    if source.kind != target.kind:
        raise ValueError(f"{from_id} ({source.kind}) does not convert to {to_id} ({target.kind})")
    try:
        exact = Fraction(value)
    except OverflowError as infinite:
        raise ValueError(f"{value} is not finite") from infinite
    return float(exact * source.factor / target.factor)


def nearest_unit(word: str) -> str | None:
    """Return the id of the unit whose id or symbol is most like `word`, if any is close."""
    return nearest_entry(word, _spellings())


def _known(id: str) -> Unit:
    found = unit(id)
    if found is None:
        raise ValueError(f"no unit {id!r}")
    return found


@cache
def _units() -> Mapping[str, Unit]:
    kinds = read_yaml(FOLDER / "units.yml")
    return {id: _unit(id, kind, row) for kind, rows in kinds.items() for id, row in rows.items()}


def _unit(id: str, kind: str, row: Mapping[str, Any]) -> Unit:
    return Unit(
        id=id,
        symbol=LocalText(zh=row["zh"], en=row["en"]),
        singular=LocalText(zh=row["zh"], en=row.get("en_one", row["en"])),
        kind=kind,
        factor=Fraction(row["factor"]),
        myriads=row.get("myriads", False),
        currency=row.get("currency"),
    )


@cache
def _spellings() -> Mapping[str, str]:
    symbols = {
        symbol: each.id for each in units() for symbol in (each.symbol.zh, each.symbol.en, each.singular.en)
    }
    return symbols | {each.id: each.id for each in units()}
