"""Photos added to a case that is there: masters beside the others, and their records in its frontmatter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casebook.checks.likeness import Resemblance, likeness, resemblance
from casebook.content.case import Case
from casebook.content.case_folder import write_case_file
from casebook.content.fields import FieldTable, Kind
from casebook.content.formatting import formatted
from casebook.content.reading import split_frontmatter
from casebook.content.source import read_text
from casebook.content.writing import case_file
from casebook.intake.originals import ORIGINALS, keep_originals
from casebook.intake.photos import Attachment, PhotoRecord, take
from casebook.intake.remarks import Group, Remark, remark
from casebook.intake.sources import SourceFile


class NoPhotoField(Exception):
    """A case whose field table has no place for photos."""


@dataclass(frozen=True)
class Known:
    """A file that the case has already, and the master made of it."""

    name: str
    file: str


@dataclass(frozen=True)
class Added:
    """What came of it: the photos added, files known already, and what there is to tell."""

    photos: tuple[PhotoRecord, ...]
    known: tuple[Known, ...]
    remarks: tuple[Remark, ...]


def add_photos(case: Case, files: Sequence[Attachment], private: Path) -> Added:
    """Add photos to a case and keep their originals in the private folder.

    Args:
        case: the case, as it was read.
        files: the photos, each with the caption it is to have, if any.
        private: the folder of private records of all cases.

    Raises:
        NoPhotoField: the call has no field for photos.
        FormattingError: the frontmatter cannot be written anew without a loss; nothing was written.
        OSError: the originals or the case cannot be written; the case is as it was.
    """
    table = case.field_table
    field = next((row.id for row in table if row.kind is Kind.PHOTOS), None)
    if field is None:
        raise NoPhotoField
    there = _listed(case, field)
    _rewritten(case, table, field, there)
    sources = {file: SourceFile(file.name, file.path) for file in files}
    digests = {_digest(item): str(item.get("file")) for item in there if _digest(item)}
    known = {file: digests[source.sha256] for file, source in sources.items() if source.sha256 in digests}
    new = [file for file in files if file not in known]
    taken = take(new, (), case.folder)
    try:
        looks = tuple(_alike(case, there, taken.photos))
        if taken.photos:
            kept = {photo.original.sha256 for photo in taken.photos}
            keep_originals(
                private / case.programme.id / case.folder.name / ORIGINALS,
                (source for source in sources.values() if source.sha256 in kept),
            )
            items = [*there, *(_item(photo, case.original.language) for photo in taken.photos)]
            write_case_file(case.original.path, _rewritten(case, table, field, items))
    except BaseException:
        for photo in taken.photos:  # masters that no frontmatter names
            (case.folder / photo.file).unlink(missing_ok=True)
        raise
    return Added(
        taken.photos,
        tuple(Known(file.name, master) for file, master in known.items()),
        (*taken.remarks, *looks),
    )


def _listed(case: Case, field: str) -> list[Any]:
    value = case.original.frontmatter.data.get(field)
    return list(value) if isinstance(value, list) else []


def _digest(item: Any) -> str:
    original = item.get("original") if isinstance(item, Mapping) else None
    return str(original.get("sha256", "")) if isinstance(original, Mapping) else ""


def _item(photo: PhotoRecord, language: str) -> dict[str, Any]:
    caption = {"caption": {language: photo.caption}} if photo.caption else {}
    return {"file": photo.file, **caption, "original": photo.original}


def _rewritten(case: Case, table: FieldTable, field: str, items: Sequence[Any]) -> str:
    yaml_text, body = split_frontmatter(read_text(case.original.path))
    values = {**case.original.frontmatter.data, field: list(items)}
    return case_file(formatted(yaml_text, values, table), body)


def _alike(case: Case, there: Sequence[Any], photos: Sequence[PhotoRecord]) -> Iterator[Remark]:
    """Yield the new photos that look like one the case had before."""
    keys = {Resemblance.SAME: "photo_alike", Resemblance.CROPPED: "photo_cropped"}
    for file in (str(item.get("file")) for item in there if isinstance(item, Mapping)):
        try:
            before = likeness(case.folder / file)
        except Exception:  # whatever a file that is no picture makes the decoders trip over; the check tells
            continue
        for photo in photos:
            if key := keys.get(resemblance(before, photo.likeness)):
                yield remark(Group.QUESTION, key, "", 0, "", file=photo.file, other=file)
