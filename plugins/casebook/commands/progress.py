"""How far the printing of a booklet is: a bar on a terminal, a line for each chapter elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar

from casebook.booklet.press.crew import Progress
from casebook.commands.wording import help_line
from casebook.vocabulary.catalogue import text


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """Give what a press is to tell its progress to; it is shown beside the output, on standard error."""
    if not sys.stderr.isatty():
        yield _say
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(help_line("printing.bar"), total=None)

        def move(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, description=name)

        yield move


def _say(done: int, total: int, name: str) -> None:
    click.echo(text("printing.chapter", "zh", done=done, total=total, name=name), err=True)
