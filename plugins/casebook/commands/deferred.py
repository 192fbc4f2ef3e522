"""Commands that are imported when they are called, so that no command waits for what only another needs."""

from __future__ import annotations

from pkgutil import resolve_name
from typing import Any

import click

from casebook.commands.speaking import let_speak
from casebook.commands.wording import help_brief, help_page


class Deferred(click.Command):
    """A command known by its name and its help until it is called.

    Its help stands in its group's list alone: the command itself is declared without one.
    """

    def __init__(self, name: str, place: str, key: str) -> None:
        """Name the command without importing it.

        Args:
            name: the word it is called with.
            place: where it is declared, as `module:attribute` of this room.
            key: the key of what it does; a list of commands says the first clause of that.
        """
        super().__init__(name, help=help_page(key), short_help=help_brief(key))
        self.place = place

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read what was written after the command's name; whoever runs it finds the command itself there."""
        return self.command().make_context(info_name, args, parent, **extra)

    def command(self) -> click.Command:
        """Return the command itself, imported."""
        command = resolve_name(f"{__package__}.{self.place}")
        assert isinstance(command, click.Command)
        command.name, command.help = self.name, self.help
        let_speak(command)
        return command
