"""Atom against the RFC's grammar, the repository through a harvester, the resource list by its library."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import etree
from oaipmh_scythe import Scythe
from oaipmh_scythe.models import Record
from resync.resource_list import ResourceList
from resync.sitemap import SitemapParseError

from casebook.exchange.exporting import export_files
from casebook.exchange.feeds.atom import atom_feeds
from casebook.exchange.feeds.llms import llms_text
from casebook.exchange.feeds.oai import static_repositories, static_repository
from casebook.exchange.feeds.resourcesync import ADDRESS as RESOURCES
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Gateway, Release

GATEWAY = Gateway("https://gateway.example.net/oai/", "cases@example.org")
GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
NAMESPACES = {
    "a": "http://www.w3.org/2005/Atom",
    "s": "http://www.openarchives.org/OAI/2.0/static-repository",
    "oai": "http://www.openarchives.org/OAI/2.0/",
}


def feed(release: Release, address: str) -> etree._Element:
    return etree.fromstring(next(_bytes(file) for file in atom_feeds(release) if file.address == address))


def _bytes(file: ExportFile) -> bytes:
    assert isinstance(file.content, bytes)
    return file.content


def test_every_feed_is_atom(release: Release) -> None:
    feeds = list(atom_feeds(release))
    assert {"feeds/all.zh.atom", "feeds/all.en.atom"} <= {file.address for file in feeds}
    for file in feeds:
        assert GRAMMAR.validate(etree.fromstring(_bytes(file))), GRAMMAR.error_log


@pytest.mark.parametrize("lost", ["a:id", "a:updated", "a:entry/a:title", "a:entry/a:summary"])
def test_a_feed_that_lacks_something_is_refused(release: Release, lost: str) -> None:
    root = feed(release, "feeds/all.zh.atom")
    element = root.find(lost, NAMESPACES)
    assert element is not None
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
    assert not GRAMMAR.validate(root)


def test_the_last_changed_comes_first_and_ids_are_unique(release: Release) -> None:
    root = feed(release, "feeds/all.zh.atom")
    moments = [each.text or "" for each in root.iterfind("a:entry/a:updated", NAMESPACES)]
    ids = [each.text for each in root.iterfind("a:entry/a:id", NAMESPACES)]
    assert moments == sorted(moments, reverse=True)
    assert len(set(ids)) == len(ids)
    assert root.findtext("a:updated", namespaces=NAMESPACES) == moments[0]


class _Gateway(BaseHTTPRequestHandler):
    """Answers OAI-PMH from a static repository, as the specification has gateways do."""

    repository: bytes

    def do_GET(self) -> None:
        verb = parse_qs(urlsplit(self.path).query)["verb"][0]
        found = etree.fromstring(self.repository).find(f"s:{verb}", NAMESPACES)
        answer = etree.Element("{http://www.openarchives.org/OAI/2.0/}OAI-PMH")
        told = etree.SubElement(answer, f"{{http://www.openarchives.org/OAI/2.0/}}{verb}")
        told.extend(list(found) if found is not None else [])
        self.send_response(200)
        self.send_header("Content-Type", "text/xml")
        self.end_headers()
        self.wfile.write(etree.tostring(answer))

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output to the test's own words."""


@contextmanager
def gateway(repository: bytes) -> Iterator[str]:
    handler = type("Handler", (_Gateway,), {"repository": repository})
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/oai"
        finally:
            server.shutdown()


def test_a_harvester_reads_every_case_through_a_gateway(release: Release) -> None:
    with gateway(static_repository(release, GATEWAY)) as endpoint, Scythe(endpoint) as harvester:
        identity = harvester.identify()
        records = [each for each in harvester.list_records() if isinstance(each, Record)]
    assert vars(identity)["adminEmail"] == GATEWAY.mailbox
    assert [each.header.identifier for each in records] == [
        f"oai:cases.example.org:{case.programme.id}/{case.id}" for case in release.cases
    ]
    for record, case in zip(records, release.cases, strict=True):
        assert record.metadata["title"][0] == case.original.title
        assert set(record.metadata["identifier"]) == {release.case_url(case, each) for each in case.languages}


def test_without_a_gateway_there_is_no_repository(release: Release) -> None:
    assert list(static_repositories(release)) == []
    assert list(static_repositories(replace(release, gateway=GATEWAY)))


def test_a_mirror_finds_every_file_with_its_digest(release: Release) -> None:
    files = list(export_files(release))
    listed = ResourceList()
    listed.parse(fh=BytesIO(next(_bytes(file) for file in files if file.address == RESOURCES)))
    told = {resource.uri: (resource.sha256, resource.length) for resource in listed}
    for file in files:
        if file.address == RESOURCES:
            continue
        content = file.content
        data = content.read_bytes() if isinstance(content, Path) else content
        data = data.encode() if isinstance(data, str) else data
        assert told[release.url(file.address)] == (hashlib.sha256(data).hexdigest(), len(data))
    assert {each.address for each in release.booklets} <= {uri.removeprefix(release.root) for uri in told}


def test_a_list_of_something_else_is_refused(release: Release) -> None:
    broken = next(_bytes(f) for f in export_files(release) if f.address == RESOURCES)
    changed = broken.replace(b'capability="resourcelist"', b'capability="changelist"')
    with pytest.raises(SitemapParseError):
        ResourceList().parse(fh=BytesIO(changed))


def test_language_models_are_led_to_every_case(release: Release) -> None:
    (file,) = llms_text(release)
    text = str(file.content)
    assert text.startswith("# ")
    assert all(f"/{case.address}/" in text for case in release.cases)
