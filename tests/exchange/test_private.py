"""No personal data in any exported byte: Office files are unpacked, pictures and PDFs asked for theirs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pikepdf
import pytest
from PIL import Image

from casebook.checks.contacts import contacts
from casebook.checks.photonotes import notes
from casebook.exchange.exporting import export_files
from casebook.exchange.files import ExportFile
from casebook.exchange.packs.pack import folders, pack_files
from casebook.exchange.packs.profile import profiles
from casebook.exchange.release import Release
from casebook.exchange.wechat.kit import kits

PLANTED = "Somebody"
"""Who took the pictures of the release, by their own metadata."""

_PACKED = {".docx", ".xlsx", ".epub", ".zip"}
_PICTURES = {".jpg", ".jpeg", ".png", ".webp"}


def leaks(name: str, data: bytes) -> Iterator[str]:
    """Yield every trace of a person in a file, and in what is packed into it."""
    suffix = PurePosixPath(name).suffix
    if PLANTED.encode() in data:
        yield f"{name}: {PLANTED}"
    if suffix in _PACKED:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for each in archive.namelist():
                yield from leaks(f"{name}!{each}", archive.read(each))
    elif suffix in _PICTURES:
        with Image.open(io.BytesIO(data)) as image:
            yield from (f"{name}: {note}" for note in notes(image))
    elif suffix == ".pdf" and len(data) > 100:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            words = " ".join(str(value) for value in pdf.docinfo.values())
            yield from (f"{name}: {found}" for found in contacts(words))
    else:
        yield from (f"{name}: {found}" for found in contacts(data.decode("utf-8", "ignore")))


def exported(release: Release) -> Iterator[ExportFile]:
    yield from export_files(release)
    for kit in kits(release, release.cases):
        yield from kit.files
    for profile in profiles():
        yield from pack_files(profile, tuple(folders(profile, release, release.cases)))


def test_nothing_that_is_handed_over_names_a_person(release: Release) -> None:
    found = [leak for file in exported(release) for leak in leaks(file.address, _bytes(file))]
    assert found == []


def _bytes(file: ExportFile) -> bytes:
    content = file.content
    if isinstance(content, Path):
        return content.read_bytes()
    return content if isinstance(content, bytes) else content.encode()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cases.csv", "联系人：张三"),
        ("form.json", "13812345678"),
        ("report.zh.md", "someone@example.org"),
        ("feed.atom", f"by {PLANTED}"),
    ],
)
def test_a_planted_person_is_found(name: str, words: str) -> None:
    assert list(leaks(name, words.encode()))


def test_a_person_is_found_inside_a_packed_file_and_in_a_pictures_metadata(release: Release) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<w:t>电话：13812345678</w:t>")
    assert list(leaks("form.docx", packed.getvalue()))
    case = next(case for case in release.cases if case.photos)
    assert list(leaks("photo.jpg", (case.folder / case.photos[0].file).read_bytes()))
