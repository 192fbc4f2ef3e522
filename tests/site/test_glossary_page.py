from __future__ import annotations

from pathlib import Path

import pytest

from casebook.content.case import Case
from casebook.content.reading import read_compilation
from casebook.site.glossary_page import glossary_page, term_uses
from casebook.vocabulary.glossary import NO_TERMS, Glossary, read_glossary


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return read_glossary(Path(__file__).parents[2] / "site_src" / "glossary.csv")


@pytest.fixture(scope="module")
def cases(shared_project: Path) -> tuple[Case, ...]:
    return read_compilation(shared_project / "cases").published()


def test_every_term_stands_once_under_its_topic(glossary: Glossary, cases: tuple[Case, ...]) -> None:
    page = glossary_page(glossary, cases, "zh")
    shown = [entry.term.id for group in page.groups for entry in group.entries]
    assert sorted(shown) == sorted(term.id for term in glossary.terms)
    assert page.count == len(shown)
    assert all(entry.term.topic == group.id for group in page.groups for entry in group.entries)


def test_english_is_alphabetical_and_chinese_as_in_the_file(
    glossary: Glossary, cases: tuple[Case, ...]
) -> None:
    english = [
        entry.term.name.en.casefold() for entry in glossary_page(glossary, cases, "en").groups[1].entries
    ]
    assert english == sorted(english)
    chinese = [entry.term for entry in glossary_page(glossary, cases, "zh").groups[1].entries]
    assert chinese == [term for term in glossary.terms if term.topic == chinese[0].topic]


def test_uses_count_cases_and_not_places(glossary: Glossary, cases: tuple[Case, ...]) -> None:
    assert term_uses(glossary, cases, "zh")["waste-heat-recovery"] == 1
    assert term_uses(glossary, [], "zh") == {}


def test_without_terms_the_page_is_empty(cases: tuple[Case, ...]) -> None:
    page = glossary_page(NO_TERMS, cases, "en")
    assert (page.count, page.groups) == (0, ())
