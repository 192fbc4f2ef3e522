"""What every export of the command line is told, and the release it makes of that."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from casebook.cache import Cache
from casebook.commands.options import cache_option, cases_option, site_root
from casebook.commands.soundness import sound_compilation
from casebook.commands.wording import help_line
from casebook.exchange.release import Release

FOLDER = click.Path(file_okay=False, path_type=Path)

Command = Callable[..., None]


def takes_release(site_url_help: str) -> Callable[[Command], Command]:
    """Give a command the options that name cases, address and cache, and hand it a `release` in their stead.

    Where a case breaks a rule the command does not run.

    Args:
        site_url_help: the key of what `--site-url` is for.
    """
    options = (
        cases_option,
        click.option("--site-url", required=True, callback=site_root, help=help_line(site_url_help)),
        cache_option,
    )

    def decorate(command: Command) -> Command:
        @wraps(command)
        def released(cases_dir: Path, site_url: str, cache_dir: Path, **others: Any) -> None:
            cache = Cache(cache_dir)
            command(release=Release(sound_compilation(cases_dir, cache), cache, site_url), **others)

        told: Command = released
        for option in reversed(options):
            told = option(told)
        return told

    return decorate
