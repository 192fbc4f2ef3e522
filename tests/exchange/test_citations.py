"""Citations are read back by the libraries of reference managers, and each refuses a broken sample."""

from __future__ import annotations

import json

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from tests.exchange.conftest import Misfits

from casebook.content.facts import Status
from casebook.exchange.citations import citation_files
from casebook.exchange.release import Release
from casebook.vocabulary.localtext import LANGUAGES


def contents(release: Release) -> dict[str, str]:
    return {file.address: str(file.content) for file in citation_files(release)}


def ris_references(words: str) -> list[dict[str, object]]:
    """Return the references that a reader of RIS finds whole, with a title and no tag it does not know."""
    return [each for each in rispy.loads(words) if "title" in each and "unknown_tag" not in each]


def test_every_case_has_its_files_in_each_of_its_languages(release: Release) -> None:
    addresses = set(contents(release))
    for case in release.cases:
        for language in LANGUAGES:
            stem = f"citations/{case.programme.id}/{case.id}.{language}"
            has = {f"{stem}{ending}" for ending in (".bib", ".ris", ".csl.json")}
            assert has <= addresses if case.text(language) else not has & addresses


def test_all_at_once_holds_cases_data_and_booklets(release: Release) -> None:
    files = contents(release)
    for language in LANGUAGES:
        own = [case for case in release.cases if case.text(language)]
        books = [each for each in release.compilation.programmes if language in each.languages]
        count = len(own) + len(books) + 1
        library = parse_string(files[f"data/citations.{language}.bib"])
        assert (len(library.entries), library.failed_blocks) == (count, [])
        assert len(ris_references(files[f"data/citations.{language}.ris"])) == count
        assert len(json.loads(files[f"data/citations.{language}.csl.json"])) == count


@pytest.mark.parametrize(("right", "wrong"), [("TY  - ", "T  - "), ("TI  - ", "XX  - "), ("ER  - ", "E  - ")])
def test_a_broken_ris_file_is_refused(release: Release, right: str, wrong: str) -> None:
    whole = contents(release)["data/citations.zh.ris"]
    assert len(ris_references(whole.replace(right, wrong, 1))) < len(ris_references(whole))


def test_a_broken_bibtex_file_is_refused(release: Release) -> None:
    whole = contents(release)["data/citations.zh.bib"]
    assert parse_string(whole.replace("},", "", 1)).failed_blocks


def test_every_item_is_csl_by_its_types_and_broken_ones_are_not(release: Release, misfits: Misfits) -> None:
    files = contents(release)
    items = [item for name in files if name.endswith(".csl.json") for item in json.loads(files[name])]
    first = items[0]
    broken = [
        {**first, "type": "compilation"},
        {**first, "titel": "x"},
        {**first, "title": ["x"]},
        {**first, "author": ["somebody"]},
        {**first, "issued": {"date-parts": "2024"}},
    ]
    told = misfits('import type { Data as Wanted } from "csl-json";', [*items, *broken])
    assert sorted(told) == list(range(len(items), len(items) + len(broken)))


def test_no_withdrawn_case_is_cited(release: Release) -> None:
    gone = [case for case in release.compilation.cases if case.status is Status.WITHDRAWN]
    everything = "".join([*contents(release), *contents(release).values()])
    assert not any(case.id in everything for case in gone)
