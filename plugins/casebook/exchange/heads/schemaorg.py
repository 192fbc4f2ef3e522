"""A case, a programme and the collection in schema.org's words.

The `schema_org` column of the field table names the property of each field; the kind of the field says how
its value is told. SDGs are named by the United Nations' own addresses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from casebook.content.case import Case
from casebook.content.facts import Photo, Source, Status, Video
from casebook.content.fields import Kind
from casebook.content.programme import Programme
from casebook.exchange.heads.values import values_of
from casebook.exchange.release import Release
from casebook.prose.facts import place_name
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language, LocalText
from casebook.vocabulary.regions import province_of, region
from casebook.vocabulary.sdg import ADDRESS, parse

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Under which texts and data are published."""

Node = Mapping[str, Any]


def report(release: Release, case: Case, language: Language) -> Node:
    """Return a case as a `Report`, with its text in a language it has."""
    node: dict[str, Any] = {
        "@type": "Report",
        "@id": _case_id(release, case, language),
        "url": release.case_url(case, language),
        "identifier": f"{case.programme.id}/{case.id}",
        "name": case.best_text(language).title,
        "inLanguage": text("site.language_tag", language),
    }
    for field in case.field_table:
        tell = _TELLINGS.get(field.kind)
        if field.schema_org and tell:
            for value in values_of(case, field, language):
                _put(node, field.schema_org, tell(release, case, value, language))
    node |= {
        "isAccessibleForFree": True,
        "license": LICENCE,
        "publisher": _publisher_of(release, case, language),
        "isPartOf": _reference(_programme_id(release, case.programme)),
    }
    award = next((each for each in case.programme.awards), None)
    if case.status is Status.BEST_PRACTICE and award and not case.programme.demonstration:
        node["award"] = award.label.get(language)
    if "creator" in node:
        node["author"] = node["creator"]
    return node | _translations(release, case, language)


def collection(release: Release, programme: Programme, language: Language) -> Node:
    """Return a programme's compilation as a `Collection` of its published cases."""
    cases = [case for case in release.compilation.published(programme) if case.text(language)]
    return {
        "@type": "Collection",
        "@id": _programme_id(release, programme),
        "url": release.programme_url(programme, language),
        "name": programme.name.get(language),
        "description": programme.introduction.get(language),
        "inLanguage": text("site.language_tag", language),
        "license": LICENCE,
        "publisher": publisher(release, language),
        "isPartOf": _reference(_site_id(release)),
        "collectionSize": len(release.compilation.published(programme)),
        "hasPart": [_reference(_case_id(release, case, language)) for case in cases],
    }


def website(release: Release, language: Language) -> Node:
    """Return the whole site as a `WebSite`, with its programmes."""
    return {
        "@type": "WebSite",
        "@id": _site_id(release),
        "url": release.url(f"{language}/"),
        "name": text("site.name", language),
        "description": text("site.description", language),
        "inLanguage": [text("site.language_tag", each) for each in LANGUAGES],
        "license": LICENCE,
        "publisher": publisher(release, language),
        "hasPart": [_reference(_programme_id(release, each)) for each in release.compilation.programmes],
    }


def dataset(release: Release, language: Language, downloads: Mapping[str, str]) -> Node:
    """Return the data of all cases as a `Dataset`; `downloads` gives the media type at each address."""
    node: dict[str, Any] = {
        "@type": "Dataset",
        "@id": f"{release.root}#data",
        "url": release.url(f"{language}/data/"),
        "name": text("citing.dataset", language),
        "description": text("heads.dataset", language, count=len(release.cases)),
        "inLanguage": [text("site.language_tag", each) for each in LANGUAGES],
        "license": LICENCE,
        "creator": publisher(release, language),
        "isAccessibleForFree": True,
        "includedInDataCatalog": {"@type": "DataCatalog", "name": text("site.name", language)},
        "distribution": [
            {"@type": "DataDownload", "contentUrl": release.url(address), "encodingFormat": media_type}
            for address, media_type in downloads.items()
        ],
    }
    if release.day:
        node["dateModified"] = release.day.isoformat()
    return node


def breadcrumbs(*steps: tuple[str, str]) -> Node:
    """Return the way to a page: the name and address of each step, the page itself last."""
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": address}
        for number, (name, address) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def publisher(release: Release, language: Language) -> Node:
    """Return who publishes the site."""
    return {
        "@type": "Organization",
        "@id": f"{release.root}#publisher",
        "name": text("site.name", language),
        "url": release.root,
    }


def _publisher_of(release: Release, case: Case, language: Language) -> Node:
    """Return who publishes a case, with the mailbox of its programme where the case has none of its own."""
    shared = "" if _own_mailbox(case) else case.role_mailbox
    return {**publisher(release, language), **_contact(shared, language)}


