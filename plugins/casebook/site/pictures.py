"""Pictures as pages refer to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from casebook.content.case import Case
from casebook.content.facts import Photo
from casebook.pictures.web import Rendition, WebPicture
from casebook.site.page import SiteFile
from casebook.vocabulary.localtext import Language


@dataclass(frozen=True)
class Figure:
    """A picture with its words: `sizes` pairs each address with its width in pixels, the smallest first."""

    sizes: tuple[tuple[str, int], ...]
    width: int
    height: int
    alt: str
    caption: str
    credit: str
    rights: str
    illustration: bool

    @property
    def largest(self) -> str:
        """The address of the widest size."""
        return self.sizes[-1][0]


class Gallery:
    """The published pictures of all cases, by the photo file they were made from."""

    def __init__(self, pictures: Mapping[Path, WebPicture]) -> None:
        self._pictures = pictures

    def figure(self, case: Case, photo: Photo, language: Language) -> Figure:
        """Return a photo of a case as a page of a language shows it."""
        picture = self._pictures[case.folder / photo.file]
        sizes = tuple((_address(case, photo, size), size.width) for size in picture.renditions)
        return Figure(
            sizes=sizes,
            width=picture.largest.width,
            height=picture.largest.height,
            alt=photo.alt.get(language),
            caption=photo.caption.get(language),
            credit=photo.credit.get(language),
            rights=photo.rights,
            illustration=photo.illustration,
        )

    def largest(self, case: Case, photo: Photo) -> tuple[str, Rendition]:
        """Return the address of a photo's widest size, and that size."""
        size = self._pictures[case.folder / photo.file].largest
        return _address(case, photo, size), size

    def files(self, case: Case) -> tuple[SiteFile, ...]:
        """Return every size of every photo of a case, to be published."""
        return tuple(
            SiteFile(_address(case, photo, size), size.path)
            for photo in case.photos
            for size in self._pictures[case.folder / photo.file].renditions
        )


def _address(case: Case, photo: Photo, size: Rendition) -> str:
    return f"media/{case.programme.id}/{case.id}/{_stem(photo.file)}-{size.width}.webp"


@lru_cache(maxsize=16384)
def _stem(file: str) -> str:
    return Path(file).stem
