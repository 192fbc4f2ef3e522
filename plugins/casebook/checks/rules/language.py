"""CB6xx: the language of the text: punctuation, numbers, characters, acronyms, headings and links.

What is sought in the words themselves is sought in Chinese texts only; `markup` looks at the Markdown of
every text. Code, links, citations and quotations of sources are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from casebook.checks import punctuation, writing
from casebook.checks.finding import Severity
from casebook.checks.passages import Edit, Passage, passages
from casebook.checks.punctuation import Slip
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.wording import quoted
from casebook.content.case import Case
from casebook.vocabulary.localtext import LocalText
from casebook.vocabulary.traditional import Traditional, traditional_in

RULES = (
    Rule("CB601", Family.LANGUAGE, Severity.WARNING, waivable=True),
    Rule("CB602", Family.LANGUAGE, Severity.WARNING, waivable=True),
    Rule("CB603", Family.LANGUAGE, Severity.WARNING, waivable=True),
    Rule("CB604", Family.LANGUAGE, Severity.WARNING, waivable=True),
    Rule("CB605", Family.LANGUAGE, Severity.WARNING, waivable=True),
    Rule("CB606", Family.LANGUAGE, Severity.HINT, waivable=True),
    Rule("CB607", Family.LANGUAGE, Severity.WARNING, waivable=True),
    Rule("CB608", Family.LANGUAGE, Severity.HINT, waivable=True),
    Rule("CB609", Family.LANGUAGE, Severity.HINT, waivable=True),
)

_SUSPECT = re.compile(
    r"[,;:!?.()\"'０-９Ａ-Ｚａ-ｚ…~—“”‘’《》〈〉「」『』【】（）%-]|。。|[^\s|#][ \t\u00a0]+[^\s|]"
    r"|[一二两三四五六七八九十][〇零一二两三四五六七八九十百千万亿]"
)
"""What every slip holds at least; most labels and captions hold none of it."""

_IN_LINES: tuple[Callable[[str], Iterator[Slip]], ...] = (
    punctuation.half_width_marks,
    punctuation.wide_characters,
    punctuation.ellipses_and_dashes,
    punctuation.blanks_beside_marks,
    punctuation.quotation_marks,
    writing.number_style,
)
_IN_SENTENCES = (*_IN_LINES, punctuation.blanks_between_words)


def chinese_texts(case: Case) -> Iterator[Problem]:
    """Find slips of writing in the Chinese texts of a case."""
    for text in case.texts():
        if text.language == "zh":
            pieces = tuple(passages(case, text))
            for passage in pieces:
                yield from _slips(passage)
                yield from _traditional_characters(passage)
                yield from _units(passage)
            yield from _acronyms(case, pieces)
            yield from _grouping(pieces)


def _slips(passage: Passage) -> Iterator[Problem]:
    if _SUSPECT.search(passage.text):
        for find in _IN_LINES if passage.is_line else _IN_SENTENCES:
            for slip in find(passage.own_words):
                yield _problem(passage, slip)


def _problem(passage: Passage, slip: Slip, **values: Value) -> Problem:
    shown = passage.text[slip.offset : slip.offset + slip.length]
    better = shown
    for edit in reversed(slip.edits):
        begin = edit.offset - slip.offset
        better = better[:begin] + edit.text + better[begin + edit.length :]
    said: dict[str, Value] = {"shown": quoted(shown.strip()), "better": quoted(better), **values}
    return Problem(slip.rule, passage.place(slip.offset), said, slip.variant, passage.fixes(slip.edits))


def _traditional_characters(passage: Passage) -> Iterator[Problem]:
    """Find a passage with traditional characters: one finding for all of them."""
    found = [(index, each) for index, each in traditional_in(passage.own_words)]
    if found:
        edits = tuple(Edit(index, 1, each.simplified) for index, each in found if each.certain)
        values: dict[str, Value] = {"pairs": _pairs({each.character: each for _, each in found})}
        yield Problem("CB607", passage.place(found[0][0]), values, fixes=passage.fixes(edits))


def _pairs(characters: dict[str, Traditional]) -> LocalText:
    shown = [f"{each.character}→{each.simplified}" for each in characters.values()]
    more = "…" if len(shown) > 8 else ""
    return LocalText(zh="、".join(shown[:8]) + more, en=", ".join(shown[:8]) + more)


def _units(passage: Passage) -> Iterator[Problem]:
    for slip, right in writing.unit_spellings(passage.own_words):
        yield _problem(passage, slip, right=right)


def _acronyms(case: Case, pieces: tuple[Passage, ...]) -> Iterator[Problem]:
    """Find acronyms that the text explains nowhere, each where it first stands."""
    words = "\n".join(passage.own_words for passage in pieces)
    explained = writing.explained_acronyms(words) | frozenset(_names(case))
    told: set[str] = set()
    for passage in pieces:
        for offset, acronym in writing.acronyms(passage.own_words):
            if acronym not in told and acronym not in explained:
                told.add(acronym)
                yield Problem("CB608", passage.place(offset), {"acronym": acronym})


def _names(case: Case) -> Iterator[str]:
    """Yield the acronyms within the names of the bodies the case is about."""
    for name in (case.organisation, case.fact("recommended_by")):
        if isinstance(name, LocalText):
            yield from re.findall(r"[A-Z]{2,6}", f"{name.zh} {name.en}")


def _grouping(pieces: tuple[Passage, ...]) -> Iterator[Problem]:
    """Find the first ungrouped figure of a text that groups others."""
    joined = "\n".join(passage.own_words for passage in pieces)
    slip = writing.mixed_grouping(joined)
    if slip is not None:
        number = joined[slip.offset : slip.offset + slip.length]
        for passage in pieces:
            if (offset := passage.own_words.find(number)) >= 0:
                yield _problem(passage, Slip(slip.rule, offset, slip.length, variant=slip.variant))
                return


INSPECTIONS = (chinese_texts,)
