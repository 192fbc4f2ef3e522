"""Reading the `cases/` folder into a compilation, keeping every fault with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from casebook.content.case import Case, CaseText
from casebook.content.compilation import Compilation
from casebook.content.fields import ADAPTERS, LISTS, Belongs, Field, FieldTable
from casebook.content.programme import Programme
from casebook.content.sections import Section, cut_sections
from casebook.content.source import Fault, Position, SourceError, read_text
from casebook.content.yamltext import Trail, YamlText, parse_yaml
from casebook.vocabulary.localtext import LANGUAGES, Language
from casebook.vocabulary.nearest import nearest

PROGRAMME_FILE = "programme.yml"
_FRONTMATTER = re.compile(r"---[ \t]*\n(.*?\n)??---[ \t]*(?:\n|\Z)", re.DOTALL)
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read_compilation(cases_dir: Path) -> Compilation:
    """Read every programme and case below a folder.

    Faults never raise: they are kept in the result for the checks to report.
    """
    programmes: list[Programme] = []
    cases: list[Case] = []
    faults: list[Fault] = []
    for folder in _folders(cases_dir):
        programme, found = _read_programme(folder)
        faults += found
        if programme is None:
            continue
        programmes.append(programme)
        for case_folder in _folders(folder):
            case, found = read_case(case_folder, programme)
            faults += found
            if case is not None:
                cases.append(case)
    return Compilation(cases_dir, tuple(programmes), tuple(cases), tuple(faults))


def _folders(parent: Path) -> Iterator[Path]:
    """Yield the folders that editors made, in the order of their names."""
    return iter(sorted(path for path in parent.iterdir() if path.is_dir() and path.name[0] not in "._"))


def _read_programme(folder: Path) -> tuple[Programme | None, list[Fault]]:
    path = folder / PROGRAMME_FILE
    if not path.exists():
        return None, [_fault("CB119", Position(path), folder=folder.name)]
    try:
        source = parse_yaml(read_text(path), path)
    except SourceError as error:
        return None, [error.fault]
    if source.faults:
        return None, list(source.faults)
    try:
        return Programme.model_validate({**source.data, "id": folder.name, "path": path}), []
    except ValidationError as error:
        return None, [_value_fault("CB120", problem, source, ()) for problem in error.errors()]


def read_case(folder: Path, programme: Programme) -> tuple[Case | None, list[Fault]]:
    """Read one case folder; the case is None where there is no original that can be read."""
    original_language = programme.original_language
    original = _read_text(folder, original_language, programme, None)
    faults = list(original.faults)
    if not _SLUG.fullmatch(folder.name):
        faults.append(_fault("CB116", Position(folder / f"{original_language}.md"), folder=folder.name))
    if original.text is None:
        return None, faults
    translations: dict[Language, CaseText] = {}
    for language in LANGUAGES:
        if language == original_language or not (folder / f"{language}.md").exists():
            continue
        reading = _read_text(folder, language, programme, original.text)
        faults += reading.faults
        if reading.text is not None:
            translations[language] = reading.text
    case = Case(folder.name, programme, folder, original.text, MappingProxyType(translations))
    return case, faults


@dataclass(frozen=True)
class _Reading:
    text: CaseText | None
    faults: tuple[Fault, ...]


def _read_text(folder: Path, language: Language, programme: Programme, original: CaseText | None) -> _Reading:
    """Read one language's file; `original` is the text it translates, None where it is the original."""
    path = folder / f"{language}.md"
    if not path.exists():
        return _Reading(None, (_fault("CB109", Position(path), file=path.name),))
    try:
        content = read_text(path)
    except SourceError as error:
        return _Reading(None, (error.fault,))
    found = _FRONTMATTER.match(content)
    if found is None:
        return _Reading(None, (_fault("CB102", Position(path)),))
    frontmatter = parse_yaml(found[1] or "", path, first_line=2)
    source = frontmatter if original is None else original.frontmatter
    track_id = str(source.data.get("track", ""))
    values, faults = _read_values(frontmatter, programme.field_table(track_id), original is not None)
    faults = [*frontmatter.faults, *faults]
    sections, misfits = _read_sections(content, found.end(), path, programme, track_id, language)
    text = CaseText(language, path, frontmatter, MappingProxyType(values), sections)
    return _Reading(text, (*faults, *misfits))


def _read_sections(
    content: str, start: int, path: Path, programme: Programme, track_id: str, language: Language
) -> tuple[tuple[Section, ...], tuple[Fault, ...]]:
    track = programme.track(track_id)
    if track is None:  # without its track a body has no template to be read by; the track itself is reported
        return (), ()
    first_line = content.count("\n", 0, start) + 1
    return cut_sections(content[start:], path, first_line, programme.template_of(track).parts, language)


def _read_values(source: YamlText, table: FieldTable, translated: bool) -> tuple[dict[str, Any], list[Fault]]:
    other_file = Belongs.ORIGINAL if translated else Belongs.TRANSLATION
    rows = {field.id: field for field in table}
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for key, raw in source.data.items():
        field = rows.get(key)
        if field is None:
            close = nearest(key, rows) or ""
            faults.append(_fault("CB105", source.key_place(key), field=key, nearest=close))
        elif field.belongs is other_file:
            faults.append(_fault("CB108", source.key_place(key), field=key))
        elif raw is not None:
            value, problems = _read_value(field, raw, source)
            faults += problems
            if value is not None:
                values[key] = value
    if source.data or not source.faults:  # where nothing could be read, that alone is the fault
        for field in table:
            if field.required and field.belongs is not other_file and source.data.get(field.id) is None:
                faults.append(_fault("CB106", source.key_place(field.id), field=field.id))
    return values, faults


def _read_value(field: Field, raw: Any, source: YamlText) -> tuple[Any, list[Fault]]:
    adapter = ADAPTERS[field.kind]
    if field.kind not in LISTS:
        try:
            return adapter.validate_python(raw), []
        except ValidationError as error:
            return None, [_value_fault("CB107", problem, source, (field.id,)) for problem in error.errors()]
    if not isinstance(raw, list):
        return None, [_fault("CB107", source.place(field.id), field=field.id, problem="list_type", input="")]
    items: list[Any] = []
    faults: list[Fault] = []
    for number, item in enumerate(raw):
        try:
            items.append(adapter.validate_python(item))
        except ValidationError as error:
            trail = (field.id, number)
            faults += [_value_fault("CB107", problem, source, trail) for problem in error.errors()]
    return tuple(items), faults


def _value_fault(rule: str, problem: ErrorDetails, source: YamlText, trail: Trail) -> Fault:
    where = (*trail, *problem["loc"])
    is_key = problem["type"] == "extra_forbidden"
    position = source.key_place(*where) if is_key else source.place(*where)
    expected = str((problem.get("ctx") or {}).get("expected", ""))
    return _fault(
        rule,
        position,
        field=_dotted(where),
        problem=problem["type"],
        input=str(problem["input"])[:60] if isinstance(problem["input"], str | int | float) else "",
        expected=expected,
        detail=problem["msg"],
    )


def _dotted(trail: Trail) -> str:
    """Return a trail as an editor would say it, items counted from 1: `photos[2].caption.en`."""
    words = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in trail)
    return words.lstrip(".")


def _fault(rule: str, position: Position, **values: str) -> Fault:
    return Fault(rule, position, MappingProxyType(values))
