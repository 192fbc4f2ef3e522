"""Scenes cover the cases' drawn photos and come out the same, clean and in size."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from casebook.content.reading import split_frontmatter
from casebook.pictures.scenes import __main__ as drawing
from casebook.pictures.scenes import table
from casebook.pictures.scenes.canvas import HEAVIEST, WIDTH, Canvas
from casebook.pictures.scenes.compositions import __path__ as compositions
from casebook.pictures.scenes.palette import NOON, mix, tint
from casebook.pictures.scenes.stage import Pose, hull
from casebook.pictures.scenes.table import Scene, scenes
from casebook.pictures.scenes.view import Axonometric, Perspective

CASES = Path(__file__).parents[2] / "cases"
SMALL = 0.05


def drawn(scene: Scene) -> bytes:
    canvas = Canvas(SMALL)
    scene.draw(canvas)
    return canvas.picture().tobytes()


first_drawn = cache(drawn)


def illustrations(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if part.get("illustration") is True:
            yield part["file"]
        for inner in part.values():
            yield from illustrations(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from illustrations(inner)


def promised() -> set[str]:
    found = set()
    for text in CASES.glob("*/*/zh.md"):
        front, _ = split_frontmatter(text.read_text("utf-8"))
        found |= {
            f"{text.parent.relative_to(CASES).as_posix()}/{file}"
            for file in illustrations(yaml.safe_load(front))
        }
    return found


def test_every_illustration_of_a_case_has_a_scene() -> None:
    assert promised() - {scene.file for scene in scenes().values()} == set()


def test_every_composition_is_in_a_table() -> None:
    modules = {path.stem for path in Path(compositions[0]).glob("*.py")} - {"__init__"}
    assert {scene.composition for scene in scenes().values()} == modules


@pytest.mark.parametrize("key", scenes())
def test_scene_is_the_same_twice(key: str) -> None:
    first = first_drawn(scenes()[key])
    assert first == drawn(scenes()[key])
    assert len(set(first)) > 20


def test_scenes_differ_from_each_other() -> None:
    assert len({first_drawn(scene) for scene in scenes().values()}) == len(scenes())


def test_no_two_openers_share_a_composition() -> None:
    openers = {scene.folder: scene for scene in reversed(list(scenes().values()))}.values()
    assert len({scene.composition for scene in openers}) == len(openers)


def test_full_picture_is_clean_jpeg_in_size() -> None:
    canvas = Canvas()
    scenes()["etdz-green-2024/beijing-bda/rooftop-solar"].draw(canvas)
    data = canvas.jpeg()
    with Image.open(BytesIO(data)) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (2400, 1600))
        assert not picture.getexif()
        assert not {"exif", "icc_profile", "xmp", "comment"} & set(picture.info)
    assert len(data) <= HEAVIEST


def test_mirroring_turns_left_to_right() -> None:
    canvas = Canvas(SMALL)
    canvas.rectangle(0, 0, WIDTH / 4, 1600, (255, 0, 0))
    canvas.mirror()
    canvas.rectangle(0, 0, WIDTH / 4, 1600, (0, 255, 0))
    picture = canvas.picture()
    left, right = picture.getpixel((5, 40)), picture.getpixel((picture.width - 6, 40))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert left[1] > 240 > left[0]
    assert right[0] > 240 > right[1]


def test_without_folders_only_missing_files_are_drawn(tmp_path: Path) -> None:
    first, *rest = scenes().values()
    (tmp_path / first.file).parent.mkdir(parents=True)
    (tmp_path / first.file).touch()
    assert drawing.wanted(tmp_path, []) == rest


def test_a_case_folder_or_a_photo_file_names_its_scenes(tmp_path: Path) -> None:
    folder = tmp_path / "etdz-green-2024" / "beijing-bda"
    assert [scene.stem for scene in drawing.wanted(tmp_path, [folder])] == [
        "reclaimed-water-plant",
        "rooftop-solar",
        "city-park",
    ]
    assert [s.stem for s in drawing.wanted(tmp_path, [folder / "photos" / "city-park.jpg"])] == ["city-park"]
    assert drawing.wanted(tmp_path, [tmp_path / "elsewhere"]) == []
    assert len(drawing.wanted(tmp_path, [tmp_path])) == len(scenes())


def test_a_scene_is_written_into_its_case_folder(tmp_path: Path) -> None:
    target = drawing.draw(tmp_path, "etdz-green-2024/schneider-electric-wuxi/energy-dashboard")
    assert target == tmp_path / "etdz-green-2024/schneider-electric-wuxi/photos/energy-dashboard.jpg"
    assert target.read_bytes()[:2] == b"\xff\xd8"


def test_a_folder_without_scenes_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert drawing.main([str(tmp_path), str(tmp_path / "nowhere")]) == 1
    assert "nowhere" in capsys.readouterr().err


def test_a_table_s_entry_is_read() -> None:
    entry = {"of": "city_park", "palette": "noon", "seed": 3, "subject": "buses", "facing": "mirrored"}
    scene = table._scene("calls-2024/works", "front-gate", entry)
    assert (scene.key, scene.composition) == ("calls-2024/works/front-gate", "city_park")
    assert scene.variation.palette == NOON
    assert (scene.variation.seed, scene.variation.subject, scene.facing) == (3, "buses", "mirrored")


@pytest.mark.parametrize("entry", [{"palete": "noon"}, {"palette": "midnight"}, {"palette": "mix"}])
def test_a_slip_in_a_table_is_told(entry: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(entry.values())) + "|palete"):
        table._scene("calls-2024/works", "front-gate", entry)


def test_perspective_shrinks_with_distance_and_meets_the_horizon() -> None:
    view = Perspective(horizon=800, eye=10, focal=2000)
    assert view.scale((0, 50, 0)) == 40
    assert view.point((3, 50, 10)) == (1320, 800)
    assert view.point((0, 1e9, 0))[1] == pytest.approx(800, abs=1e-3)


def test_elevation_keeps_lengths() -> None:
    view = Axonometric(x=100, y=200, unit=10, turn=0, pitch=0)
    assert view.point((2, 99, 3)) == pytest.approx((120, 170))


def test_turned_pose_carries_its_own_space() -> None:
    pose = Pose(10, 20, turn=3.141592653589793 / 2)
    assert pose.at(1, 0, 5) == pytest.approx((10, 21, 5))


def test_hull_drops_inner_points() -> None:
    square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]
    assert sorted(hull([*square, (2.0, 2.0), (1.0, 3.0)])) == sorted(square)


def test_mixing_stays_between_its_colours() -> None:
    assert mix(tint("#000000"), tint("#ffffff"), 0.5) == (128, 128, 128)
    assert mix(tint("#102030"), tint("#ffffff"), -1) == (16, 32, 48)
