"""What a check says about one place in one file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from casebook.checks.fix import Fix
from casebook.content.source import Position
from casebook.vocabulary.localtext import LocalText


class Severity(StrEnum):
    """How much a finding matters; only an error keeps the compilation from being published."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True)
class Finding:
    """One broken rule at one place: what is wrong, what to write instead, and what `--fix` does."""

    rule: str
    severity: Severity
    position: Position
    message: LocalText
    hint: LocalText
    fixes: tuple[Fix, ...] = ()

    @property
    def sort_key(self) -> tuple[Path, int, int, str]:
        """Findings are told file by file, from top to bottom."""
        return self.position.path, self.position.line, self.position.column, self.rule
