"""How a case is cited, as text ready to be copied.

Forms: GB/T 7714-2015 §4.6 for an electronic resource (`[EB/OL]`, dates of publication and of access,
address), and the order of author, date, title, kind, publisher, address that APA-like lists use.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from casebook.content.case import Case
from casebook.prose.facts import day
from casebook.site.cards import case_address
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language


@dataclass(frozen=True)
class Citation:
    """One form of citation. `accessed` holds the place of the reader's own date between the other two."""

    style: str
    language: Language
    before: str
    accessed: str = ""
    after: str = ""

    def __str__(self) -> str:
        return f"{self.before}{self.accessed}{self.after}"


@dataclass(frozen=True)
class _Entry:
    """What every form is made of."""

    language: Language
    author: str
    organisation: str
    title: str
    collection: str
    published: date | None
    url: str


def citations(case: Case, language: Language, site_url: str) -> tuple[Citation, ...]:
    """Return the forms a case is cited in, on its page in a language.

    The Chinese form takes the Chinese text where there is one and the English form the English; an address is
    that of the text cited.

    Args:
        case: the case cited.
        language: of the page, and of the plain form.
        site_url: the address of the site's root, ending with a slash.
    """
    forms: tuple[tuple[Callable[[_Entry], Citation], Language], ...] = (
        (_gbt7714, "zh"),
        (_apa, "en"),
        (_plain, language),
    )
    return tuple(form(_entry(case, wanted, site_url)) for form, wanted in forms)


def _entry(case: Case, language: Language, site_url: str) -> _Entry:
    words = case.best_text(language)
    collection = text("site.name", language)
    organisation = case.organisation.get(language) if case.organisation else ""
    return _Entry(
        language=language,
        # a demonstration is told from public sources: nobody is named author of what they did not write
        author=collection if case.programme.demonstration or not organisation else organisation,
        organisation=organisation,
        title=words.title,
        collection=collection,
        published=case.published,
        url=f"{site_url}{case_address(case, words.language)}",
    )


def _gbt7714(entry: _Entry) -> Citation:
    host = "" if entry.author == entry.collection else f"//{entry.collection}"
    published = f"({entry.published.isoformat()})" if entry.published else ""
    return Citation(
        style="gbt7714",
        language=entry.language,
        before=f"{entry.author}. {entry.title}[EB/OL]{host}. {published}[",
        accessed=text("case.cite.accessed", entry.language),
        after=f"]. {entry.url}.",
    )


def _apa(entry: _Entry) -> Citation:
    published = format_date(entry.published, "y, MMMM d", locale="en") if entry.published else "n.d."
    host = "" if entry.author == entry.collection else f" {entry.collection}."
    kind = text("case.cite.kind", entry.language)
    line = f"{entry.author}. ({published}). {entry.title} [{kind}].{host} {entry.url}"
    return Citation("apa", entry.language, line)


def _plain(entry: _Entry) -> Citation:
    comma = text("common.punctuation.comma", entry.language)
    published = day(entry.published, entry.language) if entry.published else ""
    title = text("case.cite.title", entry.language, title=entry.title)
    parts = (title, entry.organisation, entry.collection, published, entry.url)
    return Citation("plain", entry.language, comma.join(part for part in parts if part))
