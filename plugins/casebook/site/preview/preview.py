"""A preview from one save to the next: read, check and plan again, but only what changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from casebook.cache import Cache
from casebook.checks.checking import Inspected, Report, check
from casebook.checks.finding import Severity
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.record import ReleaseRecord
from casebook.content.rereading import Rereader
from casebook.pictures.remembered import RememberedPictures
from casebook.site.assets import asset_files, preview_files
from casebook.site.cards import case_card
from casebook.site.case_pages import case_pages
from casebook.site.data_page import NOTHING
from casebook.site.library import library_file
from casebook.site.library_pages import library_pages
from casebook.site.lists import home_page
from casebook.site.making import Making
from casebook.site.page import Page, Site, alternates
from casebook.site.pictures import Gallery
from casebook.site.plan import plan_site
from casebook.site.preview.panel import OVERVIEW, Bars, Entry, Panel, Panels
from casebook.site.preview.remembering import RememberedPages, RememberedSearch
from casebook.site.preview.served import Plan, Served, held, held_at, held_below
from casebook.site.preview.showing import Pictures, Showing, Shown
from casebook.site.templating import TEMPLATES
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import NO_TERMS, Glossary
from casebook.vocabulary.localtext import LANGUAGES, Language

Heads = Callable[[Compilation, Gallery], Mapping[str, Any]]
"""Makes what each page tells machines of itself, by the page's address."""

TEMPLATE = "preview.html"


@dataclass(frozen=True)
class Surroundings:
    """What stands beside the cases when a preview looks at them.

    Attributes:
        site_url: the address of the site's root, ending with a slash.
        glossary: the terms that pages explain.
        records: the releases so far, the oldest first.
        written: the files of the pages written by hand, by address.
        copied: the files published as they are, by address.
        configuration: the file that every page depends on.
    """

    site_url: str
    glossary: Glossary
    records: tuple[ReleaseRecord, ...]
    written: Mapping[str, Path]
    copied: Mapping[str, Path]
    configuration: Path


@dataclass(frozen=True)
class Look:
    """The cases as they stand now, and the site that shows them.

    `changes` holds the pages and files that are not served as they stand now.
    """

    site: Site
    heads: Mapping[str, Any]
    panels: Mapping[str, Panel]
    changes: Plan
    report: Report
    entries: tuple[Entry, ...]


