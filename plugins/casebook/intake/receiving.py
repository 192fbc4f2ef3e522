"""A submission taken in: sources opened, a case folder made whole or not at all, everything told."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

from casebook.content.case_folder import CaseFolderError, check_case_id
from casebook.content.compilation import Compilation
from casebook.content.programme import Programme
from casebook.content.track import Track
from casebook.content.writing import case_file, frontmatter
from casebook.intake.drafts import Draft, PictureFound, draft_case
from casebook.intake.films import changed_films, film_files, take_films
from casebook.intake.originals import ORIGINALS, keep_originals
from casebook.intake.photos import Attachment, Embedded, PhotoRecord, Taken, take
from casebook.intake.privacy import hide_in_remarks
from casebook.intake.records import (
    REPORT,
    SUBMITTED,
    known_sources,
    write_contacts,
    write_record,
)
from casebook.intake.refusals import Refused
from casebook.intake.remarks import Group, Remark, remark
from casebook.intake.report import write_report
from casebook.intake.retention import missed
from casebook.intake.sources import SourceFile, Sources, gather
from casebook.intake.tracks import find_track
from casebook.intake.word.reading import WordText, read_word


@dataclass(frozen=True)
class Place:
    """Where a case is to go: among which cases, the private folder, and its name if it was given one."""

    compilation: Compilation
    private: Path
    name: str = ""


@dataclass(frozen=True)
class Received:
    """A case taken in: its folder, its private folder, and what there is to tell."""

    folder: Path
    private: Path
    track: Track
    remarks: tuple[Remark, ...]


def receive(paths: Sequence[Path], programme: Programme, track: Track | None, place: Place) -> Received:
    """Make a case folder of what was sent.

    Args:
        paths: files, folders and zip archives.
        programme: the programme the case is for.
        track: its track, None to read it off the form.
        place: where the case goes.

    Raises:
        Refused: a file is not opened, came before, or leaves open what the case is; nothing was written then.
        CaseFolderError: the name given is none, or is used already, in the private folder too.
    """
    with tempfile.TemporaryDirectory(prefix="casebook-") as temporary:
        workshop = Path(temporary)
        sources = gather(paths, workshop)
        _refuse_known(sources, place.private)
        if not sources.words:
            raise Refused("nothing", names="、".join(file.name for file in sources.all) or "-")
        documents = [_named(read_word(file.path), file.name) for file in sources.words]
        chosen = track or find_track(programme, documents)
        draft = draft_case(programme, chosen, documents)
        folder = _folder(place, programme, chosen)
        case, private = workshop / "case", workshop / "private"
        case.mkdir()
        private.mkdir()
        remarks = _make(
            case, private, sources, documents, draft, programme, chosen, f"{programme.id}/{folder.name}"
        )
        private_folder = place.private / programme.id / folder.name
        private_folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(private, private_folder)
        shutil.move(case, folder)
        return Received(folder, private_folder, chosen, remarks)


def _make(
    case: Path,
    private: Path,
    sources: Sources,
    documents: Sequence[WordText],
    draft: Draft,
    programme: Programme,
    track: Track,
    name: str,
) -> tuple[Remark, ...]:
    """Write the case and its private record; return all there is to tell."""
    taken = take(
        [Attachment(file.path, file.name) for file in sources.photos],
        list(_copied_out(draft.pictures, private)),
        case,
    )
    values = {**draft.values, **_media(taken.photos, sources.videos)}
    original = case / f"{programme.original_language}.md"
    text = case_file(frontmatter(values, programme.field_table(track.id)), draft.body)
    original.write_text(text, encoding="utf-8")
    (private / SUBMITTED).write_text(text, encoding="utf-8")
    write_record(private, sources.all)
    keep_originals(
        private / ORIGINALS,
        (*sources.words, *sources.photos, *changed_films(sources.videos), *sources.others),
    )
    told = (
        *draft.remarks,
        *_missing(draft, programme, track),
        *_around(documents),
        *_about_pictures(draft.pictures, taken),
        *take_films(sources.videos, case),
        *(remark(Group.REFUSED, "other_file", file.name) for file in sources.others),
    )
    kept = [text, *(words for each in told for words in (each.quote, *each.values.values()))]
    kept += [*(contact.text for contact in draft.contacts), *draft.printed]
    told, quoted = hide_in_remarks((*told, *missed(documents, kept)))
    contacts = (*draft.contacts, *quoted)
    write_contacts(private, contacts)
    if contacts:
        told = (*told, remark(Group.GUESS, "contacts_kept", count=str(len(contacts))))
    report = write_report(name, (file.name for file in sources.all), told)
    (private / REPORT).write_text(report, encoding="utf-8")
    return told


def _named(document: WordText, name: str) -> WordText:
    """Return a document under the name it was sent by, which within an archive is not its file's."""
    return replace(document, name=name)


