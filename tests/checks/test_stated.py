from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import Library

OUTLOOK = "明年给停车场也装上。"


def rules(library: Library) -> list[str]:
    return [rule for rule, *_ in library.found()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("业主属C26化学原料和化学制品制造业。", []),
        ("业主属C26 化学原料和化学制品制造业企业。", []),
        ("业主是C36汽车制造业的企业。", []),
        ("业主是C26企业。", []),
        ("业主属C26汽车制造业。", ["CB303"]),
        ("业主属C36（化学原料和化学制品制造业）。", ["CB303"]),
    ],
)
def test_codes_with_names(library: Library, text: str, found: list[str]) -> None:
    library.replace("solar/zh.md", OUTLOOK, text)
    assert rules(library) == found


def test_a_call_is_searched_for_contacts(library: Library) -> None:
    library.replace("programme.yml", "供测试用。", "供测试用，联系电话：13800138001。")
    (found,) = library.check().findings
    assert (found.rule, found.position.path.name) == ("CB501", "programme.yml")
    assert "13800138001" not in found.message.zh


def test_so_are_the_names_of_files(library: Library) -> None:
    photo = library.path("steam/photos/13800138001.jpg")
    photo.write_bytes(library.path("steam/photos/steam.jpg").read_bytes())
    (found,) = library.check().findings
    assert (found.rule, found.position.path) == ("CB501", photo)
    library.replace("steam/zh.md", "file: photos/steam.jpg", "file: photos/13800138001.jpg")
    assert rules(library) == ["CB501"]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('{region: "320100"', '{region: "320199"', "CB304"),
        ("unit: parks", "unit: 个园区", "CB307"),
        ("unit: tce, per", "unit: 吨煤, per", "CB307"),
    ],
)
def test_codes_and_units_of_a_call(calls: Library, old: str, new: str, rule: str) -> None:
    calls.replace("programme.yml", old, new)
    assert rule in rules(calls)


def test_a_missing_field_has_the_label_of_its_own_call(library: Library) -> None:
    library.replace(
        "programme.yml", "{id: summary, max_chars: 40}", "{id: summary, label: {zh: 内容提要, en: Abstract}}"
    )
    library.replace("solar/zh.md", "summary: 车间屋顶装上光伏板，白天用电大半自给。\n", "")
    (found,) = library.check().findings
    assert found.message.zh == "缺少必填字段“summary”（内容提要）"


def test_a_field_of_translations_alone_may_be_the_calls_own(library: Library) -> None:
    row = "{id: translator_note, label: {zh: 译者说明, en: Note}, kind: line, belongs: translation}"
    library.replace("programme.yml", "- {id: summary, max_chars: 40}", f"- {row}")
    library.replace("solar/zh.md", "sdgs: [7]", "sdgs: [7]\ntranslator_note: 无")
    (found,) = library.check().findings
    assert (found.rule, found.message.zh) == ("CB108", "“translator_note”只写在译文里，不写在原文里")
