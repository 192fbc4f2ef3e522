"""CB7xx: whether a translation still says what its original says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.checks.finding import Severity
from casebook.checks.passages import masked_code
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.written import source_ids
from casebook.checks.wording import enumeration, quoted, say
from casebook.content.case import Case, CaseText, unit_digest
from casebook.content.fields import worded_fields
from casebook.content.programme import row
from casebook.content.sections import Section, heading_lines
from casebook.content.units import HEADING, named_sections
from casebook.vocabulary.localtext import LocalText

RULES = (
    Rule("CB701", Family.TRANSLATION, Severity.HINT, waivable=True),
    Rule("CB702", Family.TRANSLATION, Severity.WARNING, waivable=True),
    Rule("CB703", Family.TRANSLATION, Severity.HINT, waivable=True),
    Rule("CB707", Family.TRANSLATION, Severity.WARNING, waivable=True),
)

_CITATION = re.compile(r"\[\^([^\[\]\n]+)\]")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)|(https?://[^\s<>()\[\]（），。；]+)")
_FEWEST_HEADINGS = 2
"""One sub-heading alone may be taken into the text; of several, each divides it."""


def missing_citations(case: Case) -> Iterator[Problem]:
    """Find sections that cite less than their original does."""
    originals, listed = unit_sections(case.original), source_ids(case)
    for translation in case.translations.values():
        for unit, section in unit_sections(translation).items():
            original = originals.get(unit)
            cited = set(_CITATION.findall(section.body))
            wanted = dict.fromkeys(_CITATION.findall(original.body)) if original else {}
            if missing := [source for source in wanted if source in listed and source not in cited]:
                values: dict[str, Value] = {
                    "heading": quoted(section.heading),
                    "sources": enumeration(missing),
                }
                yield Problem("CB701", section.position, values)


def stale_units(case: Case) -> Iterator[Problem]:
    """Find units whose original changed after the translation was made, and units the original lacks."""
    originals = case.original.units()
    for translation in case.translations.values():
        for unit, recorded in translation.translation.source.items():
            place = translation.place("translation", "source", unit)
            if unit not in originals:
                if unit in _possible_units(case):  # the original lacks a section: it is told there
                    continue
                values: dict[str, Value] = {
                    "unit": quoted(unit),
                    "known": enumeration(sorted(_possible_units(case))),
                }
                yield Problem("CB702", place, values, "unknown")
            elif recorded != (digest := unit_digest(originals[unit])):
                values = {"unit": unit_label(case, unit), "unit_id": unit, "digest": digest}
                yield Problem("CB702", place, values, "stale")


def unrecorded_units(case: Case) -> Iterator[Problem]:
    """Find translations that do not say which wording of the original they were made from."""
    originals = case.original.units()
    for translation in case.translations.values():
        recorded = translation.translation.source
        missing = [unit for unit in translation.units() if unit in originals and unit not in recorded]
        if missing:
            labels = [unit_label(case, unit) for unit in missing]
            values: dict[str, Value] = {
                "units": LocalText(
                    zh="、".join(label.zh for label in labels), en=", ".join(label.en for label in labels)
                ),
                "digests": ", ".join(f'{unit}: "{unit_digest(originals[unit])}"' for unit in missing),
            }
            yield Problem("CB703", translation.frontmatter.key_place("translation"), values)


def differing_structure(case: Case) -> Iterator[Problem]:
    """Find sections with another number of sub-headings than their original has, or without its links."""
    originals = unit_sections(case.original)
    for translation in case.translations.values():
        for unit, section in unit_sections(translation).items():
            original = originals.get(unit)
            if original is None or not original.body or not section.body:
                continue
            counts = [len(list(heading_lines(each.body.split("\n")))) for each in (original, section)]
            heading = quoted(section.heading)
            if counts[0] != counts[1] and max(counts) >= _FEWEST_HEADINGS:
                values: dict[str, Value] = {"heading": heading, "original": counts[0], "here": counts[1]}
                yield Problem("CB707", section.position, values, "headings")
            there = _links(section)
            if missing := [link for link in _links(original) if link not in there]:
                values = {"heading": heading, "links": enumeration(missing)}
                yield Problem("CB707", section.position, values, "links")


def _links(section: Section) -> dict[str, None]:
    """Return the addresses that a section links to, in order."""
    return dict.fromkeys(found[1] or found[2] for found in _LINK.finditer(masked_code(section.body)))


def unit_label(case: Case, unit: str) -> LocalText:
    """Return the name of a unit as people say it: a field's or section's label, numbered if it repeats."""
    field = row(case.field_table, unit)
    if field is not None:
        return field.label
    name = unit.removesuffix(HEADING)
    section = named_sections(case.original.sections)[name]
    number = name.removeprefix(section.part.id).removeprefix("-")
    label = section.part.label
    numbered = say("numbered", label=label, number=number) if number else label
    return numbered if name == unit else say("heading-of", label=numbered)


def _possible_units(case: Case) -> frozenset[str]:
    """Return the names that units of a case may have by its programme's templates, numbers left out."""
    parts = [part for template in case.programme.templates for part in template.walk()]
    headings = (f"{part.id}{HEADING}" for part in parts if part.repeats)
    return frozenset({*worded_fields(case.field_table), *(part.id for part in parts), *headings})


def unit_sections(text: CaseText) -> dict[str, Section]:
    """Return the sections that hold text by the names `CaseText.units` gives them."""
    named = named_sections(text.sections)
    return {name: section for name, section in named.items() if not section.sections}


INSPECTIONS = (missing_citations, stale_units, unrecorded_units, differing_structure)
