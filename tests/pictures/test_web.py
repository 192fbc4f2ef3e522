from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from casebook.cache import Cache
from casebook.pictures.web import web_picture, web_pictures


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def photo(path: Path, size: tuple[int, int], orientation: int = 1) -> Path:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Artist] = "somebody"
    Image.effect_mandelbrot(size, (-2.0, -1.5, 1.0, 1.5), 20).convert("RGB").save(path, exif=exif)
    return path


@pytest.mark.parametrize(
    ("width", "widths"),
    [(2400, (480, 960, 1600)), (1600, (480, 960, 1600)), (700, (480, 700)), (480, (480,)), (300, (300,))],
)
def test_no_rendition_is_wider_than_the_photo(
    tmp_path: Path, cache: Cache, width: int, widths: tuple[int, ...]
) -> None:
    picture = web_picture(photo(tmp_path / "photo.jpg", (width, 400)), cache)
    assert tuple(each.width for each in picture.renditions) == widths
    for each in picture.renditions:
        with Image.open(each.path) as made:
            assert made.format == "WEBP"
            assert made.size == (each.width, each.height)


def test_a_photo_taken_sideways_stands_upright(tmp_path: Path, cache: Cache) -> None:
    picture = web_picture(photo(tmp_path / "photo.jpg", (600, 400), orientation=6), cache)
    assert (picture.largest.width, picture.largest.height) == (400, 600)


def test_nothing_of_the_cameras_notes_is_published(tmp_path: Path, cache: Cache) -> None:
    picture = web_picture(photo(tmp_path / "photo.jpg", (600, 400)), cache)
    with Image.open(picture.largest.path) as made:
        assert not made.getexif()
        assert "exif" not in made.info


def test_a_photo_that_did_not_change_is_not_made_again(tmp_path: Path, cache: Cache) -> None:
    source = photo(tmp_path / "photo.jpg", (600, 400))
    with ThreadPoolExecutor(1) as executor:
        first = web_pictures([source], cache, executor)
        stamps = {each.path: each.path.stat().st_mtime_ns for each in first[source].renditions}
        second = web_pictures([source, source], cache, executor)
    assert first == second
    assert stamps == {each.path: each.path.stat().st_mtime_ns for each in second[source].renditions}
