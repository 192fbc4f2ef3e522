"""Marking the glossary's terms where a case uses them, so that a reader can ask what they mean.

A marked term is a link to its entry in the glossary: it works without a script, in print and by keyboard.
`terms.js` shows the entry on the spot.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from posixpath import relpath
from typing import Final

from markupsafe import Markup, escape

from casebook.site.case_body import BodySection
from casebook.vocabulary.glossary import Glossary, Hit, Term
from casebook.vocabulary.localtext import Language

_TOKEN: Final = re.compile(r"""<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?:"[^"]*"|[^">])*>|&[^;\s]*;""")
_LEFT_ALONE: Final = frozenset(
    {"a", "button", "code", "dfn", "pre", "sup", "th"} | {f"h{level}" for level in range(1, 7)}
)
"""What is a link already, a name, or written to be read letter by letter."""


@dataclass(frozen=True)
class Explainer:
    """What a page explains its terms with: `address` is the glossary's, as the page links to it."""

    glossary: Glossary
    language: Language
    address: str


@dataclass(frozen=True)
class Marked:
    """HTML with terms marked in it, and the terms in the order they were met."""

    html: Markup
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class MarkedSections:
    """The same for sections; a term is in `terms` once, however many sections use it."""

    sections: tuple[BodySection, ...]
    terms: tuple[Term, ...]


def explainer(glossary: Glossary, language: Language, page_address: str) -> Explainer:
    """Return what the page at an address, counted from the site's root, explains its terms with."""
    return Explainer(glossary, language, f"{relpath(f'{language}/glossary', page_address)}/")


def mark_terms(html: str, explain: Explainer, known: Container[Term] = ()) -> Marked:
    """Return well-formed HTML with the first naming of each term turned into a link to its entry.

    Links, headings, code, notes and the insides of tags are left as they are.

    Args:
        html: safe HTML, as `prose.rendering.render` returns it.
        explain: the terms to look for, and where a link leads.
        known: terms that were explained before and are not marked again.
    """
    written: list[str] = []
    met: dict[str, Term] = {}

    def mark(words: str) -> None:
        place = 0
        for hit in explain.glossary.terms_in(words, explain.language):
            if hit.term not in known and hit.term.id not in met:
                met[hit.term.id] = hit.term
                written.extend((words[place : hit.start], _link(hit, words, explain.address)))
                place = hit.end
        written.append(words[place:])

    left_alone = place = 0
    for token in _TOKEN.finditer(str(html)):
        words = str(html)[place : token.start()]
        if left_alone:
            written.append(words)
        else:
            mark(words)
        written.append(token[0])
        place = token.end()
        if (token["tag"] or "").lower() in _LEFT_ALONE:
            left_alone += -1 if token["close"] else 1
    mark(str(html)[place:])
    return Marked(Markup("".join(written)), tuple(met.values()))


def mark_sections(sections: Sequence[BodySection], explain: Explainer) -> MarkedSections:
    """Return sections with the first naming of each term in each of them, and all inside it, marked."""
    marked = []
    met: dict[str, Term] = {}
    for section in sections:
        found: dict[str, Term] = {}
        marked.append(_mark_section(section, explain, found))
        met |= found
    return MarkedSections(tuple(marked), tuple(met.values()))


def _mark_section(section: BodySection, explain: Explainer, met: dict[str, Term]) -> BodySection:
    own = mark_terms(section.html, explain, tuple(met.values()))
    met |= {term.id: term for term in own.terms}
    inner = tuple(_mark_section(each, explain, met) for each in section.sections)
    return replace(section, html=own.html, sections=inner)


def _link(hit: Hit, words: str, address: str) -> str:
    name = words[hit.start : hit.end]
    return f'<a class="term" href="{escape(address)}#{hit.term.id}" data-term="{hit.term.id}">{name}</a>'
