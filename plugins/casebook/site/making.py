"""How the parts of a site that take longest are made; a preview puts ways that remember in their place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from casebook.content.case import Case
from casebook.site.cards import CaseCard
from casebook.site.case_page import CasePage, Surroundings, case_page
from casebook.site.pictures import Gallery
from casebook.site.search.files import Search, search
from casebook.vocabulary.glossary import Glossary
from casebook.vocabulary.localtext import Language

Neighbours = tuple[CaseCard | None, CaseCard | None]
CasePageMaker = Callable[[Case, Language, Gallery, Surroundings, Neighbours], CasePage]
SearchMaker = Callable[[Sequence[Case], Glossary], Search]


@dataclass(frozen=True)
class Making:
    """The makers of a case's page and of the search."""

    case_page: CasePageMaker
    search: SearchMaker


AFRESH = Making(case_page, search)
"""Everything is made anew, as a build does."""
