"""What figures are about, told from their units and labels: carbon, energy, water and the like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from casebook.vocabulary.datafiles import FOLDER, read_yaml
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.units import unit


@dataclass(frozen=True, slots=True)
class Saving:
    """An amount avoided, saved or brought back into use; see `Measure`."""

    label: LocalText
    kinds: frozenset[str]
    words: tuple[str, ...]

    def covers(self, unit_id: str, label: LocalText) -> bool:
        """Tell whether a figure in that unit and under that label is such an amount."""
        return _kind(unit_id) in self.kinds and _has_word(label, self.words)


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing figures are about, known by the kinds of its units and the words of Chinese labels."""

    id: str
    label: LocalText
    kinds: frozenset[str]
    words: tuple[str, ...]
    saved: Saving | None

    def covers(self, unit_id: str, label: LocalText) -> bool:
        """Tell whether a figure in that unit and under that label is about this."""
        return _kind(unit_id) in self.kinds or _has_word(label, self.words)


@cache
def measures() -> tuple[Measure, ...]:
    """Return every measure, in the order lists show them."""
    return tuple(_measure(row) for row in read_yaml(FOLDER / "measures.yml"))


def measures_of(unit_id: str, label: LocalText) -> tuple[Measure, ...]:
    """Return what a figure in that unit and under that label is about; nothing, if it cannot be told."""
    return tuple(each for each in measures() if each.covers(unit_id, label))


def _measure(row: Mapping[str, Any]) -> Measure:
    saved = row.get("saved")
    return Measure(
        id=row["id"],
        label=LocalText(**row["label"]),
        kinds=frozenset(row["kinds"]),
        words=tuple(row["words"]),
        saved=Saving(LocalText(**saved["label"]), frozenset(saved["kinds"]), tuple(saved["words"]))
        if saved
        else None,
    )


def _kind(unit_id: str) -> str:
    known = unit(unit_id)
    return known.kind if known else ""


def _has_word(label: LocalText, words: tuple[str, ...]) -> bool:
    return any(word in label.zh for word in words)
