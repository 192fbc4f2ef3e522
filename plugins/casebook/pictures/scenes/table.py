"""Which scene belongs to which photo file: one YAML file per programme in ``tables``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any, Literal

from casebook.pictures.scenes import palette as palettes
from casebook.pictures.scenes.canvas import Canvas
from casebook.pictures.scenes.palette import Palette
from casebook.pictures.scenes.variation import AS_IT_IS, Variation
from casebook.vocabulary.datafiles import read_yaml

TABLES = files("casebook.pictures.scenes") / "tables"
COMPOSITIONS = "casebook.pictures.scenes.compositions"
NAME = re.compile(r"[a-z][a-z0-9_]*")
PROPERTIES = {"of", "palette", "seed", "subject", "view", "facing"}
Facing = Literal["as drawn", "mirrored"]


@dataclass(frozen=True)
class Scene:
    """One picture to be drawn.

    Attributes:
        folder: ``<programme>/<case>``.
        stem: The photo file's name without its ending.
        composition: Which module of ``compositions`` draws it.
        variation: What that composition is told.
        facing: Whether the picture is turned left to right in the end.
    """

    folder: str
    stem: str
    composition: str
    variation: Variation = AS_IT_IS
    facing: Facing = "as drawn"

    @property
    def key(self) -> str:
        """``<programme>/<case>/<stem>``."""
        return f"{self.folder}/{self.stem}"

    @property
    def file(self) -> str:
        """Where the picture lies below the cases folder."""
        return f"{self.folder}/photos/{self.stem}.jpg"

    def draw(self, canvas: Canvas) -> None:
        """Draw it.

        Raises:
            TypeError: if the table varies a composition that takes no variation.
        """
        compose = _composition(self.composition)
        if self.variation == AS_IT_IS:
            compose(canvas)
        else:
            compose(canvas, self.variation)
        if self.facing == "mirrored":
            canvas.mirror()


@cache
def scenes() -> Mapping[str, Scene]:
    """Every scene by its key, programme by programme, in the tables' order.

    Raises:
        ValueError: if an entry holds a property or a palette that is not known.
    """
    tables = sorted(
        (table for table in TABLES.iterdir() if table.name.endswith(".yml")), key=lambda t: t.name
    )
    found = (
        scene for table in tables for scene in _programme(table.name.removesuffix(".yml"), read_yaml(table))
    )
    return {scene.key: scene for scene in found}


def _programme(programme: str, cases: Mapping[str, Mapping[str, dict[str, Any] | None]]) -> Iterator[Scene]:
    for case, pictures in cases.items():
        for stem, entry in pictures.items():
            yield _scene(f"{programme}/{case}", stem, entry or {})


def _scene(folder: str, stem: str, entry: dict[str, Any]) -> Scene:
    if unknown := set(entry) - PROPERTIES:
        raise ValueError(f"{folder}/{stem}: {sorted(unknown)}")
    variation = Variation(
        palette=_palette(entry["palette"]) if "palette" in entry else None,
        seed=entry.get("seed", 0),
        subject=entry.get("subject", ""),
        view=entry.get("view", ""),
    )
    composition = entry.get("of", stem.replace("-", "_"))
    return Scene(folder, stem, composition, variation, entry.get("facing", "as drawn"))


def _palette(name: str) -> Palette:
    found = getattr(palettes, name.upper(), None)
    if not isinstance(found, Palette):
        raise ValueError(name)
    return found


@cache
def _composition(name: str) -> Callable[..., None]:
    if not NAME.fullmatch(name):
        raise ValueError(name)
    compose: Callable[..., None] = getattr(import_module(f"{COMPOSITIONS}.{name}"), name)
    return compose
