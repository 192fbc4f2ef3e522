"""No personal data and no withdrawn case in any byte that is published or handed over.

Archives and Office files are unpacked, PDFs taken apart, pictures asked for what is noted in them.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

import pikepdf
import pytest
from PIL import ExifTags, Image
from tests.exchange.packs.test_office import word_documents

from casebook.checks.contacts import contacts
from casebook.checks.photonotes import notes
from casebook.exchange.admin.config import Backend, editor_config
from casebook.exchange.exporting import export_files
from casebook.exchange.files import ExportFile
from casebook.exchange.handout import handout
from casebook.exchange.offline import write_offline_copy
from casebook.exchange.packs.pack import folders, pack_files
from casebook.exchange.packs.profile import profiles
from casebook.exchange.release import Release
from casebook.exchange.wechat.kit import kits
from casebook.exchange.xliff import write_xliff
from casebook.plugin import build_site
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES

PLANTED = "Somebody"
"""Who took the pictures, by their own metadata."""

WITHDRAWN = re.compile(
    "shapes-2024/withdrawn|撤回后这|不应出现|撤回的指标|must not be seen|Not to be shown|withdrawn figure"
)
"""What the withdrawn sample says, and where it stands."""

OWN_PAGE = "cases/shapes-2024/withdrawn/index.html"
"""Where it is told that a case was withdrawn; its own address stands on it."""

EXAMPLES = "editors/rules/index.html"
"""The page that explains the checks' rules, the ones on contacts by made-up contacts."""

_PACKED = {".docx", ".xlsx", ".epub", ".zip"}
_PICTURES = {".jpg", ".jpeg", ".png", ".webp"}
_AUTHOR = re.compile(r"<(?:dc:creator|cp:lastModifiedBy)>([^<]+)<")
_PUBLISHERS = {text("site.name", language) for language in LANGUAGES}
"""Who is named as the author of an Office file: nobody who works on it."""

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="no poppler: scripts/setup --test"
)


