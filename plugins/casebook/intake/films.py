"""Films of a submission: copied into the case's folder without the place they were taken at."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from casebook.checks.videofile import H264, place_notes, read_video
from casebook.intake.remarks import Group, Remark, remark
from casebook.intake.sources import SourceFile

FOLDER = "videos"
_FREE = b"free"
"""The type of a box that players pass over (ISO/IEC 14496-12, 8.1.2)."""

_PIECE = 1 << 20


def film_files(films: Sequence[SourceFile]) -> tuple[str, ...]:
    """Return under which names films are kept, relative to the case's folder."""
    return tuple(
        f"{FOLDER}/{number:02d}{Path(film.name).suffix.lower()}" for number, film in enumerate(films, start=1)
    )


def changed_films(films: Sequence[SourceFile]) -> tuple[SourceFile, ...]:
    """Return the films that the case does not keep as they were sent."""
    return tuple(film for film in films if place_notes(film.path))


def take_films(films: Sequence[SourceFile], folder: Path) -> Iterator[Remark]:
    """Copy films into the case's folder, and tell what an editor has to know of them."""
    for film, file in zip(films, film_files(films), strict=True):
        target = folder / file
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(film.path, target)
        if without_place(target):
            yield remark(Group.PICTURE, "film_place_removed", "", 0, "", name=film.name, file=file)
        codecs = [codec for codec in read_video(target).codecs if codec not in H264]
        if codecs:
            yield remark(Group.QUESTION, "film_codec", "", 0, "", name=film.name, codec="、".join(codecs))


def without_place(file: Path) -> bool:
    """Blank the notes of a film that tell its place, and nothing else; tell whether there were any."""
    notes = place_notes(file)
    with file.open("r+b") as film:
        for note in notes:
            film.seek(note.kind)
            film.write(_FREE)
            film.seek(note.start)
            for start in range(note.start, note.end, _PIECE):
                film.write(bytes(min(_PIECE, note.end - start)))
    return bool(notes)
