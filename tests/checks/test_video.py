from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.films import box, film

from casebook.checks.videofile import VideoFile, read_video

if TYPE_CHECKING:
    from tests.checks.conftest import Library

FILM = film()


def read(folder: Path, data: bytes) -> VideoFile:
    path = folder / "film"
    path.write_bytes(data)
    return read_video(path)


def told(library: Library) -> list[tuple[str, str]]:
    return [(each.rule, each.message.zh) for each in library.check().findings]


def test_length_codec_and_container_are_read_from_the_head(tmp_path: Path) -> None:
    assert read(tmp_path, film(seconds=179.5)) == VideoFile("mp4", 179.5, ("avc1",), False)
    assert read(tmp_path, film(brand=b"qt  ", codec=b"hvc1")).container == "mov"
    assert read(tmp_path, film(codec=b"hvc1")).codecs == ("hvc1",)


def test_a_film_in_fragments_tells_its_length_elsewhere(tmp_path: Path) -> None:
    fragments = box(b"mvex", box(b"mehd", bytes(4), (95_000).to_bytes(4, "big")))
    assert read(tmp_path, film(seconds=0.0, fragments=fragments)).seconds == 95.0
    assert read(tmp_path, film(seconds=0.0)).seconds is None


def test_a_box_may_be_wide_or_reach_to_the_end(tmp_path: Path) -> None:
    movie = FILM[FILM.index(b"moov") + 4 :]
    start = box(b"ftyp", b"isom", bytes(4))
    wide = start + (1).to_bytes(4, "big") + b"moov" + (len(movie) + 16).to_bytes(8, "big") + movie
    assert read(tmp_path, wide).seconds == 90.0
    assert read(tmp_path, start + bytes(4) + b"moov" + movie).seconds == 90.0


@pytest.mark.parametrize(
    "notes",
    [
        box(b"udta", box(b"\xa9xyz", b"+31.3+120.6/")),
        box(b"udta", box(b"loci", bytes(20))),
        box(b"meta", b"com.apple.quicktime.location.ISO6709"),
    ],
)
def test_where_a_film_was_taken(tmp_path: Path, notes: bytes) -> None:
    assert read(tmp_path, film(notes=notes)).tells_place
    assert not read(tmp_path, FILM).tells_place


@pytest.mark.parametrize("data", [b"", b"RIFF0000AVI LIST", b"\x30\x26\xb2\x75", bytes(1000), FILM[:40]])
def test_other_files_tell_nothing(tmp_path: Path, data: bytes) -> None:
    assert read(tmp_path, data) == VideoFile()


@given(st.binary(max_size=60), st.integers(0, len(FILM)), st.integers(0, 60))
def test_no_damage_makes_it_raise(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, at: int, gone: int
) -> None:
    damaged = FILM[:at] + junk + FILM[at + gone :]
    seconds = read(tmp_path_factory.mktemp("film"), damaged).seconds
    assert seconds is None or seconds > 0


@pytest.mark.parametrize(
    ("seconds", "rules"), [(180.0, []), (181.0, []), (181.5, ["CB423"]), (0.0, ["CB424"])]
)
def test_a_second_more_is_let_pass(calls: Library, seconds: float, rules: list[str]) -> None:
    calls.path("works/videos/oven.mp4").write_bytes(film(seconds=seconds))
    assert [rule for rule, _ in told(calls)] == rules


def test_the_length_given_counts_where_the_file_tells_none(calls: Library) -> None:
    calls.path("works/videos/oven.mp4").write_bytes(film(seconds=0.0))
    calls.replace("works/zh.md", "file: videos/oven.mp4", "file: videos/oven.mp4\n    seconds: 200")
    assert [rule for rule, _ in told(calls)] == ["CB423"]


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("videos/Oven.mp4", "找不到视频“videos/Oven.mp4”，是不是“videos/oven.mp4”？"),
        ("videos\\oven.mp4", "视频路径“videos\\oven.mp4”里用了反斜杠"),
        ("../zone/zh.md", "视频“../zone/zh.md”不在案例文件夹里"),
    ],
)
def test_files_that_cannot_be_used(calls: Library, file: str, message: str) -> None:
    calls.replace("works/zh.md", "file: videos/oven.mp4", f"file: {file}")
    assert told(calls) == [("CB421", message)]


def test_a_link_and_a_pointer(calls: Library) -> None:
    path = calls.path("works/videos/oven.mp4")
    path.write_bytes(b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")
    assert "git lfs pull" in calls.check().findings[0].hint.zh
    path.unlink()
    path.symlink_to("../../zone/zh.md")
    assert [rule for rule, _ in told(calls)] == ["CB421"]


def test_what_no_browser_plays(calls: Library) -> None:
    calls.path("works/videos/oven.mp4").write_bytes(b"RIFF0000AVI LIST")
    assert [rule for rule, _ in told(calls)] == ["CB424", "CB425"]


def test_hevc_is_told_by_its_name(calls: Library) -> None:
    calls.path("works/videos/oven.mp4").write_bytes(film(codec=b"hev1"))
    (found,) = calls.check().findings
    assert found.rule == "CB425"
    assert "HEVC" in found.message.zh
    assert "兼容性最佳" in found.hint.zh


class Track:
    """What pymediainfo tells of a whole film or of one of its tracks."""

    def __init__(self, track_type: str, form: str, duration: int = 0) -> None:
        self.track_type, self.format, self.duration = track_type, form, duration

    def to_data(self) -> dict[str, str]:
        return {"format": self.format}


def installed(monkeypatch: pytest.MonkeyPatch, *tracks: Track) -> None:
    def parse(path: Path) -> SimpleNamespace:
        return SimpleNamespace(tracks=tracks)

    module = SimpleNamespace(MediaInfo=SimpleNamespace(parse=parse))
    monkeypatch.setitem(sys.modules, "pymediainfo", module)


def test_other_containers_are_read_where_their_reader_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(monkeypatch, Track("General", "AVI", 90_500), Track("Video", "AVC"))
    assert read(tmp_path, b"RIFF0000AVI LIST") == VideoFile("avi", 90.5, ("avc1",), False)
    assert read(tmp_path, film(seconds=0.0)) == VideoFile("mp4", 90.5, ("avc1",), False)
    assert read(tmp_path, FILM).seconds == 90.0
    installed(monkeypatch, Track("General", "Text"))
    assert read(tmp_path, b"words") == VideoFile()
