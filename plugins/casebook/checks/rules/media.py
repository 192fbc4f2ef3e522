"""CB4xx and CB510: the pictures a case lists, against its folder and against what the call asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from casebook.checks.finding import Severity
from casebook.checks.likeness import Likenesses, content_digest
from casebook.checks.photofile import PhotoFile, PhotoState, look_at
from casebook.checks.photonotes import Note, NoteKind
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.written import Record, fields_of_kind, items, records
from casebook.checks.wording import masked, quoted, say, suggestion
from casebook.content.case import Case
from casebook.content.fields import Kind
from casebook.content.programme import PhotoRule
from casebook.content.source import Position
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.nearest import nearest

RULES = (
    Rule("CB401", Family.MEDIA),
    Rule("CB402", Family.MEDIA),
    Rule("CB403", Family.MEDIA, waivable=True),
    Rule("CB404", Family.MEDIA),
    Rule("CB405", Family.MEDIA, waivable=True),
    Rule("CB406", Family.MEDIA, Severity.WARNING, waivable=True),
    Rule("CB409", Family.MEDIA),
    Rule("CB410", Family.MEDIA, Severity.WARNING, waivable=True),
    Rule("CB411", Family.MEDIA, Severity.HINT, waivable=True),
    Rule("CB412", Family.MEDIA, waivable=True),
    Rule("CB413", Family.MEDIA, waivable=True),
    Rule("CB510", Family.PRIVACY, Severity.WARNING),
)

_RULE_OF_STATE = {
    PhotoState.MISSING: "CB401",
    PhotoState.BACKSLASH: "CB401",
    PhotoState.OUTSIDE: "CB402",
    PhotoState.LINK: "CB402",
    PhotoState.LFS_POINTER: "CB404",
    PhotoState.UNREADABLE: "CB404",
    PhotoState.INCOMPLETE: "CB404",
    PhotoState.TOO_LARGE: "CB404",
}

PRINT_SIDE = 1920
"""The least pixels of a photo's longer side: 16 cm, the width of a booklet's text, at 300 dots an inch."""

_SCREEN_COLOURS = frozenset({"RGB", "RGBA", "L", "LA", "P", "1"})
"""Pillow's names for colours that every browser and print shop reads alike."""


@dataclass(frozen=True)
class _Photo:
    """A listed photo: the name written for it, where, the file found, and what the case says of it."""

    name: str
    place: Position
    file: PhotoFile
    entry: Record

    @property
    def original(self) -> Record:
        """What is known of the file as it was sent in."""
        original = self.entry.get("original")
        return original if isinstance(original, dict) else {}

    @property
    def sent_bytes(self) -> int:
        """The size of the file as it was sent in."""
        size = self.original.get("bytes")
        return size if isinstance(size, int) and size > 0 else self.file.size

    @property
    def sent_side(self) -> int:
        """The longer side in pixels of the file as it was sent in."""
        sides = [side for side in map(self.original.get, ("width", "height")) if isinstance(side, int)]
        return max(sides, default=max(self.sides))

    @property
    def sides(self) -> tuple[int, int]:
        """Width and height of the file in the case's folder, in pixels."""
        return (self.file.head.width, self.file.head.height) if self.file.head else (0, 0)


def pictures(likenesses: Likenesses) -> Callable[[Case], Iterator[Problem]]:
    """Return the inspection that finds what is wrong with the photos a case lists."""

    def photos(case: Case) -> Iterator[Problem]:
        listed = tuple(_photos(case))
        readable = tuple(photo for photo in listed if photo.file.state is PhotoState.READABLE)
        yield from _unusable(case, listed)
        yield from _repeated(readable)
        yield from _masters(readable)
        yield from _notes(readable)
        yield from _alike(readable, likenesses)
        if rule := _photo_rule(case):
            yield from _too_few_or_many(case, rule)
            yield from _too_small_or_large(readable, rule)

    return photos


def _unusable(case: Case, photos: Sequence[_Photo]) -> Iterator[Problem]:
    for photo in photos:
        if rule := _RULE_OF_STATE.get(photo.file.state):
            close = nearest(photo.name, _files(case)) if photo.file.state is PhotoState.MISSING else None
            values = {"file": quoted(photo.name), "suggestion": suggestion(close)}
            yield Problem(rule, photo.place, values, photo.file.state.value)


