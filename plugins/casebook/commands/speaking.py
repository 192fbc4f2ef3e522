"""What the command line says of its own accord, in Chinese first and in English too.

Click speaks English only. Its headings are put in both languages, and what it says about wrong use is told in
Chinese before its own words.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO, Any

import click
from click.exceptions import NoArgsIsHelpError

from casebook.commands.mishaps import mishap
from casebook.commands.wording import in_both
from casebook.vocabulary.catalogue import text

_HEADINGS = {"Options": "options", "Commands": "commands", "Positional arguments": "arguments"}
_HELP = "Show this message and exit."
_DEFAULT = re.compile(r"\[(?:default: (?P<value>[^\]]*?))?(?:(?:; )?(?P<required>required))?\]$")

_CLOSE = r"(?: \(?Did you mean(?: one of)?:? (?P<close>.+?)\?\)?)?"
_QUOTED = r"(?:'[^']*'|\"[^\"]*\")"
_ENGLISH = tuple(
    (key, re.compile(pattern, re.DOTALL))
    for key, pattern in (
        ("no_option", rf"No such option:? (?P<name>\S+?)\.?{_CLOSE}"),
        ("no_command", rf"No such command (?P<name>{_QUOTED})\.{_CLOSE}"),
        ("missing_command", r"Missing command\."),
        ("missing_choice", r"Missing (?:argument|option) (?P<name>.+?)\.? Choose from:\s+(?P<choices>.+)"),
        ("missing_argument", r"Missing argument (?P<name>.+?)\."),
        ("missing_option", r"Missing option (?P<name>.+?)\."),
        ("extra", r"Got unexpected extra arguments? \((?P<words>.*)\)"),
        ("no_value", rf"Option (?P<name>{_QUOTED}) requires (?:an argument|\d+ arguments)\."),
        ("value_not_taken", rf"Option (?P<name>{_QUOTED}) does not take a value\."),
        ("value", r"Invalid value for (?P<name>[^:]+): (?P<inner>.+)"),
        ("value_unnamed", r"Invalid value: (?P<inner>.+)"),
        ("choice", r"(?P<value>.+?) is not (?:one of )?(?P<choices>'[^']*'(?:, '[^']*')*)\."),
        ("number", r"(?P<value>.+?) is not a valid (?:integer|float)(?: range)?\."),
        ("date", r"(?P<value>.+?) does not match the formats? .+\."),
        ("config_faulty", r"Aborted with a configuration error!"),
        ("config_unread", r"MkDocs encountered an error parsing the configuration file: .+"),
        ("range", r"(?P<value>.+?) is not in the range (?P<range>.+)\."),
        ("missing_path", rf"\S+ (?P<value>{_QUOTED}) does not exist\."),
        ("is_file", rf"\S+ (?P<value>{_QUOTED}) is a file\."),
        ("is_folder", rf"\S+ (?P<value>{_QUOTED}) is a directory\."),
        ("not_readable", rf"\S+ (?P<value>{_QUOTED}) is not readable\."),
        ("not_writable", rf"\S+ (?P<value>{_QUOTED}) is not writable\."),
    )
)
"""Click's sentences about wrong use, each with the key of its Chinese."""

_AROUND_NAME = re.compile(r"^['\[]+|[\]'.]+$")
"""What Click writes around the name of an option or argument: `'[PATH]...'`."""

_HAN = re.compile("[\u4e00-\u9fff]")


class Formatter(click.HelpFormatter):
    """Help whose headings and marks are in both languages."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is written."""
        super().write_usage(prog, args, prefix or f"{_both('heading.usage')}: ")

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        key = _HEADINGS.get(heading)
        super().write_heading(_both(f"heading.{key}") if key else heading)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write options or commands with what they do."""
        super().write_dl([(name, _row(words)) for name, words in rows], col_max, col_spacing)


class Context(click.Context):
    """The context of a command whose help is in both languages."""

    formatter_class = Formatter


class Group(click.Group):
    """A group of commands whose help and refusals are in both languages, those of its commands included."""

    context_class = Context

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command, and a group's own commands with it."""
        let_speak(cmd)
        super().add_command(cmd, name)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run as a program; a character that the terminal or file cannot take is written as its number."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
                stream.reconfigure(errors="backslashreplace")
        return super().main(*args, **extra)

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read what was written after the group's name.

        Raises:
            Refusal: it cannot be read.
        """
        with _refusing():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was named.

        Raises:
            Refusal: it was not used rightly, could not be done, or was broken off.
        """
        with _refusing():
            return super().invoke(ctx)


