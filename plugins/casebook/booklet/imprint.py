"""What the publisher says of a printing, read from `printing.yml` beside the forewords.

    edition: {zh: 第二版, en: Second edition}
    number: ISBN 978-…
    statement: {zh: 不是正式出版物。, en: Not a formal publication.}
    programmes:
      some-call-2024: {number: …}

What a programme says of its own goes before what is said for all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from casebook.booklet.errors import BookletError
from casebook.booklet.provenance import UNKNOWN, SourceState
from casebook.vocabulary.localtext import Language, LocalText

FILE = "printing.yml"


class _Said(BaseModel):
    """What is said of a printing; what is left out is not printed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    edition: LocalText | None = None
    number: str = ""
    statement: LocalText | None = None


class _File(_Said):
    programmes: Mapping[str, _Said] = {}


@dataclass(frozen=True)
class Printing:
    """A printing in one language; all of it comes from files, none from a clock.

    Attributes:
        edition: what the edition is called beside its year, such as `second edition`, or nothing.
        number: the publication number, or nothing.
        statement: what the publication is or is not, such as that it is no formal one, or nothing.
        commit: the state of the files it was made from, or nothing.
        is_changed: whether files were edited since that commit.
    """

    edition: str = ""
    number: str = ""
    statement: str = ""
    commit: str = ""
    is_changed: bool = False


NOT_SAID = Printing()
"""A printing of which the publisher says nothing."""


def printing(folder: Path, programme: str, language: Language, source: SourceState = UNKNOWN) -> Printing:
    """Return what a folder's file says of a programme's printing; without a file nothing is said.

    Raises:
        BookletError: the file is not as it should be.
    """
    for_all = _read(folder / FILE)
    own = for_all.programmes.get(programme, _Said())
    edition, statement = own.edition or for_all.edition, own.statement or for_all.statement
    return Printing(
        edition=edition.get(language) if edition else "",
        number=own.number or for_all.number,
        statement=statement.get(language) if statement else "",
        commit=source.commit,
        is_changed=source.is_changed,
    )


def _read(path: Path) -> _File:
    if not path.is_file():
        return _File()
    try:
        return _File.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")) or {})
    except (ValidationError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise BookletError("bad_printing", file=path.name, problem=error) from error
