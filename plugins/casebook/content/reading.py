"""Reading the `cases/` folder into a compilation, keeping every fault with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from casebook.content.case import Case, CaseText
from casebook.content.compilation import Compilation
from casebook.content.fields import ADAPTERS, LISTS, Belongs, Field, FieldTable, worded_fields
from casebook.content.guidance import without_guidance
from casebook.content.model import is_slug
from casebook.content.programme import Programme
from casebook.content.sections import Section, cut_sections
from casebook.content.source import Fault, Position, SourceError, read_text
from casebook.content.units import section_units
from casebook.content.yamltext import Trail, YamlText, parse_yaml
from casebook.vocabulary.localtext import LANGUAGES, Language
from casebook.vocabulary.nearest import nearest

PROGRAMME_FILE = "programme.yml"
_FRONTMATTER = re.compile(r"---[ \t]*\n(.*?\n)??---[ \t]*(?:\n|\Z)", re.DOTALL)
_WORD_FILE = re.compile(r"(?!~\$).+\.docx?", re.IGNORECASE)
"""A Word document, and not what Word leaves beside one that is open."""

ProgrammeReader = Callable[[Path], tuple[Programme | None, list[Fault]]]
CaseReader = Callable[[Path, Programme], tuple[Case | None, list[Fault]]]


def read_compilation(
    cases_dir: Path,
    programme_of: ProgrammeReader | None = None,
    case_of: CaseReader | None = None,
) -> Compilation:
    """Read every programme and case below a folder.

    Faults never raise: they are kept in the result for the checks to report.

    Args:
        cases_dir: the folder of the programmes.
        programme_of: reads the folder of a programme; by default `read_programme`.
        case_of: reads the folder of a case; by default `read_case`.
    """
    programme_of, case_of = programme_of or read_programme, case_of or read_case
    programmes: list[Programme] = []
    cases: list[Case] = []
    faults: list[Fault] = []
    for folder in folders(cases_dir):
        programme, found = programme_of(folder)
        faults += found
        if programme is None:
            continue
        programmes.append(programme)
        for case_folder in folders(folder):
            case, found = case_of(case_folder, programme)
            faults += found
            if case is not None:
                cases.append(case)
    return Compilation(cases_dir, tuple(programmes), tuple(cases), tuple(faults))


def split_frontmatter(content: str) -> tuple[str, str]:
    """Return the frontmatter of a case's file, without the lines of hyphens around it, and the rest.

    Raises:
        ValueError: the file has no frontmatter.
    """
    found = _FRONTMATTER.match(content)
    if found is None:
        raise ValueError("no frontmatter")
    return found[1] or "", content[found.end() :]


def units_in(content: str, path: Path, programme: Programme, language: Language) -> dict[str, str]:
    """Return the units of an original's text, which may be an earlier one; of an unreadable one, none."""
    found = _FRONTMATTER.match(content.removeprefix("\ufeff").replace("\r\n", "\n"))
    if found is None:
        return {}
    data = parse_yaml(found[1] or "", path).data
    track_id = str(data.get("track", ""))
    lines = _lines(data, programme.field_table(track_id))
    sections, _ = _read_sections(found.string, found.end(), path, programme, track_id, language)
    return {**lines, **dict(section_units(sections))}


def folders(parent: Path) -> Iterator[Path]:
    """Yield the folders that editors made, in the order of their names."""
    return iter(sorted(path for path in parent.iterdir() if path.is_dir() and path.name[0] not in "._"))


def read_programme(folder: Path) -> tuple[Programme | None, list[Fault]]:
    """Read the rules of one programme; the programme is None where they cannot be read."""
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
        return None, [_value_fault("CB120", problem, source, ()) for problem in _problems(error)]


def read_case(folder: Path, programme: Programme) -> tuple[Case | None, list[Fault]]:
    """Read one case folder; the case is None where there is no original that can be read."""
    original_language = programme.original_language
    original = _read_text(folder, original_language, programme, None)
    faults = list(original.faults)
    if not is_slug(folder.name):
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
        return _Reading(None, (_fault("CB109", Position(path), file=path.name, **_instead_of(path)),))
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
    table = programme.field_table(track_id)
    values, faults = _read_values(frontmatter, table, original is not None)
    faults = [*frontmatter.faults, *faults]
    sections, misfits = _read_sections(content, found.end(), path, programme, track_id, language)
    lines = MappingProxyType(_lines(values, table))
    text = CaseText(language, path, content, frontmatter, MappingProxyType(values), lines, sections)
    return _Reading(text, (*faults, *misfits))


def _lines(values: Mapping[str, Any], table: FieldTable) -> dict[str, str]:
    """Return the values that every language words anew, in the table's order."""
    return {name: str(values[name]) for name in worded_fields(table) if values.get(name) is not None}


def _read_sections(
    content: str, start: int, path: Path, programme: Programme, track_id: str, language: Language
) -> tuple[tuple[Section, ...], tuple[Fault, ...]]:
    track = programme.track(track_id)
    if track is None:  # without its track a body has no template to be read by; the track itself is reported
        return (), ()
    first_line = content.count("\n", 0, start) + 1
    body = without_guidance(content[start:])
    return cut_sections(body, path, first_line, programme.template_of(track).parts, language)


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
            return None, [_value_fault("CB107", problem, source, (field.id,)) for problem in _problems(error)]
    if not isinstance(raw, list):
        return None, [_fault("CB107", source.place(field.id), field=field.id, problem="list_type", input="")]
    items: list[Any] = []
    faults: list[Fault] = []
    for number, item in enumerate(raw):
        try:
            items.append(adapter.validate_python(item))
        except ValidationError as error:
            trail = (field.id, number)
            faults += [_value_fault("CB107", problem, source, trail) for problem in _problems(error)]
    return tuple(items), faults


def _instead_of(path: Path) -> dict[str, str]:
    """Return what stands in a folder where its original should, and why it is none: its name, or its kind."""
    try:
        names = sorted(each.name for each in path.parent.iterdir() if each.is_file())
    except OSError:  # a folder that may not be read holds nothing to point at
        return {}
    misnamed = (name for name in names if name.casefold().split(".")[0] == path.stem)
    documents = (name for name in names if _WORD_FILE.fullmatch(name))
    for why, found in (("misnamed", next(misnamed, None)), ("word", next(documents, None))):
        if found is not None:
            return {"why": why, "found": found}
    return {}


def _problems(error: ValidationError) -> list[ErrorDetails]:
    """Return what is wrong, without lists that are too short only because an item of theirs is wrong."""
    problems = error.errors()
    places = [problem["loc"] for problem in problems]
    return [
        problem
        for problem in problems
        if problem["type"] != "too_short"
        or not any(place[: len(problem["loc"])] == problem["loc"] != place for place in places)
    ]


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
        input=_shown(problem["input"]),
        expected=expected,
        detail=problem["msg"],
    )


def _shown(value: Any) -> str:
    """Return a value as it is written, or nothing where it is no single one."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)[:60] if isinstance(value, str | int | float) else ""


def _dotted(trail: Trail) -> str:
    """Return a trail as an editor would say it, items counted from 1: `photos[2].caption.en`."""
    words = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in trail)
    return words.lstrip(".")


def _fault(rule: str, position: Position, **values: str) -> Fault:
    return Fault(rule, position, MappingProxyType(values))
