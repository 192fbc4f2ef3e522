"""The data described for data portals: DCAT 3 in the profile DCAT-AP 3.0, as Turtle.

The profile's shapes ask for the class of whatever is pointed at, in 3.0.0 even of a file's address.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from casebook.exchange.data.describing import NAME
from casebook.exchange.data.table import said
from casebook.exchange.heads.schemaorg import LICENCE
from casebook.exchange.release import Release
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, LocalText

_KEYWORDS = ("parks", "low_carbon", "circular")
_PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"


def dcat(release: Release, files: Mapping[str, str]) -> str:
    """Return `dcat.ttl`: a catalogue with one dataset, and each of its files as a distribution.

    Args:
        release: what is published.
        files: the media type of each file, by its address.
    """
    publisher, dataset = f"<{release.root}#publisher>", f"<{release.root}#data>"
    distributions = {address: f"<{release.url(address)}#distribution>" for address in files}
    blocks = [
        _block(
            f"<{release.root}#catalogue>",
            "dcat:Catalog",
            ("dct:title", _both(said("catalogue"))),
            ("dct:description", _both(said("tells"))),
            ("dct:publisher", publisher),
            ("dcat:dataset", dataset),
        ),
        _block(publisher, "foaf:Agent", ("foaf:name", _both(_named("site.name")))),
        _block(
            dataset,
            "dcat:Dataset",
            ("dct:title", _both(_named("citing.dataset"))),
            ("dct:description", _both(said("tells"))),
            ("dct:identifier", _literal(NAME)),
            ("dct:publisher", publisher),
            ("dcat:landingPage", f"<{release.url('en/data/')}>"),
            ("dcat:keyword", " , ".join(_both(said(f"keywords.{word}")) for word in _KEYWORDS)),
            *_days(release),
            ("dcat:distribution", " , ".join(distributions.values())),
        ),
        f"<{release.url('en/data/')}> a foaf:Document .\n",
        f"<{LICENCE}> a dct:LicenseDocument .\n",
        *(
            _block(
                distributions[address],
                "dcat:Distribution",
                ("dcat:accessURL", f"<{release.url(address)}>"),
                ("dcat:downloadURL", f"<{release.url(address)}>"),
                ("dcat:mediaType", f"<{_MEDIA_TYPES}{media_type}>"),
                ("dct:license", f"<{LICENCE}>"),
            )
            for address, media_type in files.items()
        ),
        *(f"<{release.url(address)}> a rdfs:Resource .\n" for address in files),
        *(f"<{_MEDIA_TYPES}{each}> a dct:MediaType .\n" for each in dict.fromkeys(files.values())),
    ]
    prefixes = "".join(f"@prefix {name}: <{address}> .\n" for name, address in _PREFIXES.items())
    return "\n".join([prefixes, *blocks])


def _days(release: Release) -> tuple[tuple[str, str], ...]:
    return (("dct:modified", f'"{release.day.isoformat()}"^^xsd:date'),) if release.day else ()


def _block(subject: str, kind: str, *properties: tuple[str, str]) -> str:
    lines = "".join(f" ;\n  {name} {value}" for name, value in properties)
    return f"{subject} a {kind}{lines} .\n"


def _both(words: LocalText) -> str:
    tags = {language: text("site.language_tag", language) for language in LANGUAGES}
    return " , ".join(f"{_literal(words.get(language))}@{tags[language]}" for language in LANGUAGES)


def _literal(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _named(key: str) -> LocalText:
    return LocalText(**{language: text(key, language) for language in LANGUAGES})
