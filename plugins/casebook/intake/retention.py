"""Every sentence of the source found again: what was missed after all is told as left over."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from casebook.intake.remarks import Group, Remark, remark
from casebook.intake.word.reading import WordText

_SENTENCES = re.compile(r"(?<=[。！？；!?;：:])|[\n\t]|\s{4,}|\u3000{2,}")
_MARKS = re.compile(r"[\s\u200b\ufeff\\*_`#>|]|[☑☐☒□√✓✔■]")


def squeezed(text: str) -> str:
    """Return a text without blanks and the marks of Markdown, its characters in one width."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", _MARKS.sub("", html.unescape(text))))


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, squeezed; what holds no letter and no figure is none."""
    for sentence in _SENTENCES.split(text):
        if re.search(r"\w", words := squeezed(sentence)):
            yield words


def missed(documents: Sequence[WordText], kept: Iterable[str]) -> tuple[Remark, ...]:
    """Return as left over every paragraph of which a sentence is found nowhere in what was kept."""
    found = squeezed("\n".join(kept))
    return tuple(
        remark(Group.LEFTOVER, "missed", document.name, number, text)
        for document in documents
        for number, text in document.paragraphs.items()
        if any(sentence not in found for sentence in sentences(text))
    )
