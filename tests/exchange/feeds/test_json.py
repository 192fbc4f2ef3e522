"""Feeds and catalogues in JSON, read by others' types, schemas and readers; each refuses broken samples."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from tests.exchange.conftest import Misfits
from webpub_manifest_parser.errors import BaseError
from webpub_manifest_parser.opds2 import OPDS2FeedParserFactory

from casebook.exchange.feeds.iiif import manifests
from casebook.exchange.feeds.jsonfeed import json_feeds
from casebook.exchange.feeds.opds import opds_catalogue
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Release

Break = tuple[tuple[str | int, ...], object]
"""Where a sample is broken, and what stands there then; nothing where it is taken away."""

JSON_FEED = 'import type Wanted from "@json-feed-types/1_1";'
FEED_BREAKS: Sequence[Break] = (
    (("version",), "1.1"),
    (("title",), None),
    (("titel",), "x"),
    (("authors",), [{}]),
    (("items", 0, "id"), None),
    (("items", 0, "content_text"), None),
    (("items", 0, "tags"), "sdg-7"),
    (("items", 0, "abstract"), "x"),
)
IIIF_VALIDATOR = """
const { Validator } = require("@hyperion-framework/validator");
const iiif = new Validator();
for (const manifest of JSON.parse(require("fs").readFileSync(0, "utf-8")))
  console.log(iiif.validateManifest(manifest) ? "" : JSON.stringify(iiif.validators.manifest.errors));
"""
"""IIIF's own JSON schema of Presentation 3, as the package carries it: a line of errors for each manifest."""
IIIF_BREAKS: Sequence[Break] = (
    (("rights",), "https://creativecommons.org/licenses/by/4.0/"),
    (("label",), "a title without its language"),
    (("requiredStatement", "value"), {"zh": "not in a list"}),
    (("homepage", 0, "format"), "html"),
    (("titel",), "x"),
    (("items", 0, "id"), None),
    (("items", 0, "type"), "Page"),
    (("items", 0, "height"), None),
    (("items", 0, "items", 0, "items", 0, "target"), None),
    (("items", 0, "items", 0, "items", 0, "body", "type"), None),
)
OPDS_BREAKS: Sequence[Break] = (
    (("metadata", "title"), None),
    (("links", 0, "rel"), "alternate"),
    (("publications", 0, "links"), []),
    (("publications", 0, "links", 0, "href"), None),
    (("publications", 0, "links", 0, "href"), "no address"),
    (("publications", 0, "images"), None),
    (("publications", 0, "images", 0, "width"), "wide"),
    (("publications", 0, "metadata", "title"), None),
    (("publications", 0, "metadata", "identifier"), "no address"),
    (("publications", 0, "metadata", "language"), ["Chinese, I think"]),
    (("publications", 0, "metadata", "modified"), "yesterday"),
)


def read(files: Iterator[ExportFile]) -> list[Any]:
    return [json.loads(str(file.content)) for file in files]


def broken(sample: Any, trail: tuple[str | int, ...], value: object) -> Any:
    whole = deepcopy(sample)
    holder = whole
    for step in trail[:-1]:
        holder = holder[step]
    if value is None:
        del holder[trail[-1]]
    else:
        holder[trail[-1]] = value
    return whole


def test_every_json_feed_is_one_by_its_types_and_broken_ones_are_none(
    release: Release, misfits: Misfits
) -> None:
    feeds = read(json_feeds(release))
    assert feeds
    samples = [broken(feeds[0], *each) for each in FEED_BREAKS]
    assert sorted(misfits(JSON_FEED, [*feeds, *samples])) == list(
        range(len(feeds), len(feeds) + len(samples))
    )


def test_every_moment_of_a_json_feed_has_its_zone(release: Release) -> None:
    for feed in read(json_feeds(release)):
        for item in feed["items"]:
            for name in ("date_published", "date_modified"):
                assert datetime.fromisoformat(item[name]).tzinfo


def iiif_errors(node: Path, found: Sequence[Any]) -> list[str]:
    """Return what IIIF's schema says of each manifest; nothing if it is valid."""
    run = subprocess.run(
        ["node", "-e", IIIF_VALIDATOR], cwd=node, input=json.dumps(found), capture_output=True, text=True
    )
    run.check_returncode()
    return run.stdout.splitlines()


def test_every_manifest_follows_the_schema_of_iiif_and_broken_ones_do_not(
    release: Release, node: Path
) -> None:
    made = read(manifests(release))
    assert iiif_errors(node, made) == [""] * len(made)
    told = iiif_errors(node, [broken(made[0], *each) for each in IIIF_BREAKS])
    assert len(told) == len(IIIF_BREAKS)
    assert all(told)


def opds_errors(catalogue: Mapping[str, Any]) -> list[str]:
    """Return what a reader of OPDS catalogues, made for libraries, says of one."""
    try:
        parsed = OPDS2FeedParserFactory().create().parse_stream(StringIO(json.dumps(catalogue)))
    except BaseError as error:
        return [str(error)]
    return [str(error) for error in parsed.errors]


def test_a_librarys_reader_takes_the_whole_catalogue(release: Release) -> None:
    (catalogue,) = read(opds_catalogue(release))
    assert opds_errors(catalogue) == []


@pytest.mark.parametrize(("trail", "value"), OPDS_BREAKS)
def test_a_librarys_reader_refuses_a_broken_catalogue(
    release: Release, trail: tuple[str | int, ...], value: object
) -> None:
    (catalogue,) = read(opds_catalogue(release))
    assert opds_errors(broken(catalogue, trail, value))


def test_a_feed_holds_what_its_language_and_programme_have(release: Release) -> None:
    feeds = {file.address: json.loads(str(file.content)) for file in json_feeds(release)}
    for language in ("zh", "en"):
        whole = {item["url"] for item in feeds[f"feeds/all.{language}.json"]["items"]}
        assert whole == {
            release.case_url(case, "zh" if language == "zh" else "en")
            for case in release.cases
            if case.text("zh" if language == "zh" else "en")
        }


def test_a_manifest_shows_each_picture_on_a_canvas(release: Release) -> None:
    shown = [case for case in release.cases if case.photos]
    for manifest, case in zip(read(manifests(release)), shown, strict=True):
        assert manifest["@context"] == "http://iiif.io/api/presentation/3/context.json"
        assert manifest["type"] == "Manifest"
        assert len(manifest["items"]) == len(case.photos)
        assert all(canvas["width"] > 0 < canvas["height"] for canvas in manifest["items"])
        notes = [canvas["items"][0]["items"][0] for canvas in manifest["items"]]
        assert {note["motivation"] for note in notes} == {"painting"}
        assert [note["body"]["id"] for note in notes] == [
            release.url(picture.address) for photo in case.photos if (picture := release.picture(case, photo))
        ]
