"""The folder beside the published site in which a build makes its own, to publish it whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path


def staging_folder(target: Path) -> Path:
    """Return where the site is made that is to stand at `target`."""
    return target.with_name(f".{target.name}.staging")


def put_in_place(target: Path) -> None:
    """Put the site that was made in the place of the published one."""
    former = target.with_name(f".{target.name}.former")
    shutil.rmtree(former, ignore_errors=True)
    if target.exists():
        target.rename(former)
    staging_folder(target).rename(target)
    shutil.rmtree(former, ignore_errors=True)


def clear_staging(target: Path) -> None:
    """Remove what was made and is not published."""
    shutil.rmtree(staging_folder(target), ignore_errors=True)
