"""Photos of a submission: masters written into the case's folder, originals remembered by their figures.

Of a photo that came by mail and stands in Word as well, the file with more pixels is taken, mostly the mailed
one, because Word has often made its own smaller; its caption in Word goes with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from casebook.checks.contacts import contacts
from casebook.checks.likeness import Resemblance
from casebook.checks.sharpness import BLURRED
from casebook.content.facts import Original
from casebook.intake.matching import matches, pairs
from casebook.intake.photonames import likely_caption, stated_caption
from casebook.intake.remarks import Group, Remark, remark
from casebook.pictures.masters import Master, NoPicture, make_master

FOLDER = "photos"
_RAW = frozenset({".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf", ".rw2", ".orf"})
_REFUSED = frozenset(
    {".tif", ".tiff", ".svg", ".svgz", ".eps", ".ai", ".psd", ".emf", ".wmf", ".avif", *_RAW}
)
"""Pictures that are not taken; they come to `take` so that it says what to do instead."""

EXTENSIONS = frozenset(
    {".jpg", ".jpeg", ".jfif", ".png", ".webp", ".bmp", ".gif", ".heic", ".heif", *_REFUSED}
)


@dataclass(frozen=True)
class Attachment:
    """A photo that came as a file of its own, and the caption its editor gives it, if any."""

    path: Path
    name: str
    caption: str = ""


@dataclass(frozen=True)
class Embedded:
    """A picture within a Word file, copied out to `path`; the caption it has there, and where it stands."""

    path: Path
    name: str
    caption: str = ""
    document: str = ""
    number: int = 0


@dataclass(frozen=True)
class PhotoRecord:
    """A photo of the case: its master's file, the caption if one was found, and the original's figures.

    `document` and `number` tell where its picture stands in Word, if it does; `is_embedded` that the file was
    taken from there. `likeness` is what the picture looks like.
    """

    file: str
    caption: str
    original: Original
    document: str = ""
    number: int = 0
    is_embedded: bool = False
    likeness: int = 0


@dataclass(frozen=True)
class Taken:
    """The photos taken, the names of files that were not, and what there is to tell of both."""

    photos: tuple[PhotoRecord, ...]
    unreadable: tuple[str, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class _Photo:
    """A photo on its way: the file it is taken from, its master, and the caption with where it was read."""

    source: Attachment | Embedded
    master: Master
    caption: str = ""
    document: str = ""
    number: int = 0


def take(attachments: Sequence[Attachment], embedded: Sequence[Embedded], folder: Path) -> Taken:
    """Write the masters of all photos below the case's folder and return their records.

    Files that lie there already are left as they are: a master gets a number that is free.
    """
    remarks: list[Remark] = []
    unreadable: list[str] = []
    mailed = list(_once(_opened(attachments, unreadable, remarks), remarks))
    copies = list(_opened(embedded, unreadable, remarks))
    photos = list(_once(_joined(mailed, copies, remarks), remarks))
    photos = [_captioned(photo, remarks) for photo in photos]
    records = tuple(
        _written(photo, file, folder) for photo, file in zip(photos, _files(folder), strict=False)
    )
    remarks += _seen(photos, records)
    return Taken(records, tuple(unreadable), tuple(remarks))


def _opened(
    sources: Iterable[Attachment | Embedded], unreadable: list[str], remarks: list[Remark]
) -> Iterator[_Photo]:
    for source in sources:
        document, number = _place(source)
        try:
            yield _Photo(source, make_master(source.path), source.caption, document, number)
        except NoPicture as refusal:
            unreadable.append(source.name)
            remarks.append(_refusal(source, refusal.why))


def _refusal(source: Attachment | Embedded, why: str) -> Remark:
    document, number = _place(source)
    return remark(Group.REFUSED, f"photo_refused_{why}", document, number, "", name=source.name)


def _place(source: Attachment | Embedded) -> tuple[str, int]:
    return (source.document, source.number) if isinstance(source, Embedded) else ("", 0)


def _once(photos: Iterable[_Photo], remarks: list[Remark]) -> Iterator[_Photo]:
    """Yield photos, of those with the same bytes the first, with the first caption given."""
    kept: dict[str, _Photo] = {}
    for photo in photos:
        digest = photo.master.sha256
        earlier = kept.setdefault(digest, photo)
        if earlier is photo:
            continue
        if not earlier.caption:
            kept[digest] = replace(
                earlier, caption=photo.caption, document=photo.document, number=photo.number
            )
        elif photo.caption and photo.caption != earlier.caption:
            remarks.append(_other_caption(photo, earlier))
        if isinstance(photo.source, Attachment):
            names = {"name": photo.source.name, "other": earlier.source.name}
            remarks.append(remark(Group.PICTURE, "photo_twice", "", 0, "", **names))
    yield from kept.values()


def _joined(mailed: Sequence[_Photo], copies: Sequence[_Photo], remarks: list[Remark]) -> Iterator[_Photo]:
    """Yield the mailed photos with what Word says of them, and the pictures that stand in Word alone."""
    masters = [photo.master for photo in mailed]
    joined = list(mailed)
    used: set[int] = set()
    for match in matches(masters, [copy.master for copy in copies]):
        copy = copies[match.copy]
        used.add(match.copy)
        joined[match.photo] = _with_copy(joined[match.photo], copy, remarks)
        values = {"name": mailed[match.photo].source.name, "copy": copy.source.name}
        remarks.append(
            remark(Group.GUESS, "photo_matched", copy.document, copy.number, copy.caption, **values)
        )
        for rival in match.rivals:
            values["other"] = mailed[rival].source.name
            remarks.append(remark(Group.QUESTION, "photo_rival", copy.document, copy.number, "", **values))
    yield from joined
    yield from (copy for number, copy in enumerate(copies) if number not in used)


def _with_copy(photo: _Photo, copy: _Photo, remarks: list[Remark]) -> _Photo:
    """Return a photo with the place and caption of its copy in Word, from the better of the two files."""
    if photo.caption and copy.caption and photo.caption != copy.caption:
        remarks.append(_other_caption(copy, photo))
    better = max((photo, copy), key=lambda each: each.master.width * each.master.height)
    if better is copy:
        values = {"name": photo.source.name, "copy": copy.source.name}
        remarks.append(remark(Group.PICTURE, "copy_better", copy.document, copy.number, "", **values))
    is_placed = bool(photo.document)
    return _Photo(
        better.source,
        better.master,
        photo.caption or copy.caption,
        photo.document if is_placed else copy.document,
        photo.number if is_placed else copy.number,
    )


def _other_caption(photo: _Photo, earlier: _Photo) -> Remark:
    values = {"name": earlier.source.name, "caption": earlier.caption}
    return remark(Group.QUESTION, "other_caption", photo.document, photo.number, photo.caption, **values)


def _captioned(photo: _Photo, remarks: list[Remark]) -> _Photo:
    """Return a photo with the caption its name gives, where it has none yet; contacts are no captions."""
    name = photo.source.name
    stated = stated_caption(name)
    caption = photo.caption or stated
    if not caption and isinstance(photo.source, Attachment) and (caption := likely_caption(name)):
        remarks.append(remark(Group.GUESS, "name_caption", "", 0, caption, name=name))
    elif photo.caption and stated and stated != photo.caption:
        remarks.append(
            remark(Group.QUESTION, "other_caption", "", 0, stated, name=name, caption=photo.caption)
        )
    if tuple(contacts(caption)):
        remarks.append(remark(Group.QUESTION, "caption_contact", "", 0, "", file=name))
        caption = ""
    return replace(photo, caption=caption)


def _files(folder: Path) -> Iterator[str]:
    """Yield names for masters that are free below the case's folder."""
    for number in count(1):
        file = f"{FOLDER}/{number:02d}.jpg"
        if not any((folder / FOLDER).glob(f"{number:02d}.*")):
            yield file


