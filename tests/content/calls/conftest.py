from __future__ import annotations

import pytest
from tests.content.calls.known import CASES

from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation


@pytest.fixture(scope="module")
def calls() -> Compilation:
    return read_compilation(CASES)
