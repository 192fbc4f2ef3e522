from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.checks.contacts import contacts
from casebook.vocabulary.units import Unit, units


def found(text: str) -> list[tuple[str, str]]:
    return [(each.rule, text[each.offset : each.offset + len(each.words)]) for each in contacts(text)]


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("手机：13800138000。", "CB501", "13800138000"),
        ("致电138 0013 8000咨询", "CB501", "138 0013 8000"),
        ("致电138-0013-8000，", "CB501", "138-0013-8000"),
        ("电话+86 13800138000", "CB501", "13800138000"),
        ("电话８６－１３８００１３８００１", "CB501", "１３８００１３８００１"),
        ("phone: 13800138000", "CB501", "13800138000"),
        ("请联系园区，13800138000。", "CB501", "13800138000"),
        ("Call us, 13800138000.", "CB501", "13800138000"),
        ("电话010-12345678", "CB502", "010-12345678"),
        ("请联系园区，010-12345678。", "CB502", "010-12345678"),
        ("（0512）1234567", "CB502", "（0512）1234567"),
        ("+86-512-12345678", "CB502", "+86-512-12345678"),
        ("联系电话：12345678", "CB502", "12345678"),
        ("Tel. 1234 5678", "CB502", "1234 5678"),
        ("传真：12345678", "CB502", "12345678"),
        ("来信寄some.one+x@mail.example.com.cn即可", "CB503", "some.one+x@mail.example.com.cn"),
        ("[写信](mailto:a@example.cn)", "CB503", "a@example.cn"),
        ("ａ＠example．cn", "CB503", "ａ＠example．cn"),
        ("QQ：12345678", "CB504", "12345678"),
        ("QQ群 12345678", "CB504", "12345678"),
        ("微信号：green_park", "CB504", "green_park"),
        ("微信：park2024", "CB504", "park2024"),
        ("WeChat ID: park_2024", "CB504", "park_2024"),
        ("身份证11010519491231002X。", "CB505", "11010519491231002X"),
        ("联系人：张三，", "CB506", "张三"),
        ("联 系 人：欧阳某某\n", "CB506", "欧阳某某"),
        ("联系人张三（电话见附件）", "CB506", "张三"),
        ("Contact person: Zhang San", "CB506", "Zhang San"),
    ],
)
def test_found(text: str, rule: str, words: str) -> None:
    assert found(text) == [(rule, words)]


@pytest.mark.parametrize(
    "text",
    [
        "用电13812345678千瓦时",
        "用电 13812345678 kWh",
        "发电13812345678kWh/a。",
        "投资15000000000元",
        "投资15123456789元",
        "总额¥15123456789",
        "    value: 15123456789\n    unit: CNY",
        "{value: 15123456789, year: 2020}",
        "13,812,345,678",
        "比值0.13812345678",
        "13812345678.5",
        "编号2024138123456780",
        "https://www.example.cn/13800138000/010-12345678.html",
        "sha256: " + "1380013800" * 6 + "abcd",
        "2019-2023年",
        "GB/T 0123-2019",
        "2024-03-0112345",
        "电话会议2024年召开",
        "电话：12345转",
        "tel aviv 2024",
        "Sustainability @ BMW Shenyang",
        "微信公众号：绿色园区",
        "通过微信：居民可以预约",
        "QQ 音乐",
        "110105194912310021",
        "建立联系人制度，各企业设联系人：负责日常沟通协调",
        "contact persons in each company",
    ],
)
def test_left_alone(text: str) -> None:
    assert found(text) == []


@given(
    st.integers(13_000_000_000, 19_999_999_999),
    st.sampled_from(units()),
    st.sampled_from(["", " ", "\u2009"]),
)
def test_no_figure_with_a_unit_is_a_phone_number(number: int, unit: Unit, gap: str) -> None:
    for symbol in (unit.id, unit.symbol.zh, unit.symbol.en):
        assert found(f"共{number}{gap}{symbol}。") == []


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for each in contacts(text):
        assert text[each.offset :].startswith(each.words) or each.words.isascii()
