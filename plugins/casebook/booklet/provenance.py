"""The state of the source files a booklet is made from, as git knows it.

The last page names the commit. Without git, or outside a repository, it names none; where files differ from
the commit, it says so. No clock is asked: the same commit always gives the same words.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

_LENGTH = 12
"""Digits of a commit; git's own choice grows with the repository and would differ between clones."""

_STATUS = ("status", "--porcelain=v2", "--branch", "--untracked-files=normal", "--ignored", "--", ".")
_COMMIT = "# branch.oid "
_NONE_YET = "(initial)"
_IGNORED = "! "
_ABOVE = "./"
"""How the folder itself, or one it lies in, ends where git ignores it."""


@dataclass(frozen=True)
class SourceState:
    """A commit, or nothing where none is known; `is_changed` where files were edited since."""

    commit: str = ""
    is_changed: bool = False


UNKNOWN = SourceState()
"""The state of files that no repository keeps."""


def source_state(folder: Path) -> SourceState:
    """Return the commit of the repository that keeps a folder, and whether the folder differs from it."""
    lines = _git(folder, *_STATUS).splitlines()
    commit = next((line.removeprefix(_COMMIT) for line in lines if line.startswith(_COMMIT)), _NONE_YET)
    is_kept = not any(line.startswith(_IGNORED) and line.endswith(_ABOVE) for line in lines)
    if commit == _NONE_YET or not is_kept:
        return UNKNOWN
    return SourceState(commit[:_LENGTH], any(not line.startswith(("#", _IGNORED)) for line in lines))


def _git(folder: Path, *arguments: str) -> str:
    """Return what git says, or nothing where it is not installed or refuses; git writes nothing."""
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", env=environment)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout
