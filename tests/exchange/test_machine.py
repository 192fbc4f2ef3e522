"""What a translation machine is not to touch."""

from __future__ import annotations

import pytest

from casebook.exchange.machine import MachineError, protected


@pytest.mark.parametrize(
    ("zh", "covered", "back"),
    [
        ("投资3,200万元", "投资⟦1⟧元", "投资32 million元"),
        ("3.69亿元", "⟦1⟧元", "369 million元"),
        ("612.4亿", "⟦1⟧", "61.24 billion"),
        ("1.5万台", "⟦1⟧台", "15,000台"),
        ("15.6%，200 MWh", "⟦1⟧，⟦2⟧", "15.6%，200 MWh"),
        ("年报[^report-2023]", "年报⟦1⟧", "年报[^report-2023]"),
        ("[网页](https://a.cn/1)", "[网页]⟦1⟧", "[网页](https://a.cn/1)"),
        ("`x = 1`", "⟦1⟧", "`x = 1`"),
        ("2022年10月15日", "2022年10月15日", "2022年10月15日"),
        ("2022-2025年", "2022-2025年", "2022-2025年"),
        ("先发电，再供热", "先发电，再供热", "先发电，再供热"),
    ],
)
def test_figures_citations_and_links_go_out_as_placeholders(zh: str, covered: str, back: str) -> None:
    found = protected(zh)
    assert found.text == covered
    assert found.restored("unit", found.text) == back


def test_placeholders_may_come_back_in_another_order() -> None:
    found = protected("3家工厂省5吨")
    assert found.restored("unit", "⟦2⟧ t saved in ⟦1⟧ plants") == "5 t saved in 3 plants"


@pytest.mark.parametrize("answer", ["saved in ⟦1⟧ plants", "⟦1⟧ ⟦2⟧ ⟦3⟧"])
def test_lost_and_invented_placeholders_are_refused(answer: str) -> None:
    with pytest.raises(MachineError):
        protected("3家工厂省5吨").restored("unit", answer)