class Failure(click.ClickException):
    """What could not be done, told in both languages, for a reason that lies outside the cases."""

    exit_code = 2


class Stopped(Failure):
    """What the editor broke off."""

    exit_code = 128 + 2
    """What a shell reports of a program that ended by the signal SIGINT."""


def let_speak(command: click.Command) -> None:
    """Put the help of a command, and of a group's own commands, in both languages."""
    command.context_class = Context
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            let_speak(inner)


class Refusal(click.ClickException):
    """What was wrong, told in both languages; `error` is what Click or a command made of it."""

    def __init__(self, error: click.ClickException) -> None:
        super().__init__(error.format_message())
        self.error = error
        self.exit_code = error.exit_code  # type: ignore[misc]  # as UsageError sets its own

    def show(self, file: IO[Any] | None = None) -> None:
        """Print how the command is written, and what was wrong with how it was."""
        if isinstance(self.error, NoArgsIsHelpError):
            self.error.show(file)
            return
        context = self.error.ctx if isinstance(self.error, click.UsageError) else None
        if context is not None:
            click.echo(context.get_usage(), file=file, err=True)
            option = max(context.help_option_names, key=len)
            click.echo(f"{_both('try', command=context.command_path, option=option)}\n", file=file, err=True)
        kind = "wrong" if isinstance(self.error, click.UsageError) else "failed"
        for line in told(self.message, kind):
            click.echo(line, file=file, err=True)


def told(message: str, kind: str = "wrong") -> Iterator[str]:
    """Yield what went wrong as lines of both languages; a message of our own already is in both.

    Args:
        message: what Click or a command says.
        kind: the key of the Chinese for a message that is in English and unknown.
    """
    chinese = _in_chinese(message)
    if chinese is None and _HAN.search(message):
        yield f"{_both('heading.error')}: {message}"
    else:
        yield f"{text('usage.heading.error', 'zh')}：{chinese or text(f'usage.{kind}', 'zh')}"
        yield f"{text('usage.heading.error', 'en')}: {message}"


def _in_chinese(message: str) -> str | None:
    for key, pattern in _ENGLISH:
        if found := pattern.fullmatch(message.strip()):
            values = {name: value.strip() for name, value in found.groupdict().items() if value}
            if "inner" in values:
                values["inner"] = _in_chinese(values["inner"]) or values["inner"]
            if "name" in values:
                values["name"] = _AROUND_NAME.sub("", values["name"])
            if "choices" in values:
                values["choices"] = "、".join(re.split(r",?\s+", values["choices"]))
            close = values.pop("close", None)
            values["close"] = text("usage.close", "zh", words=close) if close else ""
            return text(f"usage.{key}", "zh", **values)
    return None


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except Refusal:
        raise
    except click.ClickException as error:
        raise Refusal(error) from error
    except KeyboardInterrupt as error:
        raise Refusal(Stopped(in_both("usage.stopped"))) from error
    except BrokenPipeError:  # whoever read the output has enough; Click ends quietly
        raise
    except OSError as error:
        raise Refusal(Failure(mishap(error))) from error
    except RuntimeError as error:  # what Python makes of a signal that comes while a class is being made
        if isinstance(error.__cause__, KeyboardInterrupt):
            raise Refusal(Stopped(in_both("usage.stopped"))) from error
        raise


def _row(words: str) -> str:
    """Return what help says about an option, Click's own part of it in both languages."""
    if words == _HELP:
        return _both("help")
    return _DEFAULT.sub(_mark, words)


def _mark(found: re.Match[str]) -> str:
    marks = [f"{_both('default')}: {found['value']}"] if found["value"] else []
    marks += [_both("required")] if found["required"] else []
    return f"[{'; '.join(marks)}]" if marks else found[0]


def _both(key: str, **values: str) -> str:
    return f"{text(f'usage.{key}', 'zh', **values)} / {text(f'usage.{key}', 'en', **values)}"