def unpacked(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield a file, and what is packed into it, down to the words and streams of PDFs."""
    yield name, data
    suffix = PurePosixPath(name).suffix
    if suffix in _PACKED:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for each in archive.namelist():
                yield from unpacked(f"{name}!{each}", archive.read(each))
    elif suffix == ".pdf" and len(data) > 100:
        words = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True).stdout
        yield f"{name}!words.txt", words
        with pikepdf.open(io.BytesIO(data)) as pdf:
            yield f"{name}!properties.txt", "\n".join(map(str, pdf.docinfo.values())).encode()
            for number, held in enumerate(pdf.objects):
                if isinstance(held, pikepdf.Stream):
                    part, content = _stream(held)
                    yield f"{name}!{number}{part}", content


def _stream(stream: pikepdf.Stream) -> tuple[str, bytes]:
    """Return what a stream of a PDF holds, and the ending of a file that would hold the same."""
    if stream.get("/Filter") == "/DCTDecode":
        return ".jpg", stream.read_raw_bytes()
    if stream.get("/Type") in ("/Metadata", "/EmbeddedFile"):
        return ".txt", stream.read_bytes()
    return ".stream", stream.read_bytes()


def persons(name: str, data: bytes) -> Iterator[str]:
    """Yield every trace of a person in a file, and in what is packed into it."""
    for part, content in unpacked(name, data):
        suffix = PurePosixPath(part).suffix
        if PLANTED.encode() in content:
            yield f"{part}: {PLANTED}"
        if suffix in _PICTURES:
            with Image.open(io.BytesIO(content)) as image:
                yield from (f"{part}: {note}" for note in notes(image))
        elif suffix not in {*_PACKED, ".pdf", ".stream"} and not part.endswith(EXAMPLES):
            words = content.decode("utf-8", "ignore")
            yield from (f"{part}: {found}" for found in contacts(words))
            if part.endswith("docProps/core.xml"):
                yield from (f"{part}: {who}" for who in _AUTHOR.findall(words) if who not in _PUBLISHERS)


def withdrawn(name: str, data: bytes) -> Iterator[str]:
    """Yield every trace of the withdrawn sample in a file's name, in it, and in what is packed into it."""
    for part, content in unpacked(name, data):
        words = "" if PurePosixPath(part).suffix in _PACKED else content.decode("utf-8", "ignore")
        if not part.endswith(OWN_PAGE):
            yield from (f"{part}: {found[0]}" for found in WITHDRAWN.finditer(f"{part}\n{words}"))


def exported(release: Release) -> Iterator[tuple[str, bytes]]:
    """Yield what is published beside the pages, and the packs and kits of every case."""
    files: list[ExportFile] = [*export_files(release)]
    for kit in kits(release, release.cases):
        files += kit.files
    for profile in profiles():
        files += pack_files(profile, tuple(folders(profile, release, release.cases)))
    for file in files:
        content = file.content
        data = content.read_bytes() if isinstance(content, Path) else content
        yield file.address, data.encode() if isinstance(data, str) else data


def handed_out(release: Release) -> Iterator[tuple[str, bytes]]:
    """Yield what editors, translators and the cases' own bodies are given."""
    yield from ((f"{name}.docx", data) for name, data in word_documents(release))
    for case in release.cases:
        yield f"{case.id}.xlf", write_xliff(handout(case, "en"), case.original.language)
    yield (
        "admin.json",
        json.dumps(editor_config(release.compilation, Backend(), "cases"), default=str).encode(),
    )


@pytest.fixture(scope="module")
def site(shapes_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cases of every shape as they are published, with booklets, their photos taken by somebody."""
    folder = tmp_path_factory.mktemp("private")
    shutil.copytree(shapes_project, folder, dirs_exist_ok=True)
    for photo in folder.glob("cases/*/*/photos/*.jpg"):
        exif = Image.Exif()
        exif[ExifTags.Base.Artist] = PLANTED
        with Image.open(photo) as image:
            image.save(photo, exif=exif)
    build_site(folder / "mkdocs.yml", folder / "site", "https://cases.example.org/", {})
    return folder / "site"


def published(site: Path, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a built site, and what the site in one file holds in another form."""
    known = {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }
    yield from known.items()
    write_offline_copy(site, folder / "offline.zip")
    with zipfile.ZipFile(folder / "offline.zip") as archive:
        others = {each.filename: archive.read(each) for each in archive.infolist()}
    yield from ((name, data) for name, data in others.items() if data not in known.values())


def found(traces: Iterable[Iterator[str]]) -> list[str]:
    return [each for some in traces for each in some]


@needs_poppler
def test_nothing_that_is_handed_over_names_a_person(release: Release) -> None:
    files = [*exported(release), *handed_out(release)]
    assert found(persons(*file) for file in files) == []


def test_nothing_that_is_exported_tells_of_a_withdrawn_case(release: Release) -> None:
    assert found(withdrawn(*file) for file in exported(release)) == []


@needs_poppler
def test_nothing_that_is_published_names_a_person_or_tells_of_a_withdrawn_case(
    site: Path, tmp_path: Path
) -> None:
    files = list(published(site, tmp_path))
    names = {name for name, _ in files}
    assert {f"zh/{OWN_PAGE}", f"casebook/en/{OWN_PAGE}"} <= names
    assert {".pdf", ".epub", ".jpg", ".webp", ".xlsx"} <= {PurePosixPath(name).suffix for name in names}
    assert found(persons(*file) for file in files) == []
    assert found(withdrawn(*file) for file in files) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cases.csv", "联系人：张三"),
        ("form.json", "13812345678"),
        ("report.zh.md", "someone@example.org"),
        ("feed.atom", f"by {PLANTED}"),
        ("form.docx!docProps/core.xml", "<dc:creator>张三</dc:creator>"),
    ],
)
def test_a_planted_person_is_found(name: str, words: str) -> None:
    assert list(persons(name, words.encode()))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("data/cases.csv", "shapes-2024/withdrawn,7777"),
        ("feeds/all.en.json", "Once withdrawn, this text must not be seen."),
        ("media/shapes-2024/withdrawn/gone.webp", ""),
    ],
)
def test_a_trace_of_the_withdrawn_case_is_found(name: str, words: str) -> None:
    assert list(withdrawn(name, words.encode()))


def test_a_person_is_found_inside_a_packed_file_and_in_a_pictures_metadata(release: Release) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<w:t>电话：13812345678</w:t>")
    assert list(persons("form.docx", packed.getvalue()))
    assert list(persons("photo.jpg", _photo(release)))


@needs_poppler
def test_a_person_is_found_in_the_words_the_properties_and_the_pictures_of_a_pdf(release: Release) -> None:
    saved = io.BytesIO()
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(b"BT /F1 12 Tf (13812345678) Tj ET")
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=_helvetica()))
        pdf.docinfo["/Author"] = "someone@example.org"
        pdf.make_indirect(pikepdf.Stream(pdf, _photo(release), Filter=pikepdf.Name.DCTDecode))
        page.Picture = pdf.objects[-1]
        pdf.save(saved)
    traces = "\n".join(persons("case.pdf", saved.getvalue()))
    assert all(trace in traces for trace in ("words.txt", "properties.txt", ".jpg"))


def _helvetica() -> pikepdf.Dictionary:
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )


def _photo(release: Release) -> bytes:
    case = next(case for case in release.cases if case.photos)
    return (case.folder / case.photos[0].file).read_bytes()
