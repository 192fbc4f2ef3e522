"""Mail addresses of roles: a secretariat's or a department's, never a person's."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from casebook.content.model import Line

_PATTERN = (
    r"[A-Za-z0-9][A-Za-z0-9_+-]*(?:\.[A-Za-z0-9_+-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
)
_LONGEST = 254
"""The most octets of an address that fits a path (RFC 5321, 4.5.3.1.3)."""


def is_address(words: str) -> bool:
    """Tell whether a text is one mail address of plain letters (RFC 5321, without quoted names)."""
    return len(words) <= _LONGEST and re.fullmatch(_PATTERN, words) is not None


def _of_one_box(words: str) -> str:
    """Check that a text is a mail address and nothing else.

    Raises:
        PydanticCustomError: it is not.
    """
    if not is_address(words):
        raise PydanticCustomError("mailbox", "no mail address")
    return words


Mailbox = Annotated[
    Line,
    AfterValidator(_of_one_box),
    WithJsonSchema({"type": "string", "format": "email", "pattern": f"^{_PATTERN}$"}),
]
"""The mail address of a role, as it is printed."""


def same_address(address: str) -> str:
    """Return what two spellings of one address have in common: letter case does not count."""
    return address.casefold()
