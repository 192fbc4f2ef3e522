"""Videos as pages offer them: told of, and loaded only when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casebook.content.case import Case
from casebook.content.facts import Video
from casebook.prose.filesizes import file_size
from casebook.site.page import SiteFile
from casebook.site.pictures import Figure
from casebook.vocabulary.localtext import Language


@dataclass(frozen=True)
class VideoView:
    """A film with its words.

    Attributes:
        duration: minutes and seconds, such as `2:35`, or nothing.
        size: of the file as a reader is told it, or nothing.
        poster: the case's opening picture, which stands for the film until it is asked for.
    """

    address: str
    caption: str
    alt: str
    credit: str
    rights: str
    duration: str
    size: str
    poster: Figure | None


def video_view(case: Case, video: Video, language: Language, poster: Figure | None) -> VideoView:
    """Return a video of a case as a page of a language offers it."""
    path = _path(case, video)
    return VideoView(
        address=_address(case, video),
        caption=video.caption.get(language),
        alt=video.alt.get(language),
        credit=video.credit.get(language),
        rights=video.rights,
        duration=_clock(video.seconds) if video.seconds else "",
        size=file_size(path.stat().st_size) if path else "",
        poster=poster,
    )


def video_files(case: Case) -> Iterator[SiteFile]:
    """Yield the films of a case, to be published; nothing outside its folder is."""
    for video in case.videos:
        path = _path(case, video)
        if path:
            yield SiteFile(_address(case, video), path)


def _path(case: Case, video: Video) -> Path | None:
    """Return a film's file, or None if there is none within the case's folder."""
    path = (case.folder / video.file).resolve()
    return path if path.is_relative_to(case.folder.resolve()) and path.is_file() else None


def _address(case: Case, video: Video) -> str:
    return f"media/{case.programme.id}/{case.id}/{Path(video.file).name}"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"
