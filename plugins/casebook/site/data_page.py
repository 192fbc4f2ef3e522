"""The page about the data: what there is to take along, how it is cited, and what every column tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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
    """A table as the data dictionary explains it."""

    name: str
    title: LocalText
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


def data_pages(handout: DataHandout) -> Iterator[Page]:
    """Yield the page in each language."""
    for language in LANGUAGES:
        yield Page(
            address=f"{language}/{PATH}",
            language=language,
            template="data.html",
            title=text("datapage.title", language),
            description=text("datapage.lede", language),
            section="data",
            alternates=alternates(PATH),
            data=handout,
        )
