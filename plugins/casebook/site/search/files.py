"""The files search is published as: classic scripts that hand themselves over, so that it works from a disk.

- `search/terms.js`: the tables both sides fold and cut words by;
- `search/<language>/index.js`: how many documents each case has, and how many shards there are;
- `search/<language>/<n>.js`: one shard of the index;
- `search/<language>/names/<n>.js`: names for one another by the first term of each, see `names.py`;
- `search/<language>/case/<n>.js`: what a result shows of a case, asked for only when it is shown;
- `search/<language>/cases.js`: the id of every case in order, asked for only when results are filtered.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from casebook.cache import digest
from casebook.content.case import Case
from casebook.prose.typesetting import curled
from casebook.site.page import SiteFile
from casebook.site.search.documents import SearchedCase, searched_case
from casebook.site.search.folding import fold, traditional
from casebook.site.search.index import ALPHABET, ENDS, STEM_LETTERS, build_index
from casebook.site.search.names import NAME_SHARDS, name_groups, name_shards
from casebook.site.search.terms import english
from casebook.vocabulary.glossary import NO_TERMS, Glossary
from casebook.vocabulary.localtext import LANGUAGES, Language

_VERSION_LENGTH = 8


@dataclass(frozen=True)
class Search:
    """Everything search needs; `version` changes with any of it, so that no reader is served a mixture."""

    files: tuple[SiteFile, ...]
    version: str


def search(cases: Sequence[Case], glossary: Glossary = NO_TERMS) -> Search:
    """Return the search of the cases, in every language they can be read in."""
    found: dict[Language, list[SearchedCase]] = {
        language: [searched_case(case, text) for case in cases if (text := case.text(language))]
        for language in LANGUAGES
    }
    return search_files(found, glossary)


def search_files(cases: Mapping[Language, Sequence[SearchedCase]], glossary: Glossary = NO_TERMS) -> Search:
    """Return the search of what is known of the cases, by language."""
    own = tuple(
        chain.from_iterable(_language_files(found, language, glossary) for language, found in cases.items())
    )
    texts = (text for found in cases.values() for case in found for text in case.texts)
    files = (_tables(frozenset(chain.from_iterable(map(fold, texts)))), *own)
    return Search(files, digest(*(str(file.content) for file in files))[:_VERSION_LENGTH])


def _language_files(
    cases: Sequence[SearchedCase], language: Language, glossary: Glossary
) -> Iterator[SiteFile]:
    index = build_index(case.texts for case in cases)
    head = {"documents": list(index.documents), "shards": len(index.shards), "names": NAME_SHARDS}
    yield _file(f"{language}/index", head)
    texts = (" ".join(case.texts) for case in cases)
    for number, groups in enumerate(name_shards(name_groups(glossary, texts, language))):
        yield _file(f"{language}/names/{number}", groups)
    yield _file(f"{language}/cases", [case.id for case in cases])
    for number, shard in enumerate(index.shards):
        yield _file(f"{language}/{number}", shard)
    for number, case in enumerate(cases):
        yield _file(f"{language}/case/{number}", _shown(case))


def _tables(used: frozenset[str]) -> SiteFile:
    """Return the tables; of the traditional characters only those that lead to a character in use."""
    forms = {form: simple for form, simple in traditional().items() if simple in used}
    rules = english()
    tables = {
        "traditional": "".join(forms),
        "simplified": "".join(forms.values()),
        "stopWords": " ".join(sorted(rules.stop_words)),
        "steps": rules.steps,
        "alphabet": ALPHABET,
        "ends": ENDS,
        "stemLetters": STEM_LETTERS,
    }
    return _file("terms", tables)


def _shown(case: SearchedCase) -> dict[str, object]:
    return {
        "id": case.id,
        "address": case.address,
        "title": curled(case.title),
        "about": curled(case.about),
        "theme": case.theme_id,
        "documents": [[each.anchor, curled(each.heading), curled(each.text)] for each in case.documents],
    }


def _file(name: str, content: object) -> SiteFile:
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return SiteFile(f"search/{name}.js", f'casebookSearch.take("{name}",{data});\n')
