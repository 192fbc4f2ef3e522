"""Draw scenes of the tables into the cases folder: those that are missing, or those asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from casebook.pictures.scenes.canvas import Canvas
from casebook.pictures.scenes.table import Scene, scenes

PROCESSES = 2


def wanted(cases: Path, folders: Sequence[Path]) -> list[Scene]:
    """The scenes to draw: all in the folders (or the very files) asked for; without any, all without a file.

    Args:
        cases: The folder of all programmes.
        folders: Programme or case folders or photo files; a file need not be there yet.
    """
    if not folders:
        return [scene for scene in scenes().values() if not (cases / scene.file).exists()]
    asked = [folder.resolve() for folder in folders]
    root = cases.resolve()
    return [
        scene
        for scene in scenes().values()
        if any(ask in ((root / scene.file), *(root / scene.file).parents) for ask in asked)
    ]


def draw(cases: Path, key: str) -> Path:
    """Draw one scene into its case's folder and tell where it lies."""
    scene = scenes()[key]
    target = cases / scene.file
    canvas = Canvas()
    scene.draw(canvas)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(canvas.jpeg())
    return target


def main(arguments: Sequence[str]) -> int:
    """Run with the cases folder and, if wanted, folders in it; the return value is the exit status."""
    if not arguments:
        sys.stderr.write("python -m casebook.pictures.scenes CASES_DIR [FOLDER…]\n")
        return 2
    cases, *folders = (Path(argument) for argument in arguments)
    todo = [scene.key for scene in wanted(cases, folders)]
    if folders and not todo:
        sys.stderr.write(f"? {' '.join(arguments[1:])}\n")
        return 1
    with ProcessPoolExecutor(PROCESSES) as pool:
        for target in pool.map(draw, [cases] * len(todo), todo):
            sys.stdout.write(f"{target}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
