"""Settings for the VS Code extension Front Matter CMS, made of the field table: a form beside the text.

Only fields with a plain value are in the form. Lists of records (indicators, pictures, sources) stay in the
text, since the extension would write keys of its own into them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from casebook.checks.schema import Scope
from casebook.content.facts import Status
from casebook.content.fields import Belongs, Field, Kind
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.industries import divisions, sections
from casebook.vocabulary.localtext import LANGUAGES

Settings = dict[str, Any]

_SCHEMA = "https://frontmatter.codes/frontmatter.schema.json"
_ORIGINAL, _TRANSLATION = "default", "translation"


def front_matter_settings(scope: Scope, cases_dir: str) -> Settings:
    """Return the content of `frontmatter.json`: one content type for originals, one for translations."""
    names = {programme.id: programme.name.zh for programme, _ in scope.tracks}
    folders = [{"title": name, "path": f"[[workspace]]/{cases_dir}/{id}"} for id, name in names.items()]
    return {
        "$schema": _SCHEMA,
        "frontMatter.framework.id": "mkdocs",
        "frontMatter.content.autoUpdateDate": False,
        "frontMatter.content.pageFolders": folders,
        "frontMatter.taxonomy.dateFormat": "yyyy-MM-dd",
        "frontMatter.taxonomy.contentTypes": [
            _content_type(_ORIGINAL, Scope(scope.tracks, Belongs.TRANSLATION)),
            _content_type(_TRANSLATION, Scope(scope.tracks, Belongs.ORIGINAL)),
        ],
    }


def _content_type(name: str, scope: Scope) -> Settings:
    rows: dict[str, Field] = {}
    for table in scope.tables():
        for row in table:
            rows.setdefault(row.id, row)
    fields = [_field(row, scope) for row in rows.values() if row.kind in _FORMS]
    return {"name": name, "pageBundle": False, "clearEmpty": True, "fields": fields}


def _field(row: Field, scope: Scope) -> Settings:
    described = {"title": row.label.zh, "name": row.id, "description": row.label.en, "required": row.required}
    return {**described, **_FORMS[row.kind](scope)}


def _choice(choices: Mapping[str, str]) -> Settings:
    return {"type": "choice", "choices": [{"id": id, "title": title} for id, title in choices.items()]}


def _names(_: Scope) -> Settings:
    words = [
        {"title": text(f"common.language.{each}", "zh"), "name": each, "type": "string"} for each in LANGUAGES
    ]
    return {"type": "fields", "fields": words}


_FORMS: Mapping[Kind, Callable[[Scope], Settings]] = {
    Kind.LINE: lambda _: {"type": "string", "single": True},
    Kind.PARAGRAPH: lambda _: {"type": "string"},
    Kind.NAME: _names,
    Kind.MAILBOX: lambda _: {"type": "string", "single": True},
    Kind.TRACK: lambda scope: _choice({track.id: track.label.zh for _, track in scope.tracks}),
    Kind.THEME: lambda scope: _choice(
        {theme.id: theme.label.zh for _, track in scope.tracks for theme in track.themes}
    ),
    Kind.STATUS: lambda _: _choice(
        {each.value: text(f"common.status.{each.value}", "zh") for each in Status}
    ),
    Kind.DATE: lambda _: {"type": "datetime"},
    Kind.NUMBER: lambda _: {"type": "number", "numberOptions": {"isDecimal": True}},
    Kind.REGION: lambda _: {"type": "string", "single": True},
    Kind.INDUSTRY: lambda _: _choice(
        {each.code: each.name.zh for each in sections()} | {each.code: each.name.zh for each in divisions()}
    ),
}
"""How the form asks for a value of each kind."""
