"""All published cases as JSON: facts once, words in each language, the text as Markdown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic_core import to_jsonable_python

from casebook.content.case import Case, CaseText
from casebook.content.facts import Photo
from casebook.content.fields import Belongs
from casebook.content.sections import Section
from casebook.exchange.citations import citation_stem
from casebook.exchange.heads.schemaorg import LICENCE
from casebook.exchange.release import Release

_OWN = frozenset({"photos", "videos", "waivers", "translation", "disclosure", "consent"})
"""Fields that are told in a form of their own, or concern editors alone."""


def cases_json(release: Release) -> str:
    """Return every published case; nothing in it is an editor's or a contact's affair."""
    whole = {
        "licence": LICENCE,
        "root": release.root,
        "updated": release.day.isoformat() if release.day else None,
        "programmes": [
            {
                "id": each.id,
                "year": each.year,
                "name": each.name.model_dump(),
                "demonstration": each.demonstration,
            }
            for each in release.compilation.programmes
        ],
        "cases": [_case(release, case) for case in release.cases],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _case(release: Release, case: Case) -> Mapping[str, Any]:
    table = case.field_table
    facts = {
        field.id: case.holding_fact(field.id)
        for field in table
        if field.belongs is Belongs.ORIGINAL
        and field.id not in _OWN
        and case.holding_fact(field.id) is not None
    }
    return {
        "programme": case.programme.id,
        "id": case.id,
        "urls": {language: release.case_url(case, language) for language in case.languages},
        **to_jsonable_python(facts, exclude_none=True),
        "pictures": [_picture(release, case, photo) for photo in case.photos],
        "texts": {words.language: _text(release, case, words) for words in case.texts()},
        "documents": [
            {
                "url": release.url(each.address),
                "languages": each.languages,
                "type": each.media_type,
                "bytes": each.size,
            }
            for each in release.booklets_of(case)
        ],
    }


def _picture(release: Release, case: Case, photo: Photo) -> Mapping[str, Any]:
    published = release.picture(case, photo)
    words = to_jsonable_python(photo, include={"caption", "alt", "credit", "rights", "illustration"})
    if published is None:
        return words  # type: ignore[no-any-return]
    return {
        "url": release.url(published.address),
        "width": published.width,
        "height": published.height,
        **words,
    }


def _text(release: Release, case: Case, words: CaseText) -> Mapping[str, Any]:
    stem = release.url(citation_stem(case, words.language))
    status = {} if words is case.original else {"translation": words.translation.status}
    return {
        **words.lines,
        **status,
        "sections": [_section(section) for section in words.sections],
        "citations": {kind: f"{stem}.{kind}" for kind in ("bib", "ris", "csl.json")},
    }


def _section(section: Section) -> Mapping[str, Any]:
    inner = [_section(each) for each in section.sections]
    return {
        "part": section.part.id,
        "heading": section.heading,
        "markdown": section.body,
        **({"sections": inner} if inner else {}),
    }
