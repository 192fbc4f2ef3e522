"""The door for MkDocs: `mkdocs build` and `mkdocs serve` read, check and make the whole product.

The only module that imports MkDocs. It hands the site room's pages over as generated files and its data to
their templates; everything else happens in the rooms.
"""

from __future__ import annotations

import gc
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from casebook.booklet.counting import page_count
from casebook.booklet.editions import FrontMatter
from casebook.booklet.errors import BookletError
from casebook.booklet.excerpts import first_pages
from casebook.booklet.publishing import Publication, publications
from casebook.booklet.selection import READINGS
from casebook.cache import Cache
from casebook.checks.checking import check
from casebook.checks.reports import FORMATS
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.content.record import ReleaseRecord, read_records
from casebook.exchange.data.files import DOWNLOADS, tables
from casebook.exchange.data.table import Table
from casebook.exchange.exporting import OFFERED, export_files, kind_of
from casebook.exchange.files import ExportFile
from casebook.exchange.heads.head import Head
from casebook.exchange.heads.heads import heads
from casebook.exchange.release import Gateway, PublishedBooklet, PublishedPicture, Release
from casebook.pictures.web import web_pictures
from casebook.prose.cited import dataset_citations
from casebook.prose.filesizes import file_size
from casebook.prose.typesetting import typeset
from casebook.site.assets import asset_files
from casebook.site.booklets import Booklet, file_note
from casebook.site.comparing import MOST
from casebook.site.data_page import NOTHING, PROGRAMMES, DataColumn, DataFile, DataHandout, DataTable
from casebook.site.glossary_page import FILE as GLOSSARY
from casebook.site.making import Making
from casebook.site.page import Page, Site, SiteFile
from casebook.site.pictures import Gallery
from casebook.site.plan import not_found_page, plan_site
from casebook.site.preview.panel import Panel
from casebook.site.preview.preview import Preview, told, try_site
from casebook.site.preview.served import Plan, held, held_at, held_below
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import Glossary, read_glossary
from casebook.vocabulary.localtext import LANGUAGES, LocalText

log = get_plugin_logger(__name__)

_TEMPLATES = Path(__file__).parent / "site" / "templates"
_NOT_FOUND = "404.html"
_THEME_FILES = ("assets/", "sitemap.xml")
"""What the theme would publish of its own: the pages bring theirs and use none of these."""


class BuildRefused(Exception):
    """A build that published nothing; the log says why."""


class CasebookConfig(Config):  # type: ignore[no-untyped-call]
    """What `mkdocs.yml` may say about Casebook; folders are relative to that file."""

    cases_dir = Type(str, default="cases")
    cache_dir = Type(str, default=".cache")
    booklets = Type(bool, default=True)


