from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PATIENCE = 60


@pytest.fixture
def preview(project: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with (project / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=project, stdout=log, stderr=log)
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait()


def read(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError):
        return ""


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.2)


def test_both_languages_are_previewed_and_follow_an_edit(project: Path, preview: str) -> None:
    case = f"{preview}zh/cases/sample-2024/boiler-heat/"
    wait_for(lambda: "锅炉余热送进温室" in read(case))
    assert "Boiler heat for greenhouses" in read(f"{preview}en/cases/sample-2024/boiler-heat/")
    source = project / "cases" / "sample-2024" / "boiler-heat" / "zh.md"
    source.write_text(source.read_text(encoding="utf-8").replace("送进温室", "送进花房"), encoding="utf-8")
    wait_for(lambda: "锅炉余热送进花房" in read(case))
    assert not (project / "site").exists()
