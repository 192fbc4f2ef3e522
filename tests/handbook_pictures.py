"""Makes the pictures of the editors' handbook from the real commands: `python -m tests.handbook_pictures`.

The cases are those of the repository, and one more that is taken in from a made-up mail folder.
"""

from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from markdown import markdown
from PIL import Image
from playwright.sync_api import sync_playwright
from tests.editors_day import CALL, CASE, ROOT, write_mail, write_project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

TARGET = ROOT / "site_src" / "editors"
PATIENCE = 120
SHOWN_CASE = "suzhou-industrial-park-loop"
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #1b2420; }}
pre {{ margin: 0; padding: 24px 28px; color: #e9efe9; font: 15px/1.6 "Noto Sans Mono CJK SC", monospace; white-space: pre-wrap; }}
b {{ color: #8fd6ae; font-weight: 400; }}
</style><pre><b>$ {command}</b>
{output}</pre>"""  # noqa: E501
PAPER = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; padding: 20px 36px; color: #1b2420; background: #fff; font: 15px/1.6 "Noto Sans CJK SC", sans-serif; }}
h1 {{ font-size: 22px; }} h2 {{ font-size: 18px; }} blockquote {{ margin: 0 0 0 16px; color: #5a655f; }}
</style>{content}"""  # noqa: E501


def command(project: Path, *arguments: str) -> str:
    program = Path(sys.executable).with_name("casebook")
    done = subprocess.run([program, *arguments], cwd=project, capture_output=True, text=True, check=False)
    return (done.stderr + done.stdout).strip()


def terminal(project: Path, lines: int, *arguments: str) -> str:
    """Run a command and return the page that shows it, with as many lines as asked for."""
    told = command(project, *arguments).splitlines()
    more = ["…"] if len(told) > lines else []
    shown = "\n".join([*told[:lines], *more])
    return TERMINAL.format(command=escape(f".venv/bin/casebook {' '.join(arguments)}"), output=escape(shown))


def keep(page: Page, name: str) -> None:
    """Keep what the browser shows as a small picture."""
    with Image.open(io.BytesIO(page.screenshot())) as shot:
        shot.convert("RGB").save(TARGET / f"{name}.webp", quality=72, method=6)


def show(page: Page, content: str, name: str, height: int = 0) -> None:
    page.set_viewport_size({"width": 900, "height": height or 100})
    page.set_content(content)
    if not height:
        page.set_viewport_size({"width": 900, "height": page.evaluate("document.body.scrollHeight")})
    keep(page, name)


@contextmanager
def serving(project: Path) -> Iterator[str]:
    """Run the preview and give its address once it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}/"
    arguments = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with (project / "log").open("w") as log:
        server = subprocess.Popen(arguments, cwd=project, stdout=log, stderr=log)
        try:
            deadline = time.monotonic() + PATIENCE
            while time.monotonic() < deadline:
                try:
                    urllib.request.urlopen(f"{address}zh/", timeout=PATIENCE).close()
                    break
                except OSError:
                    time.sleep(0.5)
            yield address
        finally:
            server.terminate()
            server.wait()


def show_commands(page: Page, project: Path) -> None:
    intake = ("intake", "mail", "--programme", CALL, "--case", CASE)
    show(page, terminal(project, 40, *intake), "intake")
    report = (project / "private" / CALL / CASE / "intake-report.md").read_text(encoding="utf-8")
    show(page, PAPER.format(content=markdown(report)), "report", 760)
    for language in ("zh", "en"):
        arguments = ("check", f"cases/{CALL}/{CASE}", "--language", language)
        show(page, terminal(project, 19, *arguments), f"check.{language}")
        command(
            project,
            "status",
            "--date",
            "2024-04-01",
            "--format",
            "html",
            "--language",
            language,
            "--output",
            "desk.html",
        )
        page.set_viewport_size({"width": 1100, "height": 760})
        page.goto((project / "desk.html").as_uri())
        keep(page, f"desk.{language}")


def show_preview(page: Page, project: Path) -> None:
    original = project / "cases" / CALL / SHOWN_CASE / "zh.md"
    text = original.read_text(encoding="utf-8")
    head, mark, body = text.partition("## 背景情况")
    original.write_text(head + mark + body.replace("，", ",", 1), encoding="utf-8")
    shutil.rmtree(project / "cases" / CALL / CASE)
    with serving(project) as address:
        for language in ("zh", "en"):
            page.set_viewport_size({"width": 1280, "height": 760})
            page.goto(f"{address}{language}/cases/{CALL}/{SHOWN_CASE}/", wait_until="load")
            page.wait_for_timeout(1500)
            keep(page, f"preview.{language}")


def main() -> None:
    """Make every picture anew."""
    TARGET.mkdir(exist_ok=True)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    with tempfile.TemporaryDirectory() as home, sync_playwright() as play:
        project = Path(home)
        write_project(project)
        shutil.copytree(ROOT / "cases" / CALL, project / "cases" / CALL, dirs_exist_ok=True)
        write_mail(project)
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        show_commands(page, project)
        show_preview(page, project)
        browser.close()


if __name__ == "__main__":
    main()
