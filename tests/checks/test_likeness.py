"""Pictures that look the same: found once, remembered by what they hold, and never in the way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from casebook.cache import Cache
from casebook.checks import likeness
from casebook.checks.checking import check
from casebook.checks.likeness import Likenesses
from casebook.content.reading import read_compilation

if TYPE_CHECKING:
    from tests.checks.conftest import Library


@pytest.fixture
def twins(library: Library) -> Library:
    """The library with one of its pictures saved again under another name."""
    with Image.open(library.path("steam/photos/steam.jpg")) as image:
        image.save(library.path("steam/photos/boiler.jpg"), quality=85)
    return library


@pytest.fixture
def undecodable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every decoder away: heads can still be read, pictures cannot."""

    def refuse(*_: object) -> None:
        raise AssertionError("a picture is decoded")

    monkeypatch.setattr(Image.Image, "convert", refuse)
    monkeypatch.setattr(Image.Image, "load", refuse)


def found(library: Library, cache: Cache | None) -> list[str]:
    return [each.rule for each in check(read_compilation(library.folder), cache=cache).findings]


def test_a_second_check_decodes_nothing(
    twins: Library, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    cache = Cache(tmp_path / "cache")
    assert found(twins, cache) == ["CB411"]
    request.getfixturevalue("undecodable")
    assert found(twins, cache) == ["CB411"]
    assert found(twins, None) == []


@pytest.mark.usefixtures("undecodable")
def test_pictures_of_different_sizes_are_not_decoded_at_all(library: Library, tmp_path: Path) -> None:
    assert found(library, Cache(tmp_path / "cache")) == []
    assert not (tmp_path / "cache").exists()


def test_a_picture_is_known_by_its_bytes_whatever_its_name(
    twins: Library, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    cache = Cache(tmp_path / "cache")
    assert found(twins, cache) == ["CB411"]
    twins.path("steam/photos/boiler.jpg").rename(twins.path("steam/photos/other.jpg"))
    twins.replace("steam/zh.md", "file: photos/boiler.jpg", "file: photos/other.jpg")
    request.getfixturevalue("undecodable")
    assert found(twins, cache) == ["CB411"]


def test_a_changed_picture_is_looked_at_anew(twins: Library, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    assert found(twins, cache) == ["CB411"]
    with Image.open(twins.path("steam/photos/steam.jpg")) as image:
        image.transpose(Image.Transpose.ROTATE_180).save(twins.path("steam/photos/boiler.jpg"))
    assert found(twins, cache) == []


def test_a_cache_that_cannot_be_written_is_done_without(twins: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert found(twins, Cache(tmp_path / "file")) == ["CB411"]


def test_a_spoilt_cache_entry_is_done_without(twins: Library, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    assert found(twins, cache) == ["CB411"]
    for entry in cache.folder.rglob("*"):
        if entry.is_file():
            entry.write_text("spoilt", encoding="ascii")
    assert found(twins, cache) == ["CB411"]


def test_a_picture_that_cannot_be_decoded_looks_like_no_other(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = library.path("steam/photos/steam.jpg")
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    assert not Likenesses(Cache(tmp_path / "cache")).alike(good, broken)
    assert not Likenesses().alike(good, tmp_path / "nothing.jpg")


def test_each_picture_is_decoded_once_in_a_check(twins: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[Path] = []
    make = likeness.likeness

    def count(path: Path) -> int:
        decoded.append(path)
        return make(path)

    monkeypatch.setattr(likeness, "likeness", count)
    twins.replace(
        "steam/zh.md",
        "sources:\n",
        "  - {file: photos/third.jpg, caption: {zh: 管廊的另一面, en: The other side}, "
        "alt: {zh: 管廊背面, en: The bridge from behind}, "
        "credit: {zh: 示例园区, en: Sample Park}, rights: CC BY 4.0}\nsources:\n",
    )
    with Image.open(twins.path("steam/photos/steam.jpg")) as image:
        image.transpose(Image.Transpose.ROTATE_180).save(twins.path("steam/photos/third.jpg"))
    assert "CB411" in found(twins, None)
    assert sorted(path.name for path in decoded) == ["boiler.jpg", "steam.jpg", "third.jpg"]


def test_what_two_likenesses_tell() -> None:
    busy = int("01" * 128, 2)
    plain = 0b111
    assert likeness.resemblance(busy, busy ^ 0xFFFFF) is likeness.Resemblance.SAME
    assert likeness.resemblance(busy, busy ^ 0x1FFFFF) is likeness.Resemblance.CROPPED
    assert likeness.resemblance(busy, busy ^ (1 << 70) - 1) is likeness.Resemblance.CROPPED
    assert likeness.resemblance(busy, busy ^ (1 << 71) - 1) is likeness.Resemblance.OTHER
    assert likeness.resemblance(plain, plain << 8) is likeness.Resemblance.OTHER
    assert likeness.resemblance(0, 0) is likeness.Resemblance.OTHER
