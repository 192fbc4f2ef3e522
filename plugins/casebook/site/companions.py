"""The pages that go with the cases: glossary, comparison, parks like mine, both languages side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.content.compilation import Compilation
from casebook.site.bilingual import bilingual_address, bilingual_page, is_bilingual
from casebook.site.booklets import Booklet
from casebook.site.comparing import ComparePage, facts_files
from casebook.site.glossary_page import glossary_page
from casebook.site.page import Page, SiteFile, alternates
from casebook.site.similar import similar_page, traits_file
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.glossary import Glossary
from casebook.vocabulary.localtext import Language


def companion_pages(compilation: Compilation, glossary: Glossary, language: Language) -> Iterator[Page]:
    """Yield the pages in a language."""

    def page(name: str, title: str, description: str, data: object) -> Page:
        address = f"{language}/{name}/"
        return Page(address, language, f"{name}.html", title, description, name, alternates(f"{name}/"), data)

    cases = compilation.published()
    lede = text("glossary.lede", language, count=len(glossary.terms))
    terms = glossary_page(glossary, cases, language)
    yield page("glossary", text("glossary.title", language), lede, terms)
    for name, data in (("compare", ComparePage()), ("similar", similar_page(compilation))):
        yield page(
            name, text(f"compare.{name}.title", language), text(f"compare.{name}.lede", language), data
        )
    yield from _bilingual_pages(compilation, language)


def companion_files(compilation: Compilation, booklets: Sequence[Booklet]) -> Iterator[SiteFile]:
    """Yield the data the pages' scripts load."""
    yield traits_file(compilation.published())
    yield from facts_files(compilation.published(), booklets)


def _bilingual_pages(compilation: Compilation, language: Language) -> Iterator[Page]:
    for case in compilation.published():
        if is_bilingual(case):
            title = text("compare.bilingual.page_title", language, title=case.best_text(language).title)
            yield Page(
                address=bilingual_address(case, language),
                language=language,
                template="bilingual.html",
                title=title,
                description=text("compare.bilingual.note", language),
                section="browse",
                alternates=alternates(f"{case.address}/bilingual/"),
                data=bilingual_page(case, language),
            )
