from __future__ import annotations

import random
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from tests.checks.conftest import picture

if TYPE_CHECKING:
    from tests.checks.conftest import Library

STEAM = "steam/photos/steam.jpg"


def told(library: Library) -> list[tuple[str, str]]:
    return [(each.rule, each.message.zh) for each in library.check().findings]


def test_a_file_that_git_lfs_has_not_fetched(library: Library) -> None:
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 3211456\n"
    library.path(STEAM).write_text(pointer, encoding="utf-8")
    (found,) = library.check().findings
    assert found.rule == "CB404"
    assert "git lfs pull" in found.hint.zh


def test_a_picture_of_too_many_pixels_is_not_opened(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    assert told(library)[0] == ("CB404", "图片“photos/roof.jpg”的像素太多")


def test_a_truncated_picture_still_has_a_head(library: Library) -> None:
    data = library.path(STEAM).read_bytes()
    library.path(STEAM).write_bytes(data[:2])
    assert told(library) == [("CB404", "“photos/steam.jpg”不是能读的图片")]


def made(form: str, **options: Any) -> bytes:
    noise = Image.frombytes("RGB", (300, 200), random.Random(form).randbytes(300 * 200 * 3))
    file = BytesIO()
    noise.save(file, form, **options)
    return file.getvalue()


def with_thumbnail(data: bytes) -> bytes:
    """Put a small picture into the head of a JPEG, where cameras keep one, its end mark included."""
    block = b"Exif\0\0" + picture(1)[:20_000] + b"\xff\xd9"
    return data[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + data[2:]


PICTURES = {
    "jpeg": made("JPEG"),
    "progressive": made("JPEG", progressive=True),
    "jpeg with a thumbnail": with_thumbnail(made("JPEG")),
    "png": made("PNG"),
}


@pytest.mark.parametrize("kind", list(PICTURES))
def test_half_a_picture_is_none(library: Library, kind: str) -> None:
    data = PICTURES[kind]
    library.path(STEAM).write_bytes(data)
    whole = [each.message.zh for each in library.check().findings if each.rule == "CB404"]
    library.path(STEAM).write_bytes(data[: len(data) * 2 // 3])
    half = [each.message.zh for each in library.check().findings if each.rule == "CB404"]
    assert (whole, half) == ([], ["图片“photos/steam.jpg”只有一半，后面的数据没有了"])


@pytest.mark.parametrize("kind", list(PICTURES))
def test_what_a_phone_adds_behind_a_picture_does_no_harm(library: Library, kind: str) -> None:
    library.path(STEAM).write_bytes(PICTURES[kind] + b"\xff\xda film \0" * 20_000)
    assert "CB404" not in {each.rule for each in library.check().findings}


@pytest.mark.parametrize("file", ["/etc/hostname", "../../../x.jpg", "photos/../../solar/photos/roof.jpg"])
def test_files_outside_the_case(library: Library, file: str) -> None:
    library.replace("steam/zh.md", "file: photos/steam.jpg", f"file: {file}")
    assert told(library) == [("CB402", f"图片“{file}”不在案例文件夹里")]


@pytest.mark.parametrize("target", ["boiler.jpg", "../../solar/photos/roof.jpg", "steam.jpg"])
def test_symbolic_links_are_refused_wherever_they_lead(library: Library, target: str) -> None:
    path = library.path(STEAM)
    path.unlink()
    path.symlink_to(target)
    assert told(library)[0][0] in {"CB402", "CB401"}
    assert len(told(library)) == 1


def test_a_folder_that_is_a_link(library: Library) -> None:
    photos = library.path("steam/photos")
    photos.rename(library.path("steam/pictures"))
    photos.symlink_to("pictures")
    assert [rule for rule, _ in told(library)] == ["CB402", "CB402"]


@pytest.mark.parametrize("file", ["a\\0b.jpg", "x" * 300 + ".jpg", "photos", "."])
def test_names_that_no_file_can_have(library: Library, file: str) -> None:
    library.replace("steam/zh.md", "file: photos/steam.jpg", f'file: "{file}"')
    assert [rule for rule, _ in told(library)] == ["CB401"]


def test_a_path_of_another_system(library: Library) -> None:
    library.replace("steam/zh.md", "file: photos/steam.jpg", "file: photos\\steam.jpg")
    assert told(library) == [("CB401", "图片路径“photos\\steam.jpg”里用了反斜杠")]


def test_the_file_that_was_probably_meant(library: Library) -> None:
    library.replace("steam/zh.md", "file: photos/steam.jpg", "file: photos/Steam.JPG")
    assert told(library) == [("CB401", "找不到图片“photos/Steam.JPG”，是不是“photos/steam.jpg”？")]


def test_one_picture_under_two_names(library: Library) -> None:
    library.path("steam/photos/boiler.jpg").write_bytes(library.path(STEAM).read_bytes())
    assert told(library) == [("CB405", "图片“photos/boiler.jpg”与“photos/steam.jpg”是同一张")]


def test_one_original_under_two_names(library: Library) -> None:
    library.replace("steam/zh.md", "b2" * 32, "a1" * 32)
    assert [rule for rule, _ in told(library)] == ["CB405"]


@pytest.mark.parametrize(
    ("size", "rules"), [(1048576, ["CB412"]), (1048577, []), (5242880, []), (5242881, ["CB413"])]
)
def test_sizes_of_originals(library: Library, size: int, rules: list[str]) -> None:
    library.replace("steam/zh.md", "bytes: 3211456", f"bytes: {size}")
    assert [rule for rule, _ in told(library)] == rules


def test_no_photos_at_all(library: Library) -> None:
    text = library.text("solar/zh.md")
    start, end = text.index("photos:"), text.index("sources:")
    library.path("solar/zh.md").write_text(
        text[:start] + text[end:].replace("waivers:\n  CB412: 图为示意插图，不是照片\n", ""), encoding="utf-8"
    )
    assert told(library) == [("CB403", "有 0 张图片，至少要 1 张")]


def test_photos_are_counted_although_one_of_them_is_badly_written(library: Library) -> None:
    library.replace(
        "solar/zh.md", "    illustration: true", "    illustration: true\n  - file: photos/x.jpg\n  - 12"
    )
    rules = [rule for rule, _ in told(library)]
    assert rules.count("CB403") == 1
