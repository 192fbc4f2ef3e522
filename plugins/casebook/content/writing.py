"""The one form in which frontmatter is written, so that whoever writes it last changes only what changed.

Fields stand in the order of the field table and what is inside them in the order of their models; a key that
nobody knows stays, after those known. `casebook.content.yamlwriting` says how each value is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import AnyUrl, BaseModel

from casebook.content.fields import LISTS, TYPES, FieldTable
from casebook.content.model import reads_code
from casebook.content.yamlwriting import write_yaml

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def frontmatter(values: Mapping[str, Any], table: FieldTable) -> str:
    """Return frontmatter as YAML text, without the lines of hyphens around it.

    Args:
        values: by field id, as read from YAML or as models; every one of them is written.
        table: the field table of the case's track, `programme.field_table(track_id)`.

    Raises:
        TypeError: a value is neither a model nor anything YAML has a form for.
    """
    rows = {field.id: field for field in table}
    ordered = {key: values[key] for key in (*_known(rows, values), *_unknown(rows, values))}
    return write_yaml({key: _arranged_field(rows, key, value) for key, value in ordered.items()})


def case_file(frontmatter: str, body: str) -> str:
    """Return a case's file made of its frontmatter and its Markdown, with uniform line ends and no mark."""
    text = f"---\n{frontmatter}---\n{body.removeprefix(chr(0xFEFF))}"
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _known(names: Iterable[str], values: Mapping[str, Any]) -> list[str]:
    return [name for name in names if name in values]


def _unknown(names: Iterable[str], values: Mapping[str, Any]) -> list[str]:
    known = set(names)
    return [key for key in values if key not in known]


def _arranged_field(rows: Mapping[str, Any], key: str, value: Any) -> Any:
    plain = _plain(value)
    if key not in rows:
        return plain
    kind = rows[key].kind
    if kind in LISTS and isinstance(plain, list):
        return [_arranged(item, TYPES[kind]) for item in plain]
    return _arranged(plain, TYPES[kind])


def _plain(value: Any) -> Any:
    """Return models as the mappings they were read from, and what else only Python knows as text."""
    if isinstance(value, BaseModel):
        given = {
            name: getattr(value, name) for name in type(value).model_fields if name in value.model_fields_set
        }
        return {name: _plain(item) for name, item in given.items() if item is not None}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, AnyUrl) else value


def _arranged(value: Any, type_: Any) -> Any:
    """Return a plain value with keys in its type's order and codes as text; what does not fit as it is."""
    origin = get_origin(type_)
    if origin is Annotated:
        base, *marks = get_args(type_)
        return _code(value) if any(map(reads_code, marks)) else _arranged(value, base)
    if origin in (Union, UnionType):
        for option in get_args(type_):
            value = value if option is NoneType else _arranged(value, option)
        return value
    if origin is tuple and isinstance(value, list):
        return [_arranged(item, get_args(type_)[0]) for item in value]
    if isinstance(value, Mapping):
        if isinstance(type_, type) and issubclass(type_, BaseModel):
            hints = _hints(type_)
            keys = (*_known(hints, value), *_unknown(hints, value))
            return {key: _arranged(value[key], hints.get(key)) for key in keys}
        if origin in (Mapping, dict):
            return {key: _arranged(item, get_args(type_)[1]) for key, item in value.items()}
    return value


@cache
def _hints(model: type[BaseModel]) -> Mapping[str, Any]:
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def _code(value: Any) -> Any:
    """Return a code as text and a day as a date, whichever of the two it was read as."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value
