"""The table of sources: every publication that a case rests on."""

from __future__ import annotations

from casebook.exchange.data.table import Table, described, said
from casebook.exchange.release import Release

_NAMES = (
    "programme",
    "case",
    "source",
    "source_title",
    "publisher",
    "source_date",
    "source_url",
    "source_kind",
)


def source_table(release: Release) -> Table:
    """Return the sources of every published case, by the id under which its figures name them."""
    return Table(
        name="sources",
        title=said("tables.sources"),
        key=("programme", "case", "source"),
        columns=tuple(map(described, _NAMES)),
        rows=tuple(
            (
                case.programme.id,
                case.id,
                each.id,
                each.title,
                each.publisher,
                each.date,
                str(each.url) if each.url else None,
                each.kind.value,
            )
            for case in release.cases
            for each in case.sources
        ),
    )
