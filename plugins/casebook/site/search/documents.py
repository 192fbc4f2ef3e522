"""What of a case is searched, cut into documents: the summary, and each piece of text with a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from casebook.content.case import Case, CaseText
from casebook.prose.facts import place_of
from casebook.prose.figures import figure
from casebook.prose.rendering import render
from casebook.site.anchors import anchored
from casebook.site.cards import case_address, subject_id
from casebook.vocabulary.catalogue import text as words
from casebook.vocabulary.localtext import Language

_TAG = re.compile(r"<[^>]*>")
_HEADING_END = re.compile(r"</h[3-6]>")
_BLOCK_END = re.compile(r"</(?:p|li|td|th|blockquote|pre)>|<(?:br|hr)>")
_BLANKS = re.compile(r"\s+")
_CITATION = re.compile(r"\[\^[^\]]*\]")


@dataclass(frozen=True)
class Document:
    """A piece of a case's page; `anchor` is where it stands there, nothing being the top."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True)
class SearchedCase:
    """A case as search knows it; `id` is `<programme>/<case>`, `about` says whose, where and on what.

    The first of `documents` is the summary.
    """

    id: str
    address: str
    title: str
    about: str
    theme_id: str
    documents: tuple[Document, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts that are indexed, in the order of their numbers."""
        return (self.title, self.about, *(document.text for document in self.documents))


def searched_case(case: Case, text: CaseText) -> SearchedCase:
    """Return what search knows of a case in the language of a text of it."""
    language = text.language
    organisation = case.organisation.get(language) if case.organisation else ""
    about = " · ".join(filter(None, (organisation, place_of(case, language), _theme(case, language))))
    return SearchedCase(
        id=f"{case.programme.id}/{case.id}",
        address=case_address(case, language),
        title=text.title,
        about=about,
        theme_id=subject_id(case),
        documents=(
            Document("", words("site.case.summary", language), text.summary),
            *_sections(text),
            *_lists(case, language),
        ),
    )


def plain_text(markdown: str) -> str:
    """Return what a reader sees of a Markdown text, on one line; a dot stands after each heading."""
    html = _HEADING_END.sub(" · ", render(_CITATION.sub("", markdown), {}))
    return _BLANKS.sub(" ", unescape(_TAG.sub("", _BLOCK_END.sub(" ", html)))).strip()


def _sections(text: CaseText) -> Iterator[Document]:
    for top in anchored(text.sections):
        for each in top.walk():
            section = each.section
            body = plain_text(section.body)
            if section.part.repeats:  # its heading is the park's own, not the template's
                body = " · ".join(filter(None, (section.heading, body)))
            if body:
                yield Document(each.id, section.heading, body)


def _lists(case: Case, language: Language) -> Iterator[Document]:
    """Yield the indicator table and the captions, each as one document."""
    if case.indicators:
        figures = (
            f"{each.label.get(language)} {figure(each.value, each.unit, language, each.qualifier)}"
            for each in case.indicators
        )
        yield Document("indicators", words("site.case.indicators", language), " · ".join(figures))
    if case.photos[1:]:
        captions = (photo.caption.get(language) for photo in case.photos[1:])
        yield Document("pictures", words("site.case.pictures", language), " · ".join(captions))


def _theme(case: Case, language: Language) -> str:
    return case.theme.label.get(language) if case.theme else ""
