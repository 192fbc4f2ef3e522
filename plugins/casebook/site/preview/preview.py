"""A preview from one save to the next: read, check and plan again, but only what changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from casebook.cache import Cache
from casebook.checks.checking import Inspected, Report, check
from casebook.checks.finding import Severity
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.rereading import Rereader
from casebook.pictures.remembered import RememberedPictures
from casebook.site.assets import preview_files
from casebook.site.cards import case_card
from casebook.site.case_pages import case_pages
from casebook.site.library import library_file
from casebook.site.library_pages import library_pages
from casebook.site.lists import home_page
from casebook.site.making import Making
from casebook.site.page import Page, Site, alternates
from casebook.site.pictures import Gallery
from casebook.site.preview.panel import OVERVIEW, Bars, Entry, Panel, Panels
from casebook.site.preview.remembering import RememberedPages, RememberedSearch
from casebook.site.preview.served import Served
from casebook.site.preview.showing import Showing, Shown
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import NO_TERMS, Glossary
from casebook.vocabulary.localtext import LANGUAGES, Language

Planner = Callable[[Compilation, Gallery, Glossary, Making], Site]
Trial = Callable[[Compilation, Gallery], None]
TEMPLATE = "preview.html"


@dataclass(frozen=True)
class Look:
    """The cases as they stand now, and the site that shows them."""

    compilation: Compilation
    gallery: Gallery
    site: Site
    panels: Mapping[str, Panel]
    report: Report
    entries: tuple[Entry, ...]


class Preview:
    """What a preview remembers while it runs."""

    def __init__(self, cases_dir: Path, cache: Cache, trial: Trial) -> None:
        """Start a preview of a folder of cases.

        Args:
            cases_dir: the folder of the programmes.
            cache: keeps pictures and their likenesses.
            trial: makes what pages need of a compilation, to see whether that can be done.
        """
        self.served = Served()
        self._cases_dir = cases_dir
        self._cache = cache
        self._reader = Rereader()
        self._pictures = RememberedPictures(cache)
        self._showing = Showing(lambda compilation, pictures: trial(compilation, Gallery(pictures)))
        self._glossary = NO_TERMS
        self._inspected = Inspected()
        self._search = RememberedSearch()
        self._making = Making(RememberedPages().page, self._search.of)
        self._bars = Bars()

    def look(self, glossary: Glossary, plan: Planner) -> Look:
        """Return the cases as they stand now; `plan` makes their site."""
        if glossary != self._glossary:
            self._glossary, self._inspected = glossary, Inspected()
            self._making = Making(RememberedPages().page, self._search.of)
        compilation = self._reader.read(self._cases_dir)
        report = check(compilation, self._glossary, self._cache, self._inspected)
        pictures = self._pictures.of(
            case.folder / photo.file for case in compilation.cases for photo in case.photos
        )
        gallery = Gallery(pictures)
        shown = self._showing.shown(compilation, report, pictures)
        try:
            site = plan(shown.compilation, gallery, self._glossary, self._making)
        except Exception:  # a case that can be shown alone, but not beside the others
            shown = _only_sound(shown, report)
            site = plan(shown.compilation, gallery, self._glossary, self._making)
        site = self._completed(site, shown.entries)
        panels = Panels(report, shown.entries, self._cases_dir, self._bars)
        by_page = {page.address: panels.of(page.address) for page in site.pages}
        return Look(shown.compilation, gallery, site, by_page, report, shown.entries)

    def _completed(self, site: Site, entries: Sequence[Entry]) -> Site:
        """Add the overview, and a page wherever an editor may stand whose case has none."""
        planned = {page.address for page in site.pages}
        stubs = {page.address: page for page in _stubs(entries) if page.address not in planned}
        gone = [address for address in self.served.addresses if address not in planned | stubs.keys()]
        pages = (*site.pages, *stubs.values(), *(_stub(address, "gone") for address in gone))
        return replace(site, pages=pages, files=(*site.files, *preview_files()))


def try_site(compilation: Compilation, gallery: Gallery) -> None:
    """Make the pages and cards of the cases, to see whether they can be made.

    Raises:
        Exception: whatever a value that broke a rule makes them trip over.
    """
    cases = compilation.published()
    deque(case_pages(compilation, gallery, (), "/", NO_TERMS), maxlen=0)
    for language in LANGUAGES:
        cards = [case_card(case, language, gallery) for case in cases]
        library_file(cases, cards, language)
        home_page(compilation, cards, (), language)
        deque(library_pages(compilation, cards, language), maxlen=0)


def told(look: Look, pages: int, language: Language) -> str:
    """Return what the log says of a preview that has just been brought up to date."""
    counts = {
        "cases": len(look.entries),
        "unshown": sum(not entry.has_page for entry in look.entries),
        "errors": look.report.count(Severity.ERROR),
    }
    return text("preview.ready", language, pages=pages, **counts)


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
