from __future__ import annotations

import shutil
import struct
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import settings
from PIL import Image

ROOT = Path(__file__).parents[1]
SAMPLE = Path(__file__).parent / "sample" / "cases"
SHAPES = Path(__file__).parent / "shapes" / "cases"
PHOTOS = {
    "boiler-heat/photos/greenhouse.jpg": (1700, 1100),
    "boiler-heat/photos/boiler.jpg": (700, 500),
    "roof-solar/photos/roof.jpg": (1000, 1500),
}
SHAPE_PHOTOS = (
    *(f"highlights/photos/{name}.jpg" for name in ("works", "lab", "drums")),
    *(f"projects/photos/{name}.jpg" for name in ("mill", "before", "after")),
    "withdrawn/photos/gone.jpg",
)

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def copy_written_pages(folder: Path) -> None:
    """Copy what is written by hand, without the releases, which are of the real cases."""
    shutil.copytree(ROOT / "site_src", folder / "site_src", ignore=shutil.ignore_patterns("releases"))


def make_project(folder: Path) -> Path:
    """Write a small project: real configuration and hand-written pages, sample cases with photos."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    copy_written_pages(folder)
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


@pytest.fixture(scope="session")
def shapes_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with made-up cases of every shape, one of them withdrawn; no test may change it."""
    folder = tmp_path_factory.mktemp("shapes")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    copy_written_pages(folder)
    shutil.copytree(SHAPES, folder / "cases")
    programme = folder / "cases" / "shapes-2024"
    for name in SHAPE_PHOTOS:
        path = programme / name
        path.parent.mkdir(exist_ok=True)
        clouds = Image.frombytes("L", (8, 4), sha256(name.encode()).digest())  # no two alike
        clouds.resize((2000, 1400)).convert("RGB").save(path, quality=70)
    film = programme / "highlights" / "videos" / "tour.mp4"
    film.parent.mkdir()
    film.write_bytes(silent_film(155))
    return folder


def silent_film(seconds: int) -> bytes:
    """Return the head of an MP4 file that states its length and holds no picture (ISO/IEC 14496-12)."""

    def box(kind: bytes, content: bytes) -> bytes:
        return (len(content) + 8).to_bytes(4, "big") + kind + content

    unity = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000]
    header = struct.pack(">IIIII", 0, 0, 0, 1000, seconds * 1000) + struct.pack(">IHHQ", 0x10000, 0x100, 0, 0)
    header += struct.pack(">9I", *unity) + bytes(24) + struct.pack(">I", 2)
    return box(b"ftyp", b"isom\0\0\2\0isomiso2mp41") + box(b"moov", box(b"mvhd", header))
