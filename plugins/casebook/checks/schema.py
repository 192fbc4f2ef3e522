"""The JSON Schema (draft 2020-12) of frontmatter, made of the field table, for programs that complete it.

It is weaker than the checks: lengths in 字, sources that must be listed and the like are left to them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from casebook.checks.rules import RULES
from casebook.checks.values import snippet
from casebook.content.fields import ADAPTERS, LISTS, Belongs, Field, FieldTable, Kind, default_fields
from casebook.content.programme import Programme
from casebook.content.track import Track
from casebook.vocabulary import industries, sdg, units
from casebook.vocabulary.catalogue import keys, text
from casebook.vocabulary.localtext import LANGUAGES, LocalText

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_REFERENCE = "#/$defs/{model}"


@dataclass(frozen=True)
class Scope:
    """What a schema is for: the tracks of some programmes, and originals or translations of their cases."""

    tracks: tuple[tuple[Programme, Track], ...]
    other_file: Belongs

    def tables(self) -> Iterable[FieldTable]:
        """Yield the field tables that hold, or else the shared one, without the rows of the other file."""
        tables = [programme.field_table(track.id) for programme, track in self.tracks] or [default_fields()]
        return (tuple(row for row in table if row.belongs is not self.other_file) for table in tables)


def frontmatter_schema(scope: Scope) -> Schema:
    """Return the schema of the frontmatter that a scope allows."""
    tables = list(scope.tables())
    rows: dict[str, list[Field]] = {}
    for table in tables:
        for row in table:
            rows.setdefault(row.id, []).append(row)
    definitions: Schema = {}
    properties = {name: _property(found, scope, definitions) for name, found in rows.items()}
    in_all = [name for name, found in rows.items() if len(found) == len(tables)]
    return {
        "$schema": _DIALECT,
        "title": text("schema.title", "zh"),
        "type": "object",
        "properties": properties,
        "required": [name for name in in_all if all(row.required for row in rows[name])],
        "additionalProperties": False,
        **(
            {"allOf": [_of_track(*each, scope) for each in scope.tracks]}
            if _tells_tracks_apart(scope)
            else {}
        ),
        "$defs": dict(sorted(definitions.items())),
    }


def _tells_tracks_apart(scope: Scope) -> bool:
    """Tell whether the text says of which of several tracks it is: an original does, within one programme."""
    programmes = {programme.id for programme, _ in scope.tracks}
    return len(programmes) == 1 and len(scope.tracks) > 1 and scope.other_file is Belongs.TRANSLATION


def _of_track(programme: Programme, track: Track, scope: Scope) -> Schema:
    """Return what holds only where a case names the track: its themes and the fields it requires."""
    (table,) = Scope(((programme, track),), scope.other_file).tables()
    then: Schema = {"required": [row.id for row in table if row.required]}
    if track.themes:
        then["properties"] = {"theme": {"enum": [theme.id for theme in track.themes]}}
    return {"if": {"properties": {"track": {"const": track.id}}, "required": ["track"]}, "then": then}


def _property(rows: Sequence[Field], scope: Scope, definitions: Schema) -> Schema:
    """Return the schema of a field; where tables give it several kinds, any of them will do."""
    kinds = dict.fromkeys(row.kind for row in rows)
    values = [_value(kind, scope, definitions) for kind in kinds]
    described = {"title": rows[0].label.zh, "description": _description(rows[0]), **_examples(rows[0].id)}
    return {**described, **(values[0] if len(values) == 1 else {"anyOf": values})}


def _value(kind: Kind, scope: Scope, definitions: Schema) -> Schema:
    schema = ADAPTERS[kind].json_schema(ref_template=_REFERENCE)
    for name, definition in schema.pop("$defs", {}).items():
        definitions[name] = _worded(definition)
    schema = _worded(schema)
    if narrow := _NARROWED.get(kind):
        schema = {**schema, **narrow(scope)} if kind in _KEEPING else narrow(scope)
    return {"type": "array", "items": schema} if kind in LISTS else schema


def _worded(schema: Schema) -> Schema:
    """Return a model's schema with our words in the place of the program's."""
    plain = {key: value for key, value in schema.items() if key not in ("title", "description")}
    if "properties" in plain:
        plain["properties"] = {name: _inner(name, value) for name, value in plain["properties"].items()}
    return plain


def _inner(name: str, schema: Schema) -> Schema:
    plain = {key: value for key, value in schema.items() if key != "title"}
    if name == "unit":
        plain = _with_units(plain)
    key = f"schema.value.{name}"
    return {**plain, "description": _both(key)} if key in keys() else plain


def _with_units(schema: Schema) -> Schema:
    known = {"enum": [unit.id for unit in units.units()]}
    return {**schema, "anyOf": [known, {"type": "null"}]} if "anyOf" in schema else {**schema, **known}


def _description(row: Field) -> str:
    """Return what a field is and what to write there, in both languages, Chinese first."""
    return "\n".join(_told(row, language) for language in LANGUAGES)


def _told(row: Field, language: Any) -> str:
    told = row.label.get(language)
    notes = [text("schema.required", language)] if row.required else []
    notes += [text("schema.limit", language, limit=row.max_chars)] if row.max_chars else []
    opening, closing = ("（", "）") if language == "zh" else (" (", ")")
    told += f"{opening}{'，'.join(notes) if language == 'zh' else ', '.join(notes)}{closing}" if notes else ""
    end = "。" if language == "zh" else ". "
    kind = f"schema.kind.{row.kind.value}"
    told += end + (text(kind, language) if kind in keys() else "")
    example = snippet(row.id)
    return (
        (
            told.rstrip()
            + (" " if language == "en" else "")
            + text("schema.example", language, snippet=example)
        )
        if example
        else told
    )


def _both(key: str) -> str:
    return "\n".join(text(key, language) for language in LANGUAGES)


def _examples(name: str) -> Schema:
    """Return the value of the field's example as JSON has it."""
    example = snippet(name)
    if not example:
        return {}
    value = yaml.safe_load(example)[name]
    return {"examples": [json.loads(json.dumps(value, default=date.isoformat, ensure_ascii=False))]}


