from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageCms
from tests.intake.wordfiles import photo

from casebook.intake.photos import EXTENSIONS, Attachment, Embedded, Taken, take
from casebook.intake.remarks import Group
from casebook.intake.report import write_report
from casebook.pictures.masters import LONGEST_SIDE, Done, NoPicture, make_master
from casebook.vocabulary.catalogue import text

WHYS = (
    *("bytes", "empty", "unreadable", "damaged", "pixels", "tiny"),
    *("tiff", "vector", "layers", "heic", "lfs"),
)
"""Every word with which a photo is refused."""


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
    name = "a.jpg" if mode == "CMYK" else "a.png"
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


def scene(seed: int, size: tuple[int, int] = (1600, 1200)) -> Image.Image:
    """Return a picture of soft blobs, unlike that of any other seed."""
    blobs = Image.frombytes("RGB", (12, 9), random.Random(seed).randbytes(12 * 9 * 3))
    return blobs.resize(size, Image.Resampling.BICUBIC)


def keys(taken: Taken) -> list[str]:
    return [each.key for each in taken.remarks if each.key != "photo_blurred"]


def test_a_mailed_photo_gets_the_caption_of_its_smaller_copy_in_word(tmp_path: Path) -> None:
    mail = [saved(tmp_path / f"m{seed}.jpg", scene(seed), quality=95) for seed in (1, 2)]
    copy = saved(tmp_path / "w.png", scene(2).resize((500, 375)))
    taken = take(
        [Attachment(path, path.name) for path in mail],
        [Embedded(copy, "image1.png", "蒸汽管廊", "文.docx", 7)],
        tmp_path / "case",
    )
    assert [(each.original.name, each.caption, each.number) for each in taken.photos] == [
        ("m1.jpg", "", 0),
        ("m2.jpg", "蒸汽管廊", 7),
    ]
    assert not any(each.is_embedded for each in taken.photos)
    assert keys(taken) == ["photo_matched"]


def test_of_two_copies_the_one_with_more_pixels_is_taken(tmp_path: Path) -> None:
    mail = saved(tmp_path / "m.jpg", scene(1).resize((400, 300)))
    copy = saved(tmp_path / "w.jpg", scene(1))
    (record,) = take(
        [Attachment(mail, "m.jpg")], [Embedded(copy, "image1.jpg", "管廊", "文.docx", 3)], tmp_path / "case"
    ).photos
    assert (record.original.width, record.original.name, record.is_embedded) == (1600, "image1.jpg", True)
    assert record.caption == "管廊"


def test_a_cropped_copy_is_asked_about_and_both_are_kept(tmp_path: Path) -> None:
    whole = scene(1)
    mail = saved(tmp_path / "m.jpg", whole)
    copy = saved(tmp_path / "w.jpg", whole.crop((40, 30, 1560, 1170)).resize((800, 600)))
    taken = take(
        [Attachment(mail, "m.jpg")], [Embedded(copy, "i.jpg", "管廊", "文.docx", 3)], tmp_path / "case"
    )
    assert [each.caption for each in taken.photos] == ["", "管廊"]
    assert keys(taken) == ["photo_cropped"]


