"""How much of a first build the next ones take: unchanged, and with one case edited."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
REPEATS = 3


def run() -> Iterator[str]:
    """Yield the CPU time of repeated builds as parts of the first one's."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        for name in ("mkdocs.yml", "cases", "site_src"):
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, project / name)
        first = _build(project)
        unchanged = min(_build(project) for _ in range(REPEATS))
        case = sorted(project.glob("cases/*/*/zh.md"))[0]
        case.write_text(case.read_text(encoding="utf-8").replace("。", "！", 1), encoding="utf-8")
        edited = _build(project)
    yield f"first build {first:.1f} s of CPU"
    yield f"unchanged {unchanged / first:.2f} of the first build"
    yield f"one case edited {edited / first:.2f} of the first build"


def _build(project: Path) -> float:
    """Build the project and return the seconds of CPU it took, workers included."""
    command = [sys.executable, "-c", "from casebook.commands import main; main()", "build"]
    before = os.times()
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
