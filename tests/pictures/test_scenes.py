"""Scenes cover the cases' drawn photos and come out the same, clean and in size."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from casebook.pictures.scenes.__main__ import draw_all
from casebook.pictures.scenes.canvas import Canvas
from casebook.pictures.scenes.palette import mix, tint
from casebook.pictures.scenes.stage import Pose, hull
from casebook.pictures.scenes.table import SCENES
from casebook.pictures.scenes.view import Axonometric, Perspective

DRAWN = {
    "teda-industrial-symbiosis": ("steam-exchange", "reclaimed-water", "coastal-zone"),
    "suzhou-industrial-park-loop": ("treatment-loop", "sludge-drying", "biogas-tanks"),
    "sino-german-ecopark-qingdao": ("passive-building", "energy-station", "ecopark-street"),
    "beijing-bda": ("reclaimed-water-plant", "rooftop-solar", "city-park"),
    "ordos-zero-carbon-park": ("steppe-wind-solar", "battery-storage", "electric-trucks"),
    "bmw-brilliance-shenyang": ("solar-carport", "geothermal-heating", "paint-water-loop"),
    "schneider-electric-wuxi": ("microgrid-factory", "energy-dashboard", "green-logistics"),
    "haier-recycling-laixi": ("recycling-line", "recycled-materials", "collection-yard"),
}
SMALL = 0.05


def drawn(key: str, size: float) -> bytes:
    canvas = Canvas(size)
    SCENES[key](canvas)
    return canvas.jpeg()


def test_every_drawn_photo_has_a_scene() -> None:
    expected = {f"{case}/{name}.jpg" for case, names in DRAWN.items() for name in names}
    assert expected <= set(SCENES)


@pytest.mark.parametrize("key", sorted(SCENES))
def test_scene_is_the_same_twice(key: str) -> None:
    assert drawn(key, SMALL) == drawn(key, SMALL)


def test_scenes_differ_from_each_other() -> None:
    pictures = [drawn(key, SMALL) for key in SCENES]
    assert len(set(pictures)) == len(SCENES)


def test_full_picture_is_clean_jpeg_in_size() -> None:
    data = drawn("schneider-electric-wuxi/energy-dashboard.jpg", 1.0)
    with Image.open(BytesIO(data)) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (2400, 1600))
        assert not picture.getexif()
        assert not {"exif", "icc_profile", "xmp", "comment"} & set(picture.info)
    assert len(data) < 700_000


def test_draw_all_writes_into_case_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = "beijing-bda/city-park.jpg"
    monkeypatch.setattr("casebook.pictures.scenes.__main__.SCENES", {key: lambda canvas: None})
    assert draw_all(tmp_path) == 1
    assert (tmp_path / "beijing-bda" / "photos" / "city-park.jpg").read_bytes()[:2] == b"\xff\xd8"


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
