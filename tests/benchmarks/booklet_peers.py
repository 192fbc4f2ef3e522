"""Other ways from the same text and pictures to a PDF: Chromium's printing, and plugins of MkDocs.

They get the booklet's chapters; neither prints page numbers in contents and indexes, tags that the validator
passes, nor Chinese set as the booklet is, so that their times flatter them. A plugin is installed into an
environment of its own that is thrown away; where that cannot be, it is said.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from casebook.booklet.fetching import SCHEME
from casebook.booklet.press.parts import parts
from casebook.booklet.rendering import Document

PLUGINS = {"mkdocs-to-pdf": "to-pdf", "mkdocs-with-pdf": "with-pdf"}
SECONDS = 1800
"""How long one of them may take."""

_ADDRESS = re.compile(rf'{SCHEME}([^"]+)')
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
_CONFIGURATION = """\
site_name: Cases
theme: {{name: mkdocs}}
plugins:
  - {plugin}: {{output_path: book.pdf}}
"""


@dataclass(frozen=True)
class Spent:
    """Seconds of wall clock, and of CPU where that can be told, else 0."""

    wall: float
    cpu: float


def chromium(document: Document, folder: Path) -> Spent | None:
    """Return what Chromium spends on printing the document, or None where there is none."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        return None
    page = folder / "chromium.html"
    html = document.html.replace("</head>", f"<style>{document.stylesheet}</style></head>", 1)
    page.write_text(_with_files(html, document), encoding="utf-8")
    spent = _spent(
        [
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={folder / 'profile'}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={folder / 'chromium.pdf'}",
            page.as_uri(),
        ],
        folder / "chromium.pdf",
    )
    return spent and Spent(spent.wall, 0)  # most of its processes are nobody's children when they end


def plugin(name: str, document: Document, folder: Path) -> Spent | None:
    """Return what a plugin of MkDocs spends on a PDF of the chapters, or None if it cannot be had."""
    project = folder / name
    docs = project / "docs"
    docs.mkdir(parents=True)
    chapters = [part for part in parts(document) if part.chapters]
    for number, part in enumerate(chapters):
        for picture, path in part.pictures.items():
            shutil.copy(path, docs / _file(picture))
        body = _BODY.search(part.html)
        html = _ADDRESS.sub(lambda found: _file(unquote(found[1])), body[1] if body else "")
        (docs / ("index.md" if not number else f"{number:04}.md")).write_text(html, encoding="utf-8")
    (project / "mkdocs.yml").write_text(_CONFIGURATION.format(plugin=PLUGINS[name]), encoding="utf-8")
    python = project / "env" / "bin" / "python"
    try:
        subprocess.run([sys.executable, "-m", "venv", project / "env"], check=True, capture_output=True)
        subprocess.run(
            [python, "-m", "pip", "install", "-q", "mkdocs<2", "setuptools<81", name],
            check=True,
            capture_output=True,
            timeout=SECONDS,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    build = [str(python), "-m", "mkdocs", "build", "-q", "-f", str(project / "mkdocs.yml")]
    return _spent(build, project / "site" / "book.pdf")


def _with_files(html: str, document: Document) -> str:
    return _ADDRESS.sub(lambda found: document.pictures[unquote(found[1])].as_uri(), html)


def _file(picture: str) -> str:
    return picture.replace("/", "-")


def _spent(command: list[str], made: Path) -> Spent | None:
    """Return what a command spends, or None if it does not make the file."""
    before, begun = _cpu(), time.perf_counter()
    try:
        subprocess.run(command, capture_output=True, timeout=SECONDS, env={**os.environ, "TZ": "UTC"})
    except subprocess.TimeoutExpired:
        return None
    spent = Spent(time.perf_counter() - begun, _cpu() - before)
    return spent if made.exists() else None


def _cpu() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
