"""YAML read into plain values with the place of every key and value kept.

Only what an editor needs is understood: mappings, sequences and plain scalars by the rules of YAML 1.2's
core schema plus ISO dates. `yes`, `12:30` or `010` stay text, aliases and tags are refused, and a key given
twice is reported instead of the last one winning. No text makes it raise, however deep or broken.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from casebook.content.source import Fault, Position

Trail = tuple[str | int, ...]

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
# a decimal closed by a needless zero stays text: it may be a code, as SDG target 8.10 is not 8.1
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\.(0|[0-9]{0,17}[1-9])([eE][-+]?[0-9]{1,2})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FULL_WIDTH_COLON = re.compile(r"\s*(?:- )?[^\W\d][\w-]*(?=：)")
_COLON = re.compile(r"\s*(?:- )?[^\s:]+:(?:\s|$)")
_CONSTANTS = {
    word: value
    for words, value in ((" ~ null Null NULL", None), ("true True TRUE", True), ("false False FALSE", False))
    for word in words.split(" ")
}
_MAX_DEPTH = 12
_NO_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""Characters that end a line to YAML 1.1 but to no editor; they come with text pasted from elsewhere."""


@dataclass(frozen=True)
class YamlText:
    """The values of a YAML text, the places of its keys and values by trail, and what was wrong with it."""

    path: Path
    first_line: int
    data: Mapping[str, Any]
    keys: Mapping[Trail, Position] = field(default_factory=dict)
    values: Mapping[Trail, Position] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def place(self, *trail: str | int) -> Position:
        """Return where the value at the trail stands, or else the nearest enclosing value that is there."""
        for length in range(len(trail), 0, -1):
            if position := self.values.get(trail[:length]):
                return position
        return Position(self.path, self.first_line)

    def key_place(self, *trail: str | int) -> Position:
        """Return where the key at the trail stands, or else the place of its value."""
        return self.keys.get(trail) or self.place(*trail)


def parse_yaml(text: str, path: Path, first_line: int = 1) -> YamlText:
    """Parse a YAML mapping; `first_line` is the line of the file on which the text begins."""
    lines = _Lines(text, path, first_line)
    try:
        events, too_deep = _events(_NO_LINE_ENDS.sub(" ", text))
    except yaml.MarkedYAMLError as error:
        return lines.broken(_index(error.problem_mark or error.context_mark))
    except yaml.reader.ReaderError as error:  # a character YAML does not allow; told in bytes
        return lines.broken(len(text.encode()[: error.position].decode(errors="ignore")))
    except UnicodeEncodeError as error:
        return lines.broken(error.start)
    if too_deep:
        fault = Fault("CB121", lines.position(_index(too_deep.start_mark)))
        return YamlText(path, first_line, MappingProxyType({}), faults=(fault,))
    documents = [event for event in events if isinstance(event, yaml.DocumentStartEvent)]
    if len(documents) > 1:
        return lines.broken(_index(documents[1].start_mark))
    root = events[2] if documents else None
    if root is None or (isinstance(root, yaml.ScalarEvent) and not root.value):
        return YamlText(path, first_line, MappingProxyType({}))
    if not isinstance(root, yaml.MappingStartEvent):
        return lines.broken(_index(root.start_mark), "no-mapping")
    reader = _Reader(lines, iter(events[3:]))
    data = reader.construct(root, ())
    return YamlText(path, first_line, data, reader.keys, reader.values, tuple(reader.faults))


def _events(text: str) -> tuple[list[yaml.Event], yaml.Event | None]:
    """Return the events of a text, and the one at which they end because it nests too deep.

    Events and not nodes: composing nodes recurses in C, where a text nested deep enough ends the process.
    """
    events: list[yaml.Event] = []
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += _step(event)
        if depth > _MAX_DEPTH:
            return events, event
        events.append(event)
    return events, None


