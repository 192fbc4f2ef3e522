"""Masters: what is kept of a photo, what is taken out, and what no stranger's file can do."""

from __future__ import annotations

import io
import random
import struct
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image, ImageCms, ImageFile, ImageFilter, PngImagePlugin

from casebook.checks.sharpness import BLURRED
from casebook.pictures.masters import LONGEST_SIDE, Done, Master, NoPicture, make_master

PHONE = Path(__file__).parent / "phone.heic"
SECRET = b"Zhang San 13800138000"
BMFF = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"


def scene(size: tuple[int, int] = (640, 420), seed: int = 1) -> Image.Image:
    """Return a picture of blocks in random colours, unlike that of any other seed."""
    blocks = Image.frombytes("RGB", (32, 32), random.Random(seed).randbytes(32 * 32 * 3))
    return blocks.resize(size, Image.Resampling.NEAREST)


def written(path: Path, picture: Image.Image, form: str = "JPEG", **options: object) -> Path:
    picture.save(path, form, **options)
    return path


def shown(master: Master) -> Image.Image:
    return Image.open(io.BytesIO(master.data))


def middle(master: Master) -> tuple[int, ...]:
    picture = shown(master)
    value = picture.getpixel((picture.width // 2, picture.height // 2))
    assert isinstance(value, tuple)
    return tuple(int(part) for part in value)


def refusal(path: Path) -> str:
    with pytest.raises(NoPicture) as caught:
        make_master(path)
    return caught.value.why


def segment(mark: int, body: bytes) -> bytes:
    return bytes((0xFF, mark)) + struct.pack(">H", len(body) + 2) + body


def test_nothing_that_was_noted_in_a_jpeg_is_left(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jpg", scene())
    data = path.read_bytes()
    notes = segment(0xFE, SECRET) + segment(0xED, b"Photoshop 3.0\0" + SECRET)
    notes += segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + b"</x:xmpmeta>")
    path.write_bytes(data[:2] + notes + data[2:] + SECRET)
    master = make_master(path)
    assert SECRET not in master.data
    assert set(shown(master).info) <= {
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "progressive",
        "progression",
    }
    assert master.bytes == len(path.read_bytes())


def test_nothing_that_was_noted_in_a_png_is_left(tmp_path: Path) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", SECRET.decode())
    notes.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    master = make_master(written(tmp_path / "a.png", scene(), "PNG", pnginfo=notes))
    assert SECRET not in master.data
    assert shown(master).format == "JPEG"


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_master_stands_upright_whichever_way_the_camera_was_held(orientation: int, tmp_path: Path) -> None:
    upright = Image.new("RGB", (300, 200), "blue")
    upright.paste("red", (0, 0, 150, 100))
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = upright.transpose(turns[orientation]) if orientation in turns else upright
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    master = make_master(written(tmp_path / "a.jpg", stored, exif=exif, quality=95))
    picture = shown(master)
    corner = picture.getpixel((40, 40))
    assert (master.width, master.height, picture.size) == (300, 200, (300, 200))
    assert isinstance(corner, tuple)
    assert corner[0] > 200 > 60 > corner[2]


def test_where_a_photo_was_taken_is_taken_out_and_told(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (31.0, 18.0, 0.0)
    master = make_master(written(tmp_path / "a.jpg", scene(), exif=exif))
    assert master.done == (Done.PLACE_REMOVED,)
    assert not shown(master).getexif()


def test_broken_exif_does_no_harm(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jpg", scene())
    data = path.read_bytes()
    path.write_bytes(data[:2] + segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + bytes(40)) + data[2:])
    assert shown(make_master(path)).size == (640, 420)


def test_colours_of_another_profile_are_translated(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    broken = written(
        tmp_path / "a.jpg", Image.new("RGB", (90, 60), (10, 90, 50)), icc_profile=lab, quality=95
    )
    assert max(abs(a - b) for a, b in zip(middle(make_master(broken)), (10, 90, 50), strict=True)) < 6
    swapped = written(
        tmp_path / "b.jpg", Image.new("RGB", (90, 60), (200, 90, 50)), icc_profile=swap(), quality=95
    )
    red, _, blue = middle(make_master(swapped))
    assert red < 80 < 170 < blue


def swap() -> bytes:
    """Return the sRGB profile with red and blue in each other's place."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"?XYZ", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"?XYZ", b"bXYZ", 1)


def test_press_colours_without_a_profile_are_a_guess(tmp_path: Path) -> None:
    master = make_master(
        written(tmp_path / "a.jpg", Image.new("CMYK", (90, 60), (0, 255, 255, 0)), quality=95)
    )
    red, green, blue = middle(master)
    assert red > 230 > 40 > max(green, blue)
    assert master.done == (Done.GUESSED_COLOURS,)


def test_sixteen_bits_become_eight_and_do_not_burn_out(tmp_path: Path) -> None:
    grey = Image.new("I;16", (90, 60), 0x8000)
    red, green, blue = middle(make_master(written(tmp_path / "a.png", grey, "PNG")))
    assert red == green == blue
    assert abs(red - 128) < 3


def test_what_is_seen_through_becomes_white(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (90, 60), (0, 0, 0, 0))
    assert min(middle(make_master(written(tmp_path / "a.png", clear, "PNG")))) > 250
    plain = written(tmp_path / "b.png", Image.new("RGB", (90, 60), (1, 2, 3)), "PNG", transparency=(1, 2, 3))
    assert min(middle(make_master(plain))) > 250


def test_of_an_animation_the_first_frame_is_taken(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (90, 60), colour) for colour in ("red", "blue", "green")]
    for form in ("GIF", "WEBP", "PNG"):
        path = written(tmp_path / f"a.{form}", frames[0], form, save_all=True, append_images=frames[1:])
        master = make_master(path)
        assert Done.FIRST_FRAME in master.done
        assert middle(master)[0] > 230


def test_an_ending_says_nothing(tmp_path: Path) -> None:
    assert shown(make_master(written(tmp_path / "a.jpg", scene(), "PNG"))).format == "JPEG"


def png_of(width: int, height: int) -> bytes:
    """Return a PNG that says it is so large and holds next to nothing."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(9)))
        + chunk(b"IEND", b"")
    )


def jpeg_says(data: bytes, width: int, height: int) -> bytes:
    """Return a JPEG whose head gives other measures than it has."""
    at = next(place for place in range(len(data)) if data[place : place + 2] in (b"\xff\xc0", b"\xff\xc2"))
    return data[: at + 5] + struct.pack(">HH", height, width) + data[at + 9 :]


JPEG = io.BytesIO()
scene().save(JPEG, "JPEG")
PROGRESSIVE = io.BytesIO()
scene().save(PROGRESSIVE, "JPEG", progressive=True)
SCANS = PROGRESSIVE.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"no picture at all", "unreadable"),
        (
            b"<?xml version='1.0'?>\n<!-- made by hand -->\n<svg xmlns='http://www.w3.org/2000/svg'/>",
            "vector",
        ),
        (b"<svg/>", "vector"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "vector"),
        (b"%PDF-1.7\n", "vector"),
        (b"II*\0\x08\0\0\0", "tiff"),
        (b"MM\0*\0\0\0\x08", "tiff"),
        (b"8BPS\0\x01", "layers"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n", "lfs"),
        (png_of(1, 1), "tiny"),
        (png_of(5000, 1), "tiny"),
        (png_of(60_000, 60_000), "pixels"),
        (png_of(60_000, 900), "pixels"),
        (png_of(2_000_000_000, 2_000_000_000), "pixels"),
        (png_of(900, 600), "damaged"),
        (jpeg_says(JPEG.getvalue(), 65_000, 65_000), "pixels"),
        (jpeg_says(SCANS, 9000, 9000), "pixels"),
        (JPEG.getvalue()[:300], "unreadable"),
        (JPEG.getvalue()[:-2000], "damaged"),
        (SCANS[:-2] + SCANS[SCANS.rindex(b"\xff\xda") : -2] * 200 + b"\xff\xd9", "damaged"),
        (b"GIF89a" + bytes(20), "unreadable"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "unreadable"),
        (BMFF, "damaged"),
        (b"BM" + bytes(60), "unreadable"),
    ],
)
def test_what_is_refused_says_why(data: bytes, why: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    assert refusal(path) == why


def test_half_a_photo_is_refused_whatever_another_library_told_pillow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    path = tmp_path / "a.jpg"
    path.write_bytes(JPEG.getvalue()[:-2000])
    assert refusal(path) == "damaged"
    assert ImageFile.LOAD_TRUNCATED_IMAGES


def test_a_file_too_large_for_a_photo_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)
    assert refusal(path) == "bytes"
    assert refusal(tmp_path / "nothing.jpg") == "unreadable"


def test_a_very_wide_photo_is_taken(tmp_path: Path) -> None:
    master = make_master(written(tmp_path / "a.jpg", Image.new("RGB", (60_000, 400), "green")))
    assert (master.width, shown(master).size) == (60_000, (LONGEST_SIDE, 17))


def test_without_its_reader_a_phones_photo_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(BMFF)
    monkeypatch.setitem(sys.modules, "pi_heif", None)
    assert refusal(path) == "heic"


def test_a_phones_photo_stands_upright_and_tells_no_place() -> None:
    """The file was drawn for this test and coded with libheif: blue, red above left, turned by Exif."""
    master = make_master(PHONE)
    corner = shown(master).getpixel((shown(master).width - 6, 6))
    assert (master.width, master.height, shown(master).size) == (64, 96, (64, 96))
    assert master.done == (Done.PLACE_REMOVED,)
    assert isinstance(corner, tuple)
    assert corner[0] > 200 > 60 > corner[2]


def test_half_of_a_phones_photo_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    path.write_bytes(PHONE.read_bytes()[:-200])
    assert refusal(path) == "damaged"


def test_a_phones_photo_that_crashes_its_reader_is_only_refused(tmp_path: Path) -> None:
    data = bytearray(PHONE.read_bytes())
    for place, byte in {14: 169, 110: 201, 176: 203, 240: 230, 583: 154}.items():
        data[place] = byte
    path = tmp_path / "a.heic"
    path.write_bytes(data)
    assert refusal(path) == "damaged"


def test_sharpness_tells_a_blurred_photo(tmp_path: Path) -> None:
    sharp = scene((1600, 1200))
    blurred = sharp.filter(ImageFilter.GaussianBlur(20))
    assert make_master(written(tmp_path / "a.jpg", sharp)).sharpness > 4 * BLURRED
    assert make_master(written(tmp_path / "b.jpg", blurred)).sharpness < BLURRED


def test_same_photo_same_master(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jpg", scene())
    assert make_master(path) == make_master(path)


SMALL = {form: io.BytesIO() for form in ("JPEG", "PNG", "WEBP", "GIF", "BMP")}
for form, buffer in SMALL.items():
    scene((40, 30)).save(buffer, form)
WHOLE = tuple(buffer.getvalue() for buffer in SMALL.values())


@settings(max_examples=150)
@given(st.sampled_from(WHOLE), st.binary(max_size=40), st.integers(0, 3000), st.integers(0, 60))
def test_no_damage_does_more_than_refuse(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, junk: bytes, at: int, gone: int
) -> None:
    place = at % len(data)
    path = tmp_path_factory.mktemp("photo") / "a.jpg"
    path.write_bytes(data[:place] + junk + data[place + gone :])
    try:
        master = make_master(path)
    except NoPicture:
        return
    assert max(shown(master).size) <= LONGEST_SIDE
