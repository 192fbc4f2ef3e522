"""The editor's folder: whole or not at all, and never over files of somebody else's."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from casebook.exchange.admin.bundle import bundle, install
from casebook.exchange.admin.pages import editor_page, start_page

_CONFIG = "config.json"


def may_write(folder: Path) -> bool:
    """Tell whether a folder is still to be made, empty, or an editor made before."""
    if not folder.exists():
        return True
    return folder.is_dir() and ((folder / _CONFIG).is_file() or not any(folder.iterdir()))


def write_editor(config: Mapping[str, Any], folder: Path) -> None:
    """Install and bundle the editor, and write it with its configuration and pages, kept out of git.

    Raises:
        casebook.exchange.admin.bundle.BundleError: a step failed; the folder is as it was.
    """
    with tempfile.TemporaryDirectory(prefix="casebook-admin-") as workshop:
        made = Path(workshop) / "made"
        made.mkdir()
        install(Path(workshop))
        bundle(Path(workshop), made)
        write_pages(config, made)
        if folder.exists():
            shutil.rmtree(folder)
        shutil.copytree(made, folder)


def write_pages(config: Mapping[str, Any], folder: Path) -> None:
    """Write what this compilation adds to the bundle."""
    pages = {
        _CONFIG: json.dumps(config, ensure_ascii=False) + "\n",
        "index.html": start_page(str(config["media_folder"])),
        "editor.html": editor_page(),
        ".gitignore": "*\n",
    }
    for name, content in pages.items():
        (folder / name).write_bytes(content.encode())
