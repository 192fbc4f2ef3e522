"""CB704: the figures of a translation against those of its original."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.checks.figures import Figure, figures, unmatched, without_conversions
from casebook.checks.finding import Severity
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.translation import unit_label, unit_sections
from casebook.checks.wording import quoted, say
from casebook.content.case import Case, CaseText
from casebook.content.source import Position
from casebook.vocabulary.localtext import LocalText

RULES = (Rule("CB704", Family.TRANSLATION, Severity.WARNING, waivable=True),)

_MOST_SHOWN = 6
_HEADLINE = "title"
"""A headline may leave a figure out; it may only not bring in another one."""


def differing_figures(case: Case) -> Iterator[Problem]:
    """Find units of a translation whose figures are not those of the original."""
    originals, language = case.original.units(), case.original.language
    for translation in case.translations.values():
        for unit, words in translation.units().items():
            original = originals.get(unit)
            if original is None:
                continue
            added = without_conversions(words)
            here = unmatched(figures(added, translation.language), original, language)
            kept = "" if unit == _HEADLINE else without_conversions(original)
            there = unmatched(figures(kept, language), words, translation.language)
            if here or there:
                values: dict[str, Value] = {
                    "unit": unit_label(case, unit),
                    "original": _listed(there),
                    "translation": _listed(here),
                }
                yield Problem("CB704", _place(translation, unit, here), values)


def _listed(found: tuple[Figure, ...]) -> LocalText:
    if not found:
        return say("none")
    shown = [quoted(figure.words) for figure in found[:_MOST_SHOWN]]
    more = "…" if len(found) > _MOST_SHOWN else ""
    return LocalText(zh="、".join(shown) + more, en="; ".join(shown) + more)


def _place(text: CaseText, unit: str, found: tuple[Figure, ...]) -> Position:
    """Return where the first figure of the translation stands that the original lacks, or else its unit."""
    section = unit_sections(text).get(unit)
    if section is None:
        return text.place(unit)
    return section.place(found[0].offset) if found else section.position


INSPECTIONS = (differing_figures,)
