"""Words that exist in every language of the site."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

Words = Annotated[str, Field(min_length=1, pattern=r"\S")]


class LocalText(BaseModel):
    """One text in Chinese and in English; neither may be missing or blank.

    Also usable as the type of a pydantic field: it reads `{zh: …, en: …}` and refuses any other key.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    zh: Words
    en: Words

    def get(self, language: Language) -> str:
        """Return the text in the language asked for, never in another one.

        Raises:
            ValueError: if `language` is none of `LANGUAGES`.
        """
        if language == "zh":
            return self.zh
        if language == "en":
            return self.en
        raise ValueError(f"no language {language!r}; there are {', '.join(LANGUAGES)}")


def in_language(words: LocalText | str, language: Language) -> str:
    """Return words in a language where they are in both, else as they were written."""
    return words.get(language) if isinstance(words, LocalText) else words
