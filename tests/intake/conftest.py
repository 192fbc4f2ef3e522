from __future__ import annotations

import functools
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.intake.receiving import Place, Received, receive

ROOT = Path(__file__).parents[2]

Take = Callable[..., Received]


@functools.cache
def calls() -> Compilation:
    """Return the calls that come with the project."""
    return read_compilation(ROOT / "cases")


def empty_cases(folder: Path) -> Path:
    """Make a folder with the calls and no cases."""
    for programme in calls().programmes:
        target = folder / programme.id
        target.mkdir(parents=True)
        shutil.copy(programme.path, target)
    return folder


def take_in(home: Path, programme_id: str, *paths: Path, track: str = "", name: str = "") -> Received:
    """Take paths in, with `cases` and `private` below the home folder."""
    cases = home / "cases"
    if not cases.exists():
        empty_cases(cases)
    compilation = read_compilation(cases)
    programme = next(each for each in compilation.programmes if each.id == programme_id)
    chosen = programme.track(track) if track else None
    return receive(paths, programme, chosen, Place(compilation, home / "private", name))


@pytest.fixture
def take(tmp_path: Path) -> Take:
    """Return a function that takes in paths for a programme."""
    return functools.partial(take_in, tmp_path)