def _too_few_or_many(case: Case, rule: PhotoRule) -> Iterator[Problem]:
    for field_id in fields_of_kind(case, Kind.PHOTOS):
        count = len(list(items(case.original, field_id)))
        place = case.original.frontmatter.key_place(field_id)
        values: dict[str, Value] = {"count": count, "rule": rule.text}
        if count < rule.min_count:
            yield Problem("CB403", place, {**values, "limit": rule.min_count}, "few")
        elif rule.max_count is not None and count > rule.max_count:
            yield Problem("CB403", place, {**values, "limit": rule.max_count}, "many")


def _repeated(photos: Sequence[_Photo]) -> Iterator[Problem]:
    for number, photo in enumerate(photos):
        earlier = next((each for each in photos[:number] if _same(each, photo)), None)
        if earlier is not None:
            values = {"file": quoted(photo.name), "other": quoted(earlier.name)}
            yield Problem("CB405", photo.place, values, "file" if photo.name == earlier.name else "picture")


def _masters(photos: Sequence[_Photo]) -> Iterator[Problem]:
    """Find what makes a file unfit for print, for screens or for the public."""
    for photo in photos:
        head, values = photo.file.head, {"file": quoted(photo.name)}
        if photo.sent_side < PRINT_SIDE:
            yield Problem("CB406", photo.place, {**values, "side": photo.sent_side, "limit": PRINT_SIDE})
        if head and head.tells_place:
            yield Problem("CB409", photo.place, values)
        if head and head.mode not in _SCREEN_COLOURS:
            yield Problem("CB410", photo.place, {**values, "mode": head.mode})


def _notes(photos: Sequence[_Photo]) -> Iterator[Problem]:
    """Find names, contacts, devices and comments in the heads of pictures, the credited names apart."""
    for photo in photos:
        credit = str(photo.entry.get("credit")).casefold()
        found: dict[NoteKind, Note] = {}
        for note in photo.file.head.notes if photo.file.head else ():
            if note.kind is not NoteKind.NAME or note.words.casefold() not in credit:
                found.setdefault(note.kind, note)
        if found:
            told = [(say(f"note.{kind.value}"), masked(note.words)) for kind, note in found.items()]
            values: dict[str, Value] = {
                "file": quoted(photo.name),
                "notes": LocalText(
                    zh="、".join(f"{label.zh}（{words}）" for label, words in told),
                    en=", ".join(f"{label.en} ({words})" for label, words in told),
                ),
            }
            yield Problem("CB510", photo.place, values)


def _alike(photos: Sequence[_Photo], likenesses: Likenesses) -> Iterator[Problem]:
    """Find pictures of one size that look the same although their bytes differ."""
    told: set[str] = set()
    for earlier, later in combinations(photos, 2):
        if earlier.sides != later.sides or later.name in told or _same(earlier, later):
            continue
        if likenesses.alike(earlier.file.path, later.file.path):
            told.add(later.name)
            yield Problem("CB411", later.place, {"file": quoted(later.name), "other": quoted(earlier.name)})


def _same(one: _Photo, other: _Photo) -> bool:
    """Tell whether two photos come from one original or hold the same bytes."""
    digest = one.original.get("sha256")
    if digest and digest == other.original.get("sha256"):
        return True
    same_size = one.file.size == other.file.size
    return same_size and content_digest(one.file.path) == content_digest(other.file.path)


def _too_small_or_large(photos: Sequence[_Photo], rule: PhotoRule) -> Iterator[Problem]:
    for photo in photos:
        values = {"file": quoted(photo.name), "size": _size(photo.sent_bytes)}
        if rule.more_than_bytes is not None and photo.sent_bytes <= rule.more_than_bytes:
            yield Problem("CB412", photo.place, {**values, "limit": _size(rule.more_than_bytes)})
        if rule.max_bytes is not None and photo.sent_bytes > rule.max_bytes:
            yield Problem("CB413", photo.place, {**values, "limit": _size(rule.max_bytes)})


def _photos(case: Case) -> Iterator[_Photo]:
    for field_id, number, item in records(case, Kind.PHOTOS):
        name = item.get("file")
        if isinstance(name, str) and name.strip():
            place = case.original.place(field_id, number, "file")
            yield _Photo(name, place, look_at(case.folder, name.strip()), item)


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
    return f"{count / 1024:.0f} KB" if count < 1024**2 else f"{count / 1024**2:.3g} MB"
