"""`casebook export NAME`: the compilation in another form, for others to carry away."""

from __future__ import annotations

import click

from casebook.commands.deferred import Deferred


@click.group()
def export() -> None:
    """Run one of the exports below."""


for _command in (
    Deferred("offline", "offline:offline", "commands.export.offline.help"),
    Deferred("pack", "pack:pack", "commands.export.pack.help"),
    Deferred("wechat", "wechat:wechat", "commands.export.wechat.help"),
    Deferred("data", "tables:data", "commands.export.data.help"),
    Deferred("citations", "tables:citations", "commands.export.citations.help"),
    Deferred("feeds", "tables:feeds", "commands.export.feeds.help"),
):
    export.add_command(_command)
