"""What there is to take along, in the words of the pages that offer it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from casebook.booklet.counting import page_count
from casebook.booklet.excerpts import first_pages
from casebook.booklet.publishing import Publication
from casebook.exchange.data.files import DOWNLOADS, tables
from casebook.exchange.data.programmes import programme_tables
from casebook.exchange.data.table import Table
from casebook.exchange.exporting import OFFERED, kind_of
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Release
from casebook.prose.cited import dataset_citations
from casebook.site.booklets import Booklet
from casebook.site.data_page import PROGRAMMES, DataColumn, DataFile, DataHandout, DataTable
from casebook.vocabulary.localtext import LANGUAGES


def booklets_on_offer(published: Sequence[Publication]) -> Iterator[Booklet]:
    """Yield each booklet with what a reader wants to know before the download."""
    begins = {
        (each.programme.id, each.reading, anchor): page
        for each in published
        if each.case is None and not each.is_epub
        for anchor, page in first_pages(each.path).items()
    }
    for each in published:
        case_id = f"{each.programme.id}/{each.case.id}" if each.case else ""
        size, pages = each.path.stat().st_size, None if each.is_epub else page_count(each.path)
        page = begins.get((each.programme.id, each.reading, f"case-{each.case.id}")) if each.case else None
        yield Booklet(each.address, each.programme, case_id, each.reading, size, pages, page)


def data_on_offer(release: Release, exports: Iterable[ExportFile]) -> DataHandout:
    """Return the files of data by group, what their columns tell, and how they are cited."""
    sizes = {each.address: each.size for each in exports}
    of_programmes = tuple(each for each in sizes if each.endswith(".csv") and each not in DOWNLOADS)
    groups = {
        name: tuple(DataFile(each, kind_of(each), sizes[each]) for each in addresses if each in sizes)
        for name, addresses in {**OFFERED, PROGRAMMES: of_programmes}.items()
    }
    citations = {language: dataset_citations(release.day, release.root, language) for language in LANGUAGES}
    return DataHandout(groups, tuple(_dictionary(release)), citations)


def _dictionary(release: Release) -> Iterator[DataTable]:
    """Yield each table as it is explained: those of all cases, then each sort of a programme's own."""
    for table in tables(release):
        yield _explained(table.name, [table])
    sorts: dict[str, list[Table]] = {}
    for programme in release.compilation.programmes:
        for table in programme_tables(release, programme):
            sorts.setdefault(table.name.removeprefix(f"{programme.id}."), []).append(table)
    for name, alike in sorts.items():
        yield _explained(name, alike)


def _explained(name: str, alike: Sequence[Table]) -> DataTable:
    one = alike[0]
    columns = (DataColumn(each.name, each.type.value, each.label, each.description) for each in one.columns)
    files = tuple(PurePosixPath(each.file).name for each in alike)
    return DataTable(name, one.title, files, sum(len(each.rows) for each in alike), tuple(columns))
