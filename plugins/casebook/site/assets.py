"""Style and scripts as they are published: a sheet for every page, one for each kind, one for print."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from casebook.site.page import SiteFile

_COMMON = "common"
"""The folder of the sheets that every page asks for; they are joined in the order of their names."""

_DARK = ".dark.css"
"""How the name of a sheet ends that holds in the dark only."""

_INTO_THE_DARK = (
    ("screen and (prefers-color-scheme: dark)", ':root:not([data-theme="light"])'),
    ("screen", ':root[data-theme="dark"]'),
)
"""The ways into the dark: the device asks for it, or the reader switched. Paper stays white."""


def asset_files() -> tuple[SiteFile, ...]:
    """Return the files that pages ask for."""
    folder = files("casebook.site").joinpath("assets")
    styles = folder.joinpath("styles")
    joined = "\n".join(map(_sheet, _by_name(styles.joinpath(_COMMON))))
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


def _sheet(file: Traversable) -> str:
    written = file.read_text(encoding="utf-8")
    if not file.name.endswith(_DARK):
        return written
    ways = (f"@media {medium} {{\n{written.replace(':root', root)}}}\n" for medium, root in _INTO_THE_DARK)
    return "".join(ways)


def _by_name(folder: Traversable) -> Iterator[Traversable]:
    return iter(sorted((each for each in folder.iterdir() if each.is_file()), key=lambda file: file.name))
