"""CB4xx: the pictures a case lists, against its folder and against what the call asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casebook.checks.photofile import PhotoFile, PhotoState, content_digest, look_at
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.written import Record, fields_of_kind, items, records
from casebook.checks.wording import quoted, suggestion
from casebook.content.case import Case
from casebook.content.fields import Kind
from casebook.content.programme import PhotoRule
from casebook.content.source import Position
from casebook.vocabulary.nearest import nearest

RULES = (
    Rule("CB401", Family.MEDIA),
    Rule("CB402", Family.MEDIA),
    Rule("CB403", Family.MEDIA, waivable=True),
    Rule("CB404", Family.MEDIA),
    Rule("CB405", Family.MEDIA, waivable=True),
    Rule("CB412", Family.MEDIA, waivable=True),
    Rule("CB413", Family.MEDIA, waivable=True),
)

_RULE_OF_STATE = {
    PhotoState.MISSING: "CB401",
    PhotoState.BACKSLASH: "CB401",
    PhotoState.OUTSIDE: "CB402",
    PhotoState.LINK: "CB402",
    PhotoState.LFS_POINTER: "CB404",
    PhotoState.UNREADABLE: "CB404",
    PhotoState.TOO_LARGE: "CB404",
}


@dataclass(frozen=True)
class _Photo:
    """A listed photo: the name written for it, where, the file found, and what is known of the original."""

    name: str
    place: Position
    file: PhotoFile
    original: Record

    @property
    def sent_bytes(self) -> int:
        """The size of the file as it was sent in."""
        size = self.original.get("bytes")
        return size if isinstance(size, int) and size > 0 else self.file.size


def photo_files(case: Case) -> Iterator[Problem]:
    """Find photos that are missing, lie outside the case or cannot be opened."""
    for photo in _photos(case):
        if rule := _RULE_OF_STATE.get(photo.file.state):
            close = nearest(photo.name, _files(case)) if photo.file.state is PhotoState.MISSING else None
            values = {"file": quoted(photo.name), "suggestion": suggestion(close)}
            yield Problem(rule, photo.place, values, photo.file.state.value)


def photo_count(case: Case) -> Iterator[Problem]:
    """Find too few or too many photos for the case's track."""
    rule = _photo_rule(case)
    if rule is None:
        return
    for field_id in fields_of_kind(case, Kind.PHOTOS):
        count = len(list(items(case.original, field_id)))
        place = case.original.frontmatter.key_place(field_id)
        if count < rule.min_count:
            values: dict[str, Value] = {"count": count, "limit": rule.min_count, "rule": rule.text}
            yield Problem("CB403", place, values, "few")
        elif rule.max_count is not None and count > rule.max_count:
            values = {"count": count, "limit": rule.max_count, "rule": rule.text}
            yield Problem("CB403", place, values, "many")


def repeated_photos(case: Case) -> Iterator[Problem]:
    """Find a photo listed twice, under one name or two."""
    seen: dict[str, str] = {}
    for photo in _photos(case):
        if photo.file.state is not PhotoState.READABLE:
            continue
        digests = {content_digest(photo.file.path), str(photo.original.get("sha256", ""))} - {""}
        earlier = next((seen[digest] for digest in sorted(digests) if digest in seen), None)
        if earlier is not None:
            values = {"file": quoted(photo.name), "other": quoted(earlier)}
            yield Problem("CB405", photo.place, values)
        for digest in digests:
            seen.setdefault(digest, photo.name)


def photo_sizes(case: Case) -> Iterator[Problem]:
    """Find photos whose original is smaller or larger than the call allows."""
    rule = _photo_rule(case)
    for photo in _photos(case) if rule else ():
        if photo.file.state is not PhotoState.READABLE:
            continue
        values = {"file": quoted(photo.name), "size": _size(photo.sent_bytes)}
        if rule and rule.more_than_bytes is not None and photo.sent_bytes <= rule.more_than_bytes:
            yield Problem("CB412", photo.place, {**values, "limit": _size(rule.more_than_bytes)})
        if rule and rule.max_bytes is not None and photo.sent_bytes > rule.max_bytes:
            yield Problem("CB413", photo.place, {**values, "limit": _size(rule.max_bytes)})


def _photos(case: Case) -> Iterator[_Photo]:
    for field_id, number, item in records(case, Kind.PHOTOS):
        name, original = item.get("file"), item.get("original")
        if isinstance(name, str) and name.strip():
            yield _Photo(
                name,
                case.original.place(field_id, number, "file"),
                look_at(case.folder, name.strip()),
                original if isinstance(original, dict) else {},
            )


def _photo_rule(case: Case) -> PhotoRule | None:
    return case.track.media.photos if case.track else None


def _files(case: Case) -> list[str]:
    """Return the files an editor may have meant, as they would be written."""
    folder: Path = case.folder / "photos"
    if not folder.is_dir():
        return []
    return sorted(path.relative_to(case.folder).as_posix() for path in folder.iterdir() if path.is_file())


def _size(count: int) -> str:
    """Return a number of bytes as an editor's file manager shows it."""
    if count < 1024:
        return f"{count} B"
    return f"{count / 1024:.0f} KB" if count < 1024**2 else f"{count / 1024**2:.2f} MB"


INSPECTIONS = (photo_files, photo_count, repeated_photos, photo_sizes)
