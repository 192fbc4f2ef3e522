"""Places in source files, and the faults that reading them turns up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file; line and column count from 1."""

    path: Path
    line: int = 1
    column: int = 1


@dataclass(frozen=True)
class Fault:
    """Something that kept a value from being read: which rule it breaks, where, and the words to say so.

    `rule` is the id of a rule of the `checks` room, which turns faults into findings;
    `values` fill the placeholders of that rule's message.
    """

    rule: str
    position: Position
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class SourceError(Exception):
    """A source file that cannot be read at all; carries the fault to report."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.rule)
        self.fault = fault


MAX_SOURCE_BYTES = 1_000_000


def read_text(path: Path) -> str:
    """Return the text of a source file, with a byte-order mark removed and line ends made uniform.

    Raises:
        SourceError: the file is missing, a link or no regular file, above a megabyte or not UTF-8 (CB101).
    """
    if path.is_symlink():  # it could show a file that is none of the case's
        raise SourceError(_unreadable(path, "missing"))
    try:
        data = path.read_bytes() if path.stat().st_size <= MAX_SOURCE_BYTES else None
    except OSError:
        raise SourceError(_unreadable(path, "missing")) from None
    if data is None:
        raise SourceError(_unreadable(path, "too-large"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise SourceError(_unreadable(path, "not-utf-8", line)) from None
    if "\x00" in text:
        raise SourceError(_unreadable(path, "not-utf-8", text[: text.index("\x00")].count("\n") + 1))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unreadable(path: Path, why: str, line: int = 1) -> Fault:
    return Fault("CB101", Position(path, line), MappingProxyType({"why": why}))
