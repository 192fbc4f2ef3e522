"""The compilation: everything read, in memory; site, booklets and exports are all made from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from casebook.content.case import Case
from casebook.content.programme import Programme
from casebook.content.source import Fault


@dataclass(frozen=True)
class Compilation:
    """Programmes and cases in the order of their ids, and what could not be read."""

    folder: Path
    programmes: tuple[Programme, ...]
    cases: tuple[Case, ...]
    faults: tuple[Fault, ...] = ()

    def programme(self, programme_id: str) -> Programme | None:
        """Return the programme of this id."""
        return next((programme for programme in self.programmes if programme.id == programme_id), None)

    def published(self, programme: Programme | None = None) -> tuple[Case, ...]:
        """Return the cases that lists, search, data and booklets show, of one programme or of all."""
        return tuple(case for case in self.cases if case.is_published and programme in (None, case.programme))
