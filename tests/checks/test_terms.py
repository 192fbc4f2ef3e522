"""Terms of the glossary as a case writes them: marked, forbidden, left out of the translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from casebook.checks.checking import check
from casebook.checks.fixing import fix
from casebook.content.case import unit_digest
from casebook.content.reading import read_compilation
from casebook.vocabulary.glossary import Glossary, Names, Term
from casebook.vocabulary.localtext import LocalText

if TYPE_CHECKING:
    from tests.checks.conftest import Library

OUTLOOK = "下一步把管廊接到更多工厂。"


def name_in_original(library: Library, words: str) -> None:
    """Let the outlook of the original say something else, and the translation follow it."""
    library.replace("steam/zh.md", OUTLOOK, words)
    library.replace("steam/en.md", "438cc6c737", unit_digest(words))


def translate(library: Library, words: str) -> None:
    library.replace("steam/en.md", "More plants will be joined to the bridge.", words)


def rules(library: Library, glossary: Glossary | None = None) -> list[str]:
    if glossary is None:
        return [rule for rule, *_ in library.found()]
    return [each.rule for each in check(read_compilation(library.folder), glossary).findings]


def term(zh: str, en: str, also_en: tuple[str, ...] = (), also_zh: tuple[str, ...] = ()) -> Term:
    words = LocalText(zh=zh, en=en)
    name = en.casefold().replace(" ", "-")
    return Term(name, "parks", words, Names(zh=also_zh, en=also_en), Names(), words, "")


ZONE = term("国家级经济技术开发区", "National Economic and Technological Development Zone", ("NETDZ",))
ALLIANCE = term(
    "国家级经济技术开发区绿色发展联盟", "Green Partnership of Industrial Parks in China", ("GPIPC",)
)
CREDIT = term("国家核证自愿减排量", "China Certified Emission Reduction", ("CCER",), ("CCER",))
REPORTING = term("监测、报告与核查", "monitoring, reporting and verification", ("MRV",), ("MRV",))
INTENSITY = term("能源强度", "energy intensity", (), ("万元GDP能耗",))
SEVERAL = Glossary((ZONE, ALLIANCE, CREDIT, REPORTING, INTENSITY))


def test_a_forbidden_rendering_is_told_with_the_preferred_one(library: Library) -> None:
    library.replace("steam/en.md", "Three plants in the park", "Three plants in state-level ETDZs")
    (finding,) = library.check().findings
    assert (finding.rule, finding.position.line) == ("CB705", 17)
    assert "“state-level ETDZs”" in finding.message.en
    assert "National Economic and Technological Development Zone" in finding.hint.en


def test_a_forbidden_rendering_within_a_right_one_is_none(library: Library) -> None:
    words = LocalText(zh="二氧化碳当量", en="carbon dioxide equivalent")
    carbon = Term("co2e", "carbon", words, Names(), Names(zh=("碳当量",)), words, "")
    library.replace("solar/zh.md", "明年给停车场也装上。", "明年少排的二氧化碳当量另算。")
    assert rules(library, Glossary((carbon,))) == []
    library.replace("solar/zh.md", "二氧化碳当量", "碳当量")
    assert rules(library, Glossary((carbon,))) == ["CB705"]


def test_without_a_glossary_no_rendering_is_forbidden(library: Library) -> None:
    library.replace("steam/en.md", "Three plants in the park", "Three plants in state-level ETDZs")
    assert check(read_compilation(library.folder)).findings == ()


def test_a_name_left_out_is_told_with_its_rendering(library: Library) -> None:
    name_in_original(library, "国家级经开区里的更多工厂都要接上管廊。")
    (finding,) = library.check().findings
    assert (finding.rule, finding.severity.value, finding.position.line) == ("CB706", "hint", 23)
    assert "国家级经开区" in finding.message.zh
    assert "未来展望" in finding.message.zh
    assert finding.hint.zh.endswith("National Economic and Technological Development Zone")


@pytest.mark.parametrize(
    "words",
    [
        "More plants of the National Economic and Technological Development Zone will be joined.",
        "More plants of the NETDZ will be joined.",
        "NETDZs and their plants will be joined.",
        "More plants of the national economic and\ntechnological development zone will be joined.",
    ],
)
def test_every_rendering_of_a_name_will_do(library: Library, words: str) -> None:
    name_in_original(library, "国家级经开区里的更多工厂都要接上管廊。")
    translate(library, words)
    assert rules(library) == []


def test_a_name_once_introduced_may_be_shortened(library: Library) -> None:
    name_in_original(library, "国家级经开区里的更多工厂都要接上管廊。")
    library.replace("steam/en.md", "Three plants in the park", "Three plants in the NETDZ")
    assert rules(library) == []


def test_the_longest_name_counts(library: Library) -> None:
    name_in_original(library, "国家级经济技术开发区绿色发展联盟的工厂都要接上管廊。")
    translate(library, "More plants of the GPIPC will be joined.")
    assert rules(library, SEVERAL) == []
    library.replace("steam/en.md", "the GPIPC", "the NETDZ")
    assert rules(library, SEVERAL) == ["CB706"]


def test_an_abbreviation_of_the_original_has_its_rendering(library: Library) -> None:
    name_in_original(library, "下一步建立MRV体系，开发CCER项目。")
    translate(library, "A system of monitoring, reporting and verification comes next.")
    found = check(read_compilation(library.folder), SEVERAL).findings
    told = [each.hint.en for each in found if each.rule == "CB706"]
    assert told == ["At its first mention write: China Certified Emission Reduction"]


@pytest.mark.parametrize(
    "words", ["下一步降低能源强度。", "下一步降低万元GDP能耗。", "下一步参照监测、报告与核查的做法。"]
)
def test_what_is_no_name_may_be_worded_freely(library: Library, words: str) -> None:
    name_in_original(library, words)
    assert rules(library, SEVERAL) == []


def test_names_in_quoted_titles_and_in_code_are_not_the_case_s_own(library: Library) -> None:
    name_in_original(library, "下一步照“国家级经开区的管廊”[^report-2023]去做。")
    translate(library, "The next step follows a report[^report-2023].")
    assert rules(library) == []


def test_a_section_without_translation_asks_for_nothing(library: Library) -> None:
    name_in_original(library, "国家级经开区里的更多工厂都要接上管廊。")
    library.replace("steam/en.md", "## Outlook\n\nMore plants will be joined to the bridge.\n", "")
    assert "CB706" not in rules(library)


def test_a_marked_term_loses_its_brackets(library: Library) -> None:
    library.replace(
        "solar/zh.md", "明年给停车场也装上。", "明年[[国家级经开区]]和[[国家级经开区|园区]]都装上。"
    )
    first, second = library.check().findings
    assert (first.rule, second.rule) == ("CB613", "CB613")
    assert first.message.zh == "术语“国家级经开区”不用加双方括号"
    assert fix(library.check).report.findings == ()
    assert "明年国家级经开区和园区都装上。" in library.text("solar/zh.md")


def test_a_marked_term_that_is_unknown_comes_with_the_nearest(library: Library) -> None:
    library.replace("steam/en.md", "Three plants in the park", "Three plants in the [[NETDS]]")
    (finding,) = library.check().findings
    assert (finding.rule, finding.position.line, finding.position.column) == ("CB613", 17, 21)
    assert "NETDS" in finding.message.en
    assert "did you mean “NETDZ”" in finding.message.en
    assert not finding.fixes


def test_brackets_in_code_and_single_ones_are_left_alone(library: Library) -> None:
    library.replace("solar/zh.md", "明年给停车场也装上。", "明年给停车场也装上，配置写`[[bus]]`，见附图[1]。")
    assert rules(library) == []
