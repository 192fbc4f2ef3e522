"""What an editor named on the command line, found, or refused with the nearest that there is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

import click

from casebook.checks.wording import enumeration, listed, suggestion
from casebook.commands.wording import in_both
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.programme import Programme
from casebook.content.track import Theme, Track
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.nearest import nearest

Thing = TypeVar("Thing")


def refuse(key: str, **values: str | int | LocalText) -> click.UsageError:
    """Return the error of wrong use (exit code 2) that says a text of the catalogue in both languages."""
    return click.UsageError(in_both(key, **values))


def the_programme(compilation: Compilation, word: str) -> Programme:
    """Return the programme of this id.

    Raises:
        click.UsageError: there is none.
    """
    if not compilation.programmes:
        raise refuse("new.error.no_cases", folder=compilation.folder.as_posix())
    known = {each.id: each for each in compilation.programmes}
    return _one(word, known, {key: each.name for key, each in known.items()}, "no_programme")


def the_track(programme: Programme, word: str | None) -> Track:
    """Return the programme's track of this id, or its only one where none is named.

    Raises:
        click.UsageError: there is none, or one must be named.
    """
    known = {each.id: each for each in programme.tracks}
    labels = {key: each.label for key, each in known.items()}
    if word is None:
        if len(known) > 1:
            raise refuse("new.error.which_track", known=listed(labels))
        return programme.tracks[0]
    return _one(word, known, labels, "no_track", programme=programme.id)


def the_theme(track: Track, word: str) -> Theme:
    """Return the track's theme of this id.

    Raises:
        click.UsageError: there is none.
    """
    known = {each.id: each for each in track.themes}
    labels = {key: each.label for key, each in known.items()}
    return _one(word, known, labels, "no_theme", track=track.id)


def the_cases(compilation: Compilation, words: Iterable[str]) -> tuple[Case, ...]:
    """Return the cases of these ids, each with or without its programme's before it, or all if none is named.

    Raises:
        click.UsageError: there is no such case.
    """
    known = {each.id: each for each in compilation.cases}
    chosen = [_case(known, word) for word in words]
    return tuple(chosen) if chosen else compilation.cases


def the_case(compilation: Compilation, word: str) -> Case:
    """Return the case of this id.

    Raises:
        click.UsageError: there is no such case.
    """
    return the_cases(compilation, [word])[0]


def the_units(case: Case, words: Iterable[str]) -> tuple[str, ...]:
    """Return the names of units as they were given.

    Raises:
        click.UsageError: the original has no such unit.
    """
    chosen = tuple(dict.fromkeys(words))
    known = tuple(case.original.units())
    for word in chosen:
        if word not in known:
            close = suggestion(nearest(word, known))
            units = enumeration(known)
            raise refuse("translation.error.no_unit", case=case.id, word=word, suggestion=close, known=units)
    return chosen


def _case(known: Mapping[str, Case], word: str) -> Case:
    parts = [part for part in word.replace("\\", "/").split("/") if part and not part.endswith(".md")]
    found = known.get(parts[-1]) if parts else None
    if found is None:
        close = suggestion(nearest(parts[-1] if parts else word, known))
        raise refuse("new.error.no_case", word=word, suggestion=close)
    return found


def _one(
    word: str, known: Mapping[str, Thing], labels: Mapping[str, LocalText], error: str, **values: str
) -> Thing:
    if word in known:
        return known[word]
    by_name = {name: key for key, label in labels.items() for name in (key, label.zh, label.en)}
    meant = nearest(word, by_name)
    close = suggestion(by_name[meant] if meant else None)
    raise refuse(f"new.error.{error}", word=word, suggestion=close, known=listed(labels), **values)
