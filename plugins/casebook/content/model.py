"""The base of every object that is read from YAML."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""An id made of lower-case ASCII letters, digits and single hyphens; it appears in addresses."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that is not empty."""


def _written(value: Any) -> Any:
    """Accept a day, a year or a code written without quotes, which YAML reads as a date or a number."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


Code = Annotated[Line, BeforeValidator(_written)]
"""A code of a vocabulary, or a digest; often nothing but digits."""

Moment = Annotated[Line, BeforeValidator(_written)]
"""A year, a month, a day or a minute, as exact as its source gives it."""


class Record(BaseModel):
    """A frozen object with exactly the declared fields, whose figures are numbers."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
