"""Sizes by which parks and companies are compared: area, enterprises, employees, output and the like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from casebook.vocabulary.datafiles import FOLDER, read_yaml
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.units import unit


@dataclass(frozen=True, slots=True)
class Asked:
    """The unit a reader is asked for a size in, and how many of the size's own unit it is."""

    label: LocalText
    factor: int


@dataclass(frozen=True, slots=True)
class Size:
    """One size, in one unit.

    Attributes:
        fields: rows of a field table that state it in `unit`.
        words: of which one stands in the Chinese label of a figure that states it.
        is_planned: whether a figure that is aimed at states it too.
    """

    id: str
    label: LocalText
    unit: str
    fields: tuple[str, ...]
    words: tuple[str, ...]
    is_planned: bool
    asked: Asked

    def covers(self, unit_id: str, label: LocalText) -> bool:
        """Tell whether a figure in that unit and under that label states this size."""
        known, own = unit(unit_id), unit(self.unit)
        return bool(known and own and known.kind == own.kind) and any(word in label.zh for word in self.words)


@cache
def sizes() -> tuple[Size, ...]:
    """Return every size, in the order pages show them."""
    return tuple(_size(row) for row in read_yaml(FOLDER / "sizes.yml"))


def _size(row: Mapping[str, Any]) -> Size:
    asked = row["asked"]
    return Size(
        id=row["id"],
        label=LocalText(**row["label"]),
        unit=row["unit"],
        fields=tuple(row["fields"]),
        words=tuple(row["words"]),
        is_planned=row.get("planned", False),
        asked=Asked(LocalText(**asked["label"]), asked["factor"]),
    )
