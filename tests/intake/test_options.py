from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.intake.options import CELL_END, read_options

OPTIONS = {"park": ("园区",), "enterprise": ("企业",), "community": ("社区",), "individual": ("个人",)}


@pytest.mark.parametrize(
    "text",
    [
        "☑园区 ☐企业 ☐社区 ☐个人",
        "园区☑ 企业☐ 社区☐ 个人☐",
        "■ 园区\n□ 企业\n□ 社区\n□ 个人",
        "园区（√） 企业（ ） 社区（　） 个人（）",
        "[x] 园区 [ ] 企业 [ ] 社区 [ ] 个人",
        "园区√      企业      社区      个人",
        "园区 √\n企业\n社区\n个人",
        "√园区、企业、社区、个人",
        "园区",
        "园 区√  企 业  社 区  个 人",
        CELL_END.join(["园区", "√", "企业", "", "社区", "", "个人", ""]),
        CELL_END.join(["√", "园区", "", "企业", "", "社区", "", "个人"]),
    ],
)
def test_a_plain_mark_is_read(text: str) -> None:
    assert read_options(text, OPTIONS).chosen == ("park",)


@pytest.mark.parametrize(
    "text",
    [
        "园区 √      企业      社区      个人",
        "园区  √  企业  社区  个人",
        "园区√企业 社区 个人",
        "园区 企业 社区 个人",
        "☐园区 ☐企业 ☐社区 ☐个人",
        "√ √ 园区 企业",
        "",
        "其他",
    ],
)
def test_what_can_be_read_two_ways_is_not_chosen(text: str) -> None:
    assert read_options(text, OPTIONS).chosen is None


def test_several_ticks_are_all_read() -> None:
    assert read_options("☑园区 ☑企业 ☐社区", OPTIONS).chosen == ("park", "enterprise")


def test_a_long_name_is_not_taken_for_the_short_one_within() -> None:
    options = {"factory": ("工厂",), "green": ("绿色工厂",)}
    assert read_options("☐工厂 ☑绿色工厂", options).chosen == ("green",)


@given(
    st.permutations(list(OPTIONS)),
    st.sampled_from([("☑", "☐"), ("■", "□"), ("（√）", "（ ）"), ("[x]", "[ ]"), ("√", "□")]),
    st.sampled_from(["", " ", "　"]),
    st.sampled_from([" ", "\n", "\n\n", "　　"]),
    st.booleans(),
    st.sets(st.sampled_from(list(OPTIONS)), min_size=1),
)
def test_regular_marks_are_read_wherever_they_stand(
    order: list[str], marks: tuple[str, str], gap: str, end: str, before: bool, ticked: set[str]
) -> None:
    pieces = []
    for option in order:
        mark, name = marks[0] if option in ticked else marks[1], OPTIONS[option][0]
        pieces.append(f"{mark}{gap}{name}" if before else f"{name}{gap}{mark}")
    chosen = read_options(end.join(pieces), OPTIONS).chosen
    assert chosen is not None
    assert set(chosen) == ticked
