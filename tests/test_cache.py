from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.cache import Cache, digest


def writes(data: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.write_bytes(data)

    return make


def never(path: Path) -> None:
    raise AssertionError(f"{path} was made again")


def test_a_file_is_made_once(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    first = cache.file("ab/photo.webp", writes(b"picture"))
    assert first == tmp_path / "cache" / "ab" / "photo.webp" == cache.path("ab/photo.webp")
    assert cache.file("ab/photo.webp", never).read_bytes() == b"picture"


def test_what_a_power_cut_left_empty_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "photo.webp").write_bytes(b"")
    assert Cache(tmp_path).file("photo.webp", writes(b"picture")).read_bytes() == b"picture"


def test_the_draft_has_the_endings_tools_look_at(tmp_path: Path) -> None:
    drafts: list[Path] = []

    def make(path: Path) -> None:
        drafts.append(path)
        path.write_bytes(b"")

    Cache(tmp_path).file("photo.webp", make)
    assert drafts[0].suffix == ".webp"
    assert drafts[0].parent == tmp_path


def test_a_failure_leaves_the_cache_without_a_trace(tmp_path: Path) -> None:
    def fail(path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError("disk full")

    cache = Cache(tmp_path)
    with pytest.raises(OSError, match="disk full"):
        cache.file("photo.webp", fail)
    assert list(tmp_path.iterdir()) == []
    assert cache.file("photo.webp", writes(b"whole")).read_bytes() == b"whole"


def test_a_tool_may_put_a_new_file_in_the_drafts_place(tmp_path: Path) -> None:
    def make(path: Path) -> None:
        path.unlink()
        path.write_bytes(b"new")

    assert Cache(tmp_path).file("a.pdf", make).read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_digest_is_sha_256_of_the_parts_with_their_lengths() -> None:
    assert digest("绿色") == digest("绿色".encode())
    assert len(digest()) == 64
    assert digest("ab", "c") != digest("a", "bc") != digest("abc")
    assert digest("a", "") != digest("a")


@given(st.lists(st.text(max_size=5), max_size=4), st.lists(st.text(max_size=5), max_size=4))
def test_other_parts_have_another_digest(one: list[str], other: list[str]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)
