"""The typefaces of the booklet: which families set which language, and the files they come from.

Families are asked for by name from the system, so that Debian's font packages serve; a family that is not
installed is an error, never a silent substitute.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from casebook.booklet.errors import BookletError
from casebook.vocabulary.localtext import Language

Stack = tuple[str, ...]

STACKS: Mapping[Language, Mapping[str, Stack]] = {
    "zh": {
        "text": ("Noto Serif CJK SC",),
        "display": ("Noto Serif CJK SC",),
        "sans": ("Noto Sans CJK SC",),
    },
    "en": {
        "text": ("Noto Serif", "Noto Serif CJK SC"),
        "display": ("Noto Serif Display", "Noto Serif CJK SC"),
        "sans": ("Noto Sans", "Noto Sans CJK SC"),
    },
}
"""The families of each role, in the order in which a character is looked for."""

STYLES = ("Regular", "Bold")
"""The styles every family must have, so that none is imitated."""

_FORMAT = "%{family[0]}|%{style[0]}|%{index}|%{fontversion}|%{file}\n"


@dataclass(frozen=True)
class Face:
    """One style of a family and the file that holds it; `index` counts faces within a collection."""

    family: str
    style: str
    index: int
    version: str
    path: Path

    @property
    def name(self) -> str:
        """What identifies the face without saying where it lies."""
        return f"{self.family} {self.style} {self.version}"


def families(language: Language) -> tuple[str, ...]:
    """Return every family a booklet in the language may use, each once."""
    return tuple(dict.fromkeys(family for stack in STACKS[language].values() for family in stack))


def faces(language: Language) -> tuple[Face, ...]:
    """Return the faces of a language's families.

    Raises:
        BookletError: a family or one of its styles is not installed.
    """
    return tuple(face(family, style) for family in families(language) for style in STYLES)


def first_undrawable(characters: Iterable[str], language: Language) -> str | None:
    """Return the first character that some role and style of the language has no glyph for."""
    stacks = [
        [_coverage(face(family, style)) for family in stack]
        for stack in STACKS[language].values()
        for style in STYLES
    ]
    return next(
        (
            each
            for each in characters
            if any(not any(known[ord(each)] for known in stack) for stack in stacks)
        ),
        None,
    )


def stylesheet(language: Language, scope: str = ":root") -> str:
    """Return the CSS that names each role's families as a custom property, for what the selector means."""
    roles = (f"--{role}: {', '.join(map(_quoted, stack))};" for role, stack in STACKS[language].items())
    return f"{scope} {{ {' '.join(roles)} font-family: var(--text); }}\n"


def _quoted(family: str) -> str:
    return f'"{family}"'


def face(family: str, style: str) -> Face:
    """Return the installed face of a family and style.

    Raises:
        BookletError: it is not installed.
    """
    found = next((face for face in _installed() if (face.family, face.style) == (family, style)), None)
    if found is None:
        raise BookletError("missing_font", family=family, style=style)
    return found


@cache
def _installed() -> tuple[Face, ...]:
    try:
        listing = subprocess.run(
            ["fc-list", "-f", _FORMAT], capture_output=True, check=True, encoding="utf-8"
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise BookletError("no_fontconfig") from error
    return tuple(sorted(_rows(listing.stdout), key=lambda face: (face.family, face.style, face.path)))


def _rows(listing: str) -> Iterator[Face]:
    wanted = {family for language in STACKS for family in families(language)}
    for line in listing.splitlines():
        family, style, index, version, path = line.split("|", 4)
        if family in wanted:
            yield Face(family, style, int(index), version, Path(path))


@cache
def _coverage(face: Face) -> bytes:
    """Return a byte for each code point, which is not zero where the face has a glyph."""
    covered = bytearray(sys.maxunicode + 1)
    with TTFont(face.path, fontNumber=face.index, lazy=True) as font:
        for code in font.getBestCmap():
            covered[code] = 1
    return bytes(covered)
