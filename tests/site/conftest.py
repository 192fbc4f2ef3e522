from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation


@pytest.fixture(scope="session")
def sample(shared_project: Path) -> Compilation:
    """The sample cases as they are."""
    return read_compilation(shared_project / "cases")


@pytest.fixture(scope="session")
def variant(sample: Compilation) -> Callable[..., Case]:
    """Return a function that makes a case like the sample's first, without photos, with other facts."""

    def make(case_id: str, **facts: Any) -> Case:
        model = next(case for case in sample.cases if case.id == "boiler-heat")
        values = {**model.original.values, "photos": (), **facts}
        return replace(model, id=case_id, original=replace(model.original, values=values))

    return make
