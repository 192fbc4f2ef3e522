"""The house's order: a room imports only the rooms above it, and MkDocs stays in one thin module."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins" / "casebook"
ROOMS = (
    "vocabulary",
    "content",
    "prose",
    "checks",
    "pictures",
    "site",
    "booklet",
    "exchange",
    "intake",
    "product",
    "plugin",
    "commands",
)
"""From the ground up; at the end the two doors of the house, MkDocs' and the editors'."""

FOR_ALL = frozenset({"cache", "whole"})
APART = {"booklet": frozenset({"site"}), "exchange": frozenset({"site"})}
"""Rooms that, though higher, stay unknown: what leaves the house must not hang on its pages."""

FRAMEWORKS = frozenset({"mkdocs", "material"})
HEAVY = frozenset({"PIL", "weasyprint"})
"""Libraries that reading and checking must not wait for."""


def forbidden_imports(package: Path) -> list[str]:
    """Return every import that breaks the order, as `room/module.py:line imports name`."""
    found = []
    for path in sorted(package.rglob("*.py")):
        module = path.relative_to(package)
        room = module.parts[0].removesuffix(".py")
        for line, name in imports(ast.parse(path.read_text(encoding="utf-8")), module):
            if not is_allowed(room, name):
                found.append(f"{module.as_posix()}:{line} imports {name}")
    return found


def imports(tree: ast.AST, module: Path) -> Iterator[tuple[int, str]]:
    """Yield the full name of each import anywhere in a module; of `from casebook import x`, `casebook.x`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = ("casebook", *module.parent.parts)[: len(module.parts) + 1 - node.level]
                base = ".".join((*above, base)).rstrip(".")
            if base == "casebook":
                yield from ((node.lineno, f"casebook.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, base


def is_allowed(room: str, name: str) -> bool:
    """Return whether a module of the room may import the name."""
    top, _, rest = name.partition(".")
    if top in FRAMEWORKS:
        return room == "plugin"
    if top in HEAVY:
        return room != "content"
    target = rest.partition(".")[0]
    if top != "casebook" or not target or target == room or target in FOR_ALL:
        return True
    if room not in ROOMS or target not in ROOMS:
        return False
    return ROOMS.index(target) < ROOMS.index(room) and target not in APART.get(room, frozenset())


def test_the_house_keeps_its_order() -> None:
    assert forbidden_imports(PACKAGE) == []


def test_every_room_is_in_the_order() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    modules = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__"}
    assert rooms | modules <= set(ROOMS) | FOR_ALL
    assert {"vocabulary", "content", "prose"} <= rooms


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("content/case.py", "from casebook.prose.rendering import render"),
        ("content/case.py", "import casebook.checks.rules"),
        ("vocabulary/units.py", "from casebook import content"),
        ("prose/figures.py", "from ..checks import rules"),
        ("prose/deep/er.py", "from ...site import pages"),
        ("booklet/pages.py", "from casebook.site.pages import pages"),
        ("exchange/feeds.py", "from casebook.site import pages"),
        ("site/pages.py", "import mkdocs.structure.files"),
        ("site/pages.py", "from mkdocs.plugins import BasePlugin"),
        ("commands/main.py", "from material.plugins import search"),
        ("checks/rules.py", "from casebook.commands import main"),
        ("plugin.py", "from casebook.commands import main"),
        ("content/facts.py", "from PIL import Image"),
        ("checks/rules.py", "from casebook.plugin import CasebookPlugin"),
        ("cache.py", "from casebook.content import case"),
        ("content/case.py", "def late():\n    from casebook.site import pages"),
        ("content/case.py", "if True:\n    import casebook.intake"),
    ],
)
def test_a_forbidden_import_is_found(tmp_path: Path, module: str, line: str) -> None:
    path = tmp_path / module
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(line + "\n", encoding="utf-8")
    number = line.count("\n") + 1
    assert [found.split(" imports ")[0] for found in forbidden_imports(tmp_path)] == [f"{module}:{number}"]


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("content/case.py", "from casebook.vocabulary import units"),
        ("content/case.py", "from casebook.content.programme import Programme"),
        ("content/case.py", "from . import programme"),
        ("pictures/web.py", "from casebook.cache import Cache"),
        ("pictures/web.py", "from casebook import cache"),
        ("plugin.py", "from mkdocs.plugins import BasePlugin"),
        ("plugin.py", "from casebook.site import pages"),
        ("commands/main.py", "from casebook.intake import word"),
        ("commands/build.py", "from casebook.plugin import CasebookPlugin"),
        ("pictures/web.py", "from PIL import Image"),
        ("intake/word.py", "import mammoth, yaml"),
        ("prose/figures.py", "from ..content import case"),
    ],
)
def test_a_proper_import_is_left_alone(tmp_path: Path, module: str, line: str) -> None:
    path = tmp_path / module
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(line + "\n", encoding="utf-8")
    assert forbidden_imports(tmp_path) == []
