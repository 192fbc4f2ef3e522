"""The search data of one language: every published section's plain text, for the page's own script to look in.

The data is a classic script that hands itself over, so that search also works on pages opened from a disk. It
holds the words of one language only; the script finds any run of characters, so Chinese needs no segmenting.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape

from casebook.content.case import Case, CaseText
from casebook.prose.facts import place_name
from casebook.prose.rendering import render
from casebook.site.cards import case_address
from casebook.site.page import SiteFile
from casebook.vocabulary.catalogue import text as words
from casebook.vocabulary.localtext import Language

_TAG = re.compile(r"<[^>]*>")
_BLOCK_END = re.compile(r"</(?:p|li|h[3-6]|td|th|blockquote)>")
_BLANKS = re.compile(r"\s+")
_CITATION = re.compile(r"\[\^[^\]]*\]")


def search_file(cases: Sequence[Case], language: Language) -> SiteFile:
    """Return the search data of the cases that can be read in a language."""
    entries = [_entry(case, text) for case in cases if (text := case.text(language))]
    data = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    return SiteFile(f"search/{language}.js", f"window.casebookSearch={data};\n")


def _entry(case: Case, text: CaseText) -> dict[str, object]:
    language = text.language
    organisation = case.organisation.get(language) if case.organisation else ""
    return {
        "address": case_address(case, language),
        "title": text.title,
        "about": " · ".join(
            filter(None, (organisation, place_name(case.region, language), _theme(case, language)))
        ),
        "sections": [
            {"id": anchor, "heading": heading, "text": body} for anchor, heading, body in _texts(case, text)
        ],
    }


def _texts(case: Case, text: CaseText) -> Iterator[tuple[str, str, str]]:
    yield "", words("site.case.summary", text.language), text.summary
    for section in text.walk():
        yield section.part.id, section.heading, plain_text(section.body)


def _theme(case: Case, language: Language) -> str:
    return case.theme.label.get(language) if case.theme else ""


def plain_text(markdown: str) -> str:
    """Return what a reader sees of a Markdown text, on one line."""
    html = _BLOCK_END.sub(" ", render(_CITATION.sub("", markdown), {}))
    return _BLANKS.sub(" ", unescape(_TAG.sub("", html))).strip()
