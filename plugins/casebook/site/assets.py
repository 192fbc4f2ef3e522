"""Style and scripts as they are published: a sheet for every page, one for each kind, one for print."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from casebook.site.page import SiteFile

_COMMON = "common"
"""The folder of the sheets that every page asks for; they are joined in the order of their names."""


def asset_files() -> tuple[SiteFile, ...]:
    """Return the files that pages ask for."""
    folder = files("casebook.site").joinpath("assets")
    styles = folder.joinpath("styles")
    joined = "\n".join(file.read_text(encoding="utf-8") for file in _by_name(styles.joinpath(_COMMON)))
    separate = (file for part in (styles, folder.joinpath("scripts")) for file in _by_name(part))
    return (
        SiteFile("assets/casebook.css", joined),
        *(SiteFile(f"assets/{file.name}", file.read_text(encoding="utf-8")) for file in separate),
    )


def preview_files() -> tuple[SiteFile, ...]:
    """Return the style and script of the panel beside a previewed page; no published page has one."""
    folder = files("casebook.site.preview").joinpath("assets")
    return tuple(
        SiteFile(f"assets/{file.name}", file.read_text(encoding="utf-8")) for file in _by_name(folder)
    )


def _by_name(folder: Traversable) -> Iterator[Traversable]:
    return iter(sorted((each for each in folder.iterdir() if each.is_file()), key=lambda file: file.name))
