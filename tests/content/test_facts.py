from __future__ import annotations

import pytest
from pydantic import ValidationError

from casebook.content.facts import Baseline, Original
from casebook.content.fields import ADAPTERS, Kind


@pytest.mark.parametrize("value", [True, False])
def test_true_and_false_are_no_numbers(value: bool) -> None:
    for field, words in (("value", {"value": value, "year": 2020}), ("year", {"value": 1, "year": value})):
        with pytest.raises(ValidationError) as problem:
            Baseline.model_validate(words)
        (error,) = problem.value.errors()
        assert (error["loc"], error["type"]) == ((field,), "float_type")
    with pytest.raises(ValidationError):
        ADAPTERS[Kind.NUMBER].validate_python(value)
    with pytest.raises(ValidationError):
        Original.model_validate({"sha256": "a" * 64, "bytes": value, "width": 1, "height": 1})


@pytest.mark.parametrize(("written", "value"), [(1, 1.0), (2.5, 2.5), ("12.50", 12.5)])
def test_numbers_are_read_as_they_are_written(written: float | str, value: float) -> None:
    assert ADAPTERS[Kind.NUMBER].validate_python(written) == value
