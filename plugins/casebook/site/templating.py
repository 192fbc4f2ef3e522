"""What the templates of the site have at hand: filters, and the words of the page they show."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment

from casebook.prose.filesizes import file_size
from casebook.prose.headlines import phrased
from casebook.prose.typesetting import curled, typeset
from casebook.site.booklets import file_note
from casebook.site.comparing import MOST
from casebook.site.headings import clauses
from casebook.site.page import Page
from casebook.site.tongues import tongues
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language, LocalText

TEMPLATES = Path(__file__).parent / "templates"


def equip(env: Environment) -> None:
    """Give the templates their filters, most of them shared with the booklets, and what they say of files."""
    env.filters["typeset"] = typeset
    env.filters["phrased"] = phrased
    env.filters["clauses"] = clauses
    env.filters["tongues"] = tongues
    env.filters["localised"] = LocalText.get
    env.globals["compare_most"] = MOST
    env.globals["file_note"] = file_note
    env.globals["file_size"] = file_size


def in_view(page: Page, head: object = None, panel: object = None) -> dict[str, Any]:
    """Return what a template is given to show a page.

    Args:
        page: the page's own data.
        head: what the page tells machines of itself.
        panel: what the preview tells editors about the page.
    """

    def say(words: LocalText) -> str:
        return curled(words.get(page.language))

    return {
        "view": page,
        "head": head,
        "panel": panel,
        "languages": LANGUAGES,
        "t": partial(_translate, page.language),
        "text": text,
        "say": say,
    }


def _translate(language: Language, key: str, /, **values: object) -> str:
    return text(key, language, **values)
