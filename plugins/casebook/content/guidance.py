"""Guidance within a body: comments that tell what is still to be written and are no part of the text.

Such a comment begins with 待写 or “To write” and a colon. It is read as blanks, so that a section holding
nothing else is empty, to every check and page, while each word around it stays in its place.
"""

from __future__ import annotations

import re

from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

_GUIDANCE = re.compile(r"<!--\s*(?:待写|To write)\s*[：:].*?-->", re.DOTALL)
_VISIBLE = re.compile(r"[^\n]")
_COMMENT_MARKS = re.compile(r"-{2,}|<!|>")


def guidance(words: str, language: Language) -> str:
    """Return a comment that says what is to be written in its place."""
    return f"<!-- {text('new.guidance', language, words=_COMMENT_MARKS.sub('–', words))} -->"


def without_guidance(markdown: str) -> str:
    """Return a text with its guidance blanked out, every other character where it was."""
    if "<!--" not in markdown:
        return markdown
    return _GUIDANCE.sub(lambda found: _VISIBLE.sub(" ", found[0]), markdown)
