"""A release of the sample cases of every body shape, one of them withdrawn, with pictures and booklets."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from casebook.cache import Cache
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.exchange.release import PublishedBooklet, PublishedPicture, Release

ROOT = "https://cases.example.org/"
FOLDERS = ("sample", "shapes")


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
