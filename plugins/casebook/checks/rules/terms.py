"""CB613, CB705 and CB706: the terms of the project's glossary, marked, forbidden and rendered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import groupby

from casebook.checks.finding import Severity
from casebook.checks.fix import Fix
from casebook.checks.passages import Edit, Passage, masked, passages
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.translation import unit_label, unit_sections
from casebook.checks.wording import quoted, suggestion
from casebook.content.case import Case, CaseText
from casebook.vocabulary.glossary import Glossary, Term
from casebook.vocabulary.localtext import LANGUAGES, Language
from casebook.vocabulary.nearest import nearest

RULES = (
    Rule("CB613", Family.LANGUAGE, Severity.WARNING, waivable=True),
    Rule("CB705", Family.TRANSLATION, Severity.WARNING, waivable=True),
    Rule("CB706", Family.TRANSLATION, Severity.HINT, waivable=True),
)

_MARKED = re.compile(r"\[\[(?P<term>[^\[\]|\n]{1,80})(?:\|(?P<shown>[^\[\]|\n]{1,80}))?\]\]")
_ABBREVIATION = re.compile(r"(?=.*[A-Z]{2})[!-~ ]+")
"""A name of Latin letters only, two of them capitals in a row, such as `CCER` or `ISO 14001`."""

_Suspects = Mapping[str, tuple[str, ...]]
"""Forbidden renderings without their endings, by a word that a text must hold to hold them, or by none."""

_WORD = re.compile(r"[^\W_]+")
_SMALL_WORDS = frozenset({"of", "in", "and", "for", "the", "on", "to"})


def terms(glossary: Glossary) -> Callable[[Case], Iterator[Problem]]:
    """Return the inspection that holds the texts of a case against a project's glossary."""
    known = {language: _spellings(glossary, language) for language in LANGUAGES}
    suspects = {language: _suspects(glossary, language) for language in LANGUAGES}
    names = {language: _names(glossary, language) for language in LANGUAGES}

    def inspect(case: Case) -> Iterator[Problem]:
        for text in case.texts():
            if "[[" in text.content:
                yield from _marked(known[text.language], case, text)
            if _may_hold(text.content.casefold(), suspects[text.language]):
                yield from _forbidden(glossary, case, text)
        for translation in case.translations.values():
            yield from _missing(names[case.original.language], case, translation)

    return inspect


def _marked(known: Mapping[str, str], case: Case, text: CaseText) -> Iterator[Problem]:
    """Find terms in double brackets: pages mark terms themselves, and would show the brackets."""
    for passage in passages(case, text):
        for found in _MARKED.finditer(passage.own_words):
            term, place = found["term"].strip(), passage.place(found.start())
            if term.casefold() in known:
                yield Problem("CB613", place, {"term": quoted(term)}, "known", _unmarked(passage, found))
            else:
                close = suggestion(nearest(term, known.values()))
                yield Problem("CB613", place, {"term": quoted(term), "suggestion": close}, "unknown")


def _unmarked(passage: Passage, found: re.Match[str]) -> tuple[Fix, ...]:
    """Return the fixes that leave of a marked term the words a reader is to see."""
    start, end = found.span("shown" if found["shown"] else "term")
    edits = Edit(found.start(), start - found.start(), ""), Edit(end, found.end() - end, "")
    return passage.fixes(edits)


def _forbidden(glossary: Glossary, case: Case, text: CaseText) -> Iterator[Problem]:
    for passage in passages(case, text):
        wrong = glossary.forbidden_in(passage.own_words, text.language)
        right = glossary.terms_in(passage.own_words, text.language) if wrong else ()
        for hit in wrong:
            if any(each.start <= hit.start and hit.end <= each.end for each in right):
                continue  # 碳当量 is forbidden, and is part of 二氧化碳当量
            values: dict[str, Value] = {
                "shown": quoted(passage.text[hit.start : hit.end]),
                "preferred": hit.term.name.get(text.language),
                "term": hit.term.name,
            }
            yield Problem("CB705", passage.place(hit.start), values)


