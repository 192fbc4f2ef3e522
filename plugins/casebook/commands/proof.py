"""`casebook proof`: one case back to the body that sent it in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import click

from casebook.booklet.errors import BookletError
from casebook.booklet.proof.printing import print_proof
from casebook.booklet.proof.proof import proof as proof_of
from casebook.booklet.proof.worddoc import word_proof
from casebook.cache import Cache
from casebook.checks.checking import check
from casebook.commands.choosing import refuse, the_case
from casebook.commands.options import cache_option, cases_option, date_option, day_of, private_option
from casebook.commands.wording import help_line
from casebook.content.amending import with_fact
from casebook.content.case import Case, text_digest
from casebook.content.case_folder import write_case_file
from casebook.content.facts import Proof
from casebook.content.formatting import FormattingError
from casebook.content.history import first_content
from casebook.content.reading import read_compilation, units_in
from casebook.content.source import SourceError, read_text
from casebook.intake.records import SUBMITTED
from casebook.pictures.print import PictureError
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES
from casebook.whole import write_whole

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("case_id", metavar="CASE")
@click.option(
    "--output", type=_FOLDER, default="proofs", show_default=True, help=help_line("proof.options.output")
)
@cases_option
@private_option
@click.option("--mark", "what", flag_value="sent", help=help_line("proof.options.mark"))
@click.option("--confirmed", "what", flag_value="confirmed", help=help_line("proof.options.confirmed"))
@date_option("proof.options.date")
@cache_option
def proof(
    case_id: str,
    output: Path,
    cases_dir: Path,
    private: Path,
    what: str | None,
    day: datetime | None,
    cache_dir: Path,
) -> None:
    """Write the proof, or record that it came back confirmed."""
    compilation = read_compilation(cases_dir)
    case = the_case(compilation, case_id)
    today = day_of(day)
    if what == "confirmed":
        _record(case, _recorded(case, _confirmed(case, today)))
        return
    report = check(compilation, cache=Cache(cache_dir))
    made = proof_of(case, report.findings, _submitted(case, private))
    recorded = _recorded(case, Proof(sent=today, text=text_digest(case.original))) if what == "sent" else ""
    output.mkdir(parents=True, exist_ok=True)
    pdf, word = output / f"{case.id}.pdf", output / f"{case.id}.docx"
    try:
        print_proof(made, Cache(cache_dir), pdf)
    except (BookletError, PictureError) as error:
        raise click.ClickException(str(error)) from error
    write_whole(word, word_proof(made))
    for language in LANGUAGES:
        said = {"pdf": pdf.as_posix(), "word": word.as_posix(), "questions": len(made.questions)}
        click.echo(text("proof.written", language, **said))
    if recorded:
        _record(case, recorded)


def _confirmed(case: Case, today: date) -> Proof:
    if case.proof is None:
        raise refuse("proof.error.not_sent")
    return Proof(sent=case.proof.sent, text=case.proof.text, confirmed=today)


def _recorded(case: Case, record: Proof) -> str:
    """Return the original's text with the record in it, made before anything is written."""
    try:
        return with_fact(case, "proof", record)
    except (FormattingError, SourceError):
        raise refuse("translation.error.cannot_write", file=case.original.path.as_posix()) from None


def _record(case: Case, original: str) -> None:
    write_case_file(case.original.path, original)
    for language in LANGUAGES:
        click.echo(text("proof.marked", language, file=case.original.path.as_posix()))


def _submitted(case: Case, private: Path) -> Mapping[str, str] | None:
    """Return the text as it was sent in: by the private record, else as it was first committed."""
    path = private / case.programme.id / case.id / SUBMITTED
    try:
        content = read_text(path) if path.exists() else first_content(case)
    except SourceError:
        return None
    if content is None:
        return None
    return units_in(content, case.original.path, case.programme, case.original.language)
