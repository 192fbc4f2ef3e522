"""From folders to everything that is published: read, check, then make site, booklets and exports."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from casebook.booklet.errors import BookletError
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.press.crew import processes
from casebook.booklet.publishing import Publication, publications
from casebook.booklet.selection import READINGS
from casebook.cache import Cache
from casebook.checks.checking import check
from casebook.checks.reports import FORMATS
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.exchange.exporting import export_files
from casebook.exchange.files import ExportFile
from casebook.exchange.heads.head import Head
from casebook.exchange.heads.heads import heads
from casebook.exchange.release import PublishedBooklet, PublishedPicture, Release
from casebook.pictures.web import web_pictures
from casebook.product.offering import booklets_on_offer, data_on_offer
from casebook.product.settings import Refused, Settings, read_companions
from casebook.site.assets import asset_files
from casebook.site.page import Page, SiteFile
from casebook.site.pictures import Gallery
from casebook.site.plan import plan_site
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import Glossary

Tell = Callable[[str], object]
"""Hears how far the making is."""


@dataclass(frozen=True)
class Product:
    """Everything that one build publishes.

    Attributes:
        pages: the pages of the site, those written by hand included.
        heads: what a page tells machines of itself, by its address.
        files: everything beside the pages.
    """

    pages: tuple[Page, ...]
    heads: Mapping[str, Head]
    files: tuple[SiteFile | ExportFile, ...]


def make_product(settings: Settings, written: Sequence[str], tell: Tell) -> Product:
    """Read and check the cases, and make everything of them.

    Args:
        settings: what the configuration says.
        written: the addresses of the pages written by hand, in order.
        tell: hears how far it is, and at the end how many cases came in and how many are published.

    Raises:
        Refused: a case or another file is not as it should be; nothing may be published.
    """
    companions = read_companions(settings)
    cache = Cache(settings.cache)
    compilation = _sound_compilation(settings, companions.glossary, cache)
    gallery = _gallery(compilation, cache)
    published = tuple(_publications(compilation, settings, cache, tell))
    release = replace(
        _release(compilation, settings, gallery, published),
        records=companions.records,
        gateway=settings.gateway,
    )
    exports = tuple(export_files(release))
    site = plan_site(
        compilation,
        gallery,
        tuple(booklets_on_offer(published)),
        written,
        settings.root,
        companions.glossary,
        data_on_offer(release, exports),
        companions.records,
    )
    booklets = (SiteFile(each.address, each.path) for each in published)
    product = Product(site.pages, heads(release), (*site.files, *booklets, *asset_files(), *exports))
    counts = {"cases": len(compilation.cases), "published": len(compilation.published())}
    tell(text("site.build.counts", "zh", pages=len(product.pages), **counts))
    return product


def page_heads(settings: Settings, compilation: Compilation, gallery: Gallery) -> Mapping[str, Head]:
    """Return what pages tell machines of themselves where no booklets are made."""
    return heads(_release(compilation, settings, gallery, ()))


def _sound_compilation(settings: Settings, glossary: Glossary, cache: Cache) -> Compilation:
    compilation = read_compilation(settings.cases)
    report = check(compilation, glossary, cache)
    if report.has_errors:
        raise Refused(text("site.build.refused", "zh"), FORMATS["text"](report, "zh"))
    return compilation


def _gallery(compilation: Compilation, cache: Cache) -> Gallery:
    photos = (case.folder / photo.file for case in compilation.published() for photo in case.photos)
    with processes(os.cpu_count() or 1) as executor:
        return Gallery(web_pictures(photos, cache, executor))


def _publications(
    compilation: Compilation, settings: Settings, cache: Cache, tell: Tell
) -> Iterator[Publication]:
    def chapter(done: int, total: int, name: str) -> None:
        tell(text("printing.chapter", "zh", done=done, total=total, name=name))

    if not settings.with_booklets:
        return
    front = FrontMatter(settings.front_matter, settings.site_url)
    try:
        for publication in publications(compilation, cache, front, chapter):
            tell(text("booklet.published", "zh", file=publication.address))
            yield publication
    except BookletError as error:
        raise Refused(str(error)) from error


def _release(
    compilation: Compilation, settings: Settings, gallery: Gallery, published: Iterable[Publication]
) -> Release:
    pictures = {
        case.folder / photo.file: PublishedPicture(address, largest.path, largest.width, largest.height)
        for case in compilation.published()
        for photo in case.photos
        for address, largest in [gallery.largest(case, photo)]
    }
    booklets = tuple(
        PublishedBooklet(each.address, each.path, each.programme, each.case, READINGS[each.reading])
        for each in published
    )
    return Release(compilation, Cache(settings.cache), settings.root, pictures, booklets)
