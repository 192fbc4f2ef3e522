from __future__ import annotations

import pytest

from casebook.vocabulary.industries import divisions, industry, nearest_industry, sections

DIVISIONS_OF_SECTION = dict(
    zip("ABCDEFGHIJKLMNOPQRST", [5, 7, 31, 3, 4, 2, 8, 2, 3, 4, 1, 2, 3, 4, 3, 1, 2, 5, 6, 1], strict=True)
)


def test_twenty_sections_from_a_to_t() -> None:
    assert "".join(each.code for each in sections()) == "ABCDEFGHIJKLMNOPQRST"


def test_ninety_seven_divisions_in_their_sections() -> None:
    assert [each.code[1:] for each in divisions()] == [f"{number:02}" for number in range(1, 98)]
    counts = {
        section.code: sum(division.section == section for division in divisions()) for section in sections()
    }
    assert counts == DIVISIONS_OF_SECTION
    assert all(division.code[0] == division.section.code for division in divisions())


@pytest.mark.parametrize(
    ("code", "zh"),
    [
        ("A", "农、林、牧、渔业"),
        ("A05", "农、林、牧、渔专业及辅助性活动"),
        ("C", "制造业"),
        ("C26", "化学原料和化学制品制造业"),
        ("D44", "电力、热力生产和供应业"),
        ("N77", "生态保护和环境治理业"),
        ("T97", "国际组织"),
    ],
)
def test_names_of_the_standard(code: str, zh: str) -> None:
    found = industry(code)
    assert found is not None
    assert (found.code, found.name.zh) == (code, zh)


@pytest.mark.parametrize("code", ["C26", "C264", "C2641"])
def test_longer_codes_stand_in_their_division(code: str) -> None:
    found = industry(code)
    assert found is not None
    assert found.division is not None
    assert (found.code, found.division.code, found.section.code) == (code, "C26", "C")
    assert found.name == found.division.name


def test_a_section_has_no_division() -> None:
    found = industry("D")
    assert found is not None
    assert found.division is None
    assert found.name.en == "Production and supply of electricity, heat, gas and water"


@pytest.mark.parametrize(
    "code", ["", "U", "44", "C44", "D4", "d44", "D44000", "A00", "T98", "D44\n", "D４４"]
)
def test_codes_there_are_not(code: str) -> None:
    assert industry(code) is None


@pytest.mark.parametrize(
    ("word", "code"),
    [("44", "D44"), ("C44", "D44"), ("d4417", "D44"), ("化学制品制造业", "C26"), ("污水", None), ("c", "C")],
)
def test_what_was_probably_meant(word: str, code: str | None) -> None:
    assert nearest_industry(word) == code
