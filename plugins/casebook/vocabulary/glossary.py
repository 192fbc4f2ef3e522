"""The termbase: what each term of green industrial development is called in both languages, and what it is.

It is a CSV file of the project's own, one term a line:

    topic,zh,en,also_zh,also_en,forbidden_zh,forbidden_en,definition_zh,definition_en,source

`zh` and `en` are the preferred renderings, `also_…` other names that are right too (abbreviations, short
forms), `forbidden_…` renderings that are wrong or misleading; several in a cell are set apart by `|`. A term
without a source is general usage.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from casebook.vocabulary.catalogue import local_text
from casebook.vocabulary.localtext import LANGUAGES, Language, LocalText

TOPICS: Final = (
    "parks",
    "carbon",
    "energy",
    "water",
    "circular",
    "environment",
    "manufacturing",
    "buildings",
    "finance",
    "reporting",
)
"""What terms are about, in the order a glossary shows them."""

COLUMNS: Final = (
    "topic",
    *(f"{part}{language}" for part in ("", "also_", "forbidden_", "definition_") for language in LANGUAGES),
    "source",
)

_LATIN: Final = re.compile("[A-Za-z0-9]")
_ABBREVIATION: Final = re.compile("[A-Z]{2}")
"""A name with two capitals in a row is meant only as it is written: SEA is no sea."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names of one term in each language, none or several."""

    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def get(self, language: Language) -> tuple[str, ...]:
        """Return the names in a language."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Term:
    """One term.

    Attributes:
        id: its ASCII name, made from the English rendering; it anchors the term on a page.
        topic: one of `TOPICS`.
        name: the preferred rendering.
        also: other names that are right too, the commonest first.
        forbidden: renderings not to be used.
        definition: one sentence.
        source: where the name or the definition's facts come from, or nothing for general usage.
    """

    id: str
    topic: str
    name: LocalText
    also: Names
    forbidden: Names
    definition: LocalText
    source: str

    def spellings(self, language: Language) -> tuple[str, ...]:
        """Return every right name in a language, the preferred one first."""
        return (self.name.get(language), *self.also.get(language))


@dataclass(frozen=True, slots=True)
class Hit:
    """A term found in a text between two offsets."""

    term: Term
    start: int
    end: int


@dataclass(frozen=True)
class Glossary:
    """The terms of a project, in the order of their file."""

    terms: tuple[Term, ...] = ()

    def terms_in(self, text: str, language: Language) -> tuple[Hit, ...]:
        """Return every place where a term is named, in order and without overlap, the longest name first."""
        return _hits(self._right[language], text)

    def forbidden_in(self, text: str, language: Language) -> tuple[Hit, ...]:
        """Return every place where a rendering stands that its term forbids."""
        return _hits(self._wrong[language], text)

    @cached_property
    def _right(self) -> Mapping[Language, _NameIndex]:
        return {language: _index(_right_names(self.terms, language)) for language in LANGUAGES}

    @cached_property
    def _wrong(self) -> Mapping[Language, _NameIndex]:
        return {language: _index(_wrong_names(self.terms, language)) for language in LANGUAGES}


NO_TERMS: Final = Glossary()
"""The glossary of a project that has none."""


@dataclass(frozen=True, eq=False)
class _NameIndex:
    """The names of one language as one pattern, and the term of each."""

    pattern: re.Pattern[str]
    terms: Mapping[str, Term]

    def term(self, words: str) -> Term | None:
        """Return the term that words found in a text name, an English plural's singular included."""
        key = _key(words)
        singulars = (key, key.removesuffix("s"), key.removesuffix("es"), f"{key.removesuffix('ies')}y")
        return next((self.terms[each] for each in singulars if each in self.terms), None)


class GlossaryError(ValueError):
    """A glossary that cannot be read; `told` says what is wrong and what to write, in each language."""

    def __init__(self, key: str, **values: str) -> None:
        self.told = local_text(f"termbase.{key}", **values)
        super().__init__(" / ".join(self.told.get(language) for language in LANGUAGES))


