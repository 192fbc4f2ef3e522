"""What of a compilation can be cited: a case, a programme's booklet, and the data of all cases."""

from __future__ import annotations

from datetime import date

from casebook.content.case import Case
from casebook.content.programme import Programme
from casebook.prose.citing import Citation, Kind, Reference, apa, gbt7714_2015, gbt7714_2025, plain
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

DATA_PAGE = "data/"
"""Where a language's page about the data stands, below the language."""


def case_reference(case: Case, language: Language, root: str) -> Reference:
    """Return how a case is cited in a language, or in its original's where it has no text in it.

    Args:
        case: the case cited.
        language: of the words.
        root: the address of the site's root, ending with a slash.
    """
    words = case.best_text(language)
    host = text("site.name", language)
    organisation = case.organisation.get(language) if case.organisation else ""
    return Reference(
        kind=Kind.PAGE,
        key=f"{case.programme.id}-{case.id}-{words.language}",
        language=language,
        # a demonstration is told from public sources: nobody is named author of what they did not write
        author=host if case.programme.demonstration or not organisation else organisation,
        title=words.title,
        host=host,
        url=f"{root}{words.language}/{case.address}/",
        published=case.published,
        organisation=organisation,
    )


def booklet_reference(
    programme: Programme, language: Language, address: str, published: date | None, root: str
) -> Reference:
    """Return how a programme's booklet in a language is cited; `address` is its file's, from the root."""
    host = text("site.name", language)
    key = f"{programme.id}-booklet-{language}"
    title = programme.name.get(language)
    return Reference(Kind.BOOK, key, language, host, title, host, f"{root}{address}", published)


def dataset_reference(language: Language, address: str, published: date | None, root: str) -> Reference:
    """Return how the data of all cases is cited; `address` is its page's, from the root."""
    host = text("site.name", language)
    title = text("citing.dataset", language)
    return Reference(
        Kind.DATASET, f"casebook-data-{language}", language, host, title, host, f"{root}{address}", published
    )


def dataset_citations(published: date | None, root: str, language: Language) -> tuple[Citation, ...]:
    """Return the forms the data of all cases is cited in, on its page in a language."""
    own = dataset_reference(language, f"{language}/{DATA_PAGE}", published, root)
    return (gbt7714_2025(own), gbt7714_2015(own)) if language == "zh" else (apa(own), gbt7714_2025(own))


def citations(case: Case, language: Language, root: str) -> tuple[Citation, ...]:
    """Return the forms a case is cited in, on its page in a language.

    The Chinese forms take the Chinese text where there is one and the English form the English; an address is
    that of the text cited.
    """
    chinese, english = case_reference(case, "zh", root), case_reference(case, "en", root)
    own = chinese if language == "zh" else english
    return (gbt7714_2025(chinese), gbt7714_2015(chinese), apa(english), plain(own))
