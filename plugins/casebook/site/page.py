"""A page of the site, before any theme has seen it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casebook.vocabulary.localtext import LANGUAGES, Language


@dataclass(frozen=True)
class Alternate:
    """The same page in a language; `address` is from the site's root, without a leading slash."""

    language: Language
    address: str


def alternates(path: str, languages: Sequence[Language] = LANGUAGES) -> tuple[Alternate, ...]:
    """Return the same path below each language."""
    return tuple(Alternate(language, f"{language}/{path}") for language in languages)


@dataclass(frozen=True)
class Page:
    """One page: where it stands, which template shows it, and the data the template shows.

    `section` is the entry of the main navigation that the page belongs to.
    `alternates` names every language the page exists in, its own included.
    `is_listed` is false for a page that the sitemap and search engines leave out.
    """

    address: str
    language: Language
    template: str
    title: str
    description: str
    section: str
    alternates: tuple[Alternate, ...]
    data: Any = None
    is_listed: bool = True


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
