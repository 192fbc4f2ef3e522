from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageCms

from casebook.cache import Cache
from casebook.pictures.print import PictureError, print_jpeg


def _picture(path: Path, size: tuple[int, int] = (600, 400), mode: str = "RGB", **save: object) -> Path:
    Image.linear_gradient("L").resize(size).convert(mode).save(path, **save)  # type: ignore[arg-type]
    return path


def test_a_large_picture_is_brought_to_the_printed_width(tmp_path: Path) -> None:
    made = print_jpeg(_picture(tmp_path / "a.jpg"), 300, Cache(tmp_path / "cache"))
    with Image.open(made) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (300, 200))


def test_a_small_picture_is_not_enlarged(tmp_path: Path) -> None:
    made = print_jpeg(_picture(tmp_path / "a.jpg"), 2000, Cache(tmp_path / "cache"))
    with Image.open(made) as picture:
        assert picture.size == (600, 400)


def test_the_camera_s_orientation_is_applied_and_its_metadata_left_behind(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010E] = "taken by somebody"
    made = print_jpeg(_picture(tmp_path / "a.jpg", exif=exif), 2000, Cache(tmp_path / "cache"))
    with Image.open(made) as picture:
        assert picture.size == (400, 600)
        assert not picture.getexif()
    assert b"somebody" not in made.read_bytes()


def test_transparency_is_laid_on_white(tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    Image.new("RGBA", (8, 8), (255, 0, 0, 0)).save(source)
    with Image.open(print_jpeg(source, 8, Cache(tmp_path / "cache"))) as picture:
        assert picture.getpixel((4, 4)) == (255, 255, 255)


def test_a_colour_profile_is_translated_to_srgb(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = print_jpeg(_picture(tmp_path / "a.jpg", icc_profile=profile), 300, Cache(tmp_path / "cache"))
    with Image.open(made) as picture:
        assert "icc_profile" not in picture.info


def test_the_same_picture_is_made_once(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    first = print_jpeg(_picture(tmp_path / "a.jpg"), 300, cache)
    stamp = first.stat().st_mtime_ns
    (tmp_path / "b.jpg").write_bytes((tmp_path / "a.jpg").read_bytes())
    assert print_jpeg(tmp_path / "b.jpg", 300, cache) == first
    assert first.stat().st_mtime_ns == stamp
    assert print_jpeg(tmp_path / "a.jpg", 200, cache) != first


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("no picture")
    with pytest.raises(PictureError, match=r"a\.jpg"):
        print_jpeg(tmp_path / "a.jpg", 300, Cache(tmp_path / "cache"))
    with pytest.raises(PictureError):
        print_jpeg(tmp_path / "missing.jpg", 300, Cache(tmp_path / "cache"))
    assert not list((tmp_path / "cache").rglob("*.jpg"))
