"""The door to WeasyPrint's private parts: only versions that were looked at, and always put back."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint import VERSION

from casebook.booklet.errors import BookletError

LOOKED_AT = "70."
"""The versions of WeasyPrint whose private names were looked at."""


@contextmanager
def replaced(*places: tuple[Any, str, Any], known: dict[Callable[..., Any], list[str]]) -> Iterator[None]:
    """Put new values in place of attributes while the context lasts.

    Args:
        places: owner, name and new value of each attribute.
        known: the parameters that each private function had when it was looked at.

    Raises:
        BookletError: this WeasyPrint is not one of the versions looked at.
    """
    if not VERSION.startswith(LOOKED_AT) or any(
        list(inspect.signature(function).parameters) != names for function, names in known.items()
    ):
        raise BookletError("weasyprint_version", version=VERSION, expected=LOOKED_AT)
    before = [(owner, name, getattr(owner, name)) for owner, name, _ in places]
    for owner, name, value in places:
        setattr(owner, name, value)
    try:
        yield
    finally:
        for owner, name, value in reversed(before):
            setattr(owner, name, value)
