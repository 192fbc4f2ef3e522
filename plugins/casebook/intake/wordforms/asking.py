"""What our own form of a track asks, from the call's form, the field table and the template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.content.fields import Kind, default_fields
from casebook.content.form import FormField
from casebook.content.programme import Programme, row
from casebook.content.projects import Answer
from casebook.content.template import Part
from casebook.content.track import Track
from casebook.intake.questions import PRIVATE
from casebook.intake.wordforms.tagging import tag
from casebook.vocabulary.localtext import LocalText

_TAKEN_AS_TEXT = (Kind.LINE, Kind.PARAGRAPH, Kind.NAME, Kind.REGION, Kind.INDUSTRY, Kind.MOMENT)
_SPARE = 2
"""More repeating blocks are printed than the call demands at least."""

_FEWEST_BLOCKS = 3


@dataclass(frozen=True)
class Box:
    """A tick box and the words beside it; `inner` are boxes in brackets after it, such as levels."""

    tag: str
    label: LocalText
    inner: tuple[Box, ...] = ()
    is_bare: bool = False


@dataclass(frozen=True)
class Ask:
    """A line of the form: a label, and a text to fill in, one of several choices, or boxes to tick."""

    label: LocalText
    tag: str = ""
    guidance: LocalText | None = None
    choices: tuple[LocalText, ...] = ()
    boxes: tuple[Box, ...] = ()


def public_asks(programme: Programme, track: Track) -> tuple[Ask, ...]:
    """Return the questions whose answers the case holds: the form's, then facts no form asks for."""
    asked = [
        _ask(field, programme, track)
        for field in _leaves(programme, track)
        if field.publish not in PRIVATE and not field.part and field.field not in ("photos", "projects")
    ]
    held = {field.field for field in _leaves(programme, track)}
    known = {field.id for field in default_fields()}
    further = [
        Ask(field.label, tag("fact", field.id))
        for field in programme.field_table(track.id)
        if field.id not in held and field.kind in _TAKEN_AS_TEXT and (field.required or field.id not in known)
    ]
    themes = row(programme.field_table(track.id), "theme")
    if themes is not None and track.themes and "theme" not in held:
        further.append(Ask(themes.label, tag("fact", "theme"), choices=_themes(track)))
    return (*asked, *further)


def private_asks(programme: Programme, track: Track) -> tuple[Ask, ...]:
    """Return the questions whose answers are for the secretariat alone."""
    return tuple(
        Ask(_full_label(field, programme, track), tag("field", field.id), field.guidance)
        for field in _leaves(programme, track)
        if field.publish in PRIVATE
    )


def project_asks(programme: Programme, track: Track, instance: int) -> tuple[Ask, ...]:
    """Return the questions about one project, its figures included, but not its text."""
    asked: list[Ask] = []
    for field in _projects(programme, track):
        if field.id in ("indicator", "quantity", "remark") or field.part:
            continue
        boxes = tuple(
            Box(tag("category", instance, number), option)
            for number, option in enumerate(field.options, start=1)
        )
        asked.append(Ask(field.label, tag("project", field.id, instance), field.guidance, boxes=boxes))
    if not asked:
        return ()
    for kind in programme.indicator_kinds:
        if kind.answer is Answer.TEXT:
            asked.append(Ask(kind.label, tag("figureremark", kind.id, instance), kind.remark))
            continue
        asked.append(Ask(kind.label, tag("figure", kind.id, instance)))
        if kind.remark:
            asked.append(Ask(kind.remark, tag("figureremark", kind.id, instance)))
    return tuple(asked)


def text_label(programme: Programme, track: Track, part: Part) -> LocalText:
    """Return what the form calls the text of a part that repeats, such as 项目内容."""
    asked = (field.label for field in _projects(programme, track) if field.part == part.id)
    return next(asked, part.label)


def blocks_of(min_count: int) -> int:
    """Return how many blocks are printed of what may repeat."""
    return max(min_count, _FEWEST_BLOCKS) + _SPARE


def _ask(field: FormField, programme: Programme, track: Track) -> Ask:
    if field.field == "theme":
        return Ask(field.label, tag("field", field.id), field.guidance, _themes(track))
    if field.field == "honours":
        boxes = tuple(_honour_box(field, programme, track))
        return Ask(field.label, "", field.guidance, boxes=boxes)
    if field.field == "track":
        choices = tuple(each.label for each in programme.tracks)
        return Ask(field.label, tag("field", field.id), field.guidance, choices)
    return Ask(field.label, tag("field", field.id), field.guidance)


def _honour_box(field: FormField, programme: Programme, track: Track) -> Iterator[Box]:
    labels = {level.id: level.label for level in programme.honour_levels}
    for number, honour in enumerate(track.honours, start=1):
        levels = tuple(Box(tag("level", field.id, number, level), labels[level]) for level in honour.levels)
        yield Box(tag("option", field.id, number), honour.label, levels, bool(levels))


def _themes(track: Track) -> tuple[LocalText, ...]:
    return tuple(theme.label for theme in track.themes)


def _leaves(programme: Programme, track: Track) -> Iterator[FormField]:
    for form in (programme.cover_of(track), programme.form_of(track)):
        for field in form.fields if form else ():
            if field.field == "projects":
                continue
            yield from (each for each in field.walk() if not each.fields)


def _projects(programme: Programme, track: Track) -> tuple[FormField, ...]:
    form = programme.form_of(track)
    groups = (field.fields for field in (form.fields if form else ()) if field.field == "projects")
    return next(groups, ())


def _full_label(field: FormField, programme: Programme, track: Track) -> LocalText:
    """Return a label with that of the group around it, so that two 手机 can be told apart."""
    for form in (programme.cover_of(track), programme.form_of(track)):
        for top in form.fields if form else ():
            found = _below(top, field)
            if found is not None and found.id != field.id and found.label != field.label:
                return LocalText(
                    zh=f"{found.label.zh}：{field.label.zh}", en=f"{found.label.en}: {field.label.en}"
                )
    return field.label


def _below(top: FormField, field: FormField) -> FormField | None:
    """Return the group that tells best whose question a field is: the innermost that names a person."""
    groups = [each for each in top.walk() if each.fields and field in each.walk()]
    named = [each for each in groups if not each.label.zh.startswith("联系")]
    return named[-1] if named else None
