"""What a call asks of pictures, films and maps, and how it wants files named."""

from __future__ import annotations

from enum import StrEnum

from casebook.content.model import Count, Line, Record, Slug
from casebook.vocabulary.localtext import LocalText


class PhotoRule(Record):
    """What the call asks of photos; bytes are of each file as sent."""

    text: LocalText
    min_count: Count = 0
    max_count: Count | None = None
    more_than_bytes: Count | None = None
    max_bytes: Count | None = None
    captions_required: bool = False


class VideoRule(Record):
    """What the call asks of videos; seconds are of each."""

    text: LocalText
    max_count: Count | None = None
    max_seconds: Count | None = None
    captions_required: bool = False


class MapRule(Record):
    """The maps a call asks for, and the part of the template they belong to.

    A map may be shown in public only with its review number (地图管理条例, article 15).
    """

    text: LocalText
    part: Slug | None = None
    review_number_required: bool = True


class Media(Record):
    """The call's rules for pictures, films and maps."""

    photos: PhotoRule | None = None
    videos: VideoRule | None = None
    maps: MapRule | None = None


class Named(StrEnum):
    """What a naming rule gives a name to."""

    CASE = "case"
    MAIL = "mail"
    PACKAGE = "package"
    FORM = "form"
    PHOTO = "photo"
    VIDEO = "video"


class NamingRule(Record):
    """How the call wants a file or a message named; `{…}` mark what is filled in.

    A `{caption}` in the pattern means that the file's name carries the caption. `example` is the call's own.
    """

    names: Named = Named.CASE
    label: LocalText
    pattern: Line
    example: Line | None = None

    @property
    def carries_caption(self) -> bool:
        """Whether the caption can be read off the file's name."""
        return "{caption}" in self.pattern
