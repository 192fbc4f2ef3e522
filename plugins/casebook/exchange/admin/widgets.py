"""What the browser editor shows for each row of the field table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from casebook.content.facts import Status
from casebook.content.fields import ADAPTERS, LISTS, Belongs, Field, Kind
from casebook.content.programme import Programme
from casebook.content.track import Track
from casebook.vocabulary.catalogue import local_text, text
from casebook.vocabulary.localtext import LocalText

Widget = dict[str, Any]
"""A field as the editor's configuration has it."""

HIDDEN = frozenset({Kind.TABLES, Kind.PROOF, Kind.WAIVERS, Kind.TRANSLATION})
"""Kinds that the editor carries along unseen: it has no widget for their cells, or a command writes them."""

_DAY = "YYYY-MM-DD"


def widgets(programme: Programme, track: Track | None) -> list[Widget]:
    """Return the widgets of a case of this track, in the order of the field table, then that of its text."""
    table = programme.field_table(track.id if track else "")
    return [*(_widget(row, programme, track) for row in table), _body()]


def both(label: LocalText) -> str:
    """Return a name in both languages on one line, Chinese first."""
    return text("admin.field", "zh", zh=label.zh, en=label.en)


def _widget(row: Field, programme: Programme, track: Track | None) -> Widget:
    everywhere = row.belongs is not Belongs.ORIGINAL
    if row.kind in HIDDEN:
        return {"name": row.id, "widget": "hidden", "i18n": everywhere}
    return {
        "name": row.id,
        "label": both(row.label),
        **_of_kind(row.kind, programme, track),
        "required": row.required,
        "i18n": everywhere,
    }


def _body() -> Widget:
    """Return the widget of the Markdown, which is edited as it is: the rich text mode would rewrite it."""
    label = local_text("admin.body")
    return {
        "name": "body",
        "label": both(label),
        "widget": "markdown",
        "modes": ["raw"],
        "required": False,
        "i18n": True,
    }


def _of_kind(kind: Kind, programme: Programme, track: Track | None) -> Widget:
    if kind is Kind.TRACK:
        return _select((each.id, each.label) for each in programme.tracks)
    if kind is Kind.THEME and track and track.themes:
        return _select((each.id, each.label) for each in track.themes)
    if kind is Kind.CRITERIA and track and track.criteria:
        return {**_select((each.id, each.label) for each in track.criteria), "multiple": True}
    if kind is Kind.STATUS:
        return _select((each.value, local_text(f"common.status.{each.value}")) for each in Status)
    if kind is Kind.MAILBOX and programme.role_mailboxes:
        return {"widget": "select", "options": list(programme.role_mailboxes)}
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    schema = ADAPTERS[kind].json_schema()
    inner = _of_schema(schema, schema.get("$defs", {}))
    return _listed(inner) if kind in LISTS else inner


_PLAIN: Mapping[Kind, Widget] = {
    Kind.PARAGRAPH: {"widget": "text"},
    Kind.REGION: {"widget": "string", "pattern": ["^[0-9]{6}$", "320500"]},
    Kind.SDGS: {"widget": "list"},
}
"""Widgets that say more than the type of the value does."""


def _select(choices: Iterable[tuple[str, LocalText]]) -> Widget:
    options = [{"value": value, "label": both(label)} for value, label in choices]
    return {"widget": "select", "options": options}


def _listed(inner: Widget) -> Widget:
    """Return the widget of a list of such values."""
    if inner["widget"] == "object":
        return {"widget": "list", "fields": inner["fields"], "collapsed": True}
    if inner == {"widget": "string"}:
        return {"widget": "list"}
    return {"widget": "list", "field": {"name": "item", **inner}}


def _of_schema(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> Widget:
    """Return the widget of a value whose type is told by a JSON Schema of pydantic's."""
    if reference := schema.get("$ref"):
        return _of_schema(definitions[reference.rpartition("/")[2]], definitions)
    if options := schema.get("anyOf"):
        return _of_schema(next(each for each in options if each.get("type") != "null"), definitions)
    if values := schema.get("enum"):
        name = re.sub(r"(?<!^)(?=[A-Z])", "_", schema["title"]).lower()
        return _select((value, local_text(f"common.{name}.{value}")) for value in values)
    return _TYPED[schema["type"]](schema, definitions)


def _object(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> Widget:
    required = schema.get("required", ())
    fields = [
        {
            "name": name,
            "label": both(local_text(f"admin.value.{name}")),
            **_of_schema(inner, definitions),
            "required": name in required,
        }
        for name, inner in schema["properties"].items()
    ]
    return {"widget": "object", "fields": fields, "collapsed": True}


def _string(schema: Mapping[str, Any], _: Mapping[str, Any]) -> Widget:
    if schema.get("format") == "date":
        return {"widget": "datetime", "type": "date", "format": _DAY}
    return {"widget": "string"}


def _yes_or_no() -> Widget:
    """Return a choice that may stay open; a switch would write `false` wherever nothing was said."""
    answers = {True: "yes", False: "no"}
    options = [{"value": value, "label": both(local_text(f"admin.{key}"))} for value, key in answers.items()]
    return {"widget": "select", "options": options}


_TYPED: Mapping[str, Callable[[Mapping[str, Any], Mapping[str, Any]], Widget]] = {
    "string": _string,
    "integer": lambda *_: {"widget": "number", "value_type": "int"},
    "number": lambda *_: {"widget": "number", "value_type": "float"},
    "boolean": lambda *_: _yes_or_no(),
    "array": lambda schema, definitions: _listed(_of_schema(schema["items"], definitions)),
    "object": _object,
}
