from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).parents[1]
SAMPLE = Path(__file__).parent / "sample" / "cases"
PHOTOS = {
    "boiler-heat/photos/greenhouse.jpg": (1700, 1100),
    "boiler-heat/photos/boiler.jpg": (700, 500),
    "roof-solar/photos/roof.jpg": (1000, 1500),
}


def make_project(folder: Path) -> Path:
    """Write a small project: the real configuration and hand-written pages, and the sample cases with photos."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "site_src", folder / "site_src")
    shutil.copytree(SAMPLE, folder / "cases")
    for name, size in PHOTOS.items():
        path = folder / "cases" / "sample-2024" / name
        path.parent.mkdir(exist_ok=True)
        Image.effect_mandelbrot(size, (-2.0, -1.5, 1.0, 1.5), 40).convert("RGB").save(path, quality=70)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path)


@pytest.fixture(scope="session")
def shared_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that no test may change."""
    return make_project(tmp_path_factory.mktemp("shared"))
