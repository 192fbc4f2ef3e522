"""How something published is cited: as lines to copy, and as records for reference managers.

Lines: GB/T 7714-2025 (in force since 2026-07-01) and GB/T 7714-2015 for electronic resources, the order of
author, date, title, kind, publisher, address that APA-like lists use, and a plain line. Records: BibTeX, RIS
and CSL-JSON 1.0.2.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from babel.dates import format_date

from casebook.prose.facts import day
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language


class Kind(StrEnum):
    """What is cited."""

    PAGE = "page"
    BOOK = "book"
    DATASET = "dataset"


@dataclass(frozen=True)
class Reference:
    """Something published, in the words of one language.

    Attributes:
        key: names the record in a reference manager; ASCII.
        author: who answers for the content.
        organisation: whom it is about, where nobody is named author of what they did not write; may be empty.
        host: the collection that it stands in.
        url: where it is read.
    """

    kind: Kind
    key: str
    language: Language
    author: str
    title: str
    host: str
    url: str
    published: date | None = None
    organisation: str = ""


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


_CARRIERS = {Kind.PAGE: "EB/OL", Kind.BOOK: "G/OL", Kind.DATASET: "DS/OL"}
"""GB/T 7714, marks of kind and carrier: electronic bulletin, compilation and data set, each on line."""


def gbt7714_2025(reference: Reference) -> Citation:
    """Return the form of the edition in force, which sets brackets in full width."""
    published = f"（{reference.published.isoformat()}）" if reference.published else ""
    return _gbt7714(reference, "gbt7714-2025", published)


def gbt7714_2015(reference: Reference) -> Citation:
    """Return the form of the edition before, which many journals still ask for."""
    published = f"({reference.published.isoformat()})" if reference.published else ""
    return _gbt7714(reference, "gbt7714-2015", published)


def _gbt7714(reference: Reference, style: str, published: str) -> Citation:
    host = f"//{reference.host}" if _has_host(reference) else ""
    return Citation(
        style=style,
        language=reference.language,
        before=f"{reference.author}. {reference.title}[{_CARRIERS[reference.kind]}]{host}. {published}[",
        accessed=text("citing.accessed", reference.language),
        after=f"]. {reference.url}.",
    )


def apa(reference: Reference) -> Citation:
    """Return the line of an APA-like list of references."""
    published = format_date(reference.published, "y, MMMM d", locale="en") if reference.published else "n.d."
    host = f" {reference.host}." if _has_host(reference) else ""
    kind = text(f"citing.kind.{reference.kind}", reference.language)
    line = f"{reference.author}. ({published}). {reference.title} [{kind}].{host} {reference.url}"
    return Citation("apa", reference.language, line)


def plain(reference: Reference) -> Citation:
    """Return one line for an e-mail or a footnote of no particular style."""
    language = reference.language
    comma = text("common.punctuation.comma", language)
    published = day(reference.published, language) if reference.published else ""
    title = text("citing.title", language, title=reference.title)
    parts = (title, reference.organisation, reference.host, published, reference.url)
    return Citation("plain", language, comma.join(part for part in parts if part))


def _has_host(reference: Reference) -> bool:
    return reference.kind is Kind.PAGE and reference.author != reference.host


_BIBTEX_TYPES = {Kind.PAGE: "techreport", Kind.BOOK: "book", Kind.DATASET: "misc"}
_BIBTEX_PUBLISHERS = {Kind.PAGE: "institution", Kind.BOOK: "publisher", Kind.DATASET: "howpublished"}
_BIBTEX_LANGUAGES: dict[Language, str] = {"zh": "chinese", "en": "english"}
_BIBTEX_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "&%$#_{}"} | {"\\": "", "~": "", "^": ""})


def bibtex(reference: Reference) -> str:
    """Return a BibTeX entry; the marks that TeX would take for commands are escaped."""
    published = reference.published
    fields = {
        "author": f"{{{_tex(reference.author)}}}",  # a second pair of braces: no first and last name
        "title": f"{{{_tex(reference.title)}}}",
        _BIBTEX_PUBLISHERS[reference.kind]: _tex(reference.host),
        "type": _tex(text(f"citing.kind.{reference.kind}", reference.language)),
        "year": str(published.year) if published else "",
        "month": str(published.month) if published else "",
        "url": reference.url,
        "langid": _BIBTEX_LANGUAGES[reference.language],
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@{_BIBTEX_TYPES[reference.kind]}{{{reference.key},\n{lines}\n}}\n"


def _tex(words: str) -> str:
    return words.translate(_BIBTEX_MARKS)


_RIS_TYPES = {Kind.PAGE: "RPRT", Kind.BOOK: "BOOK", Kind.DATASET: "DATA"}


def ris(reference: Reference) -> str:
    """Return a RIS record."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in (*_ris_lines(reference), ("ER", "")))


def _ris_lines(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", _RIS_TYPES[reference.kind]
    yield "ID", reference.key
    yield "TI", reference.title
    yield "AU", reference.author
    yield "PB", reference.host
    if reference.published:
        yield "PY", str(reference.published.year)
        yield "DA", reference.published.strftime("%Y/%m/%d")
    yield "LA", reference.language
    yield "UR", reference.url


_CSL_TYPES = {Kind.PAGE: "report", Kind.BOOK: "book", Kind.DATASET: "dataset"}
_CSL_LANGUAGES: dict[Language, str] = {"zh": "zh-CN", "en": "en-US"}


def csl(reference: Reference) -> dict[str, object]:
    """Return a CSL-JSON item."""
    item: dict[str, object] = {
        "id": reference.key,
        "type": _CSL_TYPES[reference.kind],
        "genre": text(f"citing.kind.{reference.kind}", reference.language),
        "title": reference.title,
        "author": [{"literal": reference.author}],
        "publisher": reference.host,
        "URL": reference.url,
        "language": _CSL_LANGUAGES[reference.language],
    }
    if reference.published:
        published = reference.published
        item["issued"] = {"date-parts": [[published.year, published.month, published.day]]}
    return item


def csl_json(*references: Reference) -> str:
    """Return CSL-JSON of the references, as reference managers import it."""
    return json.dumps([csl(each) for each in references], ensure_ascii=False, indent=2) + "\n"