class _Lines:
    """Where each line of a text begins, counted the way editors' programs count lines."""

    def __init__(self, text: str, path: Path, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.lines = text.split("\n")
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def position(self, index: int) -> Position:
        """Return the place of the character at the index."""
        number = bisect_right(self.starts, index) - 1
        return Position(self.path, self.first_line + number, index - self.starts[number] + 1)

    def broken(self, index: int, why: str = "syntax") -> YamlText:
        """Return an empty reading with the fault noticed at the index, put as an editor would put it."""
        number = bisect_right(self.starts, index) - 1
        position = self.full_width_colon(number, index - self.starts[number])
        if position:
            why = "full-width-colon"
        elif self.lines[number].lstrip(" ").startswith("\t"):
            why = "tab"
        fault = Fault("CB103", position or self.position(index), MappingProxyType({"why": why}))
        return YamlText(self.path, self.first_line, MappingProxyType({}), faults=(fault,))

    def full_width_colon(self, number: int, offset: int) -> Position | None:
        """Return the first full-width colon after a key among the lines that lead up to a fault.

        To YAML such a line is running text, so it complains only at the next true colon or the end.
        """
        first: Position | None = None
        for line in range(number, -1, -1):
            true_colon = _COLON.match(self.lines[line])
            if true_colon and (line < number or offset >= true_colon.end()):
                break
            if found := _FULL_WIDTH_COLON.match(self.lines[line]):
                first = Position(self.path, self.first_line + line, found.end() + 1)
        return first


class _Places(Mapping[Trail, Position]):
    """Positions by trail, found only when they are asked for: of a sound file hardly any is."""

    def __init__(self, lines: _Lines) -> None:
        self.lines = lines
        self.indexes: dict[Trail, int] = {}

    def __getitem__(self, trail: Trail) -> Position:
        return self.lines.position(self.indexes[trail])

    def __iter__(self) -> Iterator[Trail]:
        return iter(self.indexes)

    def __len__(self) -> int:
        return len(self.indexes)


class _Reader:
    """Makes values of the events of one YAML document."""

    def __init__(self, lines: _Lines, events: Iterator[yaml.Event]) -> None:
        self.lines = lines
        self.events = events
        self.keys = _Places(lines)
        self.values = _Places(lines)
        self.faults: list[Fault] = []

    def position(self, event: yaml.Event) -> Position:
        return self.lines.position(_index(event.start_mark))

    def refuse(self, rule: str, event: yaml.Event, **values: str) -> None:
        self.faults.append(Fault(rule, self.position(event), MappingProxyType(values)))

    def construct(self, event: yaml.Event, trail: Trail) -> Any:
        self.values.indexes[trail] = _index(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            self.refuse("CB121", event)
            return None
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
            self.refuse("CB121", event)
        if isinstance(event, yaml.ScalarEvent):
            return event.value if event.style else _plain_value(event.value)
        return self.mapping(trail) if isinstance(event, yaml.MappingStartEvent) else self.sequence(trail)

    def sequence(self, trail: Trail) -> list[Any]:
        result: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            result.append(self.construct(event, (*trail, len(result))))
        return result

    def mapping(self, trail: Trail) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self.refuse("CB103", event, why="syntax")
                self.skip(event)
            elif event.value in result:
                self.refuse("CB104", event, key=event.value)
            else:
                key = event.value
                self.keys.indexes[(*trail, key)] = _index(event.start_mark)
                result[key] = self.construct(next(self.events), (*trail, key))
                continue
            self.skip(next(self.events))
        return result

    def skip(self, event: yaml.Event) -> None:
        """Pass over what the event begins."""
        depth = _step(event)
        while depth > 0:
            depth += _step(next(self.events))


def _index(mark: Any) -> int:
    """Return the index of the character a mark points at; no mark points at the beginning."""
    return mark.index if mark else 0


def _step(event: yaml.Event) -> int:
    """Return by how much an event changes the depth of nesting."""
    if isinstance(event, yaml.CollectionStartEvent):
        return 1
    return -1 if isinstance(event, yaml.CollectionEndEvent) else 0


def _plain_value(raw: str) -> Any:
    """Return the value of a scalar written without quotes."""
    if raw in _CONSTANTS:
        return _CONSTANTS[raw]
    if _INTEGER.fullmatch(raw):
        return int(raw)
    if _FLOAT.fullmatch(raw):
        return float(raw)
    if _DATE.fullmatch(raw):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            return raw
    return raw
