"""What was sent, gathered: files, folders and zip archives sorted into Word files, photos and films."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

from casebook.intake.archives import Bounds, chunks, entries
from casebook.intake.photos import EXTENSIONS as PHOTOS
from casebook.intake.refusals import Refused

_ZIP = Bounds(file=2_000_000_000, index=1_000_000, entries=2_000, entry=1_000_000_000, total=3_000_000_000)
_WORD = frozenset({".docx", ".doc", ".wps", ".docm", ".dotx", ".dotm", ".rtf", ".et", ".wpt"})
VIDEOS = frozenset({".mp4", ".mov", ".m4v"})
_ARCHIVES = frozenset({".zip"})
_SYSTEM = ("~$", "._", ".")


@dataclass(frozen=True)
class SourceFile:
    """A file as it was sent: its name and where it can be read."""

    name: str
    path: Path

    @property
    def sha256(self) -> str:
        """The digest by which a file sent again is recognised."""
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True)
class Sources:
    """All files sent, by what they are."""

    words: tuple[SourceFile, ...]
    photos: tuple[SourceFile, ...]
    videos: tuple[SourceFile, ...]
    others: tuple[SourceFile, ...]

    @property
    def all(self) -> tuple[SourceFile, ...]:
        """Every file, Word files first."""
        return (*self.words, *self.photos, *self.videos, *self.others)


def gather(paths: Iterable[Path], workshop: Path) -> Sources:
    """Return what the paths hold; archives are unpacked below the workshop.

    Raises:
        Refused: an archive is broken, encrypted, leads outside itself or is above a bound.
    """
    files = [file for path in paths for file in _files(path, workshop)]
    kinds: dict[str, list[SourceFile]] = {"words": [], "photos": [], "videos": [], "others": []}
    for file in files:
        kinds[_kind(file.name)].append(file)
    return Sources(**{kind: tuple(found) for kind, found in kinds.items()})


def _kind(name: str) -> str:
    extension = PurePosixPath(name).suffix.lower()
    if extension in _WORD:
        return "words"
    if extension in PHOTOS:
        return "photos"
    return "videos" if extension in VIDEOS else "others"


def _files(path: Path, workshop: Path) -> Iterator[SourceFile]:
    if path.is_dir():
        for inner in sorted(path.rglob("*")):
            if inner.is_file() and not inner.is_symlink() and not inner.name.startswith(_SYSTEM):
                yield from _files(inner, workshop)
    elif path.suffix.lower() in _ARCHIVES:
        yield from _unpacked(path, workshop)
    else:
        yield SourceFile(path.name, path)


def _unpacked(path: Path, workshop: Path) -> Iterator[SourceFile]:
    found = entries(path, _ZIP)
    with ZipFile(path) as archive:
        for number, entry in enumerate(found):
            name = PurePosixPath(entry.name).name
            if name.startswith(_SYSTEM) or entry.name.startswith("__MACOSX/"):
                continue
            if PurePosixPath(name).suffix.lower() in _ARCHIVES:
                raise Refused("nested", name=path.name, inner=name)
            target = workshop / f"{path.stem[:20]}-{number}{PurePosixPath(name).suffix}"
            with target.open("xb") as file:
                for data in chunks(archive, entry, path.name):
                    file.write(data)
            yield SourceFile(name, target)
