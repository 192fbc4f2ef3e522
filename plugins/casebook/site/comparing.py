"""Cases side by side: the page that compares them, and what it needs of each case as one small file.

The reader's browser loads the files of the two to four cases it shows and no others, so that comparing weighs
the same however many cases there are. Each file is a classic script that hands itself over, so that it also
works on pages opened from a disk.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from casebook.content.case import Case, CaseText
from casebook.content.facts import Indicator
from casebook.content.fields import Place
from casebook.prose.facts import FactRow, fact_rows
from casebook.prose.figures import figure
from casebook.prose.rendering import render
from casebook.site.anchors import Anchored, anchored
from casebook.site.booklets import Booklet, case_booklets, file_note
from casebook.site.conditions import condition_rows
from casebook.site.page import SiteFile
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language
from casebook.vocabulary.measures import measures
from casebook.vocabulary.sdg import parse
from casebook.vocabulary.units import unit, units

FEWEST: Final = 2
MOST: Final = 4
"""Cases that are shown beside each other."""

OPENING_CHARS: Final = {"zh": 110, "en": 280}
"""How much is shown of a section that has neither sub-headings nor a list."""

_CITATION: Final = re.compile(r"\[\^[^\]]*\]")
_HEADING: Final = re.compile(r"^#{3,6}\s+(.+?)\s*#*$", re.MULTILINE)
_LIST: Final = re.compile(r"(?:^(?:[-*+]|\d+\.)\s+\S.*(?:\n|$))+", re.MULTILINE)
_ITEM: Final = re.compile(r"^(?:[-*+]|\d+\.)\s+(\S.*)$", re.MULTILINE)


@dataclass(frozen=True)
class ComparePage:
    """What the comparing page knows before the reader has chosen: how many cases it takes."""

    fewest: int = FEWEST
    most: int = MOST


@dataclass(frozen=True)
class Outline:
    """What a section says in a few points; `anchor` is its id on the case's page."""

    anchor: str
    heading: str
    points: tuple[str, ...]


def facts_files(cases: Iterable[Case], booklets: Sequence[Booklet]) -> Iterator[SiteFile]:
    """Yield the file of each case in each language; `booklets` are all there are to download."""
    for case in cases:
        for language in LANGUAGES:
            case_id = f"{case.programme.id}/{case.id}"
            data = json.dumps(case_facts(case, language, booklets), ensure_ascii=False, separators=(",", ":"))
            script = f"(window.casebookFacts||={{}})[{json.dumps(case_id)}]={data};\n"
            yield SiteFile(facts_address(case_id, language), script)


def facts_address(case_id: str, language: Language) -> str:
    """Return where the facts of a case lie, from the site's root."""
    return f"data/facts/{case_id}.{language}.js"


def case_facts(case: Case, language: Language, booklets: Sequence[Booklet] = ()) -> dict[str, object]:
    """Return what the comparing page shows of a case beside its card, with the words of a language.

    A case without a text in the language is outlined in its original's words, and says so.
    """
    words = case.best_text(language)
    conditions = condition_rows(case, language)
    about = {row.field for row in conditions}
    return {
        "facts": [_told(row) for row in fact_rows(case, language, Place.FACTS) if row.field not in about],
        "conditions": [_told(row) for row in conditions],
        "goals": [
            {"code": ref.code, "goal": ref.goal.number, "name": ref.goal.name.get(language)}
            for ref in map(parse, case.sdgs)
        ],
        "figures": [_figure(indicator, language) for indicator in case.indicators],
        "language": words.language,
        "booklet": _booklet(case, language, booklets),
        "outline": [
            {"anchor": each.anchor, "heading": each.heading, "points": each.points} for each in outline(words)
        ],
    }


def outline(words: CaseText) -> tuple[Outline, ...]:
    """Return each section of a text in a few points.

    They are its sub-headings; where it has none, the items of its last list, which is where authors sum up;
    where it has no list either, its opening.
    """
    return tuple(
        Outline(each.id, each.section.heading, tuple(_points(each, words.language)))
        for each in anchored(words.sections)
    )


def _points(place: Anchored, language: Language) -> Iterator[str]:
    headings = [each.section.heading for each in place.sections] or _HEADING.findall(place.section.body)
    lists = _LIST.findall(place.section.body)
    if headings or lists:
        yield from (_plain(point) for point in headings or _ITEM.findall(lists[-1]))
        return
    opening = _plain(place.section.body)
    if opening:
        yield _shortened(opening, OPENING_CHARS[language])


def _plain(markdown: str) -> str:
    """Return what a reader sees of a Markdown text, on one line."""
    return render(_CITATION.sub("", markdown), {}).striptags()


def _shortened(words: str, length: int) -> str:
    """Return a text cut at the last full stop that fits, else at the last blank, else anywhere."""
    if len(words) <= length:
        return words
    cut = words[:length]
    stop = max(cut.rfind(mark) for mark in ("。", "！", "？", ". ", "! ", "? "))
    if stop > length // 3:
        return cut[: stop + 1]
    blank = cut.rfind(" ")
    return f"{cut[:blank] if blank > length // 2 else cut}…"


def _told(row: FactRow) -> dict[str, str]:
    return {"id": row.field, "label": row.label, "value": row.value}


def _booklet(case: Case, language: Language, booklets: Sequence[Booklet]) -> dict[str, str] | None:
    """Return the case's own file that its readers want first, if there is one."""
    own = case_booklets(booklets, case, language)
    return {"file": own[0].address, "note": file_note(own[0], language)} if own else None


def _figure(indicator: Indicator, language: Language) -> dict[str, object]:
    base = indicator.baseline
    return {
        "row": _row(indicator, language),
        "label": indicator.label.get(language),
        "value": str(figure(indicator.value, indicator.unit, language, indicator.qualifier)),
        "year": indicator.year,
        "nature": text(f"common.nature.{indicator.nature.value}", language),
        "isTarget": indicator.nature.value == "target",
        "assurance": text(f"common.assurance.{indicator.assurance.value}", language),
        "baseline": {"value": str(figure(base.value, indicator.unit, language)), "year": base.year}
        if base
        else None,
    }


def _row(indicator: Indicator, language: Language) -> dict[str, object]:
    """Return which row a figure stands in: figures share one if they are about the same thing and convert."""
    known = unit(indicator.unit)
    kind = known.kind if known else indicator.unit
    kinds = list(dict.fromkeys(each.kind for each in units()))
    rank, about = next(
        (
            (rank, measure)
            for rank, measure in enumerate(measures())
            if measure.covers(indicator.unit, indicator.label)
        ),
        (len(measures()), None),
    )
    base = next((each for each in units() if each.kind == kind and each.factor == 1), None)
    return {
        "id": f"{about.id if about else 'other'}/{kind}",
        "rank": rank * len(kinds) + (kinds.index(kind) if kind in kinds else len(kinds) - 1),
        "label": about.label.get(language) if about else text("compare.row.other", language),
        "unit": base.symbol.get(language) if base else indicator.unit,
    }
