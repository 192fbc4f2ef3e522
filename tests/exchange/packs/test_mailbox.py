"""Partners' forms ask for a contact, and are handed the mailbox of a role or none."""

from __future__ import annotations

import pytest
from tests.exchange.mailboxes import OWN, SHARED, release_with_mailboxes, release_without

from casebook.checks.contacts import contacts
from casebook.exchange.packs.filling import Lack, fill
from casebook.exchange.packs.pack import folders, report
from casebook.exchange.packs.profile import Profile, profiles
from casebook.exchange.release import Release

CONTACT = "Contact (role mailbox)"
ASKING = {"south-south", "sdg-partnerships"}
"""Partners whose forms cannot be sent without a contact."""


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return release_with_mailboxes(tmp_path_factory.mktemp("mailboxes"))


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The same cases without any mailbox."""
    return release_without(tmp_path_factory.mktemp("silent"))


@pytest.mark.parametrize("form", profiles(), ids=lambda form: form.id)
def test_every_form_has_one_field_for_it(form: Profile) -> None:
    (field,) = (each for each in form.fields if each.target == CONTACT)
    assert field.source == "role_mailbox"
    assert field.required == (form.id in ASKING)


@pytest.mark.parametrize("form", profiles(), ids=lambda form: form.id)
def test_a_case_is_reached_at_its_own_mailbox_or_else_the_programmes(form: Profile, release: Release) -> None:
    told = {
        case.id: answer.text
        for case in release.cases
        for answer in fill(form, release, case)
        if answer.field.target == CONTACT
    }
    assert told == {"boiler-heat": OWN, "roof-solar": SHARED}


@pytest.mark.parametrize("form", profiles(), ids=lambda form: form.id)
def test_without_one_the_field_stays_empty(form: Profile, silent: Release) -> None:
    for case in silent.cases:
        (answer,) = (each for each in fill(form, silent, case) if each.field.target == CONTACT)
        assert answer.text == ""
        assert answer.lack is (Lack.MISSING if form.id in ASKING else Lack.OPTIONAL)


@pytest.mark.parametrize("partner", sorted(ASKING))
def test_the_report_says_that_it_is_missing(partner: str, release: Release, silent: Release) -> None:
    form = next(each for each in profiles() if each.id == partner)
    told = [report(form, tuple(folders(form, made, made.cases)), "zh") for made in (release, silent)]
    assert [f"缺少必填栏“{CONTACT}”" in each for each in told] == [False, True]


def test_no_other_contact_is_handed_over(release: Release) -> None:
    for form in profiles():
        for folder in folders(form, release, release.cases):
            texts = (file.content for file in folder.files if isinstance(file.content, str))
            found = [each.words for text in texts for each in contacts(text)]
            assert set(found) == {folder.case.role_mailbox}
