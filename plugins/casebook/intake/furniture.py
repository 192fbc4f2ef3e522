"""What a call prints itself: titles of forms, annexes, headings. It is found again, but is no park's text."""

from __future__ import annotations

import re

from casebook.content.programme import Programme
from casebook.content.track import Track
from casebook.intake.labels import plain, without_number

_ANNEX = re.compile(r"附\s*[件表录]\s*[0-9０-９一二三四五六七八九十]*(?:之[^：:]{0,8})?")


def printed_words(programme: Programme, track: Track) -> frozenset[str]:
    """Return the plain texts that the call prints above and between what a park writes."""
    template = programme.template_of(track)
    forms = [form for form in (programme.cover_of(track), programme.form_of(track)) if form]
    labels = [
        programme.title.zh,
        programme.name.zh,
        template.label.zh,
        *(form.label.zh for form in forms),
        *(statement.label.zh for statement in programme.attachments),
        *(annex.zh for annex in (template.annex, *(form.annex for form in forms)) if annex),
        *((track.heading.zh,) if track.heading else ()),
        "正文",
    ]
    return frozenset(plain(label) for label in labels)


def is_printed(text: str, printed: frozenset[str]) -> bool:
    """Tell whether a line is one of the call's own, an annex's number before it or not."""
    squeezed = plain(text)
    rest = _ANNEX.sub("", text, count=1).lstrip(" :：　")
    if not rest.strip():
        return True
    return squeezed in printed or plain(rest) in printed or plain(without_number(text)) in printed