class CasebookPlugin(BasePlugin[CasebookConfig]):  # type: ignore[no-untyped-call]
    """Publishes a compilation: whole, or not at all."""

    def __init__(self) -> None:
        self._is_preview = False
        self._preview: Preview | None = None
        self._env: Environment | None = None
        self._panels: Mapping[str, Panel] = {}
        self._target = Path()
        self._pages: Mapping[str, Page] = {}
        self._heads: Mapping[str, Head] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether this is a preview, which makes no booklets and replaces no published site."""
        self._is_preview = command == "serve"
        self._preview, self._env, self._panels = None, None, {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set up the theme, and turn the output to a staging folder beside the published site."""
        config.theme.dirs.insert(0, str(_TEMPLATES))
        config.theme.static_templates = {_NOT_FOUND}
        config.watch.append(str(self._folder(config, self.config.cases_dir)))
        self._target = Path(config.site_dir)
        config.site_dir = str(self._staging)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read and check the cases, plan the site, and add its pages and files; a preview only those changed.

        Raises:
            PluginError: a finding of severity error; all findings are in the log by then.
        """
        for unwanted in [file for file in files if file.src_uri.startswith(_THEME_FILES)]:
            files.remove(unwanted)
        glossary = _glossary(config)
        cache = Cache(self._folder(config, self.config.cache_dir))
        if self._is_preview:
            return self._previewed(files, config, glossary, cache)
        compilation = self._read(config, glossary, cache)
        gallery = _gallery(compilation, cache)
        published = tuple(self._publications(compilation, config, cache))
        booklets = tuple(_offered(published))
        written = [file.url for file in _written(files)]
        records = _records(config)
        release = replace(
            _release(compilation, cache, gallery, published, config),
            records=records,
            gateway=_gateway(config),
        )
        exports = tuple(export_files(release))
        handout = _handout(release, exports)
        site_url = config.site_url or "/"
        site = plan_site(
            compilation, gallery, booklets, sorted(written), site_url, glossary, handout, records
        )
        self._pages = {page.address: page for page in site.pages}
        for page in site.pages:
            if page.address not in written:
                files.append(_page_file(page, config))
        for made in (*site.files, *map(_published, published), *asset_files()):
            files.append(_file(made, config))
        self._heads = heads(release)
        for export in exports:
            files.append(_file(export, config))
        _announce(compilation, site)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the templates the filters they share with the booklets."""
        env.filters["typeset"] = typeset
        env.filters["localised"] = LocalText.get
        env.globals["compare_most"] = MOST
        env.globals["file_note"] = file_note
        env.globals["file_size"] = file_size
        if self._is_preview:  # the one that has read the templates already
            self._env = env = self._env or env
            env.auto_reload = True
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: object
    ) -> TemplateContext:
        """Give a page's template the page's own data and words in its language."""
        address = page.url.removeprefix("./")
        panel = self._panels.get(address)
        return _with_view(context, self._pages[address], self._heads.get(address), panel)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the template of the page for unknown addresses its words."""
        return _with_view(context, not_found_page())

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the finished site in the place of the published one, in a preview what changed of it."""
        if self._preview:
            self._preview.served.put(self._staging, self._target)
            gc.freeze()  # what a preview remembers need not be looked through after every save
            return
        staged, former = Path(config.site_dir), self._target.with_name(f".{self._target.name}.former")
        shutil.rmtree(former, ignore_errors=True)
        if self._target.exists():
            self._target.rename(former)
        staged.rename(self._target)
        shutil.rmtree(former, ignore_errors=True)

    def on_build_error(self, *, error: Exception) -> None:
        """Remove what a failed build had staged; the published site was never touched."""
        shutil.rmtree(self._staging, ignore_errors=True)

    def on_shutdown(self) -> None:
        """Remove the folder that a preview made its pages in."""
        if self._is_preview:
            shutil.rmtree(self._staging, ignore_errors=True)

    @property
    def _staging(self) -> Path:
        return self._target.with_name(f".{self._target.name}.staging")

    def _previewed(self, files: Files, config: MkDocsConfig, glossary: Glossary, cache: Cache) -> Files:
        """Add what a preview has to make anew; errors do not stop it."""
        cases_dir = self._cases_dir(config)
        site_url, records = config.site_url or "/", _records(config)
        by_hand = {file.url: Path(file.abs_src_path or "") for file in _written(files)}
        preview = self._preview = self._preview or Preview(
            cases_dir, cache, partial(_tried, cache=cache, config=config)
        )

        def plan(compilation: Compilation, gallery: Gallery, terms: Glossary, making: Making) -> Site:
            extra = terms, NOTHING, records, making
            return plan_site(compilation, gallery, (), sorted(by_hand), site_url, *extra)

        look = preview.look(glossary, plan)
        self._heads = heads(_release(look.compilation, cache, look.gallery, (), config))
        self._pages = {page.address: page for page in look.site.pages}
        self._panels = look.panels
        made = (*look.site.files, *asset_files())
        inputs = {
            address: (page, self._heads.get(address), self._panels[address], held_at(by_hand.get(address)))
            for address, page in self._pages.items()
        }
        frame = site_url, held_below(_TEMPLATES), held_at(Path(config.config_file_path))
        copied = {file.dest_uri: file for file in files if not file.is_documentation_page()}
        states = {address: held_at(Path(file.abs_src_path or "")) for address, file in copied.items()}
        states |= {file.address: held(file) for file in made}
        changes = preview.served.changes(Plan(inputs, states, frame))
        for address, file in copied.items():
            if address not in changes.files:
                file.inclusion = InclusionLevel.EXCLUDED
        for address, page in self._pages.items():
            if address not in by_hand:
                files.append(_page_file(page, config))
        for file in files.documentation_pages():
            if file.url.removeprefix("./") not in changes.pages:
                file.inclusion = InclusionLevel.EXCLUDED
        for each in made:
            if each.address in changes.files:
                files.append(_file(each, config))
        log.info(told(look, len(changes.pages), "zh"))
        return files

    def _read(self, config: MkDocsConfig, glossary: Glossary, cache: Cache) -> Compilation:
        compilation = read_compilation(self._cases_dir(config))
        report = check(compilation, glossary, cache)
        if report.has_errors:
            log.error(FORMATS["text"](report, "zh"))
            raise PluginError(text("site.build.refused", "zh"))
        return compilation

    def _cases_dir(self, config: MkDocsConfig) -> Path:
        folder = self._folder(config, self.config.cases_dir)
        if not folder.is_dir():
            raise PluginError(text("site.build.no_cases", "zh", folder=self.config.cases_dir))
        return folder

    def _publications(
        self, compilation: Compilation, config: MkDocsConfig, cache: Cache
    ) -> Iterator[Publication]:
        if not self.config.booklets:
            return
        front = FrontMatter(Path(config.docs_dir) / "booklet", config.site_url or "")
        try:
            for publication in publications(compilation, cache, front, _tell_progress):
                log.info(text("booklet.published", "zh", file=publication.address))
                yield publication
        except BookletError as error:
            raise PluginError(str(error)) from error

    @staticmethod
    def _folder(config: MkDocsConfig, name: str) -> Path:
        return Path(config.config_file_path).parent / name


