"""The base of every object that is read from YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    TypeAdapter,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)
from pydantic import Field as Constraint
from pydantic_core import PydanticCustomError

from casebook.vocabulary.localtext import LocalText

LONGEST_SLUG = 80
_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"

Slug = Annotated[str, StringConstraints(pattern=rf"^{_SLUG}$", max_length=LONGEST_SLUG)]
"""An id made of lower-case ASCII letters, digits and single hyphens; it appears in addresses."""


def is_slug(word: str) -> bool:
    """Tell whether a word is made as a `Slug` is, however long."""
    return re.fullmatch(_SLUG, word) is not None


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that is not empty."""


def _said_once_or_in_both(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    """Read words as what they look like, so that wrong ones are one fault, not one for each reading."""
    return LocalText.model_validate(value) if isinstance(value, Mapping) else _LINE.validate_python(value)


_LINE: TypeAdapter[str] = TypeAdapter(Line)

Remark = Annotated[LocalText | Line, WrapValidator(_said_once_or_in_both)]
"""What editors say of their own work: in the language they write in, or in both."""


def _written(value: Any) -> Any:
    """Accept a day, a year or a code written without quotes, which YAML reads as a date or a number."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


Code = Annotated[Line, BeforeValidator(_written, json_schema_input_type=str | int | float)]
"""A code of a vocabulary, or a digest; often nothing but digits."""

Moment = Annotated[Line, BeforeValidator(_written, json_schema_input_type=str | int)]
"""A year, a month, a day or a minute, as exact as its source gives it."""


def reads_code(mark: Any) -> bool:
    """Tell whether a mark of an annotation is the one that takes a code or a day written without quotes."""
    return isinstance(mark, BeforeValidator) and mark.func is _written


_CALENDAR = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}[+-]\d{2}:\d{2})?)?)?", re.ASCII)
_FIRST_DAY = "-01-01"


def _on_the_calendar(moment: str) -> str:
    """Check that a moment exists.

    Raises:
        PydanticCustomError: it is not written as one, or there is no such day or minute.
    """
    try:
        if not _CALENDAR.fullmatch(moment):
            raise ValueError
        datetime.fromisoformat(f"{moment}{_FIRST_DAY[len(moment) - 4 :]}" if len(moment) < 10 else moment)
    except ValueError:
        raise PydanticCustomError("date_moment", "no year, month, day or minute with its time zone") from None
    return moment


CalendarMoment = Annotated[Moment, AfterValidator(_on_the_calendar)]
"""A year, a month, a day, or a minute with its offset from UTC, such as `2024-08-28T10:00+08:00`."""


def _no_truth_value(value: Any) -> Any:
    """Refuse true and false, which Python counts as 1 and 0.

    Raises:
        PydanticCustomError: it is one of them.
    """
    if isinstance(value, bool):
        raise PydanticCustomError("float_type", "true and false are no numbers")
    return value


NO_TRUTH_VALUE = BeforeValidator(_no_truth_value)
"""Keeps true and false out of a field for numbers; it stands last, after the field's bounds."""

Count = Annotated[int, Constraint(ge=0), NO_TRUTH_VALUE]
"""How many of something."""

_HAN = re.compile(r"[\u3400-\u9fff]")


def _for_both_languages(value: Any) -> Any:
    """Read a number or a text without Chinese characters as the words of both languages."""
    plain = _written(value)
    return {"zh": plain, "en": plain} if isinstance(plain, str) and not _HAN.search(plain) else value


Mark = Annotated[
    LocalText, BeforeValidator(_for_both_languages, json_schema_input_type=LocalText | str | float)
]
"""A number or short text that both languages share, such as `1.1`, `①` or `2021`, or words in both."""


Number = Annotated[float, NO_TRUTH_VALUE]
"""A finite number, within a `Record`."""


class Record(BaseModel):
    """A frozen object with exactly the declared fields, whose figures are numbers."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