def _own_mailbox(case: Case) -> str:
    return str(case.fact("role_mailbox") or "")


def _contact(mailbox: str, language: Language) -> Node:
    if not mailbox:
        return {}
    kind = text("heads.contact", language)
    return {"contactPoint": {"@type": "ContactPoint", "email": mailbox, "contactType": kind}}


def _translations(release: Release, case: Case, language: Language) -> dict[str, Any]:
    """Tell what the text was translated from, or what it was translated into."""
    if language != case.original.language:
        return {"translationOfWork": _other(release, case, case.original.language)}
    others = [_other(release, case, each) for each in case.translations]
    return {"workTranslation": others} if others else {}


def _other(release: Release, case: Case, language: Language) -> Node:
    return {
        "@type": "Report",
        "@id": _case_id(release, case, language),
        "name": case.best_text(language).title,
        "inLanguage": text("site.language_tag", language),
    }


def _put(node: dict[str, Any], name: str, value: Any) -> None:
    """Add a value to a property, which becomes a list with its second value."""
    if name not in node:
        node[name] = value
    elif isinstance(node[name], list):
        node[name].append(value)
    else:
        node[name] = [node[name], value]


def _organisation(release: Release, case: Case, name: LocalText, language: Language) -> Node:
    own = _own_mailbox(case) if name == case.organisation else ""
    return {"@type": "Organization", "name": name.get(language), **_contact(own, language)}


def _place(release: Release, case: Case, code: str, language: Language) -> Node:
    known = region(code)
    if known is None:
        return {"@type": "Place", "name": place_name(code, language)}
    address = {
        "@type": "PostalAddress",
        "addressCountry": "CN",
        "addressRegion": province_of(code).name.get(language),
    }
    if known.level != "province":
        address["addressLocality"] = known.name.get(language)
    return {"@type": "Place", "name": place_name(code, language), "address": address}


def _goal(release: Release, case: Case, code: str, language: Language) -> Node:
    goal = parse(code)
    name = (
        goal.goal.name.get(language)
        if goal.target is None
        else text("heads.target", language, code=goal.code)
    )
    return {
        "@type": "DefinedTerm",
        "@id": goal.uri,
        "termCode": goal.code,
        "name": name,
        "inDefinedTermSet": ADDRESS.rstrip("/"),
    }


def _image(release: Release, case: Case, photo: Photo, language: Language) -> Node:
    published = release.picture(case, photo)
    node: dict[str, Any] = {
        "@type": "ImageObject",
        "caption": photo.caption.get(language),
        "description": photo.alt.get(language),
        "creditText": photo.credit.get(language),
        "copyrightNotice": photo.rights,
    }
    if published:
        node["contentUrl"] = release.url(published.address)
        node["encodingFormat"] = published.media_type
        node["width"], node["height"] = str(published.width), str(published.height)
    return node


def _video(release: Release, case: Case, video: Video, language: Language) -> Node:
    node: dict[str, Any] = {
        "@type": "VideoObject",
        "name": video.caption.get(language),
        "description": video.alt.get(language),
        "creditText": video.credit.get(language),
        "contentUrl": release.url(f"media/{case.programme.id}/{case.id}/{video.file.rpartition('/')[2]}"),
    }
    if case.published:
        node["uploadDate"] = case.published.isoformat()
    if video.seconds:
        node["duration"] = f"PT{round(video.seconds)}S"
    return node


def _source(release: Release, case: Case, source: Source, language: Language) -> Node:
    node = {
        "@type": "CreativeWork",
        "name": source.title,
        "publisher": {"@type": "Organization", "name": source.publisher},
    }
    if source.url:
        node["url"] = str(source.url)
    return node


_TELLINGS: Mapping[Kind, Callable[[Release, Case, Any, Language], Any]] = {
    Kind.LINE: lambda release, case, value, language: str(value),
    Kind.PARAGRAPH: lambda release, case, value, language: str(value),
    Kind.NAME: _organisation,
    Kind.THEME: lambda release, case, value, language: {
        "@type": "DefinedTerm",
        "name": case.theme.label.get(language) if case.theme else value,
    },
    Kind.DATE: lambda release, case, value, language: value.isoformat(),
    Kind.REGION: _place,
    Kind.SDGS: _goal,
    Kind.PHOTOS: _image,
    Kind.VIDEOS: _video,
    Kind.SOURCES: _source,
}
"""How one value of each kind is told."""


def _case_id(release: Release, case: Case, language: Language) -> str:
    return f"{release.case_url(case, language)}#case"


def _programme_id(release: Release, programme: Programme) -> str:
    return f"{release.programme_url(programme, programme.original_language)}#collection"


def _site_id(release: Release) -> str:
    return f"{release.root}#site"


def _reference(identifier: str) -> Node:
    return {"@id": identifier}
