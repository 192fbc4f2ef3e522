"""A page of the site, before any theme has seen it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casebook.vocabulary.localtext import Language


@dataclass(frozen=True)
class Alternate:
    """The same page in a language; `address` is from the site's root, without a leading slash."""

    language: Language
    address: str


@dataclass(frozen=True)
class Page:
    """One page: where it stands, which template shows it, and the data the template shows.

    `section` is the entry of the main navigation that the page belongs to.
    `alternates` names every language the page exists in, its own included.
    """

    address: str
    language: Language
    template: str
    title: str
    description: str
    section: str
    alternates: tuple[Alternate, ...]
    data: Any = None


@dataclass(frozen=True)
class SiteFile:
    """A file published beside the pages: its address, and its content or where that lies."""

    address: str
    content: str | Path


@dataclass(frozen=True)
class Site:
    """Everything the site room makes."""

    pages: tuple[Page, ...]
    files: tuple[SiteFile, ...]
