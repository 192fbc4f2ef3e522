from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from casebook.content.plan import PlanOutline
from casebook.content.projects import IndicatorKind, ProjectFigure

LABEL = {"zh": "年节能量（tce）", "en": "Energy saved per year (tce)"}
FIGURE = {"kind": "energy-saved", "year": 2023, "assurance": "verified", "source": "audit"}


@pytest.mark.parametrize(
    "answer", [{"unit": "tce"}, {"answer": "free-unit"}, {"answer": "text"}, {"answer": "unit", "unit": "t"}]
)
def test_an_indicator_has_a_unit_where_the_form_prints_one(answer: dict[str, Any]) -> None:
    kind = IndicatorKind.model_validate({"id": "energy-saved", "label": LABEL, **answer})
    assert kind.unit == answer.get("unit")


@pytest.mark.parametrize(
    "answer", [{}, {"answer": "free-unit", "unit": "t"}, {"answer": "text", "unit": "t"}]
)
def test_an_indicator_with_a_unit_too_many_or_too_few(answer: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="a unit goes with answer: unit"):
        IndicatorKind.model_validate({"id": "energy-saved", "label": LABEL, **answer})


@pytest.mark.parametrize(
    "given", [{"value": 1, "unit": "t"}, {"remark": LABEL}, {"value": 0, "unit": "t", "remark": LABEL}]
)
def test_a_figure_is_a_value_with_its_unit_or_words(given: dict[str, Any]) -> None:
    figure = ProjectFigure.model_validate({**FIGURE, **given})
    assert (figure.value is None) is (figure.unit is None)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"value": 1}, "value and unit go together"),
        ({"unit": "t", "remark": LABEL}, "value and unit go together"),
        ({}, "neither a figure nor a remark"),
    ],
)
def test_a_figure_without_its_unit_or_without_anything(given: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        ProjectFigure.model_validate({**FIGURE, **given})


def test_a_plan_ends_after_it_starts() -> None:
    plan = {"label": LABEL, "first_year": 2021, "last_year": 2020, "base_year": 2020}
    with pytest.raises(ValidationError, match="before it starts"):
        PlanOutline.model_validate(plan)
    assert PlanOutline.model_validate({**plan, "last_year": 2021}).years == (2021,)
