"""The desk's cells and programmes in words."""

from __future__ import annotations

from collections import Counter

from casebook.checks.desk.desk import Cell, Deadline, ProgrammeView
from casebook.checks.finding import Severity
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language


def cell_words(cell: Cell, language: Language) -> str:
    """Return how a case stands in a need: 完成, 2 处错误, 译文有 3 处过时."""
    counts = Counter(finding.severity for finding in cell.findings)
    found = [text(f"desk.count.{each}", language, count=counts[each]) for each in Severity if counts[each]]
    note = [text(f"desk.note.{cell.note}", language, detail=cell.detail)] if cell.note else []
    return text("desk.and", language).join((*note, *found)) or text("desk.done", language)


def deadline_words(deadline: Deadline, language: Language) -> str:
    """Return a day of the calendar with the days that are left, or that it has passed."""
    left = deadline.days_left
    key = "today" if left == 0 else "left" if left > 0 else "passed"
    return text(
        f"desk.deadline.{key}",
        language,
        label=deadline.milestone.label.get(language),
        day=deadline.day.isoformat(),
        days=abs(left),
    )


def coverage_words(view: ProgrammeView, language: Language) -> tuple[str, ...]:
    """Return what a programme's cases cover, and how its honours are used, a line each."""
    comma = text("common.punctuation.enumeration", language)
    statuses = comma.join(
        f"{text(f'common.status.{status.value}', language)} {count}"
        for status, count in view.statuses.items()
    )
    lines = [text("desk.statuses", language, counts=statuses)] if statuses else []
    lines += [
        text(
            "desk.award" if use.award.count else "desk.award_open",
            language,
            **_award(use.award.label.get(language), use.held, use.award.count),
        )
        for use in view.awards
    ]
    if view.themes:
        themes = comma.join(f"{theme.label.get(language)} {count}" for _, theme, count in view.themes)
        lines.append(text("desk.themes", language, counts=themes))
    if view.provinces:
        places = comma.join(f"{province.short.get(language)} {count}" for province, count in view.provinces)
        lines.append(text("desk.provinces", language, counts=places, missing=len(view.missing_provinces)))
    return tuple(lines)


def _award(label: str, held: int, limit: int | None) -> dict[str, str | int]:
    return {"award": label, "held": held, "limit": limit or 0}
