"""The examples of the rules: a right and a wrong piece of a file, shown to editors and run by tests."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter

from casebook.content.model import Record
from casebook.vocabulary.datafiles import read_yaml


class Example(Record):
    """A wrong piece of `file` and the right one in its place; the finding stands where `at` begins.

    An `at` of nothing is the start of the file.
    """

    file: str
    good: str
    bad: str
    at: str = ""


@cache
def examples() -> Mapping[str, Example]:
    """Return the example of every rule by the rule's id."""
    rows = read_yaml(files("casebook.checks") / "examples.yml")
    return TypeAdapter(dict[str, Example]).validate_python(rows)
