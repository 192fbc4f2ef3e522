"""The base of every object that is read from YAML."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic import Field as Constraint

from casebook.vocabulary.localtext import LocalText

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

Count = Annotated[int, Constraint(ge=0)]
"""How many of something."""

_HAN = re.compile(r"[\u3400-\u9fff]")


def _for_both_languages(value: Any) -> Any:
    """Read a number or a text without Chinese characters as the words of both languages."""
    plain = _written(value)
    return {"zh": plain, "en": plain} if isinstance(plain, str) and not _HAN.search(plain) else value


Mark = Annotated[LocalText, BeforeValidator(_for_both_languages, json_schema_input_type=LocalText | str | float)]
"""A number or short text such as `1.1`, `①` or `2021`; `{zh: 第一章, en: Chapter 1}` where languages differ."""


class Record(BaseModel):
    """A frozen object with exactly the declared fields, whose figures are numbers."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
