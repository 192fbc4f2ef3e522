"""Which track a submission belongs to, read off its forms; never guessed where two are possible."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from casebook.content.fields import Kind
from casebook.content.programme import Programme, row
from casebook.content.track import Track
from casebook.intake.answers import FormReader
from casebook.intake.blocks import Table, paragraphs
from casebook.intake.labels import plain
from casebook.intake.options import read_options
from casebook.intake.questions import questions_of
from casebook.intake.refusals import Refused
from casebook.intake.values import theme_names
from casebook.intake.word.reading import WordText
from casebook.intake.wordforms.tagging import tagged_track


def find_track(programme: Programme, documents: Sequence[WordText]) -> Track:
    """Return the track that the forms name: by our own tag, their title, a ticked category or theme.

    Raises:
        Refused: they name none, or several.
    """
    if len(programme.tracks) == 1:
        return programme.tracks[0]
    for named in (_tagged, _titled, _ticked):
        found = {track.id: track for document in documents for track in named(programme, document)}
        if len(found) == 1:
            return next(iter(found.values()))
    known = "、".join(f"{track.id}（{track.label.zh}）" for track in programme.tracks)
    raise Refused("which_track", known=known)


def _tagged(programme: Programme, document: WordText) -> Iterable[Track]:
    named = tagged_track(document.tagged, programme)
    return [named] if named else []


def _titled(programme: Programme, document: WordText) -> Iterable[Track]:
    """Yield the tracks whose own form or template the document is headed by."""
    words = {plain(paragraph.text) for paragraph in paragraphs(document.blocks)}
    titles: dict[str, set[str]] = {}
    for track in programme.tracks:
        form = programme.form_of(track)
        for label in (form.label.zh if form else "", programme.template_of(track).label.zh):
            titles.setdefault(plain(label), set()).add(track.id)
    for title, owners in titles.items():
        if title and title in words and len(owners) == 1:
            yield from (track for track in programme.tracks if track.id in owners)


def _ticked(programme: Programme, document: WordText) -> Iterable[Track]:
    """Yield the track ticked on the form, or the one whose theme is."""
    for track in programme.tracks:
        reader = FormReader(questions_of(programme, track), document.name)
        for block in document.blocks:
            if isinstance(block, Table) and reader.is_form(block):
                reader.read(block)
        for answer in reader.answers:
            field = row(programme.field_table(track.id), answer.question.field)
            if field is not None and field.kind is Kind.TRACK:
                names = {each.id: (each.label.zh,) for each in programme.tracks}
                chosen = read_options(answer.cell_text, names).chosen
                if chosen == (track.id,):
                    yield track
            elif field is not None and field.kind is Kind.THEME:
                chosen = read_options(answer.cell_text, theme_names(track)).chosen
                if chosen and len(chosen) == 1:
                    yield track
