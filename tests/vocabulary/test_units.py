from __future__ import annotations

import math
import re
from collections import defaultdict
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.vocabulary.units import Unit, convert, nearest_unit, unit, units

# fmt: off
IDS = [
    "t", "kt", "t/a", "t/d", "kg", "tCO2", "tCO2e", "tCO2/a", "tCO2e/a", "kgCO2",
    "tce", "tce/a", "kWh", "kWh/a", "MWh", "MWh/a", "GWh", "GWh/a", "MW", "MWp",
    "kW", "GW", "m3", "m3/a", "m3/d", "m2", "km2", "ha", "%", "CNY",
    "EUR", "USD", "count", "enterprises", "projects", "households", "vehicles", "people", "mu", "km",
    "degC", "m3/vehicle", "kg/vehicle", "tCO2/vehicle", "GJ", "GJ/a", "years", "tce/CNY10k", "m3/CNY10k",
    "parks",
]
# fmt: on

pairs_of_a_kind = st.sampled_from([(a, b) for a in units() for b in units() if a.kind == b.kind])


def known(id: str) -> Unit:
    found = unit(id)
    assert found is not None
    return found


def test_the_units_there_are() -> None:
    assert sorted(each.id for each in units()) == sorted(IDS)
    assert all(each.id.isascii() for each in units())


def test_every_kind_has_a_base_unit() -> None:
    factors = defaultdict(list)
    for each in units():
        factors[each.kind].append(each.factor)
    assert all(Fraction(1) in of_kind and min(of_kind) > 0 for of_kind in factors.values())


def test_symbols_tell_units_apart() -> None:
    assert len({each.symbol.zh for each in units()}) == len({each.symbol.en for each in units()}) == len(IDS)


@pytest.mark.parametrize(
    ("id", "zh", "en"),
    [
        ("t/a", "吨/年", "t/yr"),
        ("tCO2e/a", "吨CO₂当量/年", "t CO₂e/yr"),
        ("m3", "立方米", "m³"),
        ("km2", "平方千米", "km²"),
        ("degC", "℃", "°C"),
        ("CNY", "元", "CNY"),
    ],
)
def test_symbols(id: str, zh: str, en: str) -> None:
    assert (known(id).symbol.zh, known(id).symbol.en) == (zh, en)


def test_digits_in_symbols_are_raised_or_lowered() -> None:
    plain = re.compile("[A-Za-z][0-9]")
    assert not [each.id for each in units() if plain.search(each.symbol.zh) or plain.search(each.symbol.en)]


@pytest.mark.parametrize(
    ("value", "symbol"), [(1, "person"), (Decimal("1.0"), "person"), (2, "people"), (0, "people")]
)
def test_one_person_two_people(value: int | Decimal, symbol: str) -> None:
    assert known("people").symbol_for(value, "en") == symbol
    assert known("people").symbol_for(value, "zh") == "人"


def test_money() -> None:
    assert {each.id for each in units() if each.is_money} == {"CNY", "EUR", "USD"}
    assert known("CNY").currency == "CNY"


def test_a_unit_with_a_prefix_of_its_own_takes_no_myriads() -> None:
    assert known("kWh").myriads
    assert not known("MWh").myriads


def test_no_such_unit() -> None:
    assert unit("T/A") is None


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        (1, "kt", "t", 1000),
        (2500, "kg", "t", 2.5),
        (1, "GJ", "kWh", 2500 / 9),
        (3.6, "GJ/a", "MWh/a", 1),
        (15, "mu", "ha", 1),
        (Decimal("0.1"), "km2", "ha", 10),
        (1200, "kgCO2", "tCO2", 1.2),
        (5, "MW", "kW", 5000),
    ],
)
def test_conversion(value: float | Decimal, source: str, target: str, expected: float) -> None:
    assert convert(value, source, target) == expected


@given(st.floats(min_value=-1e15, max_value=1e15), pairs_of_a_kind)
def test_there_and_back(value: float, pair: tuple[Unit, Unit]) -> None:
    there, back = pair
    round_trip = convert(convert(value, there.id, back.id), back.id, there.id)
    assert math.isclose(round_trip, value, rel_tol=1e-15, abs_tol=1e-300)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("t", "t/a"),
        ("t/d", "t/a"),
        ("tce", "tCO2e"),
        ("tCO2", "tCO2e"),
        ("CNY", "USD"),
        ("MWp", "MW"),
        ("tce", "GJ"),
    ],
)
def test_no_conversion_that_needs_a_further_fact(source: str, target: str) -> None:
    with pytest.raises(ValueError, match="does not convert"):
        convert(1, source, target)


def test_unknown_units_do_not_convert() -> None:
    with pytest.raises(ValueError, match="'stone'"):
        convert(1, "t", "stone")


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan, Decimal("Infinity"), Decimal("NaN")])
def test_only_finite_figures_convert(value: float | Decimal) -> None:
    with pytest.raises(ValueError, match=r"finite|NaN"):
        convert(value, "kt", "t")


@pytest.mark.parametrize(
    ("word", "id"),
    [
        ("吨/年", "t/a"),
        ("t/yr", "t/a"),
        ("m³", "m3"),
        ("kwh", "kWh"),
        ("°C", "degC"),
        ("tCO2-e/a", "tCO2e/a"),
    ],
)
def test_what_was_probably_meant(word: str, id: str) -> None:
    assert nearest_unit(word) == id