def _tracks(scope: Scope) -> Schema:
    return _choices((track.id, track.label) for _, track in scope.tracks)


def _themes(scope: Scope) -> Schema:
    return _choices((theme.id, theme.label) for _, track in scope.tracks for theme in track.themes)


def _criteria(scope: Scope) -> Schema:
    return _choices((each.id, each.label) for _, track in scope.tracks for each in track.criteria)


def _choices(choices: Iterable[tuple[str, LocalText]]) -> Schema:
    """Return ids to choose from; `enumDescriptions` is how VS Code shows their names."""
    labels = dict(choices)
    names = [label.zh for label in labels.values()]
    return {"enum": [*labels], "enumDescriptions": names} if labels else {"type": "string"}


def _sdgs(_: Scope) -> Schema:
    """Return goals and targets; a target may be a number only where YAML leaves no doubt about it."""
    goals = [goal.number for goal in sdg.goals()]
    targets = [target for goal in sdg.goals() for target in goal.targets]
    decimals = [
        float(each) for each in targets if each.replace(".", "").isdigit() and f"{float(each)}" == each
    ]
    certain = [each for each in decimals if f"{each}0" not in targets]
    return {"enum": [*goals, *map(str, goals), *targets, *certain]}


def _industries(_: Scope) -> Schema:
    listed = _choices(
        (
            *((section.code, section.name) for section in industries.sections()),
            *((division.code, division.name) for division in industries.divisions()),
        )
    )
    return {"anyOf": [listed, {"type": "string", "pattern": "^[A-T][0-9]{3,4}$"}]}


def _mailboxes(scope: Scope) -> Schema:
    """Return the addresses that may be chosen, or nothing where no programme of the scope lists any."""
    addresses = {address: None for programme, _ in scope.tracks for address in programme.role_mailboxes}
    return {"enum": [*addresses]} if addresses else {}


def _waivers(_: Scope) -> Schema:
    return {"propertyNames": {"enum": [rule.id for rule in RULES.values() if rule.waivable]}}


_NARROWED: Mapping[Kind, Callable[[Scope], Schema]] = {
    Kind.TRACK: _tracks,
    Kind.THEME: _themes,
    Kind.CRITERIA: _criteria,
    Kind.REGION: lambda _: {"type": ["string", "integer"], "pattern": "^[0-9]{6}$"},
    Kind.INDUSTRY: _industries,
    Kind.SDGS: _sdgs,
    Kind.MAILBOX: _mailboxes,
    Kind.WAIVERS: _waivers,
}
"""What a value must be besides, or instead of, what its type says."""

_KEEPING = frozenset({Kind.MAILBOX, Kind.WAIVERS})
