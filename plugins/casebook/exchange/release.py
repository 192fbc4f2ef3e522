"""What is being published, as the exports see it: the cases, and where everything about them stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from casebook.cache import Cache
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.facts import Photo
from casebook.content.programme import Programme
from casebook.content.record import ReleaseRecord
from casebook.vocabulary.localtext import Language


@dataclass(frozen=True)
class Gateway:
    """Where OAI-PMH harvesters ask, and whom they may write to: a role's mailbox, never a person's."""

    address: str
    mailbox: str


_MEDIA_TYPES = {
    ".epub": "application/epub+zip",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".webp": "image/webp",
}


@dataclass(frozen=True)
class PublishedFile:
    """A file of the site: its address from the site's root, and where its bytes lie."""

    address: str
    path: Path

    @property
    def media_type(self) -> str:
        """What the file is, as IANA names it."""
        return _MEDIA_TYPES[Path(self.address).suffix]

    @property
    def size(self) -> int:
        """How large the file is, in bytes."""
        return self.path.stat().st_size


@dataclass(frozen=True)
class PublishedPicture(PublishedFile):
    """A photo in the largest size that is published, in pixels."""

    width: int
    height: int


@dataclass(frozen=True)
class PublishedBooklet(PublishedFile):
    """A booklet of a programme, or of one of its cases; `languages` names the leading one first."""

    programme: Programme
    case: Case | None
    languages: tuple[Language, ...]


@dataclass(frozen=True)
class Release:
    """Everything that one build publishes of the compilation.

    Attributes:
        compilation: programmes and cases; only published ones are exported.
        cache: where what is expensive to make is kept.
        root: the absolute address of the site's root, ending with a slash.
        pictures: the published pictures, by the photo file they were made from.
        booklets: the published booklets; none when they were not made.
        commit: the commit of the cases, or nothing where it is not known.
        gateway: where OAI-PMH harvesters ask, if the publisher has one.
        records: the releases before and including this one, the oldest first.
    """

    compilation: Compilation
    cache: Cache
    root: str
    pictures: Mapping[Path, PublishedPicture] = field(default_factory=dict)
    booklets: tuple[PublishedBooklet, ...] = ()
    commit: str = ""
    gateway: Gateway | None = None
    records: tuple[ReleaseRecord, ...] = ()

    @property
    def cases(self) -> tuple[Case, ...]:
        """The published cases."""
        return self.compilation.published()

    @property
    def day(self) -> date | None:
        """The day of the last publication or change of a case: a release has no other clock."""
        return max((day for case in self.cases if (day := last_changed(case))), default=None)

    def url(self, address: str) -> str:
        """Return the absolute address of a page or file of the site."""
        return f"{self.root}{address}"

    def case_url(self, case: Case, language: Language) -> str:
        """Return the absolute address of a case's page in one of its languages."""
        return self.url(f"{language}/{case.address}/")

    def programme_url(self, programme: Programme, language: Language) -> str:
        """Return the absolute address of a programme's page."""
        return self.url(f"{language}/programmes/{programme.id}/")

    def picture(self, case: Case, photo: Photo) -> PublishedPicture | None:
        """Return a photo of a case as it is published."""
        return self.pictures.get(case.folder / photo.file)

    def booklets_of(self, case: Case) -> tuple[PublishedBooklet, ...]:
        """Return the booklets that hold one case alone."""
        return tuple(each for each in self.booklets if each.case is case)


def last_changed(case: Case) -> date | None:
    """Return the day of a case's last change, or of its publication."""
    changed = case.fact("changed")
    return changed if isinstance(changed, date) else case.published
