"""Frontmatter that stands in a file, brought into its one form without losing a comment.

A comment in lines of its own goes with the field below it. One inside a field keeps that field as it is
written; where the field has got another value, it moves above the field.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from casebook.content.fields import FieldTable
from casebook.content.reading import split_frontmatter
from casebook.content.source import Fault
from casebook.content.writing import case_file, frontmatter
from casebook.content.yamltext import YamlText, parse_yaml

_FIRST_LINE = 2
"""The line of a file on which its frontmatter begins."""

_COMMENT = re.compile(r"(?:(?<=\s)|^)#.*", re.MULTILINE)
_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*[ \t]+(?=#)")


@dataclass(frozen=True)
class _Written:
    """A field as it stands in a file: the comments above it, its lines, and the comments inside."""

    above: tuple[str, ...]
    lines: tuple[str, ...]
    inside: tuple[str, ...]


def formatted_case(source: str, table: FieldTable) -> str:
    """Return a case's file with its frontmatter in the one form and its Markdown as it is.

    Raises:
        FormattingError: the frontmatter cannot be read without loss; a check tells how to mend it.
    """
    yaml_text, body = split_frontmatter(source)
    parsed = parse_yaml(yaml_text, Path(), _FIRST_LINE)
    return case_file(formatted(yaml_text, parsed.data, table), body)


class FormattingError(Exception):
    """Frontmatter that cannot be written anew without a loss; `fault` tells where, if it is known."""

    def __init__(self, fault: Fault | None = None) -> None:
        super().__init__(fault.rule if fault else "comment")
        self.fault = fault


def formatted(source: str, values: Mapping[str, Any], table: FieldTable) -> str:
    """Return frontmatter with these values in the one form, and with the comments of what stood there.

    Args:
        source: the frontmatter as it stands, without the lines of hyphens.
        values: what it is to say, by field id.
        table: the field table of the case's track.

    Raises:
        FormattingError: the frontmatter breaks the rules of YAML, or holds comments in a place of no field.
    """
    parsed = parse_yaml(source, Path(), _FIRST_LINE)
    if parsed.faults:
        raise FormattingError(parsed.faults[0])
    if "#" not in source or not (comments := _comments(source)):
        return frontmatter(values, table)
    fields, below = _cut(source, parsed, comments)
    pieces: list[str] = []
    for key in _keys(frontmatter(values, table)):
        piece = frontmatter({key: values[key]}, table)
        if written := fields.pop(key, None):
            keeps = bool(written.inside) and parsed.data[key] == values[key]
            above = written.above if keeps else (*written.above, *written.inside)
            piece = "".join(f"{line}\n" for line in (*above, *(written.lines if keeps else ()))) + (
                "" if keeps else piece
            )
        pieces.append(piece)
    left = [line for written in fields.values() for line in (*written.above, *written.inside)]
    return "".join(pieces) + "".join(f"{line}\n" for line in (*left, *below))


def _keys(written: str) -> tuple[str, ...]:
    return tuple(parse_yaml(written, Path()).data)


def _comments(source: str) -> Mapping[int, str]:
    """Return the comments of a YAML text by the number of their line, from 0."""
    bare = list(source)
    for token in yaml.scan(source, Loader=yaml.SafeLoader):
        if isinstance(token, yaml.ScalarToken):
            start, end = token.start_mark.index, token.end_mark.index
            if token.style in ("|", ">") and (head := _BLOCK_HEAD.match(source, start)):
                line_end = source.find("\n", start)
                start = head.end() if line_end < 0 else line_end
            bare[start:end] = ["\n" if char == "\n" else "x" for char in bare[start:end]]
    text = "".join(bare)
    return {
        text.count("\n", 0, found.start()): source[found.start() : found.end()]
        for found in _COMMENT.finditer(text)
    }


def _cut(
    source: str, parsed: YamlText, comments: Mapping[int, str]
) -> tuple[dict[str, _Written], tuple[str, ...]]:
    """Return the fields of a frontmatter as they are written, and the comments below the last."""
    lines = source.rstrip("\n").split("\n")
    places = {key: parsed.keys[(key,)] for key in parsed.data}
    starts = [place.line - _FIRST_LINE for place in places.values()]
    if any(place.column > 1 for place in places.values()) or len(set(starts)) < len(starts):
        raise FormattingError
    ends = [*starts[1:], len(lines)] if starts else []
    fields: dict[str, _Written] = {}
    above = tuple(line.strip() for line in lines[: starts[0] if starts else len(lines)] if line.strip())
    for key, start, end in zip(places, starts, ends, strict=True):
        last = end
        while last > start + 1 and (
            not lines[last - 1].strip() or _is_comment_line(lines[last - 1], last - 1, comments)
        ):
            last -= 1
        inside = tuple(comments[number] for number in range(start, last) if number in comments)
        fields[key] = _Written(above, tuple(lines[start:last]), inside)
        above = tuple(line.strip() for line in lines[last:end] if line.strip())
    return fields, above


def _is_comment_line(line: str, number: int, comments: Mapping[int, str]) -> bool:
    return number in comments and line.strip() == comments[number].strip()
