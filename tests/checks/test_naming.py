from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from casebook.checks.rules.naming import fits

if TYPE_CHECKING:
    from tests.checks.conftest import Library

PARKS, ENTERPRISES = "XX开发区绿色发展创新案例", "XX企业绿色发展创新案例"


@pytest.mark.parametrize(
    ("subtitle", "form"),
    [
        ("示例开发区绿色发展创新案例", PARKS),
        ("北京经济技术开发区绿色发展创新案例", PARKS),
        ("苏州工业园区绿色发展创新案例", PARKS),
        ("青岛中德生态园绿色发展创新案例", PARKS),
        ("示例开发区（东区）绿色发展创新案例", PARKS),
        ("示例企业绿色发展创新案例", ENTERPRISES),
        ("示例（无锡）企业绿色发展创新案例", ENTERPRISES),
        ("示例汽车有限公司绿色发展创新案例", ENTERPRISES),
        ("示例汽车厂 绿色发展创新案例", ENTERPRISES),
    ],
)
def test_a_name_in_the_place_of_xx(subtitle: str, form: str) -> None:
    assert fits(subtitle, form)


@pytest.mark.parametrize(
    ("subtitle", "form"),
    [
        ("XX开发区绿色发展创新案例", PARKS),
        ("开发区绿色发展创新案例", PARKS),
        ("绿色发展创新案例", PARKS),
        ("示例企业绿色发展创新案例", PARKS),
        ("示例开发区绿色发展案例", PARKS),
        ("示例开发区绿色发展创新案例（2024）", PARKS),
        ("示例绿色发展创新案例", ENTERPRISES),
        ("示例开发区绿色发展创新案例", ENTERPRISES),
        ("", ENTERPRISES),
    ],
)
def test_what_does_not_follow_the_form(subtitle: str, form: str) -> None:
    assert not fits(subtitle, form)


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("江苏省小样涂料厂照片（烘房）.jpg", []),
        ("江苏省小样涂料厂照片(烘房).JPG", []),
        ("江苏省小样涂料厂照片（）.jpg", ["CB416"]),
        ("江苏省小样涂料厂照片.jpg", ["CB416"]),
        ("江苏省小样涂料厂照片（烘房）.png", ["CB416"]),
    ],
)
def test_names_of_originals(calls: Library, name: str, rules: list[str]) -> None:
    calls.replace("works/zh.md", "江苏省小样涂料厂照片（烘房）.jpg", name)
    assert [rule for rule, *_ in calls.found()] == rules
