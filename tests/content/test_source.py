from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.content.source import MAX_SOURCE_BYTES, Position, SourceError, read_text


def fault_of(path: Path) -> tuple[str, str, int]:
    with pytest.raises(SourceError) as caught:
        read_text(path)
    fault = caught.value.fault
    assert fault.position.path == path
    return fault.rule, fault.values["why"], fault.position.line


def written(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "zh.md"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("绿色".encode(), "绿色"),
        (b"\xef\xbb\xbf---\n", "---\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"a\r\n\r\nb", "a\n\nb"),
    ],
    ids=["empty", "chinese", "byte-order-mark", "mixed-line-ends", "blank-line"],
)
def test_text_comes_without_mark_and_with_one_kind_of_line_end(
    tmp_path: Path, data: bytes, text: str
) -> None:
    assert read_text(written(tmp_path, data)) == text


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("第一行\n绿色".encode("gbk"), 1),
        (b"ok\nok\n" + "绿色".encode("gb18030"), 3),
        ("---\ntitle: 绿色\n".encode("utf-16"), 1),
        ("---\ntitle: green\n".encode("utf-16-le"), 1),
        (b"one\ntwo\x00\n", 2),
        (b"one\n\xed\xa0\x80", 2),
    ],
    ids=["gbk", "gb18030-on-line-3", "utf-16", "utf-16-unmarked", "nul", "surrogate"],
)
def test_what_is_not_utf_8_is_told_with_its_line(tmp_path: Path, data: bytes, line: int) -> None:
    assert fault_of(written(tmp_path, data)) == ("CB101", "not-utf-8", line)


def test_a_file_may_have_a_megabyte_and_no_more(tmp_path: Path) -> None:
    assert len(read_text(written(tmp_path, b"a" * MAX_SOURCE_BYTES))) == MAX_SOURCE_BYTES
    assert fault_of(written(tmp_path, b"a" * (MAX_SOURCE_BYTES + 1))) == ("CB101", "too-large", 1)


def test_only_a_regular_file_is_read(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "absent.md") == ("CB101", "missing", 1)
    assert fault_of(tmp_path) == ("CB101", "missing", 1)


def test_a_link_out_of_the_case_is_not_followed(tmp_path: Path) -> None:
    secret = written(tmp_path, b"secret")
    link = tmp_path / "en.md"
    link.symlink_to(secret)
    assert fault_of(link) == ("CB101", "missing", 1)


@given(st.binary(max_size=200))
def test_bytes_are_read_or_refused_never_anything_else(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = written(tmp_path_factory.mktemp("bytes"), data)
    with contextlib.suppress(SourceError):
        assert not set("\r\x00") & set(read_text(path))


def test_positions_sort_by_file_line_and_column() -> None:
    places = [Position(Path("b"), 1, 1), Position(Path("a"), 2, 1), Position(Path("a"), 1, 9)]
    assert sorted(places) == [places[2], places[1], places[0]]
