"""Atom by Ruby's validating reader, the repository by a harvester, the resource list by its library.

Ruby's reader lets pass what RFC 4287 asks of values: moments with a zone, languages, lengths, words in a
title. Those are held by a grammar of our own.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator, Sequence
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

from casebook.exchange.exporting import CHECKSUMS, export_files
from casebook.exchange.feeds.atom import atom_feeds
from casebook.exchange.feeds.llms import llms_text
from casebook.exchange.feeds.oai import static_repositories, static_repository
from casebook.exchange.feeds.resourcesync import ADDRESS as RESOURCES
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Gateway, Release

GATEWAY = Gateway("https://gateway.example.net/oai/", "cases@example.org")
GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
READER = """
require "json"
require "rss"
JSON.parse(STDIN.read).each do |feed|
  puts RSS::Parser.parse(feed, true, false) ? "" : "no feed"
rescue RSS::Error => error
  puts error.message.lines.first
end
"""
"""Ruby's own library, told to validate and to refuse what it does not know: a line for each feed."""

FEED_BREAKS = (
    (rb"<id>.*</id>", b""),
    (rb"(?s)<author>.*?</author>", b""),
    (rb"<title>.*</title>", rb"\g<0>\g<0>"),
    (rb"<summary>", b"<abstract/><summary>"),
    (rb"<updated>", b"<updated>in "),
    (rb' term="[^"]*"', b""),
    (rb' href="[^"]*"', b""),
    (rb'hreflang="en"', b'hreflang="zh-Hans"'),
    (rb"2005/Atom", b"2004/Atom"),
)
"""Patterns in a feed, and what breaks it in their place."""

needs_ruby = pytest.mark.skipif(shutil.which("ruby") is None, reason="no Ruby: scripts/setup --test")
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


def refusals(feeds: Sequence[bytes]) -> list[str]:
    """Return why Ruby's reader refuses each feed; nothing where it takes it."""
    whole = json.dumps([feed.decode() for feed in feeds])
    run = subprocess.run(["ruby", "-e", READER], input=whole, capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


def test_every_feed_is_atom_by_the_grammar(release: Release) -> None:
    feeds = list(atom_feeds(release))
    assert {"feeds/all.zh.atom", "feeds/all.en.atom"} <= {file.address for file in feeds}
    for file in feeds:
        assert GRAMMAR.validate(etree.fromstring(_bytes(file))), GRAMMAR.error_log


@needs_ruby
def test_a_reader_takes_every_feed_and_no_broken_one(release: Release) -> None:
    feeds = [_bytes(file) for file in atom_feeds(release)]
    whole = next(feed for feed in feeds if b'hreflang="zh-Hans"' in feed and b'hreflang="en"' in feed)
    broken = [re.sub(right, wrong, whole) for right, wrong in FEED_BREAKS]
    told = refusals([*feeds, *broken])
    assert told[: len(feeds)] == [""] * len(feeds)
    assert len(told) == len(feeds) + len(broken)
    assert all(told[len(feeds) :])
    assert all(etree.fromstring(each) is not None for each in broken)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"T00:00:00Z", b""),
        (b'rel="self"', b'rel="this one"'),
        (b'hreflang="en"', b'hreflang="English, I think"'),
        (b' length="', b' length="about '),
        (b"<title>", b"<title/><title>"),
    ],
)
def test_the_grammar_refuses_values_that_are_none(release: Release, right: bytes, wrong: bytes) -> None:
    whole = next(_bytes(file) for file in atom_feeds(release) if right in _bytes(file))
    assert not GRAMMAR.validate(etree.fromstring(whole.replace(right, wrong)))


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


def test_a_harvester_refuses_records_without_a_header(release: Release) -> None:
    root = etree.fromstring(static_repository(release, GATEWAY))
    for record in root.iterfind("s:ListRecords/oai:record", NAMESPACES):
        record.remove(record[0])
    with (
        gateway(etree.tostring(root)) as endpoint,
        Scythe(endpoint) as harvester,
        pytest.raises(ValueError, match="Header"),
    ):
        list(harvester.list_records())


def test_without_a_gateway_there_is_no_repository(release: Release) -> None:
    assert list(static_repositories(release)) == []
    assert list(static_repositories(replace(release, gateway=GATEWAY)))


def test_a_mirror_finds_every_file_with_its_digest(release: Release) -> None:
    files = list(export_files(release))
    listed = ResourceList()
    listed.parse(fh=BytesIO(next(_bytes(file) for file in files if file.address == RESOURCES)))
    told = {resource.uri: (resource.sha256, resource.length) for resource in listed}
    for file in files:
        if file.address in (RESOURCES, CHECKSUMS):
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
