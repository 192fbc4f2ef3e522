"""A case in the tags that libraries, reference managers and messengers read.

Dublin Core: DCMI's "Expressing Dublin Core in HTML", named as in the `dublin_core` column of the field table.
Highwire: the `citation_*` tags that Zotero and Google Scholar read. Open Graph: ogp.me.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from casebook.content.case import Case
from casebook.content.facts import Source
from casebook.content.fields import Kind
from casebook.exchange.citations import citation_stem
from casebook.exchange.heads.head import Tag, link, meta, prop
from casebook.exchange.heads.schemaorg import LICENCE
from casebook.exchange.heads.values import values_of
from casebook.exchange.release import Release, last_changed
from casebook.exchange.sharing import SHARE_SIZE, share_address
from casebook.prose.cited import case_reference
from casebook.prose.facts import place_name
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.sdg import parse

_TERMS = "http://purl.org/dc/terms/"
_PREFIX = "dcterms"
_OG_LOCALES: Mapping[Language, str] = {"zh": "zh_CN", "en": "en_GB"}


def dublin_core(release: Release, case: Case, language: Language) -> Iterator[Tag]:
    """Yield a case's Dublin Core, in the order of its field table."""
    tongue = text("site.language_tag", language)
    yield link(f"schema.{_PREFIX}", _TERMS)
    for field in case.field_table:
        tell = _TELLINGS.get(field.kind)
        if field.dublin_core and tell:
            spoken = tongue if field.kind in _SPOKEN else ""
            for value in values_of(case, field, language):
                yield meta(field.dublin_core.replace(":", "."), tell(case, value, language), spoken)
    yield meta(f"{_PREFIX}.publisher", text("site.name", language), tongue)
    yield meta(f"{_PREFIX}.type", "Text")
    yield meta(f"{_PREFIX}.format", "text/html")
    yield meta(f"{_PREFIX}.identifier", release.case_url(case, language))
    yield meta(f"{_PREFIX}.language", tongue)
    yield meta(f"{_PREFIX}.license", LICENCE)
    yield meta(f"{_PREFIX}.isPartOf", release.programme_url(case.programme, language))


def highwire(release: Release, case: Case, language: Language) -> Iterator[Tag]:
    """Yield the `citation_*` tags of a case, and links to its citation files."""
    reference = case_reference(case, language, release.root)
    yield meta("citation_title", reference.title)
    yield meta("citation_author", reference.author)
    if reference.published:
        yield meta("citation_publication_date", reference.published.strftime("%Y/%m/%d"))
    yield meta("citation_technical_report_institution", reference.host)
    yield meta("citation_technical_report_number", f"{case.programme.id}/{case.id}")
    yield meta("citation_language", language)
    yield meta("citation_abstract_html_url", reference.url)
    for booklet in release.booklets_of(case):
        if booklet.languages == (language,):
            yield meta("citation_pdf_url", release.url(booklet.address))
    stem = release.url(citation_stem(case, language))
    yield link("alternate", f"{stem}.csl.json", type="application/vnd.citationstyles.csl+json")
    yield link("alternate", f"{stem}.ris", type="application/x-research-info-systems")
    yield link("alternate", f"{stem}.bib", type="application/x-bibtex")


def open_graph(release: Release, case: Case, language: Language) -> Iterator[Tag]:
    """Yield what messengers show of a case."""
    words = case.best_text(language)
    width, height = SHARE_SIZE
    yield prop("og:type", "article")
    yield prop("og:title", words.title)
    yield prop("og:description", words.summary)
    yield prop("og:image", release.url(share_address(case, language)))
    yield prop("og:image:width", str(width))
    yield prop("og:image:height", str(height))
    yield prop("og:image:alt", text("heads.share_alt", language, title=words.title))
    yield prop("article:section", case.programme.name.get(language))
    if case.published:
        yield prop("article:published_time", case.published.isoformat())
    if changed := last_changed(case):
        yield prop("article:modified_time", changed.isoformat())
    yield from place_of_page(release.case_url(case, language), language)
    yield meta("twitter:card", "summary_large_image")


def place_of_page(address: str, language: Language) -> Iterator[Tag]:
    """Yield the Open Graph tags that every page has."""
    yield prop("og:url", address)
    yield prop("og:site_name", text("site.name", language))
    yield prop("og:locale", _OG_LOCALES[language])


_SPOKEN = frozenset({Kind.LINE, Kind.PARAGRAPH, Kind.NAME, Kind.THEME, Kind.REGION})
"""Kinds whose values are words of a language."""


def _source(case: Case, source: Source, language: Language) -> str:
    return str(source.url or source.title)


_TELLINGS: Mapping[Kind, Callable[[Case, Any, Language], str]] = {
    Kind.LINE: lambda case, value, language: str(value),
    Kind.PARAGRAPH: lambda case, value, language: str(value),
    Kind.NAME: lambda case, value, language: str(value.get(language)),
    Kind.THEME: lambda case, value, language: case.theme.label.get(language) if case.theme else str(value),
    Kind.DATE: lambda case, value, language: str(value.isoformat()),
    Kind.REGION: lambda case, value, language: place_name(value, language),
    Kind.SDGS: lambda case, value, language: parse(value).uri,
    Kind.SOURCES: _source,
}
"""How one value of each kind is told."""
