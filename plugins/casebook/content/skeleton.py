"""A case that is still to be written: its files as the call's own template and field table give them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from casebook.content.facts import Status
from casebook.content.fields import Belongs, Field, Kind
from casebook.content.guidance import guidance
from casebook.content.programme import Programme
from casebook.content.sections import TOP_LEVEL
from casebook.content.template import Part
from casebook.content.track import Track
from casebook.content.writing import case_file, frontmatter
from casebook.vocabulary.catalogue import keys, text
from casebook.vocabulary.localtext import Language


def original_skeleton(programme: Programme, track: Track, theme: str = "", title: str = "") -> str:
    """Return the file of an original still to be written: what is known of it, and what to fill in where.

    Every field the call requires stands there, an empty one under a comment that says what it wants; every
    part of the template has its heading and guidance with the call's bounds.
    """
    language = programme.original_language
    known = {"title": title, "track": track.id, "theme": theme, "status": Status.SUBMITTED.value}
    table = programme.field_table(track.id)
    here = (row for row in table if row.belongs is not Belongs.TRANSLATION)
    wanted = [row for row in here if row.required or known.get(row.id)]
    parts = programme.template_of(track).parts
    return case_file(
        "".join(_field(row, known, track, language) for row in wanted),
        _body(_part(part, language, TOP_LEVEL, language) for part in parts),
    )


def translation_skeleton(programme: Programme, track: Track, language: Language) -> str:
    """Return the file of a translation of which not even the original is written yet."""
    table = programme.field_table(track.id)
    wanted = [row for row in table if row.required and row.belongs is Belongs.EVERY_LANGUAGE]
    note = frontmatter({"translation": {"status": "draft", "source": {}}}, table)
    parts = programme.template_of(track).parts
    return case_file(
        "".join(_field(row, {}, track, language) for row in wanted) + note,
        _body(_part(part, language, TOP_LEVEL, programme.original_language) for part in parts),
    )


def _body(parts: Iterator[Iterator[str]]) -> str:
    return "\n".join(line for part in parts for line in part).rstrip("\n") + "\n"


def _field(row: Field, known: Mapping[str, str], track: Track, language: Language) -> str:
    """Return a field, under a comment that tells what it wants where nothing is known of it."""
    value = known.get(row.id)
    if value:
        return frontmatter({row.id: value}, (row,))
    label = row.label.get(language)
    required = text("new.field.required", language, label=label, how=_how(row, track, language))
    return f"# {required}\n{frontmatter({row.id: None}, (row,))}"


def _how(row: Field, track: Track, language: Language) -> str:
    """Return how a field is to be filled in."""
    words = []
    if row.max_chars is not None:
        words.append(text("new.field.max_chars", language, count=row.max_chars))
    photos = track.media.photos
    if row.kind is Kind.PHOTOS and photos and photos.min_count:
        bounds = "between" if photos.max_count else "at_least"
        words.append(
            text(f"new.field.photos.{bounds}", language, low=photos.min_count, high=photos.max_count)
        )
    if f"new.field.how.{row.kind.value}" in keys() and (track.themes or row.kind is not Kind.THEME):
        known = _listed([f"{theme.id} {theme.label.get(language)}" for theme in track.themes], language)
        words.append(text(f"new.field.how.{row.kind.value}", language, known=known))
    return "".join(words)


def _part(part: Part, language: Language, level: int, original: Language) -> Iterator[str]:
    """Yield the lines of a part: heading, guidance, the parts within; of an optional one a comment only."""
    label = part.label.get(language)
    marks = "#" * level
    if part.min_count == 0:
        optional = text("new.part.optional", language, heading=f"{marks} {label}")
        yield from (guidance(_several([optional, *_wants(part, language, original)], language), language), "")
        return
    for number in range(1, part.min_count + 1):
        heading = text("new.part.heading", language, label=label, number=number) if part.repeats else label
        yield from (f"{marks} {heading}", "")
        if not part.parts or number == 1:
            wants = _wants(part, language, original)
            if not part.parts or wants:
                yield from (guidance(_several(wants, language), language), "")
        for inner in part.parts:
            yield from _part(inner, language, level + 1, original)


def _wants(part: Part, language: Language, original: Language) -> list[str]:
    """Return what a part is to hold, as the call puts it; of a translation, that it follows its original."""
    if language != original:
        return [text("new.part.translate", language)]
    wants = [part.guidance.get(language).rstrip("。.")] if part.guidance else []
    if part.aspects:
        aspects = _listed([each.get(language) for each in part.aspects], language)
        wants.append(text("new.part.aspects", language, aspects=aspects))
    if part.items:
        items = _listed([each.label.get(language) for each in part.items if each.label], language)
        wants.append(text("new.part.aspects", language, aspects=items))
    if part.repeats:
        times = "times_up_to" if part.max_count else "times"
        wants.append(text(f"new.part.{times}", language, count=part.min_count, most=part.max_count))
    return wants if part.parts else [*wants, _bounds(part, language)]


def _bounds(part: Part, language: Language) -> str:
    low, high = part.min_chars, part.max_chars
    name = {(True, True): "between", (True, False): "at_least", (False, True): "at_most"}.get(
        (low is not None, high is not None), "free"
    )
    bounds = text(f"new.part.{name}", language, low=low, high=high)
    return text("new.part.approximate", language, bounds=bounds) if part.approximate else bounds


def _listed(words: Sequence[str], language: Language) -> str:
    return text("new.part.listed", language).join(words)


def _several(wants: Sequence[str], language: Language) -> str:
    return text("new.part.separator", language).join(wants)