def test_other_pictures_stay_apart(tmp_path: Path) -> None:
    mail = saved(tmp_path / "m.jpg", scene(1))
    copies = [saved(tmp_path / f"{seed}.jpg", scene(seed)) for seed in (2, 3)]
    mirrored = saved(tmp_path / "w.jpg", scene(1).transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    taken = take(
        [Attachment(mail, "m.jpg")],
        [Embedded(path, path.name) for path in (*copies, mirrored)],
        tmp_path / "case",
    )
    assert len(taken.photos) == 4
    assert keys(taken) == []


def test_plain_pictures_are_never_taken_for_one_another(tmp_path: Path) -> None:
    plain = [
        saved(tmp_path / f"{shade}.png", Image.new("RGB", (90, 60), shade)) for shade in ("white", "red")
    ]
    taken = take([Attachment(plain[0], "白.png")], [Embedded(plain[1], "红.png")], tmp_path / "case")
    assert len(taken.photos) == 2


def test_two_photos_that_look_alike_are_both_kept_and_asked_about(tmp_path: Path) -> None:
    first = saved(tmp_path / "a.jpg", scene(1), quality=95)
    second = saved(tmp_path / "b.jpg", scene(1), quality=60)
    copy = saved(tmp_path / "w.jpg", scene(1), quality=94)
    taken = take(
        [Attachment(first, "a.jpg"), Attachment(second, "b.jpg")],
        [Embedded(copy, "w.jpg", "管廊")],
        tmp_path / "case",
    )
    assert len(taken.photos) == 2
    assert sorted(each.caption for each in taken.photos) == ["", "管廊"]
    assert keys(taken) == ["photo_matched", "photo_rival", "photo_alike"]


def test_two_captions_of_one_photo_are_a_question(tmp_path: Path) -> None:
    mail = saved(tmp_path / "m.jpg", scene(1))
    copy = saved(tmp_path / "w.jpg", scene(1).resize((400, 300)))
    name = "某厂照片（屋顶光伏）.jpg"
    taken = take([Attachment(mail, name)], [Embedded(copy, "i.jpg", "厂区全景")], tmp_path / "case")
    assert taken.photos[0].caption == "厂区全景"
    (question,) = [each for each in taken.remarks if each.group is Group.QUESTION]
    assert (question.key, question.quote) == ("other_caption", "屋顶光伏")


@pytest.mark.parametrize(
    ("name", "caption", "told"),
    [
        ("某厂照片（屋顶光伏）.jpg", "屋顶光伏", []),
        ("污水处理厂全景.jpg", "污水处理厂全景", ["name_caption"]),
        ("IMG_0712.jpg", "", []),
        ("某厂照片（联系电话13800138000）.jpg", "", ["caption_contact"]),
    ],
)
def test_captions_from_names(name: str, caption: str, told: list[str], tmp_path: Path) -> None:
    taken = take([Attachment(saved(tmp_path / "a.jpg", scene(1)), name)], [], tmp_path / "case")
    assert (taken.photos[0].caption, keys(taken)) == (caption, told)


def test_a_name_that_holds_a_contact_stays_out_of_the_case(tmp_path: Path) -> None:
    photo = saved(tmp_path / "a.jpg", scene(1))
    (record,) = take([Attachment(photo, "张三13800138000.jpg")], [], tmp_path / "case").photos
    assert record.original.name is None


def test_what_is_refused_is_told_with_what_to_do(tmp_path: Path) -> None:
    files = {"图.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>", "扫描.tif": b"II*\0\x08\0\0\0"}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    taken = take([Attachment(tmp_path / name, name) for name in files], [], tmp_path / "case")
    assert taken.unreadable == tuple(files)
    report = write_report("a", files, taken.remarks)
    assert "导出为 PNG" in report
    assert "导出为 JPEG" in report
    assert "“图.svg”没有收进来：这是矢量图" in report
    assert {Path(name).suffix for name in files} <= EXTENSIONS


def test_photos_that_lie_there_are_never_written_over(tmp_path: Path) -> None:
    photo = saved(tmp_path / "a.jpg", scene(1))
    there = tmp_path / "case" / "photos" / "01.png"
    there.parent.mkdir(parents=True)
    there.write_bytes(b"kept")
    files = [take([Attachment(photo, "a.jpg")], [], tmp_path / "case").photos[0].file for _ in range(2)]
    assert files == ["photos/02.jpg", "photos/03.jpg"]
    assert there.read_bytes() == b"kept"


def test_a_blurred_photo_is_worth_a_look(tmp_path: Path) -> None:
    noise = Image.frombytes("RGB", (200, 150), random.Random(1).randbytes(90_000)).resize((1200, 900), 0)
    sharp, soft = saved(tmp_path / "a.jpg", noise), saved(tmp_path / "b.jpg", scene(2))
    taken = take([Attachment(sharp, "a.jpg"), Attachment(soft, "b.jpg")], [], tmp_path / "case")
    assert [each.values["file"] for each in taken.remarks] == ["photos/02.jpg"]


def test_every_remark_has_its_words() -> None:
    for done in Done:
        assert text(f"intake.remark.photo_{done.value}", "zh", file="photos/01.jpg")
    for why in WHYS:
        assert "a.jpg" in text(f"intake.remark.photo_refused_{why}", "zh", name="a.jpg")
