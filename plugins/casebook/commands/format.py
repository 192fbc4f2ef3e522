"""`casebook format`: frontmatter in its one form."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.commands.choosing import refuse
from casebook.commands.options import cases_option
from casebook.commands.wording import help_line, in_both
from casebook.content.case import Case, CaseText
from casebook.content.case_folder import write_case_file
from casebook.content.formatting import FormattingError, formatted_case
from casebook.content.reading import read_compilation
from casebook.content.source import read_text


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path))
@cases_option
@click.option("--check", "looks_only", is_flag=True, help=help_line("translation.format.check"))
@click.pass_context
def format_files(context: click.Context, paths: tuple[Path, ...], cases_dir: Path, looks_only: bool) -> None:
    """Write what differs; exit with 1 where a file must be left, or with `--check` where one would change."""
    root = cases_dir.resolve()
    for path in paths:
        if not (path.resolve().is_relative_to(root) or root.is_relative_to(path.resolve())):
            raise refuse("translation.format.outside", path=str(path), folder=str(cases_dir))
    wanted = [path.resolve() for path in paths] or [root]
    texts = [
        (case, text)
        for case in read_compilation(cases_dir).cases
        for text in case.texts()
        if any(text.path.resolve().is_relative_to(place) for place in wanted)
    ]
    changed = left = 0
    for case, text in texts:
        try:
            better = _better(case, text)
        except FormattingError as error:
            left += 1
            line = error.fault.position.line if error.fault else 0
            reason = in_both(f"translation.format.{'broken' if line else 'comment'}", line=line)
            click.echo(in_both("translation.format.kept", file=text.path.as_posix(), reason=reason), err=True)
            continue
        if better is None:
            continue
        changed += 1
        if not looks_only:
            write_case_file(text.path, better)
        told = "would" if looks_only else "changed"
        click.echo(in_both(f"translation.format.{told}", file=text.path.as_posix()).split("\n")[0])
    click.echo(in_both("translation.format.done", count=len(texts), changed=changed))
    context.exit(1 if left or (looks_only and changed) else 0)


def _better(case: Case, text: CaseText) -> str | None:
    """Return a file's text in the one form, or None where it stands in that form."""
    better = formatted_case(read_text(text.path), case.field_table)
    return None if better.encode() == text.path.read_bytes() else better
