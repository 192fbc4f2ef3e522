"""The words that parks use where a call has others, from `words.yml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from casebook.vocabulary.datafiles import read_yaml


def synonyms(label: str) -> tuple[str, ...]:
    """Return what parks write for the heading a template labels so."""
    return tuple(_words()["synonyms"].get(label, ()))


def words(kind: str) -> tuple[str, ...]:
    """Return one of the plain lists, such as `contact_labels` or `instructions`."""
    return tuple(_words()[kind])


@cache
def _words() -> Any:
    return read_yaml(files("casebook.intake").joinpath("words.yml"))
