"""CB42x: the films a case lists, against its folder, their own headers and what the call asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casebook.checks.finding import Severity
from casebook.checks.photofile import Head, PhotoState, find
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.written import fields_of_kind, items, records
from casebook.checks.videofile import H264, HEVC, VideoFile, read_video
from casebook.checks.wording import quoted, suggestion
from casebook.content.case import Case
from casebook.content.fields import Kind
from casebook.content.media import VideoRule
from casebook.content.source import Position
from casebook.vocabulary.nearest import nearest

RULES = (
    Rule("CB421", Family.MEDIA),
    Rule("CB422", Family.MEDIA, waivable=True),
    Rule("CB423", Family.MEDIA, waivable=True),
    Rule("CB424", Family.MEDIA, Severity.HINT, waivable=True),
    Rule("CB425", Family.MEDIA, Severity.WARNING, waivable=True),
    Rule("CB426", Family.MEDIA, Severity.WARNING),
)

TOLERANCE_SECONDS = 1.0
"""How much longer a film may run than the call allows: containers round, and end on a whole frame."""


@dataclass(frozen=True)
class _Video:
    """A listed film: the name written for it, where, the file found, and the length stated."""

    name: str
    place: Position
    seconds_place: Position
    state: PhotoState
    path: Path
    stated: float | None

    @property
    def is_there(self) -> bool:
        return self.state is PhotoState.READABLE


def videos(case: Case) -> Iterator[Problem]:
    """Find what is wrong with the films a case lists, each file looked at once."""
    rule = case.track.media.videos if case.track else None
    if rule and rule.max_count is not None:
        yield from _too_many(case, rule, rule.max_count)
    for video in _videos(case):
        if video.is_there:
            yield from _of_file(video, rule)
        else:
            close = nearest(video.name, _files(case)) if video.state is PhotoState.MISSING else None
            values = {"file": quoted(video.name), "suggestion": suggestion(close)}
            yield Problem("CB421", video.place, values, video.state.value)


def _too_many(case: Case, rule: VideoRule, limit: int) -> Iterator[Problem]:
    for field_id in fields_of_kind(case, Kind.VIDEOS):
        count = len(list(items(case.original, field_id)))
        if count > limit:
            values: dict[str, Value] = {"count": count, "limit": limit, "rule": rule.text}
            yield Problem("CB422", case.original.frontmatter.key_place(field_id), values)


def _of_file(video: _Video, rule: VideoRule | None) -> Iterator[Problem]:
    try:
        film = read_video(video.path)
    except OSError:  # it was there a moment ago; the next check will tell
        return
    values: dict[str, Value] = {"file": quoted(video.name)}
    yield from _length(video, film, rule)
    if film.container != "mp4" or not film.codecs or not H264.issuperset(film.codecs):
        found = "、".join((film.container or "?", *map(quoted, film.codecs)))
        variant = "hevc" if HEVC.intersection(film.codecs) else "other"
        yield Problem("CB425", video.place, {**values, "found": found}, variant)
    if film.tells_place:
        yield Problem("CB426", video.place, values)


def _length(video: _Video, film: VideoFile, rule: VideoRule | None) -> Iterator[Problem]:
    values: dict[str, Value] = {"file": quoted(video.name)}
    seconds = film.seconds if film.seconds is not None else video.stated
    limit = rule.max_seconds if rule else None
    if rule and limit is not None and seconds is not None and seconds > limit + TOLERANCE_SECONDS:
        told: dict[str, Value] = {"seconds": f"{seconds:g}", "limit": limit, "rule": rule.text}
        yield Problem("CB423", video.place, {**values, **told})
    if seconds is None:
        yield Problem("CB424", video.place, values, "unknown")
    elif video.stated is not None and abs(video.stated - seconds) > TOLERANCE_SECONDS:
        told = {"stated": f"{video.stated:g}", "seconds": f"{seconds:.1f}"}
        yield Problem("CB424", video.seconds_place, {**values, **told}, "differs")


def _videos(case: Case) -> Iterator[_Video]:
    for field_id, number, item in records(case, Kind.VIDEOS):
        name, stated = item.get("file"), item.get("seconds")
        if not isinstance(name, str) or not name.strip():
            continue
        found = find(case.folder, name.strip(), _unread)
        yield _Video(
            name,
            case.original.place(field_id, number, "file"),
            case.original.place(field_id, number, "seconds"),
            found.state,
            found.path,
            float(stated) if isinstance(stated, int | float) and stated > 0 else None,
        )


def _unread(path: Path) -> tuple[PhotoState, Head | None]:
    return PhotoState.READABLE, None


def _files(case: Case) -> list[str]:
    """Return the files an editor may have meant, as they would be written."""
    folder = case.folder / "videos"
    if not folder.is_dir():
        return []
    return sorted(path.relative_to(case.folder).as_posix() for path in folder.iterdir() if path.is_file())


INSPECTIONS = (videos,)