def _tell_progress(done: int, total: int, name: str) -> None:
    log.info(text("printing.chapter", "zh", done=done, total=total, name=name))


def build_site(
    config_file: Path, site_dir: Path | None, site_url: str | None, options: Mapping[str, object]
) -> None:
    """Build the site as `mkdocs build` does, with some settings given by the caller.

    Args:
        config_file: the project's `mkdocs.yml`.
        site_dir: where to publish, or None for where the configuration says.
        site_url: the address of the site's root, or None for the configured one.
        options: settings of the Casebook plugin to use instead of the configured ones.

    Raises:
        BuildRefused: nothing was published; the reason is in the log.
    """
    given = {"site_dir": str(site_dir) if site_dir else None, "site_url": site_url}
    config = load_config(str(config_file), **{name: value for name, value in given.items() if value})
    plugin = config.plugins["casebook"]
    plugin.config.update(options)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except Abort as error:
        raise BuildRefused from error
    finally:
        config.plugins.on_shutdown()


def _gallery(compilation: Compilation, cache: Cache) -> Gallery:
    photos = (case.folder / photo.file for case in compilation.published() for photo in case.photos)
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as executor:
        return Gallery(web_pictures(photos, cache, executor))


def _tried(compilation: Compilation, gallery: Gallery, cache: Cache, config: MkDocsConfig) -> None:
    """Make what pages need of a compilation, to see whether it can be made."""
    try_site(compilation, gallery)
    heads(_release(compilation, cache, gallery, (), config))


def _written(files: Files) -> list[File]:
    """Return the pages written by hand."""
    return [file for file in files.documentation_pages() if file.url.startswith(("zh/", "en/"))]


