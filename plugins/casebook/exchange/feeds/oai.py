"""An OAI-PMH static repository: one file that a gateway answers harvesters from.

Form: Open Archives Initiative, Specification for an OAI Static Repository and an OAI Static Repository
Gateway, 2004; records in oai_dc. Only where the publisher names a gateway and a role mailbox.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from casebook.content.case import Case
from casebook.exchange.feeds.entry import domain
from casebook.exchange.feeds.xml import XML, document, element
from casebook.exchange.files import ExportFile
from casebook.exchange.heads.schemaorg import LICENCE
from casebook.exchange.release import Gateway, Release, last_changed
from casebook.prose.facts import place_name
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.sdg import parse

ADDRESS = "oai/static-repository.xml"

_STATIC = "http://www.openarchives.org/OAI/2.0/static-repository"
_OAI = "http://www.openarchives.org/OAI/2.0/"
_OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
_DC = "http://purl.org/dc/elements/1.1/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_NO_DAY = "1970-01-01"


def static_repository(release: Release, gateway: Gateway) -> bytes:
    """Return the repository's one file."""
    root = etree.Element(
        f"{{{_STATIC}}}Repository",
        {f"{{{_XSI}}}schemaLocation": f"{_STATIC} {_STATIC}.xsd"},
        nsmap={None: _STATIC, "oai": _OAI, "xsi": _XSI},
    )
    _identify(root, release, gateway)
    _metadata_formats(root)
    records = element(root, _STATIC, "ListRecords", metadataPrefix="oai_dc")
    for case in release.cases:
        _record(records, release, case)
    return document(root)


def static_repositories(release: Release) -> Iterator[ExportFile]:
    """Yield the repository where there is a gateway for it."""
    if release.gateway:
        yield ExportFile(ADDRESS, static_repository(release, release.gateway))


def _identify(root: etree._Element, release: Release, gateway: Gateway) -> None:
    identify = element(root, _STATIC, "Identify")
    days = [day.isoformat() for case in release.cases if (day := last_changed(case))]
    for name, words in (
        ("repositoryName", text("site.name", "en")),
        ("baseURL", f"{gateway.address.rstrip('/')}/{release.url(ADDRESS).partition('://')[2]}"),
        ("protocolVersion", "2.0"),
        ("adminEmail", gateway.mailbox),
        ("earliestDatestamp", min(days, default=_NO_DAY)),
        ("deletedRecord", "no"),
        ("granularity", "YYYY-MM-DD"),
    ):
        element(identify, _OAI, name, words)


def _metadata_formats(root: etree._Element) -> None:
    formats = element(root, _STATIC, "ListMetadataFormats")
    form = element(formats, _OAI, "metadataFormat")
    element(form, _OAI, "metadataPrefix", "oai_dc")
    element(form, _OAI, "schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
    element(form, _OAI, "metadataNamespace", _OAI_DC)


def _record(records: etree._Element, release: Release, case: Case) -> None:
    record = element(records, _OAI, "record")
    header = element(record, _OAI, "header")
    element(header, _OAI, "identifier", f"oai:{domain(release)}:{case.programme.id}/{case.id}")
    changed = last_changed(case)
    element(header, _OAI, "datestamp", changed.isoformat() if changed else _NO_DAY)
    metadata = element(record, _OAI, "metadata")
    dc = etree.SubElement(
        metadata,
        f"{{{_OAI_DC}}}dc",
        {f"{{{_XSI}}}schemaLocation": f"{_OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd"},
        nsmap={"oai_dc": _OAI_DC, "dc": _DC},
    )
    for name, words, tongue in _dublin_core(release, case):
        element(dc, _DC, name, words, **({f"{{{XML}}}lang": tongue} if tongue else {}))


def _dublin_core(release: Release, case: Case) -> Iterator[tuple[str, str, str]]:
    """Yield the elements of a record, each with the language of its words where it has one."""
    tags = {each: text("site.language_tag", each) for each in case.languages}
    for each in case.languages:
        yield "title", case.best_text(each).title, tags[each]
    for each in case.languages:
        if case.organisation:
            yield "creator", case.organisation.get(each), tags[each]
    for code in case.sdgs:
        yield "subject", parse(code).uri, ""
    for each in case.languages:
        yield "description", case.best_text(each).summary, tags[each]
    yield "publisher", text("site.name", case.original.language), tags[case.original.language]
    if case.published:
        yield "date", case.published.isoformat(), ""
    yield "type", "Text", ""
    for each in case.languages:
        yield "identifier", release.case_url(case, each), ""
    for each in case.languages:
        yield "language", tags[each], ""
    for each in case.languages:
        if case.region:
            yield "coverage", place_name(case.region, each), tags[each]
    yield "rights", LICENCE, ""
