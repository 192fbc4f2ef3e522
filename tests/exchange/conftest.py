"""A release of sample cases of every shape, one of them withdrawn, and what reads the exports of it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from casebook.cache import Cache
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.exchange.release import PublishedBooklet, PublishedPicture, Release

ROOT = "https://cases.example.org/"
FOLDERS = ("sample", "shapes")
NODE = Path(__file__).parents[1] / "node"
COMPILER = NODE / "node_modules" / "typescript" / "bin" / "tsc"
OFFICE = {
    "docx": ("MS Word 2007 XML", "txt:Text (encoded):UTF8"),
    "xlsx": ("Calc MS Excel 2007 XML", "csv:Text - txt - csv (StarCalc):44,34,76"),
}
"""How LibreOffice is to read a kind of document, and what it is to make of it."""

Misfits = Callable[[str, Sequence[object]], Mapping[int, str]]
"""From how the type is imported and values to complaints, by the number of the value."""

Opened = Callable[[str, Mapping[str, bytes]], Mapping[str, str]]
"""From a kind and documents to their words, by the name of the document."""


def released(compilation: Compilation, folder: Path) -> Release:
    """Return a release of a compilation whose pictures are its photos and whose booklets are empty files."""
    empty = folder / "empty"
    empty.write_bytes(b"%PDF-1.7\n")
    pictures = {
        case.folder / photo.file: PublishedPicture(
            f"media/{case.programme.id}/{case.id}/{Path(photo.file).stem}-1600.webp",
            case.folder / photo.file,
            1600,
            1067,
        )
        for case in compilation.published()
        for photo in case.photos
    }
    wholes = (
        PublishedBooklet(f"booklets/{each.id}.{language}.{kind}", empty, each, None, (language,))
        for each in compilation.programmes
        for language in each.languages
        for kind in ("pdf", "epub")
    )
    singles = (
        PublishedBooklet(
            f"booklets/{case.programme.id}/{case.id}.{language}.pdf", empty, case.programme, case, (language,)
        )
        for case in compilation.published()
        for language in case.languages
    )
    return Release(compilation, Cache(folder), ROOT, pictures, (*wholes, *singles), commit="0123abc")


@pytest.fixture(scope="session", params=FOLDERS)
def release(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Release:
    folder = tmp_path_factory.mktemp("release")
    shutil.copytree(Path(__file__).parents[1] / str(request.param) / "cases", folder / "cases")
    compilation = read_compilation(folder / "cases")
    for case in compilation.cases:
        for photo in case.photos:
            file = case.folder / photo.file
            file.parent.mkdir(exist_ok=True)
            Image.new("RGB", (1800, 1200), "#7fb6d6").save(file, exif=_camera())
    return released(compilation, folder)


def _camera() -> Image.Exif:
    """What a camera writes into a photo and nobody should be handed."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Somebody"
    return exif


@pytest.fixture(scope="session")
def node() -> Path:
    """The folder from which Node.js finds the packages of the tests."""
    if not (COMPILER.exists() and shutil.which("node")):
        pytest.skip("no Node.js or its packages: scripts/setup --test")
    return NODE


@pytest.fixture
def misfits(node: Path, tmp_path: Path) -> Misfits:
    """What the TypeScript compiler says of values that are not of the type imported as `Wanted`."""

    def told(importing: str, values: Sequence[object]) -> Mapping[int, str]:
        lines = [
            f"export const value{number}: Wanted = {json.dumps(value, ensure_ascii=False)};"
            for number, value in enumerate(values)
        ]
        (tmp_path / "node_modules").symlink_to(node / "node_modules")
        (tmp_path / "values.ts").write_text("\n".join([importing, *lines]) + "\n", encoding="utf-8")
        options = [
            "--noEmit",
            "--strict",
            "--skipLibCheck",
            "--module",
            "node16",
            "--moduleResolution",
            "node16",
        ]
        command = ["node", str(COMPILER), *options, "values.ts"]
        said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False).stdout
        found = re.findall(r"^values\.ts\((\d+),\d+\): (.*)", said, re.MULTILINE)
        assert bool(found) == bool(said), said
        return {int(line) - 2: complaint for line, complaint in found}

    return told


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    """What LibreOffice reads in documents of one kind, by name; those that it refuses are missing."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed: scripts/setup --test")

    def read(kind: str, documents: Mapping[str, bytes]) -> Mapping[str, str]:
        reading, making = OFFICE[kind]
        sources = {name: tmp_path / f"{number}.{kind}" for number, name in enumerate(documents)}
        for name, source in sources.items():
            source.write_bytes(documents[name])
        command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
        command += [f"--infilter={reading}", "--convert-to", making, "--outdir", str(tmp_path / "read")]
        subprocess.run([*command, *map(str, sources.values())], check=True, capture_output=True)
        made = {name: tmp_path / "read" / f"{source.stem}.{making[:3]}" for name, source in sources.items()}
        return {name: path.read_text(encoding="utf-8-sig") for name, path in made.items() if path.exists()}

    return read
