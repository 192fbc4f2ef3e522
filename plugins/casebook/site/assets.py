"""Style and scripts as they are published: style sheets joined into one file, in the order of their names."""

from __future__ import annotations

from importlib.resources import files

from casebook.site.page import SiteFile


def asset_files() -> tuple[SiteFile, ...]:
    """Return the files every page asks for."""
    folder = files("casebook.site").joinpath("assets")
    styles = sorted(folder.joinpath("styles").iterdir(), key=lambda file: file.name)
    joined = "\n".join(file.read_text(encoding="utf-8") for file in styles)
    scripts = sorted(folder.joinpath("scripts").iterdir(), key=lambda file: file.name)
    return (
        SiteFile("assets/casebook.css", joined),
        *(SiteFile(f"assets/{file.name}", file.read_text(encoding="utf-8")) for file in scripts),
    )
