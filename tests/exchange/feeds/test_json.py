"""Feeds and catalogues in JSON, against schemas written from their specifications."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from casebook.content.facts import Status
from casebook.exchange.exporting import export_files
from casebook.exchange.feeds.iiif import manifests
from casebook.exchange.feeds.jsonfeed import json_feeds
from casebook.exchange.feeds.opds import opds_catalogue
from casebook.exchange.release import Release

SCHEMAS: Mapping[str, Any] = json.loads(Path(__file__).with_name("schemas.json").read_text(encoding="utf-8"))


def valid(kind: str, value: Any) -> bool:
    validator = jsonschema.Draft202012Validator(
        SCHEMAS[kind], format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    return not list(validator.iter_errors(value))


def made(kind: str, release: Release) -> list[Any]:
    export = {"feed": json_feeds, "opds": opds_catalogue, "iiif": manifests}[kind]
    return [json.loads(str(file.content)) for file in export(release)]


@pytest.mark.parametrize("kind", ["feed", "opds", "iiif"])
def test_each_is_valid(kind: str, release: Release) -> None:
    found = made(kind, release)
    assert found
    assert all(valid(kind, each) for each in found)


@pytest.mark.parametrize(
    ("kind", "trail", "value"),
    [
        ("feed", ("version",), "1.1"),
        ("feed", ("items", 0, "id"), None),
        ("feed", ("items", 0, "date_published"), "yesterday"),
        ("opds", ("publications", 0, "links"), []),
        ("opds", ("publications", 0, "metadata", "title"), ""),
        ("iiif", ("rights",), "https://creativecommons.org/licenses/by/4.0/"),
        ("iiif", ("items", 0, "width"), 0),
        ("iiif", ("label",), "a title without its language"),
    ],
)
def test_a_broken_one_is_refused(
    kind: str, trail: tuple[str | int, ...], value: object, release: Release
) -> None:
    broken = made(kind, release)[0]
    holder = broken
    for step in trail[:-1]:
        holder = holder[step]
    holder[trail[-1]] = value
    assert not valid(kind, broken)


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
    for manifest, case in zip(made("iiif", release), [c for c in release.cases if c.photos], strict=True):
        painted = [canvas["items"][0]["items"][0]["body"]["id"] for canvas in manifest["items"]]
        assert painted == [
            release.url(picture.address) for photo in case.photos if (picture := release.picture(case, photo))
        ]


def test_withdrawn_cases_are_in_no_export(release: Release) -> None:
    gone = [case.id for case in release.compilation.cases if case.status is Status.WITHDRAWN]
    for file in export_files(release):
        assert not any(f"/{each}" in file.address for each in gone)
        if isinstance(file.content, str):
            assert not any(f"/{each}/" in file.content for each in gone)
