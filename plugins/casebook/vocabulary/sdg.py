"""The Sustainable Development Goals and their targets (A/RES/70/1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from casebook.vocabulary.datafiles import FOLDER, read_yaml
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.nearest import nearest_entry

ADDRESS = "http://metadata.un.org/sdg/"
"""Start of every goal's and target's URI; the United Nations' own form is http, not https."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One of the 17 goals, its `name` the official short name, its `colour` as `#RRGGBB`."""

    number: int
    name: LocalText
    colour: str
    targets: tuple[str, ...]

    @property
    def uri(self) -> str:
        """The goal's address in the United Nations' vocabulary."""
        return f"{ADDRESS}{self.number}"


@dataclass(frozen=True, slots=True)
class SdgRef:
    """A goal as a whole, or one target of it such as `9.4`."""

    goal: Goal
    target: str | None = None

    @property
    def code(self) -> str:
        """The target's code, or the goal's number where no target is named."""
        return self.target or str(self.goal.number)

    @property
    def uri(self) -> str:
        """The address of the target or goal in the United Nations' vocabulary."""
        return f"{ADDRESS}{self.code}"


def goals() -> tuple[Goal, ...]:
    """Return the goals from 1 to 17."""
    return tuple(_goals().values())


def goal(number: int) -> Goal:
    """Return the goal of that number.

    Raises:
        ValueError: if `number` is not from 1 to 17.
    """
    found = _goals().get(number)
    if found is None:
        raise ValueError(f"no SDG {number!r}; the goals are numbered 1 to {len(_goals())}")
    return found


def target_exists(code: str) -> bool:
    """Tell whether `code`, such as `9.4` or `9.a`, is one of the 169 targets."""
    ref = _references().get(code)
    return ref is not None and ref.target is not None


def parse(code: str | int) -> SdgRef:
    """Return the goal or target that `code` names, such as `9`, `"9"`, `"9.4"` or `"9.a"`.

    A float is refused: YAML reads the target 8.10 as the number 8.1, which is another target.

    Raises:
        ValueError: if there is no such goal or target.
    """
    ref = _references().get(str(code)) if isinstance(code, str | int) else None
    if ref is None:
        raise ValueError(f"no SDG goal or target {code!r}")
    return ref


def nearest_sdg(word: str) -> str | None:
    """Return the code of the goal or target whose code or name is most like `word`, if any is close."""
    return nearest_entry(word, _spellings())


@cache
def _goals() -> Mapping[int, Goal]:
    return {
        row["number"]: Goal(
            number=row["number"],
            name=LocalText(zh=row["zh"], en=row["en"]),
            colour=row["colour"],
            targets=tuple(row["targets"].split()),
        )
        for row in read_yaml(FOLDER / "sdg.yml")
    }


@cache
def _references() -> Mapping[str, SdgRef]:
    whole = {str(each.number): SdgRef(each) for each in goals()}
    targets = {code: SdgRef(each, code) for each in goals() for code in each.targets}
    return whole | targets


@cache
def _spellings() -> Mapping[str, str]:
    names = {name: str(each.number) for each in goals() for name in (each.name.zh, each.name.en)}
    prefixed = {f"{prefix}{code}": code for prefix in ("SDG", "SDG ") for code in _references()}
    return names | prefixed | {code: code for code in _references()}
