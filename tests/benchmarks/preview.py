"""From a save to the reloaded page: a real `mkdocs serve` of a hundred cases, one of which is edited."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
CASES = 100
EDITS = 5
PATIENCE = 600
"""Seconds that the first build may take, pictures included."""

_EPOCH = re.compile(r"livereload\((\d+), (\d+)\)")


def run() -> Iterator[str]:
    """Yield the CPU and wall time of an edit of the text and of one of the title."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        case = write_project(project)
        with _served(project) as (process, root):
            page = f"{root}zh/{case.relative_to(project).as_posix()}/"
            before = _cpu(process.pid)
            _wait(page, 0)
            yield f"{CASES} cases: first preview {before:.1f} s of CPU"
            body = [_edit(process.pid, page, case, "。\n\n## ", "。改一处。\n\n## ") for _ in range(EDITS)]
            title = [_edit(process.pid, page, case, "title: ", "title: 改") for _ in range(EDITS)]
            idle = _idle(process.pid)
    for name, found in (("text", body), ("title", title)):
        cpu, wall = (sorted(each)[EDITS // 2] for each in zip(*found, strict=True))
        yield f"{name} edited, save to reloaded page: {cpu:.2f} s of CPU, {wall:.2f} s of wall (of {EDITS})"
    yield f"watching {CASES} cases idle: {idle:.3f} s of CPU a second"


def write_project(project: Path) -> Path:
    """Write the real project with copies of its cases until there are enough; return the folder of one."""
    project.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(ROOT / "site_src", project / "site_src")
    programme = ROOT / "cases" / "etdz-green-2024"
    target = project / "cases" / programme.name
    target.mkdir(parents=True)
    shutil.copy(programme / "programme.yml", target)
    real = [path.parent for path in sorted(programme.glob("*/zh.md")) if (path.parent / "en.md").exists()]
    for number in range(CASES):
        turn, which = divmod(number, len(real))
        shutil.copytree(real[which], target / (real[which].name + (f"-{turn}" if turn else "")))
    return target / real[0].name


@contextmanager
def _served(project: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        root = f"http://127.0.0.1:{port}/"
        _until_answered(root, process)
        yield process, root
    finally:
        process.terminate()
        process.wait()


def _until_answered(root: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(PATIENCE * 2):
        try:
            urlopen(root).close()
        except HTTPError:
            raise
        except OSError:
            if process.poll() is not None:
                raise RuntimeError("the preview ended by itself") from None
            time.sleep(0.5)
        else:
            return
    raise TimeoutError(root)


def _edit(process_id: int, page: str, case: Path, old: str, new: str) -> tuple[float, float]:
    """Edit the case and return the seconds of CPU and of wall until its page is there anew."""
    file = case / "zh.md"
    words = file.read_text(encoding="utf-8")
    epoch = _wait(page, 0)
    time.sleep(2)  # the watcher has seen the folder as it is
    cpu, wall = _cpu(process_id), time.perf_counter()
    file.write_text(words.replace(old, new, 1), encoding="utf-8")
    _wait(page, epoch)
    return _cpu(process_id) - cpu, time.perf_counter() - wall


def _wait(page: str, epoch: int) -> int:
    """Wait as a browser does until the preview is newer than an epoch, get the page, and return its epoch."""
    if epoch:
        root = page.partition("/zh/")[0]
        while int(urlopen(f"{root}/livereload/{epoch}/1").read()) <= epoch:
            pass
    found = _EPOCH.search(urlopen(page).read().decode())
    assert found is not None
    return int(found[1])


def _cpu(process_id: int) -> float:
    """Return the seconds of CPU a process and its ended children have taken (proc(5), fields 14 to 17)."""
    fields = Path(f"/proc/{process_id}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _idle(process_id: int, seconds: int = 5) -> float:
    before = _cpu(process_id)
    time.sleep(seconds)
    return (_cpu(process_id) - before) / seconds
