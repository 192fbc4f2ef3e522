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
    Deferred("check", "check:check", help_page("checks.command.check.help")),
    Deferred("rules", "rules:rules", help_page("checks.command.rules.help")),
    Deferred("schema", "schema:schema", help_page("checks.command.schema.help")),
    Deferred("build", "build:build", help_page("commands.build.help")),
    Deferred("export", "export:export", help_page("commands.export.help")),
    Deferred("booklet", "booklet:booklet", help_page("commands.booklet.help")),
    Deferred("new", "new:new", help_page("new.command.help")),
    Deferred("intake", "intake:intake", help_page("intake.command.help")),
    Deferred("forms", "intake:forms", help_page("intake.forms.help")),
    Deferred("photos", "photos:photos", help_page("photos.command.help")),
    Deferred("format", "format:format_files", help_page("translation.format.help")),
    Deferred("translation", "translation:translation", help_page("translation.command.help")),
    Deferred("status", "status:status", help_page("desk.help")),
    Deferred("release", "release:release", help_page("releases.help")),
    Deferred("proof", "proof:proof", help_page("proof.help")),
    Deferred("admin", "admin:admin", help_page("admin.help")),
):
    main.add_command(_command)