def _missing(names: Glossary, case: Case, translation: CaseText) -> Iterator[Problem]:
    """Find names that a translation gives by none of the glossary's renderings.

    Readers cite names and look them up; a free translation makes another body or scheme of them. Where a
    translation has introduced a name, a short form may follow.
    """
    rendered, sections = translation.units(), unit_sections(translation)
    introduced, done = "", set[str]()
    for unit, words in case.original.units().items():
        if unit not in rendered:
            continue
        introduced += f"{' '.join(rendered[unit].split())} "
        original = masked(words)
        for hit in names.terms_in(original, case.original.language):
            used = original[hit.start : hit.end]
            if hit.term.id in done or not (_ABBREVIATION.fullmatch(used) or _is_proper_name(hit.term)):
                continue
            done.add(hit.term.id)
            if not _is_rendered(hit.term, introduced, translation.language):
                values: dict[str, Value] = {
                    "used": quoted(used),
                    "unit": unit_label(case, unit),
                    "preferred": hit.term.name.get(translation.language),
                }
                place = sections[unit].position if unit in sections else translation.place(unit)
                yield Problem("CB706", place, values)


def _is_rendered(term: Term, words: str, language: Language) -> bool:
    as_written = any(spelling in words for spelling in term.spellings(language))
    return as_written or bool(_alone(term).terms_in(words, language))


@cache
def _alone(term: Term) -> Glossary:
    """Return a glossary of one term, kept because its patterns are costly to make."""
    return Glossary((term,))


def _is_proper_name(term: Term) -> bool:
    """Tell whether a term's English name is a proper one: several words, the large ones with a capital."""
    large = [word for word in term.name.en.split() if word not in _SMALL_WORDS]
    return len(large) > 1 and all(word[0].isupper() for word in large)


def _names(glossary: Glossary, language: Language) -> Glossary:
    """Return the terms that may be named in a text, and those whose names hold such a name within."""

    def is_wanted(term: Term) -> bool:
        return _is_proper_name(term) or any(map(_ABBREVIATION.fullmatch, term.spellings(language)))

    wanted = [name for term in glossary.terms if is_wanted(term) for name in term.spellings(language)]
    longer = (
        term
        for term in glossary.terms
        if any(name in spelling for spelling in term.spellings(language) for name in wanted)
    )
    return Glossary(tuple(longer))


def _spellings(glossary: Glossary, language: Language) -> Mapping[str, str]:
    """Return the right names in a language by what they are with letter case aside."""
    return {name.casefold(): name for term in glossary.terms for name in term.spellings(language)}


def _suspects(glossary: Glossary, language: Language) -> _Suspects:
    """Return what a text with a forbidden rendering, in any form of it, holds at least."""
    names = {
        name.casefold().removesuffix("y") for term in glossary.terms for name in term.forbidden.get(language)
    }
    return {word: tuple(found) for word, found in groupby(sorted(names, key=_whole_word), _whole_word)}


def _whole_word(name: str) -> str:
    """Return the longest word of a Latin name that stays whole in every form of it, or nothing."""
    words = _WORD.findall(name)[:-1] if name.isascii() else []
    return max(words, key=len, default="")


def _may_hold(folded: str, suspects: _Suspects) -> bool:
    """Tell whether a closer look is worth it; nearly always it is not, and this is ten times as fast."""
    words = _words(folded) if any(suspects) else frozenset[str]()
    return any(name in folded for word in ("", *suspects.keys() & words) for name in suspects.get(word, ()))


def _words(text: str) -> frozenset[str]:
    between_blanks = frozenset(text.split())
    parts = (part for each in between_blanks if not each.isalnum() for part in _WORD.findall(each))
    return between_blanks.union(parts)
