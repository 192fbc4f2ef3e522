"""The kit of a case: a page to copy the article from, its markup, its pictures in order, and its cover."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from jinja2 import Environment
from markupsafe import Markup

from casebook.content.case import Case
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Release
from casebook.exchange.wechat.article import LANGUAGE, Article, article, picture_name
from casebook.exchange.wechat.limits import PICTURE_BYTES, Excess, excesses
from casebook.pictures.sized import cover_jpeg, jpeg_under
from casebook.vocabulary.catalogue import text

_COVER = (900, 383)
"""Pixels: the shape of 2.35 to 1 in which the platform shows the cover of an article."""

_COLUMN = 1080
"""Pixels across: sharp on telephones, in a column of 677."""


@dataclass(frozen=True)
class Kit:
    """The files of a kit, named within its folder, and what of them the platform would not take."""

    case: Case
    files: tuple[ExportFile, ...]
    excesses: tuple[Excess, ...]


def kits(release: Release, cases: tuple[Case, ...]) -> Iterator[Kit]:
    """Yield the kit of each of the cases that has a Chinese text."""
    for case in cases:
        if case.text(LANGUAGE):
            yield kit(release, case)


def kit(release: Release, case: Case) -> Kit:
    """Return the kit of a case.

    Raises:
        PictureError: a picture cannot be read.
    """
    made = article(release, case)
    pictures = {
        picture_name(number): jpeg_under(case.folder / photo.file, _COLUMN, PICTURE_BYTES - 1)
        for number, photo in enumerate(made.pictures, start=1)
    }
    opener = next(iter(case.photos), None)
    cover = [ExportFile("cover.jpg", cover_jpeg(case.folder / opener.file, _COVER))] if opener else []
    return Kit(
        case,
        (
            ExportFile("copy.html", _copy_page(made)),
            ExportFile("article.html", made.markup),
            ExportFile("article.json", json.dumps(dict(_fields(made)), ensure_ascii=False, indent=1) + "\n"),
            *cover,
            *(ExportFile(name, data) for name, data in pictures.items()),
        ),
        tuple(excesses(made, pictures)),
    )


def _fields(made: Article) -> tuple[tuple[str, str], ...]:
    return (
        ("title", made.title),
        ("author", made.author),
        ("digest", made.digest),
        ("address", made.address),
    )


def _copy_page(made: Article) -> str:
    template = files("casebook.exchange.wechat").joinpath("copy.html").read_text(encoding="utf-8")
    page = Environment(autoescape=True, keep_trailing_newline=True).from_string(template)
    shown = {"title": made.title, "markup": Markup(made.markup), "has_pictures": bool(made.pictures)}
    return page.render(article=shown, fields=_fields(made), text=text)
