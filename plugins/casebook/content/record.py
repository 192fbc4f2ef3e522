"""The record of a release: which cases it published, and the digest of each of their parts.

Records stand in `site_src/releases/<id>.yml`, written by `casebook release` and kept in git; comparing one
with the next tells readers what is new. A case that a record names keeps its address for good: it may be
withdrawn, never removed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml
from pydantic import Field as Constraint
from pydantic import ValidationError
from pydantic_core import to_jsonable_python

from casebook.content.case import Case, unit_digest
from casebook.content.compilation import Compilation
from casebook.content.facts import Status
from casebook.content.fields import Belongs
from casebook.content.model import Code, Line, Record, Slug
from casebook.vocabulary.catalogue import local_text
from casebook.vocabulary.localtext import LANGUAGES

FACTS = "facts"
"""The part of a case that holds everything but words."""

_EDITORS = frozenset({"waivers", "proof", "published", "changed"})
"""Fields that readers are not told of, or that change whenever anything does."""

_DIGEST_LENGTH = 10


class ReleaseRecord(Record):
    """One release: its id and day, the commit of the cases, and each case's parts with their digests.

    A withdrawn case has no parts.
    """

    id: Slug
    date: date
    commit: Line | None = None
    cases: Mapping[str, Mapping[str, Code]] = Constraint(default_factory=dict)


@dataclass(frozen=True)
class Changes:
    """What changed from one release to the next, by case as `<programme>/<case>`."""

    new: tuple[str, ...]
    changed: Mapping[str, tuple[str, ...]]
    withdrawn: tuple[str, ...]


def record_of(compilation: Compilation, record_id: str, day: date, commit: str) -> ReleaseRecord:
    """Return the record of what a compilation publishes and has withdrawn."""
    return ReleaseRecord(
        id=record_id,
        date=day,
        commit=commit or None,
        cases={case_name(case): dict(_parts(case)) for case in compilation.cases if _is_told(case)},
    )


class RecordError(ValueError):
    """A file that holds no record; `told` says which and what to do, in each language."""

    def __init__(self, path: Path, reason: str) -> None:
        self.told = local_text("releases.error.unread", file=path.as_posix(), reason=reason)
        super().__init__(" / ".join(self.told.get(language) for language in LANGUAGES))


def read_records(folder: Path) -> tuple[ReleaseRecord, ...]:
    """Return the records of a folder, the oldest first.

    Raises:
        RecordError: a file holds no record; the message names it.
        OSError: a file cannot be opened.
    """
    found = []
    for path in sorted(folder.glob("*.yml")):
        try:
            found.append(ReleaseRecord.model_validate(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)))
        except (ValueError, yaml.YAMLError) as error:
            raise RecordError(path, _reason(error)) from error
    return tuple(sorted(found, key=lambda record: (record.date, record.id)))


def _reason(error: ValueError | yaml.YAMLError) -> str:
    """Return the first thing that is wrong with a record, in a line."""
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        return ": ".join([*(str(each) for each in first["loc"]), first["msg"]])
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return f"line {error.problem_mark.line + 1}: {error.problem}"
    return " ".join(str(error).split())


def to_yaml(record: ReleaseRecord) -> str:
    """Return a record as its file holds it."""
    return yaml.safe_dump(record.model_dump(exclude_none=True), sort_keys=False, allow_unicode=True)


def changes(before: ReleaseRecord | None, after: ReleaseRecord) -> Changes:
    """Return what changed since a release, or, without one, that everything is new."""
    known = before.cases if before else {}
    alive = {name: parts for name, parts in after.cases.items() if parts}
    return Changes(
        new=tuple(name for name in alive if not known.get(name)),
        changed={
            name: tuple(part for part in parts if known[name].get(part) != parts[part])
            for name, parts in alive.items()
            if known.get(name) and dict(known[name]) != dict(parts)
        },
        withdrawn=tuple(name for name, parts in after.cases.items() if not parts and known.get(name)),
    )


def vanished(compilation: Compilation, records: Iterable[ReleaseRecord]) -> tuple[str, ...]:
    """Return the cases that some release published and that are no longer there, not even withdrawn."""
    present = {case_name(case) for case in compilation.cases}
    told = dict.fromkeys(name for record in records for name in record.cases)
    return tuple(name for name in told if name not in present)


def case_name(case: Case) -> str:
    """Return a case's name over all programmes, as records and data write it."""
    return f"{case.programme.id}/{case.id}"


def _is_told(case: Case) -> bool:
    return case.is_published or case.status is Status.WITHDRAWN


def _parts(case: Case) -> Iterator[tuple[str, str]]:
    """Yield each part of a published case with its digest: its facts, then each unit in each language."""
    if not case.is_published:
        return
    table = case.field_table
    facts = {
        field.id: case.fact(field.id)
        for field in table
        if field.belongs is Belongs.ORIGINAL and field.id not in _EDITORS and case.fact(field.id) is not None
    }
    written = json.dumps(to_jsonable_python(facts), sort_keys=True, ensure_ascii=False)
    yield FACTS, hashlib.sha256(written.encode()).hexdigest()[:_DIGEST_LENGTH]
    for words in case.texts():
        for unit, content in words.units().items():
            yield f"{words.language}.{unit}", unit_digest(content)
