"""The door for MkDocs: `mkdocs build` and `mkdocs serve` read, check and make the whole product.

The only module that imports MkDocs. At each of its events it asks another room for what is due then, and
hands that over in MkDocs' own terms.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Literal

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

from casebook.cache import Cache
from casebook.exchange.files import ExportFile
from casebook.product.making import make_product, page_heads
from casebook.product.settings import Refused, Settings, named_gateway, read_companions
from casebook.product.staging import clear_staging, put_in_place, staging_folder
from casebook.site.page import Page, SiteFile
from casebook.site.plan import not_found_page
from casebook.site.preview.panel import Panel
from casebook.site.preview.preview import Preview, Surroundings, told
from casebook.site.preview.served import Plan
from casebook.site.templating import TEMPLATES, equip, in_view
from casebook.vocabulary.catalogue import text

log = get_plugin_logger(__name__)

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
        self._target = Path()
        self._pages: Mapping[str, Page] = {}
        self._heads: Mapping[str, object] = {}
        self._panels: Mapping[str, Panel] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether this is a preview, which makes no booklets and replaces no published site."""
        self._is_preview = command == "serve"
        self._preview, self._env, self._panels = None, None, {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set up the theme, and turn the output to a staging folder beside the published site."""
        config.theme.dirs.insert(0, str(TEMPLATES))
        config.theme.static_templates = {_NOT_FOUND}
        config.watch.append(str(_beside(config, self.config.cases_dir)))
        self._target = Path(config.site_dir)
        config.site_dir = str(staging_folder(self._target))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Make the product, and add its pages and files; of a preview only those that changed.

        Raises:
            PluginError: a finding of severity error; all findings are in the log by then.
        """
        for unwanted in [file for file in files if file.src_uri.startswith(_THEME_FILES)]:
            files.remove(unwanted)
        try:
            settings = self._settings(config)
            if self._is_preview:
                self._add_preview(files, settings, config)
            else:
                self._add_product(files, settings, config)
        except Refused as refusal:
            if refusal.findings:
                log.error(refusal.findings)
            raise PluginError(str(refusal)) from refusal
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the templates their filters; a preview keeps the environment that has read them already."""
        equip(env)
        if self._is_preview:
            self._env = env = self._env or env
            env.auto_reload = True
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: object
    ) -> TemplateContext:
        """Give a page's template the page's own data and words in its language."""
        address = page.url.removeprefix("./")
        view = in_view(self._pages[address], self._heads.get(address), self._panels.get(address))
        context.update(view)  # type: ignore[typeddict-item]
        return context

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the template of the page for unknown addresses its words."""
        context.update(in_view(not_found_page()))  # type: ignore[typeddict-item]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the finished site in the place of the published one, in a preview what changed of it."""
        if self._preview:
            self._preview.served.put(Path(config.site_dir), self._target)
            gc.freeze()  # what a preview remembers need not be looked through after every save
        else:
            put_in_place(self._target)

    def on_build_error(self, *, error: Exception) -> None:
        """Remove what a failed build had staged; the published site was never touched."""
        clear_staging(self._target)

    def on_shutdown(self) -> None:
        """Remove the folder that a preview made its pages in."""
        if self._is_preview:
            clear_staging(self._target)

    def _settings(self, config: MkDocsConfig) -> Settings:
        cases = _beside(config, self.config.cases_dir)
        if not cases.is_dir():
            raise Refused(text("site.build.no_cases", "zh", folder=self.config.cases_dir))
        return Settings(
            cases,
            _beside(config, self.config.cache_dir),
            Path(config.docs_dir),
            config.site_url or "",
            self.config.booklets,
            named_gateway(config.extra),
        )

    def _add_product(self, files: Files, settings: Settings, config: MkDocsConfig) -> None:
        written = sorted(_written(files))
        product = make_product(settings, written, log.info)
        self._pages, self._heads, self._panels = _by_address(product.pages), product.heads, {}
        _add(files, (page for page in product.pages if page.address not in written), product.files, config)

    def _add_preview(self, files: Files, settings: Settings, config: MkDocsConfig) -> None:
        """Add what a preview has to make anew; errors in a case do not stop it."""
        preview = self._preview = self._preview or Preview(
            settings.cases, Cache(settings.cache), partial(page_heads, settings)
        )
        around = _surroundings(files, settings, config)
        look = preview.look(around)
        self._pages, self._heads, self._panels = _by_address(look.site.pages), look.heads, look.panels
        made = (file for file in look.site.files if file.address in look.changes.files)
        _add(files, (page for page in look.site.pages if page.address not in around.written), made, config)
        _leave_out_unchanged(files, look.changes)
        log.info(told(look, "zh"))


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


def _beside(config: MkDocsConfig, name: str) -> Path:
    return Path(config.config_file_path).parent / name


def _by_address(pages: Iterable[Page]) -> Mapping[str, Page]:
    return {page.address: page for page in pages}


def _written(files: Files) -> Mapping[str, Path]:
    """Return the files of the pages written by hand, by address."""
    pages = (file for file in files.documentation_pages() if file.url.startswith(("zh/", "en/")))
    return {file.url: Path(file.abs_src_path or "") for file in pages}


def _surroundings(files: Files, settings: Settings, config: MkDocsConfig) -> Surroundings:
    companions = read_companions(settings)
    copied = (file for file in files if not file.is_documentation_page())
    return Surroundings(
        settings.root,
        companions.glossary,
        companions.records,
        _written(files),
        {file.dest_uri: Path(file.abs_src_path or "") for file in copied},
        Path(config.config_file_path),
    )


def _add(
    files: Files, pages: Iterable[Page], made: Iterable[SiteFile | ExportFile], config: MkDocsConfig
) -> None:
    for page in pages:
        files.append(_page_file(page, config))
    for file in made:
        files.append(_file(file, config))


def _leave_out_unchanged(files: Files, changes: Plan) -> None:
    """Let MkDocs pass over the pages and files that are served as they stand."""
    for file in files:
        is_page = file.is_documentation_page()
        changed = file.url.removeprefix("./") in changes.pages if is_page else file.dest_uri in changes.files
        if not changed:
            file.inclusion = InclusionLevel.EXCLUDED


def _page_file(page: Page, config: MkDocsConfig) -> File:
    head = {"title": page.title, "description": page.description, "template": page.template}
    content = f"---\n{json.dumps(head, ensure_ascii=False)}\n---\n"
    source = f"{page.address}index.md"
    return File.generated(config, source, content=content, inclusion=InclusionLevel.NOT_IN_NAV)


def _file(file: SiteFile | ExportFile, config: MkDocsConfig) -> File:
    if isinstance(file.content, Path):
        return File.generated(config, file.address, abs_src_path=str(file.content))
    return File.generated(config, file.address, content=file.content)
