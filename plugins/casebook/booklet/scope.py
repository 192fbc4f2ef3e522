"""What a selection of cases holds, in words."""

from __future__ import annotations

from casebook.booklet.selection import Selection
from casebook.content.programme import Programme
from casebook.vocabulary import regions, sdg
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language


def scope(selection: Selection, programme: Programme, language: Language) -> str:
    """Return in words what a selection holds, or nothing for a whole programme."""
    if selection.is_whole:
        return ""
    theme = next((theme for _, theme in programme.themes() if theme.id == selection.theme), None)
    place = regions.region(selection.province)
    parts = (
        text("booklet.scope.best_practice", language) if selection.best_practice else "",
        text("booklet.scope.listed", language) if selection.ids else "",
        theme.label.get(language) if theme else "",
        place.name.get(language) if place else "",
        sdg_name(selection.goal, language) if selection.goal else "",
    )
    return text("booklet.separator", language).join(part for part in parts if part)


def sdg_name(number: int, language: Language) -> str:
    """Return a goal with its number.

    Raises:
        ValueError: there is no such goal.
    """
    return text("booklet.scope.goal", language, number=number, name=sdg.goal(number).name.get(language))
