"""Which cases a preview can show: more than a build would publish, since errors must not stop an editor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from casebook.checks.checking import Report
from casebook.checks.finding import Severity
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.facts import Status
from casebook.content.reading import folders
from casebook.pictures.web import WebPicture
from casebook.site.preview.panel import Entry

Pictures = Mapping[Path, WebPicture]
Trial = Callable[[Compilation, Pictures], object]
"""Makes everything of a compilation that pages need, and raises where that cannot be done."""


@dataclass(frozen=True)
class Shown:
    """The compilation as the preview shows it, and every case folder with how it fared."""

    compilation: Compilation
    entries: tuple[Entry, ...]


class Showing:
    """Remembers which cases could be shown, so that only those that changed are tried again."""

    def __init__(self, trial: Trial) -> None:
        self._trial = trial
        self._tried: dict[Path, tuple[Case, frozenset[Path], bool, Case | None]] = {}

    def shown(self, compilation: Compilation, report: Report, pictures: Pictures) -> Shown:
        """Return what can be shown of a compilation.

        A case not accepted yet is shown as if it were; a picture that cannot be read is left out; a case
        whose page cannot be made because of its errors is left out whole.
        """
        in_error = {each.position.path.parent for each in report.findings if each.severity is Severity.ERROR}
        entries = tuple(self._entries(compilation, in_error, pictures))
        cases = tuple(entry.case for entry in entries if entry.case and entry.has_page)
        return Shown(replace(compilation, cases=cases, faults=()), entries)

    def _entries(self, compilation: Compilation, in_error: set[Path], pictures: Pictures) -> Iterator[Entry]:
        cases = {case.folder: case for case in compilation.cases}
        for programme in folders(compilation.folder):
            for folder in folders(programme):
                case = cases.get(folder)
                if case is None or not case.original.values:
                    yield Entry(programme.name, folder, None, "unreadable")
                    continue
                view = self._view(compilation, case, folder in in_error, pictures)
                why = "unshowable" if view is None else "submitted" if view.status is not case.status else ""
                yield Entry(programme.name, folder, view or case, why)

    def _view(self, compilation: Compilation, case: Case, is_wrong: bool, pictures: Pictures) -> Case | None:
        """Return a case as it is shown, None where that cannot be done."""
        present = frozenset(case.folder / photo.file for photo in case.photos) & pictures.keys()
        known = self._tried.get(case.folder)
        if known and known[0] is case and known[1:3] == (present, is_wrong):
            return known[3]
        view: Case | None = _adapted(case, present)
        if view and (is_wrong or view is not case):
            alone = replace(compilation, cases=(view,), faults=())
            try:
                self._trial(alone, pictures)
            except Exception:  # whatever a value that broke a rule makes the pages trip over
                view = None
        self._tried[case.folder] = (case, present, is_wrong, view)
        return view


def _adapted(case: Case, present: frozenset[Path]) -> Case:
    """Return the case with what a preview changes of it; the same object where that is nothing."""
    values = dict(case.original.values)
    readable = tuple(photo for photo in case.photos if case.folder / photo.file in present)
    if readable != case.photos:
        values["photos"] = readable
    if case.status is Status.SUBMITTED:
        values["status"] = Status.ACCEPTED
    if values == dict(case.original.values):
        return case
    return replace(case, original=replace(case.original, values=MappingProxyType(values)))
