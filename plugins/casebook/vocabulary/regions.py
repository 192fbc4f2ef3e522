"""The administrative regions cases come from: provinces and prefectures of GB/T 2260."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from casebook.vocabulary.datafiles import FOLDER, read_yaml
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.nearest import nearest_entry

Level = Literal["province", "prefecture", "county"]


@dataclass(frozen=True, slots=True)
class Province:
    """One of the 34 units of province level.

    Attributes:
        code: six digits, such as `320000`.
        name: its full name, such as 江苏省.
        short: its everyday name, such as 江苏.
        letter: its shortest name, such as 苏 and JS.
        row: its row in the schematic grid of all provinces, counted from 1 at the top.
        column: its column there, counted from 1 at the left.
    """

    code: str
    name: LocalText
    short: LocalText
    letter: LocalText
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Region:
    """What a region code names: a province, a prefecture, or a county that no prefecture administers.

    A province is a region too, so that a municipality such as Beijing has one.
    """

    code: str
    name: LocalText
    level: Level
    province: Province

    @property
    def label(self) -> LocalText:
        """The name with its province: 江苏省苏州市, Suzhou, Jiangsu."""
        if self.level == "province":
            return self.name
        return LocalText(
            zh=f"{self.province.name.zh}{self.name.zh}", en=f"{self.name.en}, {self.province.name.en}"
        )


def provinces() -> tuple[Province, ...]:
    """Return all 34 provinces in the order of their codes."""
    return tuple(each.province for each in regions() if each.level == "province")


def regions() -> tuple[Region, ...]:
    """Return every region, each province followed by its own."""
    return tuple(_regions().values())


def region(code: str) -> Region | None:
    """Return the region of that six-digit code, or None."""
    return _regions().get(code)


def province_of(code: str) -> Province:
    """Return the province in which the region or any smaller unit of that six-digit code lies.

    Raises:
        ValueError: if the code's first two digits name no province.
    """
    found = region(f"{code[:2]}0000")
    if found is None:
        raise ValueError(f"the region code {code!r} lies in no province")
    return found.province


def nearest_region(word: str) -> str | None:
    """Return the code of the region that `word` probably means, if any is close.

    A smaller unit's code means the prefecture or municipality it belongs to: 320583 (Kunshan) means 320500.
    Where two places share an English name, as Suzhou in Jiangsu and in Anhui do, the lower code is taken.
    """
    code = word.strip()
    if len(code) == 6 and code.isdecimal():
        around = region(f"{code[:4]}00") or region(f"{code[:2]}0000")
        if around is not None:
            return around.code
    return nearest_entry(word, _spellings())


@cache
def _regions() -> Mapping[str, Region]:
    rows = read_yaml(FOLDER / "regions.yml")
    return {each.code: each for code, row in rows.items() for each in _province_and_its_regions(code, row)}


def _province_and_its_regions(code: str, row: Mapping[str, Any]) -> Iterator[Region]:
    name = LocalText(zh=row["zh"], en=row["en"])
    place, column = row["tile"]
    province = Province(
        code, name, LocalText(zh=row["short"], en=row["en"]), LocalText(**row["letter"]), place, column
    )
    yield Region(code, name, "province", province)
    for inner, names in row.get("prefectures", {}).items():
        yield Region(inner, LocalText(**names), "prefecture", province)
    for inner, names in row.get("counties", {}).items():
        yield Region(inner, LocalText(**names), "county", province)


@cache
def _spellings() -> Mapping[str, str]:
    spellings: dict[str, str] = {}
    for each in regions():
        for name in (each.code, each.name.zh, each.name.en, each.label.zh, each.label.en):
            spellings.setdefault(name, each.code)
    return spellings | {each.short.zh: each.code for each in provinces()}
