"""Draw every scene of the table into a programme's cases folder."""

from __future__ import annotations

import sys
from pathlib import Path

from casebook.pictures.scenes.canvas import Canvas
from casebook.pictures.scenes.table import SCENES


def draw_all(cases: Path) -> int:
    """Write each scene as ``<cases>/<case>/photos/<file>`` and count them."""
    for key, scene in SCENES.items():
        case, name = key.split("/")
        target = cases / case / "photos" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        canvas = Canvas()
        scene(canvas)
        target.write_bytes(canvas.jpeg())
    return len(SCENES)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("python -m casebook.pictures.scenes CASES_DIR")
    sys.stdout.write(f"{draw_all(Path(sys.argv[1]))}\n")