def _refuse_known(sources: Sources, private: Path) -> None:
    known = known_sources(private)
    for file in sources.words:
        if case := known.get(file.sha256):
            raise Refused("resent", name=file.name, case=case)


def _folder(place: Place, programme: Programme, track: Track) -> Path:
    """Return the case's folder: of the name given, or of the first free one."""
    if place.name:
        folder = check_case_id(place.compilation, programme, place.name)
        if (private := place.private / programme.id / place.name).exists():
            raise CaseFolderError("new.error.exists", folder=private.as_posix())
        return folder
    base = f"{programme.id}-{track.id}"
    for number in count(1):
        name = base if number == 1 else f"{base}-{number}"
        with suppress(CaseFolderError):
            folder = check_case_id(place.compilation, programme, name)
            if not (place.private / programme.id / name).exists():
                return folder
    raise AssertionError("numbers do not end")


def _copied_out(pictures: Iterable[PictureFound], private: Path) -> Iterator[Embedded]:
    """Write the pictures of Word files where the photo room can open them."""
    folder = private / "embedded"
    for number, found in enumerate(pictures, start=1):
        name = found.picture.part.rpartition("/")[2]
        data = found.document.package.read(found.picture.part)
        if not data:
            continue
        folder.mkdir(exist_ok=True)
        path = folder / f"{number:02d}{Path(name).suffix.lower()}"
        path.write_bytes(data)
        caption = found.caption.words if found.caption else ""
        yield Embedded(path, name, caption, found.document.name, found.picture.number)


def _media(photos: Sequence[PhotoRecord], videos: Sequence[SourceFile]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if photos:
        values["photos"] = [
            {
                "file": photo.file,
                **({"caption": {"zh": photo.caption}} if photo.caption else {}),
                "original": photo.original,
            }
            for photo in photos
        ]
    if videos:
        values["videos"] = [{"file": file} for file in film_files(videos)]
    return values


def _missing(draft: Draft, programme: Programme, track: Track) -> Iterator[Remark]:
    headings = {line.lstrip("# ").strip() for line in draft.body.split("\n") if line.startswith("## ")}
    for part in programme.template_of(track).parts:
        if part.min_count and not part.repeats and part.label.zh not in headings:
            yield remark(Group.QUESTION, "missing_part", part=part.label.zh)


def _around(documents: Iterable[WordText]) -> Iterator[Remark]:
    """Yield what stands around a document's text: changes, comments, margins, notes and what was not read."""
    for document in documents:
        name = document.name
        for change in document.changes:
            yield remark(
                Group.CHANGE,
                change.kind,
                name,
                change.number,
                change.text,
                author=change.author,
                date=change.date,
            )
        for comment in document.comments:
            yield remark(
                Group.COMMENT,
                "comment",
                name,
                comment.number,
                comment.text,
                author=comment.author,
                date=comment.date,
            )
        for margin in document.margins:
            yield remark(Group.LEFTOVER, "margin", name, 0, margin)
        for note in document.notes:
            yield remark(Group.GUESS, "note", name, note.number, note.text)
        for unread in document.unread:
            yield remark(Group.PICTURE, unread.kind, name, unread.number, unread.text)


def _about_pictures(pictures: Iterable[PictureFound], taken: Taken) -> Iterator[Remark]:
    for found in pictures:
        if found.picture.cropped:
            yield remark(
                Group.PICTURE, "cropped", found.document.name, found.picture.number, found.picture.title
            )
    for photo in taken.photos:
        if photo.is_embedded:
            yield remark(
                Group.PICTURE, "embedded", photo.document, photo.number, photo.caption, file=photo.file
            )
        else:
            yield remark(
                Group.PICTURE, "attached", "", 0, "", file=photo.file, name=photo.original.name or ""
            )
    yield from taken.remarks
