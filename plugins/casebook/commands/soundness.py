"""What is handed out of this house is checked first, whichever command hands it out."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cache import Cache
from casebook.checks.checking import check
from casebook.checks.reports import FORMATS
from casebook.commands.choosing import refuse
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation


def sound_compilation(cases_dir: Path, cache: Cache | None = None) -> Compilation:
    """Return the cases of a folder, of which none breaks a rule that no waiver sets aside.

    Raises:
        click.UsageError: there is no programme, or a case breaks one; every finding has been told.
    """
    compilation = read_compilation(cases_dir)
    if not compilation.programmes:
        raise refuse("new.error.no_cases", folder=cases_dir.as_posix())
    report = check(compilation, cache=cache)
    if report.has_errors:
        click.echo(f"{FORMATS['text'](report, 'zh')}\n", err=True)
        raise refuse("commands.error.unsound")
    return compilation
