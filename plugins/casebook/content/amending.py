"""An original's file with one fact written anew, its prose byte by byte as it was."""

from __future__ import annotations

from typing import Any

from casebook.content.case import Case
from casebook.content.formatting import formatted
from casebook.content.reading import split_frontmatter
from casebook.content.source import read_text
from casebook.content.writing import case_file


def with_fact(case: Case, field_id: str, value: Any) -> str:
    """Return the text of the original's file with a fact set.

    Raises:
        FormattingError: the frontmatter cannot be written anew without losing something.
        SourceError: the file cannot be read.
    """
    table = case.field_table
    yaml_text, body = split_frontmatter(read_text(case.original.path))
    values = {**case.original.frontmatter.data, field_id: value}
    return case_file(formatted(yaml_text, values, table), body)
