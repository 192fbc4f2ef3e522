from __future__ import annotations

from typing import TYPE_CHECKING

from casebook.checks.rules import RULES

if TYPE_CHECKING:
    from tests.checks.conftest import Library

CONSENT = "consent: {statement: {zh: 同意公开, en: I agree}, date: 2024-04-01}\n"
PHOTOS = (
    "photos:\n  - {file: photos/walk.jpg, caption: {zh: 步行, en: Walking}, alt: {zh: 人, en: A person},"
    " credit: {zh: 一位居民, en: A resident}, rights: CC BY 4.0}\n"
)


def rules(library: Library) -> list[str]:
    return [rule for rule, *_ in library.found()]


def test_a_call_that_does_not_ask_for_consent_needs_it_all_the_same(calls: Library) -> None:
    calls.replace("programme.yml", "{id: consent, required: true}", "{id: consent, required: false}")
    calls.replace("person/zh.md", CONSENT, "")
    assert rules(calls) == ["CB507"]


def test_consent_after_publication(calls: Library) -> None:
    calls.replace("person/zh.md", "date: 2024-04-01", "date: 2024-06-01")
    assert rules(calls) == ["CB507"]


def test_pictures_with_consent_to_the_likeness(calls: Library) -> None:
    calls.replace("person/zh.md", CONSENT, f"{CONSENT[:-2]}, portrait: true}}\n{PHOTOS}")
    assert rules(calls) == []


def test_pictures_without_any_consent_are_told_of_both(calls: Library) -> None:
    calls.replace("person/zh.md", CONSENT, PHOTOS)
    assert rules(calls) == ["CB507", "CB509"]


def test_a_disclosure_that_the_field_table_requires(calls: Library) -> None:
    calls.replace("programme.yml", "{id: sdgs, required: false}", "{id: disclosure, required: true}")
    assert rules(calls).count("CB508") == 3
    assert "CB106" in rules(calls)  # of the goals, which are now required again


def test_none_of_this_can_be_waived() -> None:
    assert not any(RULES[rule].waivable for rule in ("CB507", "CB508", "CB509"))