def _written(photo: _Photo, file: str, folder: Path) -> PhotoRecord:
    master = photo.master
    target = folder / file
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as output:
        output.write(master.data)
    name = photo.source.name
    original = Original(
        sha256=master.sha256,
        bytes=master.bytes,
        width=master.width,
        height=master.height,
        name=None if tuple(contacts(name)) else " ".join(name.split()) or None,
    )
    return PhotoRecord(
        file,
        photo.caption,
        original,
        photo.document,
        photo.number,
        isinstance(photo.source, Embedded),
        master.likeness,
    )


def _seen(photos: Sequence[_Photo], records: Sequence[PhotoRecord]) -> Iterator[Remark]:
    """Yield what an editor should look at in the photos taken."""
    for photo, record in zip(photos, records, strict=True):
        for done in photo.master.done:
            yield remark(Group.PICTURE, f"photo_{done.value}", "", 0, "", file=record.file)
        if photo.master.sharpness < BLURRED:
            values = {"file": record.file, "sharpness": f"{photo.master.sharpness:.0f}"}
            yield remark(Group.PICTURE, "photo_blurred", "", 0, "", **values)
    masters = [photo.master for photo in photos]
    for looks, key in ((Resemblance.SAME, "photo_alike"), (Resemblance.CROPPED, "photo_cropped")):
        for one, other in pairs(masters, looks):
            yield remark(
                Group.QUESTION,
                key,
                records[other].document,
                records[other].number,
                "",
                file=records[other].file,
                other=records[one].file,
            )
