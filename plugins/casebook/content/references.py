"""What the parts of a programme call each other by must exist."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

from casebook.content.fields import worded_fields
from casebook.content.form import Form
from casebook.content.statement import Statement
from casebook.content.template import Template
from casebook.content.track import Track

if TYPE_CHECKING:
    from casebook.content.programme import Programme


def broken_references(programme: Programme) -> Iterator[str]:
    """Yield what names something that its programme does not have, put as `owner: no kind name`.

    A part of a template may not have the name of a field that is told in words: both are units of a case.
    """
    for track in programme.tracks:
        yield from _of_track(programme, track)
    tracks = {track.id for track in programme.tracks}
    bodies = {party.id for party in programme.bodies}
    standings = {standing.id for standing in programme.standings}
    for statement in _statements(programme):
        yield from _missing(f"statement {statement.id}", "body", statement.responsible, bodies)
        yield from _missing(f"statement {statement.id}", "track", statement.tracks, tracks)
    for award in programme.awards:
        yield from _missing(f"award {award.id}", "track", (award.track,), tracks)
    for channel in programme.publicity:
        yield from _missing(f"statement {channel.id}", "standing", (channel.standing,), standings)
    for rule in programme.lifecycle:
        yield from _missing(f"statement {rule.id}", "standing", (rule.standing,), standings)
    for block in programme.summary_table.blocks if programme.summary_table else ():
        yield from _missing("summary table", "track", block.tracks, tracks)


def _of_track(programme: Programme, track: Track) -> Iterator[str]:
    owner = f"track {track.id}"
    templates = {template.id: template for template in programme.templates}
    forms = {form.id: form for form in programme.forms}
    yield from _missing(owner, "template", (track.template,), templates)
    yield from _missing(owner, "form", (track.cover, track.form), forms)
    yield from _missing(owner, "direction", (track.direction,), {each.id for each in programme.directions})
    levels = {level.id for level in programme.honour_levels}
    for honour in track.honours:
        yield from _missing(f"honour {honour.id}", "level", honour.levels, levels)
    template = templates.get(track.template)
    if template is None:
        return
    parts = {part.id for part in template.walk()}
    table = programme.field_table(track.id)
    yield from (f"part {name}: this is a field" for name in worded_fields(table) if name in parts)
    maps = track.media.maps
    yield from _missing(owner, "part", (maps.part if maps else None,), parts)
    for requirement in track.requirements:
        yield from _missing(f"statement {requirement.id}", "part", (requirement.part,), parts)
    fields = {field.id for field in table}
    for form_id in (track.cover, track.form):
        if form := forms.get(form_id or ""):
            yield from _of_form(form, template, fields)


def _of_form(form: Form, template: Template, fields: set[str]) -> Iterator[str]:
    parts = {part.id for part in template.walk()}
    for question in form.walk():
        yield from _missing(f"form field {question.id}", "field", (question.field,), fields)
        yield from _missing(f"form field {question.id}", "part", (question.part,), parts)


def _statements(programme: Programme) -> Iterator[Statement]:
    told = (
        *programme.purposes,
        *programme.audiences,
        *programme.eligible,
        *programme.requirements,
        *programme.criteria,
        *programme.goals,
        *programme.tasks,
        *programme.measures,
        *programme.process,
        *programme.submission,
        *programme.standings,
        *programme.lifecycle,
        *programme.result_channels,
        *programme.publicity,
        *programme.attachments,
        *programme.directions,
    )
    for statement in told:
        yield from statement.walk()


def _missing(owner: str, kind: str, names: Iterable[str | None], known: Container[str]) -> Iterator[str]:
    return (f"{owner}: no {kind} {name}" for name in names if name is not None and name not in known)
