from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageCms
from tests.intake.wordfiles import photo

from casebook.intake.photos import Attachment, Embedded, take
from casebook.pictures.masters import LONGEST_SIDE, NoPicture, make_master


def saved(path: Path, picture: Image.Image, **how: object) -> Path:
    picture.save(path, **how)  # type: ignore[arg-type]
    return path


def test_a_master_is_upright_small_and_tells_nothing(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Make] = "camera"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[1] = "N"
    master = make_master(saved(tmp_path / "a.jpg", Image.new("RGB", (4000, 3000), "green"), exif=exif))
    with Image.open(io.BytesIO(master.data)) as picture:
        assert picture.size == (1920, LONGEST_SIDE)
        assert dict(picture.getexif()) == {}
        assert "icc_profile" not in picture.info
    assert (master.width, master.height) == (3000, 4000)


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "CMYK", "LA", "I;16", "1"])
def test_any_kind_of_colour_becomes_rgb(mode: str, tmp_path: Path) -> None:
    name = "a.tif" if mode == "CMYK" else "a.png"
    master = make_master(saved(tmp_path / name, Image.new(mode, (40, 30))))
    with Image.open(io.BytesIO(master.data)) as picture:
        assert picture.mode == "RGB"


def test_a_colour_profile_is_followed(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    master = make_master(
        saved(tmp_path / "a.jpg", Image.new("RGB", (40, 30), (10, 90, 50)), icc_profile=profile)
    )
    with Image.open(io.BytesIO(master.data)) as picture:
        red, green, blue = picture.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
    assert abs(red - 10) + abs(green - 90) + abs(blue - 50) < 12


@pytest.mark.parametrize("data", [b"", b"no picture", photo(1)[:200]])
def test_what_is_no_picture_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    with pytest.raises(NoPicture):
        make_master(path)


def test_the_same_bytes_are_taken_once_with_the_caption_found_in_word(tmp_path: Path) -> None:
    for name in ("mail.jpg", "word.jpg"):
        (tmp_path / name).write_bytes(photo(3))
    (tmp_path / "broken.jpg").write_bytes(b"x")
    taken = take(
        [Attachment(tmp_path / "mail.jpg", "厂区.jpg"), Attachment(tmp_path / "broken.jpg", "坏.jpg")],
        [Embedded(tmp_path / "word.jpg", "image1.jpg", "厂区全景", "文.docx", 7)],
        tmp_path / "case",
    )
    (record,) = taken.photos
    assert (record.file, record.caption, record.original.name) == ("photos/01.jpg", "厂区全景", "厂区.jpg")
    assert (record.document, record.number) == ("文.docx", 7)
    assert record.original.bytes == len(photo(3))
    assert taken.unreadable == ("坏.jpg",)
    assert (tmp_path / "case" / record.file).exists()
