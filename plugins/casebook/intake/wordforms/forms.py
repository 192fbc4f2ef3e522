"""Our own Word form of a track, built from the call's data."""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document as WordDocument

from casebook.content.programme import Programme
from casebook.content.template import Part
from casebook.content.track import Track
from casebook.intake.wordforms.asking import (
    Ask,
    blocks_of,
    private_asks,
    project_asks,
    public_asks,
    text_label,
)
from casebook.intake.wordforms.tagging import tag
from casebook.intake.wordforms.writing import (
    add_row,
    add_table,
    block_control,
    box_control,
    choice_control,
    new_form,
    text_control,
    words,
    write_hint,
    write_title,
)
from casebook.prose.worddocs import packed
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LocalText


def word_form(programme: Programme, track: Track) -> bytes:
    """Return the form of a track as .docx; the same call gives the same bytes."""
    document = new_form()
    form = programme.form_of(track)
    title = form.label.zh if form else programme.template_of(track).label.zh
    write_title(
        document, title, f"{programme.name.zh}　{track.label.zh}", tag("call", programme.id, track.id)
    )
    write_hint(document, _say("how"))
    document.add_heading(_say("facts"), 1)
    _table(document, public_asks(programme, track))
    if private := private_asks(programme, track):
        document.add_heading(_say("private"), 1)
        write_hint(document, _say("private_hint"))
        _table(document, private)
    document.add_heading(_say("text"), 1)
    for part in programme.template_of(track).parts:
        _part(document, part, 2, programme, track)
    document.add_heading(_say("pictures"), 1)
    _pictures(document, track)
    return packed(document)


def _table(document: WordDocument, asks: Iterable[Ask]) -> None:
    table = add_table(document)
    for ask in asks:
        cell = add_row(table, ask.label.zh, ask.guidance.zh if ask.guidance else "")
        paragraph = cell.paragraphs[0]
        if ask.choices:
            choices = [choice.zh for choice in ask.choices]
            choice_control(paragraph, ask.tag, ask.label.zh, _say("choose"), choices)
        elif not ask.boxes:
            text_control(paragraph, ask.tag, ask.label.zh, _say("fill_in"))
        for number, box in enumerate(ask.boxes):
            line = cell.add_paragraph() if number else paragraph
            if not box.is_bare:
                box_control(line, box.tag, box.label.zh)
            words(line, f"{'' if box.is_bare else ' '}{box.label.zh}")
            for inner in box.inner:
                words(line, "　")
                box_control(line, inner.tag, f"{box.label.zh}{inner.label.zh}")
                words(line, f" {inner.label.zh}")


def _part(document: WordDocument, part: Part, level: int, programme: Programme, track: Track) -> None:
    """Write a part of the template: its heading, what is wanted, and room for the text."""
    if not part.repeats:
        document.add_heading(part.headings("zh")[-1], min(level, 3))
        _wanted(document, part)
        if not part.parts:
            block_control(document, tag("part", part.id, 1), part.label.zh, _say("write"))
        for inner in part.parts:
            _part(document, inner, level + 1, programme, track)
        return
    for instance in range(1, blocks_of(part.min_count) + 1):
        document.add_heading(f"{part.label.zh}{instance}", min(level, 3))
        if instance == 1:
            _wanted(document, part)
        asks = project_asks(programme, track, instance)
        if asks:
            _table(document, asks)
        else:
            line = document.add_paragraph()
            words(line, _say("own_heading"))
            text_control(line, tag("heading", part.id, instance), part.label.zh, _say("fill_in"))
        for inner in part.parts or (part,):
            document.add_heading(inner.label.zh if part.parts else text_label(programme, track, part).zh, 3)
            if part.parts and instance == 1:
                _wanted(document, inner)
            block_control(document, tag("part", inner.id, instance), inner.label.zh, _say("write"))


def _wanted(document: WordDocument, part: Part) -> None:
    """Write what the call wants in a part: its length, guidance, points and clauses."""
    pieces = [_bounds(part)] if part.min_chars or part.max_chars else []
    pieces += [part.guidance.zh] if part.guidance else []
    for wanted in (
        part.aspects,
        tuple(item.label for item in part.items),
        tuple(each.label for each in part.tables),
    ):
        if wanted:
            pieces.append(_say("points", points="、".join(each.zh for each in wanted)))
    if pieces:
        write_hint(document, "　".join(pieces))


def _bounds(part: Part) -> str:
    about = _say("about") if part.approximate else ""
    if part.min_chars and part.max_chars:
        return _say("between", about=about, low=part.min_chars, high=part.max_chars)
    return (
        _say("at_most", about=about, high=part.max_chars)
        if part.max_chars
        else _say("at_least", low=part.min_chars)
    )


def _pictures(document: WordDocument, track: Track) -> None:
    rules: list[LocalText] = [
        rule.text for rule in (track.media.photos, track.media.videos, track.media.maps) if rule is not None
    ]
    for rule in rules:
        write_hint(document, rule.zh)
    write_hint(document, _say("send_originals"))


def _say(key: str, **values: object) -> str:
    return text(f"intake.form.{key}", "zh", **values)
