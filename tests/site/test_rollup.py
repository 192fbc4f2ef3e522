from __future__ import annotations

from collections.abc import Callable, Sequence

from casebook.content.case import Case
from casebook.content.facts import Assurance, Indicator, Nature, Qualifier
from casebook.prose.rollup import Rollup, rollups
from casebook.vocabulary.localtext import LocalText


def carbon(value: float, unit: str = "tCO2/a", year: int = 2023, nature: Nature = Nature.RESULT) -> Indicator:
    return Indicator(
        id="co2",
        label=LocalText(zh="年减排CO₂", en="CO₂ avoided a year"),
        value=value,
        unit=unit,
        year=year,
        nature=nature,
        assurance=Assurance.SELF_REPORTED,
        source="report",
    )


def rollup(variant: Callable[..., Case], *cases: Sequence[Indicator]) -> Rollup:
    made = [variant(f"case-{number}", indicators=tuple(own)) for number, own in enumerate(cases)]
    return next(each for each in rollups(made, "en") if each.measure == "carbon")


def test_like_is_added_to_like(variant: Callable[..., Case]) -> None:
    found = rollup(variant, [carbon(1000)], [carbon(234)], [])
    assert (found.cases, found.of) == (2, 3)
    (total,) = found.totals
    assert (str(total.printed), total.year, total.cases) == ("1,234\u00a0t CO₂/yr", 2023, 2)


def test_another_year_kind_or_nature_is_counted_but_not_added(variant: Callable[..., Case]) -> None:
    assert rollup(variant, [carbon(1)], [carbon(2, year=2022)]).totals == ()
    assert rollup(variant, [carbon(1)], [carbon(2, unit="tCO2e/a")]).totals == ()
    planned = rollup(variant, [carbon(1)], [carbon(2, nature=Nature.TARGET)])
    assert (planned.cases, planned.totals) == (1, ())


def test_a_plain_ton_does_not_say_its_period(variant: Callable[..., Case]) -> None:
    found = rollup(variant, [carbon(1, unit="tCO2")], [carbon(2, unit="tCO2")])
    assert (found.cases, found.totals) == (2, ())


def test_of_several_figures_of_one_case_one_may_hold_the_other(variant: Callable[..., Case]) -> None:
    found = rollup(variant, [carbon(1), carbon(2)], [carbon(4)], [carbon(8)])
    assert found.cases == 3
    assert [(str(total.printed), total.cases) for total in found.totals] == [("12\u00a0t CO₂/yr", 2)]


def test_a_sum_with_an_inexact_part_is_inexact(variant: Callable[..., Case]) -> None:
    rough = carbon(1).model_copy(update={"qualifier": Qualifier.OVER})
    (total,) = rollup(variant, [rough], [carbon(2)]).totals
    assert str(total.printed).startswith("about ")
