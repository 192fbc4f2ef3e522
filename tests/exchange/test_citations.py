from __future__ import annotations

import json

import rispy
from bibtexparser.entrypoint import parse_string

from casebook.content.facts import Status
from casebook.exchange.citations import citation_files
from casebook.exchange.release import Release
from casebook.vocabulary.localtext import LANGUAGES


def contents(release: Release) -> dict[str, str]:
    return {file.address: str(file.content) for file in citation_files(release)}


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
        assert len(rispy.loads(files[f"data/citations.{language}.ris"])) == count
        assert len(json.loads(files[f"data/citations.{language}.csl.json"])) == count


def test_no_withdrawn_case_is_cited(release: Release) -> None:
    gone = [case for case in release.compilation.cases if case.status is Status.WITHDRAWN]
    everything = "".join([*contents(release), *contents(release).values()])
    assert not any(case.id in everything for case in gone)
