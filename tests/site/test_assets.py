from __future__ import annotations

import re

from casebook.site.assets import asset_files

SHEET = str(next(file.content for file in asset_files() if file.address == "assets/casebook.css"))
BLOCK = re.compile(r"@media (?P<medium>[^{]+?) \{[^{}]*?(?P<root>:root[^{ ]*) \{(?P<tokens>[^}]*)\}\s*\}")
TOKEN = re.compile(r"(--[\w-]+): ")


def test_the_dark_is_the_same_by_whichever_way_it_is_reached() -> None:
    asked, switched = (each.groupdict() for each in BLOCK.finditer(SHEET))
    assert (asked["medium"], asked["root"]) == (
        "screen and (prefers-color-scheme: dark)",
        ':root:not([data-theme="light"])',
    )
    assert (switched["medium"], switched["root"]) == ("screen", ':root[data-theme="dark"]')
    assert asked["tokens"] == switched["tokens"]
    assert "color-scheme: dark" in asked["tokens"]


def test_whatever_has_another_colour_in_the_dark_has_one_in_the_light() -> None:
    light = SHEET.split(":root {", 1)[1].split("}", 1)[0]
    dark = TOKEN.findall(next(BLOCK.finditer(SHEET))["tokens"])
    assert dark
    assert set(dark) <= set(TOKEN.findall(light))
