"""The library's data of one language: every published case as lists, filters, comparison and search need it.

A classic script that hands itself over, so that it also works on pages opened from a disk. Addresses, also
those within `srcset`, are from the site's root, without a leading slash.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from casebook.content.case import Case
from casebook.prose.typesetting import curled
from casebook.site.cards import CaseCard
from casebook.site.facets import facet_values, facets
from casebook.site.page import SiteFile
from casebook.site.pictures import Figure
from casebook.vocabulary.localtext import Language

PICTURE_SIZES = 2
"""Sizes of a picture that lists choose from: a card's, and a card's on a sharp screen."""


def library_file(cases: Sequence[Case], cards: Sequence[CaseCard], language: Language) -> SiteFile:
    """Return the library's data; `cards` are the cases' own, in the same order."""
    library = {
        "language": language,
        "facets": [
            {
                "id": facet.id,
                "label": facet.label.get(language),
                "values": [
                    {"id": each.value.id, "label": each.value.label.get(language), "count": each.count}
                    for each in facet.values
                ],
            }
            for facet in facets(cases)
        ],
        "cases": [_entry(case, card, language) for case, card in zip(cases, cards, strict=True)],
    }
    data = json.dumps(library, ensure_ascii=False, separators=(",", ":"))
    return SiteFile(f"data/cases.{language}.js", f"window.casebookLibrary={data};\n")


def _entry(case: Case, card: CaseCard, language: Language) -> dict[str, object]:
    figure = card.key_figure
    return {
        "id": card.id,
        "address": card.address,
        "language": card.language,
        "title": curled(case.best_text(card.language).title),
        "organisation": curled(card.organisation),
        "place": card.place,
        "track": card.track,
        "theme": card.theme,
        "themeId": card.theme_id,
        "year": case.published.year if case.published else None,
        "published": case.published.isoformat() if case.published else "",
        "goals": [goal.number for goal in card.goals],
        "picture": _picture(card.picture) if card.picture else None,
        "figure": {
            "text": str(figure.printed),
            "label": curled(case.indicators[0].label.get(language)),
            "year": figure.year,
            "nature": figure.nature,
        }
        if figure
        else None,
        "facets": {facet: [value.id for value in values] for facet, values in facet_values(case).items()},
    }


def _picture(figure: Figure) -> dict[str, str]:
    sizes = figure.sizes[:PICTURE_SIZES]
    return {
        "src": sizes[0][0],
        "srcset": ", ".join(f"{address} {width}w" for address, width in sizes),
        "alt": figure.alt,
    }
