"""`casebook photos`: photos added to a case, its other facts left alone, and nothing done by halves."""

from __future__ import annotations

import io
import random
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from casebook.commands import main
from casebook.content.case import Case
from casebook.content.reading import read_compilation

CASE = "works"


def photo(seed: int, size: tuple[int, int] = (3000, 2000)) -> bytes:
    blocks = Image.frombytes("RGB", (30, 20), random.Random(seed).randbytes(1800))
    file = io.BytesIO()
    blocks.resize(size, Image.Resampling.BICUBIC).save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder with the calls, one new case and two photos."""
    monkeypatch.chdir(tmp_path)
    for programme in sorted((Path(__file__).parents[2] / "cases").glob("*/programme.yml")):
        folder = Path("cases", programme.parent.name)
        folder.mkdir(parents=True)
        shutil.copy(programme, folder)
    assert run("new", "etdz-green-2024", CASE, "--track", "park", "--title", "题").exit_code == 0
    Path("某园区照片（屋顶光伏）.jpg").write_bytes(photo(1))
    Path("IMG_2.jpg").write_bytes(photo(2, (1200, 900)))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def case() -> Case:
    return next(each for each in read_compilation(Path("cases")).cases if each.id.endswith(CASE))


def listed() -> list[dict[str, object]]:
    return list(case().original.frontmatter.data.get("photos") or ())


@pytest.mark.usefixtures("home")
def test_masters_and_their_originals_figures_are_added() -> None:
    result = run("photos", CASE, "IMG_2.jpg", "某园区照片（屋顶光伏）.jpg", "--caption", "蒸汽 管廊")
    assert (result.exit_code, result.stderr) == (0, "")
    first, second = listed()
    assert (first["file"], first["caption"]) == ("photos/01.jpg", {"zh": "蒸汽 管廊"})
    assert (second["file"], second["caption"]) == ("photos/02.jpg", {"zh": "屋顶光伏"})
    original = second["original"]
    assert isinstance(original, dict)
    assert (original["width"], original["height"], original["bytes"]) == (3000, 2000, len(photo(1)))
    with Image.open(case().folder / "photos/02.jpg") as master:
        assert master.size == (2560, 1707)
    kept = Path("private/etdz-green-2024", CASE, "originals", "某园区照片（屋顶光伏）.jpg")
    assert kept.read_bytes() == photo(1)
    assert "屋顶光伏" in result.stdout


@pytest.mark.usefixtures("home")
def test_what_the_file_says_stays_and_it_is_in_the_one_form() -> None:
    before = case()
    run("photos", CASE, "IMG_2.jpg")
    after = case()
    keep = {key: value for key, value in after.original.frontmatter.data.items() if key != "photos"}
    assert keep == {key: value for key, value in before.original.frontmatter.data.items() if key != "photos"}
    assert after.original.units() == before.original.units()
    assert run("format", "--check", str(after.folder)).exit_code == 0


@pytest.mark.usefixtures("home")
def test_a_photo_is_not_added_twice_and_one_like_it_is_asked_about() -> None:
    run("photos", CASE, "IMG_2.jpg")
    text = case().original.path.read_bytes()
    again = run("photos", CASE, "IMG_2.jpg")
    assert "已经有这张照片（photos/01.jpg）" in again.stdout
    assert case().original.path.read_bytes() == text
    Path("other.jpg").write_bytes(photo(2, (1000, 750)))
    assert "看起来是同一张" in run("photos", CASE, "other.jpg").stdout
    assert len(listed()) == 2


@pytest.mark.usefixtures("home")
def test_what_is_refused_is_told_and_the_others_are_added() -> None:
    Path("a.tif").write_bytes(b"II*\0\x08\0\0\0")
    result = run("photos", CASE, "a.tif", "IMG_2.jpg")
    assert result.exit_code == 1
    assert "“a.tif”没有收进来：这是 TIFF" in result.stderr
    assert [each["file"] for each in listed()] == ["photos/01.jpg"]
    assert not Path("private/etdz-green-2024", CASE, "originals", "a.tif").exists()


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nothing", "IMG_2.jpg"), "nothing"),
        ((CASE, "IMG_2.jpg", "--caption", "一", "--caption", "二"), "写了 2 条说明，却只有 1 张照片"),
        ((CASE, "missing.jpg"), "missing.jpg"),
    ],
)
def test_wrong_use_changes_nothing(arguments: tuple[str, ...], words: str) -> None:
    before = case().original.path.read_bytes()
    result = run("photos", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert case().original.path.read_bytes() == before
    assert not Path("private").exists()


@pytest.mark.usefixtures("home")
def test_a_broken_file_gets_no_photo() -> None:
    path = case().original.path
    path.write_text(
        path.read_text(encoding="utf-8").replace("---\n", "---\ntitle: 一\ntitle: 二\n", 1), "utf-8"
    )
    result = run("photos", CASE, "IMG_2.jpg")
    assert result.exit_code == 2
    assert "照片没有添加" in result.stderr
    assert not list((path.parent / "photos").iterdir())