class Preview:
    """What a preview remembers while it runs."""

    def __init__(self, cases_dir: Path, cache: Cache, heads: Heads) -> None:
        """Start a preview of a folder of cases.

        Args:
            cases_dir: the folder of the programmes.
            cache: keeps pictures and their likenesses.
            heads: makes what pages tell machines of themselves.
        """
        self.served = Served()
        self._cases_dir = cases_dir
        self._cache = cache
        self._heads = heads
        self._reader = Rereader()
        self._pictures = RememberedPictures(cache)
        self._showing = Showing(self._try)
        self._glossary = NO_TERMS
        self._inspected = Inspected()
        self._search = RememberedSearch()
        self._making = Making(RememberedPages().page, self._search.of)
        self._bars = Bars()

    def look(self, around: Surroundings) -> Look:
        """Return the cases as they stand now, their site, and what of it differs from what is served."""
        if around.glossary != self._glossary:
            self._glossary, self._inspected = around.glossary, Inspected()
            self._making = Making(RememberedPages().page, self._search.of)
        compilation = self._reader.read(self._cases_dir)
        report = check(compilation, self._glossary, self._cache, self._inspected)
        pictures = self._pictures.of(
            case.folder / photo.file for case in compilation.cases for photo in case.photos
        )
        gallery = Gallery(pictures)
        shown = self._showing.shown(compilation, report, pictures)
        try:
            site = self._planned(shown.compilation, gallery, around)
        except Exception:  # a case that can be shown alone, but not beside the others
            shown = _only_sound(shown, report)
            site = self._planned(shown.compilation, gallery, around)
        site = self._completed(site, shown.entries)
        heads = self._heads(shown.compilation, gallery)
        panels = Panels(report, shown.entries, self._cases_dir, self._bars)
        by_page = {page.address: panels.of(page.address) for page in site.pages}
        changes = self.served.changes(_plan(site, heads, by_page, around))
        return Look(site, heads, by_page, changes, report, shown.entries)

    def _planned(self, compilation: Compilation, gallery: Gallery, around: Surroundings) -> Site:
        return plan_site(
            compilation,
            gallery,
            (),
            sorted(around.written),
            around.site_url,
            self._glossary,
            NOTHING,
            around.records,
            self._making,
        )

    def _completed(self, site: Site, entries: Sequence[Entry]) -> Site:
        """Add the overview, a page wherever an editor may stand whose case has none, style and scripts."""
        planned = {page.address for page in site.pages}
        stubs = {page.address: page for page in _stubs(entries) if page.address not in planned}
        gone = [address for address in self.served.addresses if address not in planned | stubs.keys()]
        pages = (*site.pages, *stubs.values(), *(_stub(address, "gone") for address in gone))
        return replace(site, pages=pages, files=(*site.files, *preview_files(), *asset_files()))

    def _try(self, compilation: Compilation, pictures: Pictures) -> None:
        """Make the pages, cards and heads of the cases, to see whether they can be made.

        Raises:
            Exception: whatever a value that broke a rule makes them trip over.
        """
        gallery, cases = Gallery(pictures), compilation.published()
        deque(case_pages(compilation, gallery, (), "/", NO_TERMS), maxlen=0)
        for language in LANGUAGES:
            cards = [case_card(case, language, gallery) for case in cases]
            library_file(cases, cards, language)
            home_page(compilation, cards, (), language)
            deque(library_pages(compilation, cards, language), maxlen=0)
        self._heads(compilation, gallery)


def _plan(site: Site, heads: Mapping[str, Any], panels: Mapping[str, Panel], around: Surroundings) -> Plan:
    """Return everything the site is made from, for comparison with what is served."""
    pages = {
        page.address: (
            page,
            heads.get(page.address),
            panels[page.address],
            held_at(around.written.get(page.address)),
        )
        for page in site.pages
    }
    files = {address: held_at(path) for address, path in around.copied.items()}
    files |= {file.address: held(file) for file in site.files}
    return Plan(pages, files, (around.site_url, held_below(TEMPLATES), held_at(around.configuration)))


def told(look: Look, language: Language) -> str:
    """Return what the log says of a preview that is about to be brought up to date."""
    counts = {
        "cases": len(look.entries),
        "unshown": sum(not entry.has_page for entry in look.entries),
        "errors": look.report.count(Severity.ERROR),
    }
    return text("preview.ready", language, pages=len(look.changes.pages), **counts)


def _stubs(entries: Sequence[Entry]) -> Iterator[Page]:
    for language in LANGUAGES:
        yield _stub(f"{language}/{OVERVIEW}", "overview")
        for entry in entries:
            if not entry.has_page:
                yield _stub(f"{language}/{entry.path}", entry.why, entry.case)


def _stub(address: str, why: str, case: Case | None = None) -> Page:
    language: Language = "en" if address.startswith("en/") else "zh"
    title = case.best_text(language).title if case else ""
    return Page(
        address=address,
        language=language,
        template=TEMPLATE,
        title=title or text("preview.title", language),
        description="",
        section="preview",
        alternates=alternates(address.partition("/")[2]),
        data=why,
        is_listed=False,
    )


def _only_sound(shown: Shown, report: Report) -> Shown:
    wrong = {each.position.path.parent for each in report.findings if each.severity is Severity.ERROR}
    entries = tuple(
        replace(entry, why="unshowable") if entry.folder in wrong and entry.has_page else entry
        for entry in shown.entries
    )
    cases = tuple(entry.case for entry in entries if entry.case and entry.has_page)
    return Shown(replace(shown.compilation, cases=cases), entries)
