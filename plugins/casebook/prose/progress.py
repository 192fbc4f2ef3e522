"""How many published cases each place has, to be held against a programme's target for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from casebook.content.case import Case

_CITY_DIGITS = 4
"""Digits of a GB/T 2260 code that name the city; the rest names the county."""


class CityCount:
    """Published cases by city; a case counts for the city its region lies in."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self._counts = Counter(case.region[:_CITY_DIGITS] for case in cases if case.region)

    def of(self, region: str) -> int:
        """Return how many cases lie in the city of a region code."""
        return self._counts[region[:_CITY_DIGITS]]


def same_city(one: str, other: str) -> bool:
    """Tell whether two region codes lie in one city."""
    return bool(one) and one[:_CITY_DIGITS] == other[:_CITY_DIGITS]
