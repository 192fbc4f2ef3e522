"""The proof as a PDF, set with the booklet's own type."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment

from casebook.booklet.errors import BookletError
from casebook.booklet.faces import first_undrawable, stylesheet
from casebook.booklet.fetching import address
from casebook.booklet.mixed_script import set_mixed
from casebook.booklet.pages import printed_characters
from casebook.booklet.proof.proof import LANGUAGE, Proof
from casebook.booklet.rendering import Document, PlainRenderer
from casebook.booklet.templating import environment
from casebook.cache import Cache, digest
from casebook.pictures.print import print_jpeg
from casebook.vocabulary.catalogue import text

_PICTURE_PIXELS = 1200


def print_proof(proof: Proof, cache: Cache, target: Path) -> None:
    """Write a proof as a PDF.

    Raises:
        BookletError: a character has no glyph, or the engine had to leave something out.
        PictureError: a picture of the case cannot be read.
    """
    pictures = {
        photo.file: print_jpeg(proof.case.folder / photo.file, _PICTURE_PIXELS, cache)
        for photo in proof.photos
    }
    html = proof_html(proof)
    missing = first_undrawable(printed_characters(html), LANGUAGE)
    if missing is not None:
        raise BookletError("proof_glyph", character=missing, code=f"U+{ord(missing):04X}")
    style = stylesheet(LANGUAGE) + _styles()
    document = Document(LANGUAGE, html, style, (), pictures, digest(html, style))
    PlainRenderer().render(document, target)


def proof_html(proof: Proof) -> str:
    """Return a proof as the document that is printed."""
    page = _templates().get_template("proof.html").render(proof=proof, t=_say)
    return str(set_mixed(page, LANGUAGE))


def _say(key: str, **values: object) -> str:
    return text(f"proof.{key}", LANGUAGE, **values)


def _styles() -> str:
    return files("casebook.booklet").joinpath("styles", "proof.css").read_text(encoding="utf-8")


@cache
def _templates() -> Environment:
    made = environment()
    made.filters.update(address=address)
    return made
