"""CB503 with the programme's list, CB511 and CB512."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from casebook.checks.contacts import contacts
from casebook.checks.mailboxes import Personal, looks_personal
from casebook.checks.rules import RULES
from casebook.checks.schema import Scope, frontmatter_schema
from casebook.content.fields import Belongs
from casebook.content.reading import read_compilation

if TYPE_CHECKING:
    from tests.checks.conftest import Library

OFFICE = "green-office@park.example.org"
OUTLOOK = "明年给停车场也装上。"


@pytest.fixture
def listing(library: Library) -> Library:
    library.replace("programme.yml", "tracks:\n", f"role_mailboxes: [{OFFICE}]\ntracks:\n")
    return library


def rules(library: Library) -> list[str]:
    return [rule for rule, *_ in library.found()]


@pytest.mark.parametrize(
    "words",
    [
        f"来信请寄{OFFICE}。",
        f"来信请寄 {OFFICE.upper()} 。",
        f"[写信](mailto:{OFFICE})",
        f"<{OFFICE}>",
        f"（{OFFICE}）",
        OFFICE.replace("@", "＠"),
    ],
)
def test_a_listed_mailbox_may_stand_in_a_text(listing: Library, words: str) -> None:
    listing.replace("solar/zh.md", OUTLOOK, OUTLOOK + words)
    assert "CB503" not in rules(listing)


@pytest.mark.parametrize(
    "words",
    [
        "wang@park.example.org",
        f"wang.{OFFICE}",
        f"wang_{OFFICE}",
        f"_{OFFICE}",
        f"+{OFFICE}",
        f"{OFFICE}.cn",
        f"{OFFICE}1",
        f"{OFFICE}-wang",
        f"{OFFICE}@example.org",
        "green-office@example.org",
    ],
)
def test_all_others_are_found_still(words: str) -> None:
    assert [each.rule for each in contacts(f"来信请寄{words}。", [OFFICE])] == ["CB503"]


def test_a_contact_beside_a_listed_mailbox_is_found(listing: Library) -> None:
    listing.replace("solar/zh.md", OUTLOOK, f"{OUTLOOK}{OFFICE}，wang@park.example.org，13800138000。")
    assert sorted(rules(listing)) == ["CB501", "CB503"]


def test_comments_and_captions_are_searched_still(listing: Library) -> None:
    listing.replace("solar/zh.md", "sdgs: [7]\n", "sdgs: [7]  # wang@park.example.org\n")
    text = listing.text("steam/zh.md")
    start = text.index("caption: {zh: ") + len("caption: {zh: ")
    listing.path("steam/zh.md").write_text(
        f"{text[:start]}li@park.example.org{text[start:]}", encoding="utf-8"
    )
    assert rules(listing) == ["CB503", "CB503"]


def test_the_names_of_files_and_the_call_itself_are_searched_still(listing: Library) -> None:
    photo = listing.path("steam/photos/wang@park.example.org.jpg")
    photo.write_bytes(listing.path("steam/photos/steam.jpg").read_bytes())
    listing.replace("programme.yml", "供测试用。", "供测试用，来信请寄wang@park.example.org。")
    assert {(each.rule, each.position.path.name) for each in listing.check().findings} == {
        ("CB503", photo.name),
        ("CB503", "programme.yml"),
    }


def test_a_listed_mailbox_may_answer_for_a_case(listing: Library) -> None:
    listing.replace("solar/zh.md", "sdgs: [7]\n", f"sdgs: [7]\nrole_mailbox: {OFFICE.capitalize()}\n")
    assert rules(listing) == []


@pytest.mark.parametrize(
    "written", ["wang@park.example.org", '"wang@park.example.org"', "13800138000@example.org"]
)
def test_any_other_is_one_finding(listing: Library, written: str) -> None:
    listing.replace("solar/zh.md", "sdgs: [7]\n", f"sdgs: [7]\nrole_mailbox: {written}\n")
    (found,) = listing.check().findings
    assert found.rule == "CB511"
    assert "岗位邮箱而非个人邮箱" in found.hint.zh
    assert written.strip('"') not in found.message.zh + found.message.en


def test_what_stands_beside_an_unlisted_mailbox_is_found(listing: Library) -> None:
    listing.replace(
        "solar/zh.md",
        "sdgs: [7]\n",
        "sdgs: [7]\nrole_mailbox: wang@park.example.org  # 13800138000\n",
    )
    assert rules(listing) == ["CB511", "CB501"]


def test_without_a_list_no_mailbox_is_approved(library: Library) -> None:
    library.replace("solar/zh.md", "sdgs: [7]\n", f"sdgs: [7]\nrole_mailbox: {OFFICE}\n")
    assert rules(library) == ["CB511"]


def test_a_mailbox_field_of_the_programmes_own_is_held_to_the_list(listing: Library) -> None:
    row = "{id: press_mailbox, label: {zh: 媒体邮箱, en: Press}, kind: mailbox}"
    listing.replace("programme.yml", "- {id: summary, max_chars: 40}", f"- {row}")
    listing.replace("solar/zh.md", "sdgs: [7]\n", "sdgs: [7]\npress_mailbox: press@park.example.org\n")
    assert rules(listing) == ["CB511"]


@pytest.mark.parametrize(
    "address",
    [
        "110105194912310021@park.example.org",
        "11010519491231002X@park.example.org",
        "110105491231002@park.example.org",
        "13800138000@park.example.org",
        "8613800138000@park.example.org",
        "138-0013-8000@park.example.org",
        "wang13800138000@park.example.org",
        "12345@park.example.org",
        "123456789012@park.example.org",
        "12345678+office@park.example.org",
    ],
)
def test_numbers_of_persons(address: str) -> None:
    assert looks_personal(address) is Personal.NUMBER


@pytest.mark.parametrize(
    "address",
    [
        *("office@qq.com", "OFFICE@QQ.COM", "office@vip.163.com", "office@foxmail.com", "office@126.com"),
        *("office@yeah.net", "office@sina.com", "office@sohu.com", "office@139.com", "office@189.cn"),
        *("office@wo.cn", "office@aliyun.com", "office@gmail.com", "office@outlook.com", "office@live.com"),
        *("office@hotmail.com", "office@yahoo.com", "office@icloud.com", "office@proton.me"),
    ],
)
def test_mailboxes_anybody_can_have(address: str) -> None:
    assert looks_personal(address) is Personal.FREE_MAIL


@pytest.mark.parametrize(
    "address",
    [
        *("office@park.example.org", "cases2024@park.example.org", "office@12345.example.org"),
        *(
            "hotline-1234@park.example.org",
            "office@notqq.com",
            "office@qq.com.example.org",
            "4008@example.org",
        ),
    ],
)
def test_mailboxes_a_role_may_have(address: str) -> None:
    assert looks_personal(address) is None


def test_each_wrong_address_of_a_list_is_told_at_its_place(library: Library) -> None:
    lines = ["role_mailboxes:", f"  - {OFFICE}", "  - 13800138000@park.example.org", "  - office@qq.com", ""]
    library.replace("programme.yml", "tracks:\n", "\n".join([*lines, "tracks:\n"]))
    start = library.text("programme.yml").split("\n").index("role_mailboxes:") + 1
    found = library.found()
    assert found == [("CB512", "programme.yml", start + 2, 5), ("CB512", "programme.yml", start + 3, 5)]
    assert not any("13800138000" in each.message.zh for each in library.check().findings)


def test_neither_can_be_waived() -> None:
    assert not RULES["CB511"].waivable
    assert not RULES["CB512"].waivable


def test_the_schema_offers_the_listed_mailboxes(listing: Library) -> None:
    programme = read_compilation(listing.folder).programmes[0]
    scope = Scope(tuple((programme, track) for track in programme.tracks), Belongs.TRANSLATION)
    field = frontmatter_schema(scope)["properties"]["role_mailbox"]
    assert field["enum"] == [OFFICE]
    assert field["description"].startswith("岗位邮箱。")


@pytest.mark.parametrize(("address", "is_one"), [(OFFICE, True), ("办公室 a@b.cn", False), ("office", False)])
def test_without_a_list_the_schema_takes_any_address(address: str, is_one: bool) -> None:
    field = frontmatter_schema(Scope((), Belongs.TRANSLATION))["properties"]["role_mailbox"]
    assert Draft202012Validator(field).is_valid(address) is is_one
