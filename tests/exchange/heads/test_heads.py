from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.exchange.mailboxes import OWN, SHARED, release_with_mailboxes

from casebook.content.facts import Status
from casebook.exchange.heads.head import Head, Tag
from casebook.exchange.heads.heads import heads
from casebook.exchange.release import Release
from casebook.vocabulary.localtext import LANGUAGES


@pytest.fixture(scope="module")
def made(release: Release) -> Mapping[str, Head]:
    return heads(release)


def named(head: Head, name: str) -> list[str]:
    return [dict(tag.attributes)["content"] for tag in head.tags if _name(tag) == name]


def _name(tag: Tag) -> str:
    attributes = dict(tag.attributes)
    return attributes.get("name") or attributes.get("property") or ""


def node(head: Head, kind: str) -> Mapping[str, Any]:
    return next(each for each in head.graph if each["@type"] == kind)


def test_home_programmes_and_cases_have_a_head(made: Mapping[str, Head], release: Release) -> None:
    cases = {
        f"{language}/{case.address}/"
        for case in release.cases
        for language in LANGUAGES
        if case.text(language)
    }
    programmes = {
        f"{language}/programmes/{programme.id}/"
        for language in LANGUAGES
        for programme in release.compilation.programmes
    }
    assert set(made) == cases | programmes | {"zh/", "en/", "zh/data/", "en/data/"}


def test_no_withdrawn_case_is_told_of(made: Mapping[str, Head], release: Release) -> None:
    gone = [case.id for case in release.compilation.cases if case.status is Status.WITHDRAWN]
    whole = "".join(f"{address} {head}" for address, head in made.items())
    assert not any(f"/{each}/" in whole for each in gone)


def test_a_case_tells_the_same_in_every_vocabulary(made: Mapping[str, Head], release: Release) -> None:
    for case in release.cases:
        for language in case.languages:
            head, words = made[f"{language}/{case.address}/"], case.best_text(language)
            report = node(head, "Report")
            assert report["name"] == report["headline"] == words.title
            assert named(head, "citation_title") == named(head, "og:title") == [words.title]
            assert named(head, "dcterms.title") == [words.title]
            assert report["url"] == named(head, "dcterms.identifier")[0] == named(head, "og:url")[0]
            assert report["inLanguage"] == named(head, "dcterms.language")[0]


def test_goals_are_named_by_the_united_nations_addresses(made: Mapping[str, Head], release: Release) -> None:
    for case in release.cases:
        head = made[f"{case.original.language}/{case.address}/"]
        expected = {f"http://metadata.un.org/sdg/{code}" for code in case.sdgs}
        about = node(head, "Report")["about"]
        terms = about if isinstance(about, list) else [about]
        assert {each["@id"] for each in terms if "@id" in each} == expected
        assert expected <= set(named(head, "dcterms.subject"))


def test_original_and_translation_point_at_each_other(made: Mapping[str, Head], release: Release) -> None:
    for case in release.cases:
        original = node(made[f"{case.original.language}/{case.address}/"], "Report")
        into = {each["@id"] for each in original.get("workTranslation", [])}
        translations = [node(made[f"{language}/{case.address}/"], "Report") for language in case.translations]
        assert into == {each["@id"] for each in translations}
        assert all(each["translationOfWork"]["@id"] == original["@id"] for each in translations)


def test_every_address_of_this_site_is_a_page_with_that_name(
    made: Mapping[str, Head], release: Release
) -> None:
    known = {each["@id"] for head in made.values() for each in head.graph if "@id" in each}
    for head in made.values():
        for each in head.graph:
            parts = each.get("hasPart", [])
            belongs = [each["isPartOf"]] if "isPartOf" in each else []
            assert {part["@id"] for part in (*parts, *belongs)} <= known


def test_pictures_are_told_with_their_words_and_size(made: Mapping[str, Head], release: Release) -> None:
    for case in release.cases:
        image = node(made[f"{case.original.language}/{case.address}/"], "Report").get("image", [])
        images = image if isinstance(image, list) else [image]
        assert [each["contentUrl"] for each in images] == [
            release.url(published.address)
            for photo in case.photos
            if (published := release.picture(case, photo))
        ]


def test_the_graph_cannot_end_its_element(release: Release) -> None:
    head = Head((), ({"name": "</script><script>alert(1)</script>&"},))
    assert not set("<>&") & set(head.json_ld)
    assert json.loads(head.json_ld)["@graph"][0]["name"] == "</script><script>alert(1)</script>&"


def test_the_mailbox_of_a_role_is_the_contact_of_its_body_or_of_the_publisher(tmp_path: Path) -> None:
    made = heads(release_with_mailboxes(tmp_path))
    own = node(made["en/cases/sample-2024/boiler-heat/"], "Report")
    contact = {"@type": "ContactPoint", "email": OWN, "contactType": "enquiries about cases"}
    assert own["creator"]["contactPoint"] == own["author"]["contactPoint"] == contact
    assert "contactPoint" not in own["publisher"]
    shared = node(made["zh/cases/sample-2024/roof-solar/"], "Report")
    assert shared["publisher"]["contactPoint"] == {**contact, "email": SHARED, "contactType": "案例咨询"}
    assert "contactPoint" not in shared["creator"]


def test_without_one_there_is_no_contact(made: Mapping[str, Head]) -> None:
    assert not any("contactPoint" in head.json_ld for head in made.values())
