"""Plain values written as YAML for `casebook.content.yamltext` to read: block style, one form for each value.

Text stays on its line unquoted where every reader of YAML, 1.1 or 1.2, takes it for that text; otherwise it
stands in double quotes, and text of several lines in a literal block. Chinese is never escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from typing import Any

_INDENT = "  "
_INDICATORS = tuple(",[]{}#&*!|>'\"%@`")
_OPENING_MARKS = ("- ", "? ", ": ", "---", "...", "<<")
_LONE_MARKS = frozenset({"-", "?", ":", "=", "~"})
_OTHER_THAN_TEXT = re.compile(
    r"""null|true|false|yes|no|on|off|y|n
    | [-+]?\.(inf|nan)
    | [-+]?[0-9][0-9_,.]*([eE][-+]?[0-9]+)?  # numbers, also with thousands marks
    | [-+]?\.[0-9][0-9_]*([eE][-+]?[0-9]+)?
    | [-+]?0[box][0-9a-f_]+
    | [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?  # times of day, which YAML 1.1 counts in sixties
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([tT ].*)?""",
    re.VERBOSE | re.IGNORECASE,
)
_READABLE_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})(\.(0|[0-9]{0,17}[1-9])([eE][-+]?[0-9]{1,2})?)?")
_TO_ESCAPE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write_yaml(values: Mapping[str, Any]) -> str:
    """Return a mapping as YAML text that ends with a line end; nothing for an empty mapping.

    Values are text, numbers, truth values, dates, nothing, and lists and mappings of these.

    Raises:
        TypeError: a value is of another type.
    """
    return "".join(f"{line}\n" for line in _mapping(values))


def scalar(value: Any) -> str:
    """Return one plain value as it stands on a line; text of several lines with its line ends escaped.

    Raises:
        TypeError: the value is none that YAML has a form for.
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value if _stands_plain(value) else _quoted(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _float(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"no YAML for {type(value).__name__}")


def _mapping(values: Mapping[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        name = scalar(key)
        if value is None:
            yield f"{name}:"
        elif _is_block(value):
            yield f"{name}:"
            yield from (f"{_INDENT}{line}" if line else "" for line in _block(value))
        else:
            head, *rest = _inline(value)
            yield f"{name}: {head}"
            yield from rest


def _sequence(items: Sequence[Any]) -> Iterator[str]:
    for item in items:
        head, *rest = _block(item) if _is_block(item) else _inline(item)
        yield f"- {head}"
        yield from (f"{_INDENT}{line}" if line else "" for line in rest) if _is_block(item) else rest


def _is_block(value: Any) -> bool:
    return bool(value) and isinstance(value, Mapping | list | tuple)


def _block(value: Any) -> Iterator[str]:
    return _mapping(value) if isinstance(value, Mapping) else _sequence(value)


def _inline(value: Any) -> Iterator[str]:
    """Yield what follows a key or a dash: the value, or the head of a literal block and its lines."""
    if isinstance(value, Mapping):
        yield "{}"
    elif isinstance(value, list | tuple):
        yield "[]"
    elif isinstance(value, str) and _stands_literal(value):
        yield from _literal(value)
    else:
        yield scalar(value)


def _stands_plain(text: str) -> bool:
    """Tell whether every reader takes the text, unquoted, for this very text."""
    return not (
        text != text.strip()
        or not text
        or text in _LONE_MARKS
        or text.startswith(_INDICATORS)
        or text.startswith(_OPENING_MARKS)
        or text.endswith(":")
        or ": " in text
        or " #" in text
        or "\n" in text
        or "\t" in text
        or _TO_ESCAPE.search(text)
        or _OTHER_THAN_TEXT.fullmatch(text)
    )


def _stands_literal(text: str) -> bool:
    """Tell whether a text of several lines can stand in a literal block without an indentation mark."""
    return "\n" in text and text[0] not in " \t\n" and not _TO_ESCAPE.search(text)


def _literal(text: str) -> Iterator[str]:
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    yield f"|{'-' if ends == 0 else '' if ends == 1 else '+'}"
    yield from (f"{_INDENT}{line}" if line else "" for line in body.split("\n"))
    yield from [""] * (ends - 1)


def _quoted(text: str) -> str:
    escaped = "".join(_SHORT_ESCAPES.get(character, character) for character in text)
    return f'"{_TO_ESCAPE.sub(_escape, escaped)}"'


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _float(value: float) -> str:
    """Return a number in a form the reader takes for a number.

    One out of its reach, as no file holds, comes out in Python's form, which models still read as a number.
    """
    shortest = repr(value)
    if _READABLE_NUMBER.fullmatch(shortest) or not isfinite(value):
        return shortest
    mantissa, _, exponent = f"{Decimal(shortest):e}".partition("e")
    scientific = f"{mantissa if '.' in mantissa else f'{mantissa}.0'}e{exponent}"
    return scientific if _READABLE_NUMBER.fullmatch(scientific) else shortest
