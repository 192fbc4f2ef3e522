"""The `casebook` command line: the editors' door to what the other rooms do."""

from __future__ import annotations

import click

from casebook.commands.deferred import Deferred
from casebook.commands.speaking import Group
from casebook.commands.wording import help_page


@click.group(
    cls=Group,
    help=help_page("checks.command.main"),
    context_settings={"help_option_names": ["-h", "--help"]},
)
def main() -> None:
    """Run one of the commands below."""


for _command in (
    Deferred("check", "check:check", "checks.command.check.help"),
    Deferred("rules", "rules:rules", "checks.command.rules.help"),
    Deferred("schema", "schema:schema", "checks.command.schema.help"),
    Deferred("build", "build:build", "commands.build.help"),
    Deferred("export", "export:export", "commands.export.help"),
    Deferred("booklet", "booklet:booklet", "commands.booklet.help"),
    Deferred("new", "new:new", "new.command.help"),
    Deferred("intake", "intake:intake", "intake.command.help"),
    Deferred("forms", "intake:forms", "intake.forms.help"),
    Deferred("photos", "photos:photos", "photos.command.help"),
    Deferred("format", "format:format_files", "translation.format.help"),
    Deferred("translation", "translation:translation", "translation.command.help"),
    Deferred("status", "status:status", "desk.help"),
    Deferred("release", "release:release", "releases.help"),
    Deferred("proof", "proof:proof", "proof.help"),
    Deferred("admin", "admin:admin", "admin.help"),
):
    main.add_command(_command)
