from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.films import box, film

from casebook.checks.videofile import read_video
from casebook.intake.films import changed_films, film_files, take_films, without_place
from casebook.intake.sources import SourceFile

PLACE = b"+31.3000+120.6000/"
NOTES = [
    box(b"udta", box(b"\xa9xyz", PLACE)),
    box(b"meta", b"com.apple.quicktime.location.ISO6709" + PLACE),
    box(b"udta", box(b"loci", PLACE)) + box(b"meta", b"com.apple.quicktime.location.ISO6709"),
]


@pytest.mark.parametrize("notes", NOTES)
def test_the_place_goes_and_all_else_stays_where_it_was(notes: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(film(notes=notes))
    before = read_video(path)
    assert before.tells_place
    assert without_place(path)
    after = path.read_bytes()
    assert PLACE not in after
    assert len(after) == len(film(notes=notes))
    assert read_video(path) == type(before)("mp4", 90.0, ("avc1",), False)
    assert not without_place(path)


@pytest.mark.parametrize("data", [b"", b"no film", film(), film(notes=box(b"udta", b"name"))])
def test_other_files_stay_as_they_are(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(data)
    assert not without_place(path)
    assert path.read_bytes() == data


def test_films_are_numbered_and_what_matters_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.MP4").write_bytes(film(notes=NOTES[0]))
    (tmp_path / "b.mov").write_bytes(film(codec=b"hvc1"))
    films = [SourceFile(name, tmp_path / name) for name in ("a.MP4", "b.mov")]
    case = tmp_path / "case"
    case.mkdir()
    told = list(take_films(films, case))
    assert [each.key for each in told] == ["film_place_removed", "film_codec"]
    assert film_files(films) == ("videos/01.mp4", "videos/02.mov")
    assert all((case / file).exists() for file in film_files(films))
    assert [each.name for each in changed_films(films)] == ["a.MP4"]
    assert PLACE in films[0].path.read_bytes()
