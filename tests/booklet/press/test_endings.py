from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.booklet.press.endings import clear_endings

AMBIGUOUS = b"\r\nendstream"


def _pdf(path: Path, contents: list[bytes]) -> Path:
    with pikepdf.new() as pdf:
        for content in contents:
            pdf.add_blank_page()
            pdf.pages[-1].Contents = pdf.make_stream(content, Filter=pikepdf.Name.JPXDecode)
        pdf.save(
            path,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
        )
    return path


def test_a_stream_that_ends_in_a_carriage_return_keeps_it_and_gets_a_whole_line_end(tmp_path: Path) -> None:
    contents = [b"one\r", b"two", b"three\r", b"four\n"]
    file = _pdf(tmp_path / "a.pdf", contents)
    assert file.read_bytes().count(AMBIGUOUS) == 2
    clear_endings(file)
    assert file.read_bytes().count(b"\r\r\nendstream") == 2
    with pikepdf.open(file) as pdf:
        assert [page.Contents.read_raw_bytes() for page in pdf.pages] == contents


def test_a_clear_file_is_left_alone(tmp_path: Path) -> None:
    file = _pdf(tmp_path / "a.pdf", [b"one", b"two"])
    before = file.read_bytes()
    clear_endings(file)
    assert file.read_bytes() == before


@given(contents=st.lists(st.binary(max_size=40).map(lambda data: data + b"\r"), min_size=1, max_size=12))
def test_any_content_survives(contents: list[bytes], tmp_path_factory: pytest.TempPathFactory) -> None:
    file = _pdf(tmp_path_factory.mktemp("any") / "a.pdf", contents)
    clear_endings(file)
    with pikepdf.open(file) as pdf:
        assert [page.Contents.read_raw_bytes() for page in pdf.pages] == contents


def test_a_file_that_qpdf_did_not_write_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\nno more")
    with pytest.raises(ValueError, match="qpdf"):
        clear_endings(tmp_path / "a.pdf")