def _offered(published: Sequence[Publication]) -> Iterator[Booklet]:
    """Yield what pages offer for download, with what a reader wants to know before."""
    begins = {
        (each.programme.id, each.reading, anchor): page
        for each in published
        if each.case is None and not each.is_epub
        for anchor, page in first_pages(each.path).items()
    }
    for each in published:
        case_id = f"{each.programme.id}/{each.case.id}" if each.case else ""
        size, pages = each.path.stat().st_size, None if each.is_epub else page_count(each.path)
        page = begins.get((each.programme.id, each.reading, f"case-{each.case.id}")) if each.case else None
        yield Booklet(each.address, each.programme, case_id, each.reading, size, pages, page)


def _published(publication: Publication) -> SiteFile:
    return SiteFile(publication.address, publication.path)


def _release(
    compilation: Compilation,
    cache: Cache,
    gallery: Gallery,
    published: Iterable[Publication],
    config: MkDocsConfig,
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
    return Release(compilation, cache, config.site_url or "/", pictures, booklets)


def _gateway(config: MkDocsConfig) -> Gateway | None:
    """Return where OAI-PMH harvesters ask, if the configuration names it and a role's mailbox."""
    given = config.extra.get("oai") or {}
    address, mailbox = given.get("gateway"), given.get("mailbox")
    return Gateway(str(address), str(mailbox)) if address and mailbox else None


def _records(config: MkDocsConfig) -> tuple[ReleaseRecord, ...]:
    try:
        return read_records(Path(config.docs_dir) / "releases")
    except ValueError as error:
        raise PluginError(str(error)) from error


def _handout(release: Release, exports: Iterable[ExportFile]) -> DataHandout:
    """Return what the page about the data offers, in the words of the pages."""
    sizes = {each.address: each.size for each in exports}
    of_programmes = tuple(each for each in sizes if each.endswith(".csv") and each not in DOWNLOADS)
    groups = {
        name: tuple(DataFile(each, kind_of(each), sizes[each]) for each in addresses if each in sizes)
        for name, addresses in {**OFFERED, PROGRAMMES: of_programmes}.items()
    }
    dictionary = tuple(map(_explained, tables(release)))
    citations = {language: dataset_citations(release.day, release.root, language) for language in LANGUAGES}
    return DataHandout(groups, dictionary, citations)


def _explained(table: Table) -> DataTable:
    columns = (DataColumn(each.name, each.type.value, each.label, each.description) for each in table.columns)
    return DataTable(table.name, table.title, len(table.rows), tuple(columns))


def _glossary(config: MkDocsConfig) -> Glossary:
    try:
        return read_glossary(Path(config.docs_dir) / GLOSSARY)
    except ValueError as error:
        raise PluginError(str(error)) from error


def _page_file(page: Page, config: MkDocsConfig) -> File:
    head = {"title": page.title, "description": page.description, "template": page.template}
    content = f"---\n{json.dumps(head, ensure_ascii=False)}\n---\n"
    source = f"{page.address}index.md"
    return File.generated(config, source, content=content, inclusion=InclusionLevel.NOT_IN_NAV)


def _file(file: SiteFile | ExportFile, config: MkDocsConfig) -> File:
    if isinstance(file.content, Path):
        return File.generated(config, file.address, abs_src_path=str(file.content))
    return File.generated(config, file.address, content=file.content)


def _with_view(
    context: TemplateContext, view: Page, head: Head | None = None, panel: Panel | None = None
) -> TemplateContext:
    def say(words: LocalText) -> str:
        return words.get(view.language)

    extra: dict[str, Any] = {
        "view": view,
        "head": head,
        "panel": panel,
        "languages": LANGUAGES,
        "t": partial(_translate, view),
        "text": text,
        "say": say,
    }
    context.update(extra)  # type: ignore[typeddict-item]
    return context


def _translate(view: Page, key: str, **values: object) -> str:
    return text(key, view.language, **values)


def _announce(compilation: Compilation, site: Site) -> None:
    """Log that no case was lost: how many came in, and how many are published."""
    counts = {"cases": len(compilation.cases), "published": len(compilation.published())}
    log.info(text("site.build.counts", "zh", pages=len(site.pages), **counts))
