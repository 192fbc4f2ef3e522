"""What a preview has served: only pages and files that differ from it are made and put in place again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from casebook.site.page import SiteFile


@dataclass(frozen=True)
class Plan:
    """All that a preview shows: by address, what each page is made from and what each file holds.

    `frame` is what every page depends on, such as the configuration; another frame makes every page anew.
    """

    pages: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, Any] = field(default_factory=dict)
    frame: Any = None


def held(file: SiteFile) -> Any:
    """Return what tells a changed file from an unchanged one: its content, or the state of where it lies."""
    return file.content if isinstance(file.content, str) else held_at(file.content)


def held_at(path: Path | None) -> Any:
    """Return the state of a file on disk, None where there is none."""
    try:
        state = path.stat() if path else None
    except OSError:
        return None
    return state and (path, state.st_size, state.st_mtime_ns)


def held_below(folder: Path) -> tuple[Any, ...]:
    """Return the same of every file in a folder and below."""
    return tuple(held_at(path) for path in _files(folder))


class Served:
    """What stands in the folder that the preview's server reads."""

    def __init__(self) -> None:
        self._plan = Plan()
        self._planned = Plan()

    def changes(self, plan: Plan) -> Plan:
        """Return the pages and files of a plan that are not served as they should be."""
        self._planned = plan
        same_frame = plan.frame == self._plan.frame
        return Plan(
            {
                address: inputs
                for address, inputs in plan.pages.items()
                if not same_frame or self._plan.pages.get(address) != inputs
            },
            {
                address: state
                for address, state in plan.files.items()
                if self._plan.files.get(address) != state
            },
            plan.frame,
        )

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of all pages that a browser may stand at."""
        return tuple(sorted(self._plan.pages))

    def put(self, made: Path, target: Path) -> None:
        """Move what was made into the served folder, and note that the plan is served."""
        for file in _files(made):
            place = target / file.relative_to(made)
            place.parent.mkdir(parents=True, exist_ok=True)
            file.replace(place)
        for address in self._plan.files.keys() - self._planned.files.keys():
            (target / address).unlink(missing_ok=True)
        self._plan = self._planned


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())
