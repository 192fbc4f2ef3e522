"""Which cases of a compilation a booklet holds, and in which languages it reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from casebook.booklet.errors import BookletError
from casebook.cache import digest
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.facts import Status
from casebook.content.programme import Programme
from casebook.vocabulary import sdg
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.regions import province_of

Reading = Literal["zh", "en", "both"]
"""The language of a booklet, or both side by side."""

READINGS: Mapping[Reading, tuple[Language, ...]] = {"zh": ("zh",), "en": ("en",), "both": ("zh", "en")}
"""The languages of each reading, the leading one first."""

_DIGEST_LENGTH = 8


@dataclass(frozen=True)
class Selection:
    """What a case must be to be in the booklet; everything left open admits every published case.

    Attributes:
        best_practice: only cases named best practice.
        ids: only these cases, in the order of the programme.
        theme: only cases of the theme of this id.
        province: only cases from the province of this GB/T 2260 code.
        goal: only cases that serve the Sustainable Development Goal of this number.
    """

    best_practice: bool = False
    ids: tuple[str, ...] = ()
    theme: str = ""
    province: str = ""
    goal: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return self == WHOLE

    @property
    def name(self) -> str:
        """An ASCII name for the file, or nothing for a whole programme."""
        listed = f"cases-{digest(*sorted(self.ids))[:_DIGEST_LENGTH]}" if self.ids else ""
        parts = (
            "best-practice" if self.best_practice else "",
            listed,
            self.theme,
            self.province,
            f"sdg-{self.goal}" if self.goal else "",
        )
        return ".".join(part for part in parts if part)

    def admits(self, case: Case) -> bool:
        """Tell whether a published case belongs in the booklet.

        Raises:
            ValueError: the case's region code lies in no province.
        """
        tests = (
            not self.best_practice or case.status is Status.BEST_PRACTICE,
            not self.ids or case.id in self.ids,
            not self.theme or (case.theme is not None and case.theme.id == self.theme),
            not self.province or (bool(case.region) and province_of(case.region).code == self.province),
            not self.goal or self.goal in {sdg.parse(code).goal.number for code in case.sdgs},
        )
        return all(tests)


WHOLE = Selection()
"""Every published case."""


def chosen(
    compilation: Compilation, programme: Programme, reading: Reading, selection: Selection = WHOLE
) -> tuple[Case, ...]:
    """Return the published cases of a programme that are selected and can be read in all the languages.

    Raises:
        BookletError: the selection names a case that is not among the programme's published ones.
    """
    published = compilation.published(programme)
    unknown = sorted(set(selection.ids) - {case.id for case in published})
    if unknown:
        raise BookletError("unknown_case", cases=", ".join(unknown), programme=programme.id)
    return tuple(
        case
        for case in published
        if selection.admits(case) and all(case.text(language) for language in READINGS[reading])
    )
