"""What decides a booklet's bytes beside its content: this room's code, the engines, and the fonts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import pikepdf
import pydyf
import weasyprint

from casebook.booklet.faces import faces
from casebook.cache import digest
from casebook.vocabulary.localtext import LANGUAGES


def made_with() -> str:
    """Return the digest of all that booklets are made with.

    Raises:
        BookletError: a font is missing.
    """
    return digest(*_engines(), *(face.name for language in LANGUAGES for face in faces(language)))


@cache
def _engines() -> tuple[str, ...]:
    code = sorted(_modules(files("casebook.booklet")))
    return (
        *(part for module in code for part in module),
        weasyprint.__version__,
        pydyf.__version__,
        pikepdf.__version__,
        pikepdf.__libqpdf_version__,
    )


def _modules(folder: Traversable) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each module in a folder and those below it."""
    for each in folder.iterdir():
        if each.is_dir():
            yield from _modules(each)
        elif each.name.endswith(".py"):
            yield each.name, each.read_text(encoding="utf-8")
