"""The page about the data: what there is to take along, how it is cited, and what every column tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from casebook.content.programme import Programme
from casebook.prose.citing import Citation
from casebook.site.page import Page, alternates
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language, LocalText

PATH = "data/"
PROGRAMMES = "programmes"
"""The group of files that hold the tables of single programmes, named `<programme>.<table>.csv`."""


@dataclass(frozen=True)
class DataFile:
    """A file to take along; `size` in bytes."""

    address: str
    kind: str
    size: int

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.address.rpartition("/")[2]


@dataclass(frozen=True)
class DataColumn:
    """A column as the data dictionary explains it."""

    name: str
    type: str
    label: LocalText
    tells: LocalText


@dataclass(frozen=True)
class DataTable:
    """A table as the dictionary explains it; `files` are those with its columns, `rows` of all of them."""

    name: str
    title: LocalText
    files: tuple[str, ...]
    rows: int
    columns: tuple[DataColumn, ...]


@dataclass(frozen=True)
class DataHandout:
    """Everything the page offers: files by group, tables, and citations by language."""

    groups: Mapping[str, tuple[DataFile, ...]]
    tables: tuple[DataTable, ...]
    citations: Mapping[Language, tuple[Citation, ...]]


NOTHING = DataHandout({}, (), {})
"""What a preview offers, which makes no exports."""


_ORDER = ("tables", PROGRAMMES, "citations", "feeds", "descriptions")
"""The groups as readers look for them; one that is not named here comes last."""


@dataclass(frozen=True)
class OfferedFile:
    """A file and what is in it; `table` is its table in the dictionary, where it has one."""

    file: DataFile
    tells: str
    table: DataTable | None


@dataclass(frozen=True)
class DataView:
    """The page in one language: files by group, the dictionary, and how the data is cited."""

    groups: Mapping[str, tuple[OfferedFile, ...]]
    tables: tuple[DataTable, ...]
    citations: tuple[Citation, ...]


def data_pages(handout: DataHandout, programmes: Sequence[Programme]) -> Iterator[Page]:
    """Yield the page in each language."""
    names = {programme.id: programme.name for programme in programmes}
    for language in LANGUAGES:
        yield Page(
            address=f"{language}/{PATH}",
            language=language,
            template="data.html",
            title=text("datapage.title", language),
            description=text("datapage.lede", language),
            section="data",
            alternates=alternates(PATH),
            data=_view(handout, names, language),
        )


def _view(handout: DataHandout, names: Mapping[str, LocalText], language: Language) -> DataView:
    tables = {file: table for table in handout.tables for file in table.files}
    rest = (name for name in handout.groups if name not in _ORDER)
    groups = {
        name: tuple(
            OfferedFile(file, _told(name, file, names, language), tables.get(file.name))
            for file in handout.groups[name]
        )
        for name in (*_ORDER, *rest)
        if handout.groups.get(name)
    }
    return DataView(groups, handout.tables, tuple(handout.citations.get(language, ())))


def _told(group: str, file: DataFile, names: Mapping[str, LocalText], language: Language) -> str:
    """Return what is in a file, in a few words."""
    if group != PROGRAMMES:
        return text(f"datapage.file.{file.name.replace('.', '_')}", language)
    programme, table, _ = file.name.split(".")
    name = names[programme].get(language)
    return text(
        "datapage.of_programme", language, programme=name, table=text(f"data.tables.{table}", language)
    )
