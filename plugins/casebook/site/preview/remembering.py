"""What pages a preview need not make again: those of cases that were not read again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from casebook.content.case import Case
from casebook.site.case_page import CasePage, Surroundings, among_others, case_page
from casebook.site.making import Neighbours
from casebook.site.pictures import Figure, Gallery
from casebook.site.search.files import Search, search
from casebook.vocabulary.glossary import Glossary
from casebook.vocabulary.localtext import Language


class RememberedPages:
    """The pages of cases in each language; another glossary or configuration needs another object."""

    def __init__(self) -> None:
        self._known: dict[tuple[Path, Language], tuple[Case, list[Figure], str, CasePage]] = {}

    def page(
        self, case: Case, language: Language, gallery: Gallery, around: Surroundings, neighbours: Neighbours
    ) -> CasePage:
        """Return the page that `case_page` would make."""
        figures = [gallery.figure(case, photo, language) for photo in case.photos]
        known = self._known.get((case.folder, language))
        if known and known[0] is case and known[1:3] == (figures, around.site_url):
            return among_others(known[3], case, language, around, neighbours)
        page = case_page(case, language, gallery, around, neighbours)
        self._known[case.folder, language] = (case, figures, around.site_url, page)
        return page


class RememberedSearch:
    """The search, made anew only when a case comes or goes, as it takes long."""

    def __init__(self) -> None:
        self._known: tuple[list[str], Search] | None = None

    def of(self, cases: Sequence[Case], glossary: Glossary) -> Search:
        """Return the search of the cases, with the words they had when it was made."""
        names = [f"{case.address} {' '.join(case.languages)}" for case in cases]
        if self._known is None or self._known[0] != names:
            self._known = names, search(cases, glossary)
        return self._known[1]
