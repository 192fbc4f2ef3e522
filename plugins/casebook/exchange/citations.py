"""Citations as files for reference managers: each case in each language, and everything at once."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.content.case import Case
from casebook.exchange.files import ExportFile
from casebook.exchange.release import PublishedBooklet, Release
from casebook.prose.cited import DATA_PAGE, booklet_reference, case_reference, dataset_reference
from casebook.prose.citing import Reference, bibtex, csl_json, ris
from casebook.vocabulary.localtext import LANGUAGES, Language


def citation_files(release: Release) -> Iterator[ExportFile]:
    """Yield BibTeX, RIS and CSL-JSON of each case, and of all that a language has to cite."""
    for case in release.cases:
        for language in case.languages:
            yield from _files(citation_stem(case, language), case_reference(case, language, release.root))
    for language in LANGUAGES:
        yield from _files(f"data/citations.{language}", *references(release, language))


def citation_stem(case: Case, language: Language) -> str:
    """Return where a case's citation files stand, without what tells their format."""
    return f"citations/{case.programme.id}/{case.id}.{language}"


def references(release: Release, language: Language) -> tuple[Reference, ...]:
    """Return all that can be cited in a language: booklets, data, and the cases that have a text in it."""
    booklets = [each for each in release.booklets if _is_whole(each) and each.languages == (language,)]
    return (
        *(
            booklet_reference(each.programme, language, each.address, release.day, release.root)
            for each in booklets
        ),
        dataset_reference(language, f"{language}/{DATA_PAGE}", release.day, release.root),
        *(case_reference(case, language, release.root) for case in release.cases if case.text(language)),
    )


def _is_whole(booklet: PublishedBooklet) -> bool:
    return booklet.case is None and booklet.media_type == "application/pdf"


def _files(stem: str, *cited: Reference) -> Iterator[ExportFile]:
    yield ExportFile(f"{stem}.bib", "\n".join(bibtex(each) for each in cited))
    yield ExportFile(f"{stem}.ris", "\r\n".join(ris(each) for each in cited))
    yield ExportFile(f"{stem}.csl.json", csl_json(*cited))
