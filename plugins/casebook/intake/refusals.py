"""What is not taken in, and what to do instead."""

from __future__ import annotations

from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language


class Refused(Exception):
    """A source that is not opened; `why` names a text under `intake.refused` of the catalogue."""

    def __init__(self, why: str, **values: object) -> None:
        super().__init__(why)
        self.why = why
        self.values = values

    def message(self, language: Language) -> str:
        """Return what is wrong and what to do instead."""
        return text(f"intake.refused.{self.why}", language, **self.values)
