"""`casebook export NAME`: the compilation in another form, for others to carry away."""

from __future__ import annotations

import click

from casebook.commands.deferred import Deferred
from casebook.commands.wording import help_page


@click.group()
def export() -> None:
    """Run one of the exports below."""


for _command in (
    Deferred("offline", "offline:offline", help_page("commands.export.offline.help")),
    Deferred("pack", "pack:pack", help_page("commands.export.pack.help")),
    Deferred("wechat", "wechat:wechat", help_page("commands.export.wechat.help")),
    Deferred("data", "tables:data", help_page("commands.export.data.help")),
    Deferred("citations", "tables:citations", help_page("commands.export.citations.help")),
    Deferred("feeds", "tables:feeds", help_page("commands.export.feeds.help")),
):
    export.add_command(_command)
