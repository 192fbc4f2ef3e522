"""The wording that a translation was made from, found again in the git history of the original."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

from casebook.content.case import Case, unit_digest
from casebook.content.reading import units_in

_MOST_REVISIONS = 1000
_SECONDS = 30


@dataclass(frozen=True)
class Wording:
    """The text of a unit as a revision has it; `date` is the day of the revision."""

    text: str
    revision: str
    date: str


def earlier_wording(case: Case, unit: str, digest: str) -> Wording | None:
    """Return the latest wording of a unit that has the digest, or None where no history holds it.

    There may be no git, no repository, or one that does not go back far enough.
    """
    for revision, day in _revisions(case):
        content = _git(case, "show", f"{revision}:./{case.original.path.name}")
        if content is None:
            continue
        words = units_in(content, case.original.path, case.programme, case.original.language).get(unit, "")
        if words and unit_digest(words) == digest:
            return Wording(words, revision[:10], day)
    return None


def _revisions(case: Case) -> Iterator[tuple[str, str]]:
    listed = _git(
        case, "log", f"--max-count={_MOST_REVISIONS}", "--format=%H %cs", "--", case.original.path.name
    )
    for line in (listed or "").splitlines():
        revision, _, day = line.partition(" ")
        yield revision, day


def _git(case: Case, *arguments: str) -> str | None:
    """Return what git prints about the case's folder, or None where it fails."""
    try:
        done = subprocess.run(
            ["git", "-C", str(case.folder), *arguments], capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def first_content(case: Case) -> str | None:
    """Return the original's file as it was first committed, or None where no history holds it."""
    *_, (revision, _) = (("", ""), *_revisions(case))
    return _git(case, "show", f"{revision}:./{case.original.path.name}") if revision else None