def read_glossary(path: Path) -> Glossary:
    """Return the terms of a CSV file; a file that does not exist holds none.

    Raises:
        GlossaryError: the file is no CSV in UTF-8, its columns are not `COLUMNS`, or a line lacks a value,
            names no topic of `TOPICS`, or gives a name that another term has; the message names the line.
    """
    if not path.is_file():
        return NO_TERMS
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            if tuple(rows.fieldnames or ()) != COLUMNS:
                raise GlossaryError("columns", place=path.name, columns=",".join(COLUMNS))
            terms = tuple(_term(row, f"{path.name}:{rows.line_num}") for row in rows)
    except UnicodeDecodeError as error:
        raise GlossaryError("encoding", place=path.name) from error
    except csv.Error as error:
        raise GlossaryError("csv", place=path.name, reason=str(error)) from error
    _check_names(terms, path.name)
    return Glossary(terms)


def _term(row: Mapping[str, str | None], place: str) -> Term:
    cell = {column: (row.get(column) or "").strip() for column in COLUMNS}
    for column in ("zh", "en", "definition_zh", "definition_en"):
        if not cell[column]:
            raise GlossaryError("empty", place=place, column=column)
    if cell["topic"] not in TOPICS:
        raise GlossaryError("topic", place=place, topic=repr(cell["topic"]), known=", ".join(TOPICS))
    return Term(
        id=re.sub(r"[^a-z0-9]+", "-", cell["en"].casefold()).strip("-"),
        topic=cell["topic"],
        name=LocalText(zh=cell["zh"], en=cell["en"]),
        also=Names(_several(cell["also_zh"]), _several(cell["also_en"])),
        forbidden=Names(_several(cell["forbidden_zh"]), _several(cell["forbidden_en"])),
        definition=LocalText(zh=cell["definition_zh"], en=cell["definition_en"]),
        source=cell["source"],
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(name for part in cell.split("|") if (name := part.strip()))


def _check_names(terms: Iterable[Term], file: str) -> None:
    owners: dict[tuple[str, str], Term] = {}
    for term in terms:
        spellings = ((language, name) for language in LANGUAGES for name in term.spellings(language))
        for kind, name in (("id", term.id), *spellings):
            other = owners.setdefault((kind, _key(name)), term)
            if other is not term:
                raise GlossaryError(
                    "twice", place=file, name=repr(name), first=other.name.zh, second=term.name.zh
                )


def _right_names(terms: Iterable[Term], language: Language) -> Iterator[tuple[str, Term]]:
    return ((name, term) for term in terms for name in term.spellings(language))


def _wrong_names(terms: Iterable[Term], language: Language) -> Iterator[tuple[str, Term]]:
    return ((name, term) for term in terms for name in term.forbidden.get(language))


@lru_cache(maxsize=16384)
def _hits(names: _NameIndex, text: str) -> tuple[Hit, ...]:
    """Find the names in a text; checks, pages and lists ask for the same texts."""
    if not names.terms:
        return ()
    found = ((names.term(match[0]), match) for match in names.pattern.finditer(text))
    return tuple(Hit(term, match.start(), match.end()) for term, match in found if term)


def _index(names: Iterable[tuple[str, Term]]) -> _NameIndex:
    terms = dict(names)
    longest_first = sorted(terms, key=lambda name: (-len(name), name))
    latin = "|".join(_latin_spelling(name) for name in longest_first if _LATIN.match(name))
    other = "|".join(re.escape(name) for name in longest_first if not _LATIN.match(name))
    whole_words = f"(?<!{_LATIN.pattern})(?:{latin})(?!{_LATIN.pattern})" if latin else ""
    pattern = re.compile("|".join(filter(None, (whole_words, other))))
    return _NameIndex(pattern, {_key(name): term for name, term in terms.items()})


def _latin_spelling(name: str) -> str:
    """Return the pattern of a Latin name and its plural."""
    stem, endings = (name[:-1], "(?:y|ies)") if name.endswith("y") else (name, "(?:e?s)?")
    words = f"{re.escape(stem)}{endings}"
    return words if _ABBREVIATION.search(name) else f"(?i:{words})"


def _key(name: str) -> str:
    return name if _ABBREVIATION.search(name) else name.casefold()
