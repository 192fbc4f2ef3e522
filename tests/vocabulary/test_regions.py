from __future__ import annotations

from collections import Counter

import pytest

from casebook.vocabulary.regions import nearest_region, province_of, provinces, region, regions

# fmt: off
PREFECTURES_OF_PROVINCE = {
    "河北": 11, "山西": 11, "内蒙古": 12, "辽宁": 14, "吉林": 9, "黑龙江": 13, "江苏": 13,
    "浙江": 11, "安徽": 16, "福建": 9, "江西": 11, "山东": 16, "河南": 17, "湖北": 13,
    "湖南": 14, "广东": 21, "广西": 14, "海南": 4, "四川": 21, "贵州": 9, "云南": 16,
    "西藏": 7, "陕西": 10, "甘肃": 14, "青海": 8, "宁夏": 5, "新疆": 14,
}
# fmt: on


def test_thirty_four_provinces() -> None:
    assert len(provinces()) == 34
    assert {"北京", "江苏", "内蒙古", "台湾", "香港", "澳门"} <= {each.short.zh for each in provinces()}


def test_prefectures_of_each_province() -> None:
    counts = Counter(each.province.short.zh for each in regions() if each.level == "prefecture")
    assert counts == PREFECTURES_OF_PROVINCE


def test_prefectures_by_kind() -> None:
    kinds = ("自治州", "地区", "盟", "市")
    counts = Counter(
        next(kind for kind in kinds if each.name.zh.endswith(kind))
        for each in regions()
        if each.level == "prefecture"
    )
    assert counts == {"市": 293, "自治州": 30, "地区": 7, "盟": 3}


def test_counties_without_a_prefecture() -> None:
    counts = Counter(each.province.short.zh for each in regions() if each.level == "county")
    assert counts == {"河南": 1, "湖北": 4, "海南": 15, "新疆": 12}


def test_codes_say_level_and_province() -> None:
    for each in regions():
        assert len(each.code) == 6
        assert each.code.isdecimal()
        assert each.code[:2] == each.province.code[:2]
        assert each.code.endswith("00") == (each.level != "county")
        assert each.code.endswith("0000") == (each.level == "province")


def test_codes_rise_within_a_province_and_labels_are_unique() -> None:
    codes = [each.code for each in regions()]
    assert codes == sorted(codes)
    assert len({each.label.zh for each in regions()}) == len(codes)
    assert len({each.label.en for each in regions()}) == len(codes)


def test_each_province_has_a_tile_of_its_own() -> None:
    tiles = {(each.row, each.column) for each in provinces()}
    assert len(tiles) == 34
    assert min(row for row, _ in tiles) == min(column for _, column in tiles) == 1


@pytest.mark.parametrize(
    ("code", "zh", "en"),
    [
        ("110000", "北京市", "Beijing"),
        ("320500", "江苏省苏州市", "Suzhou, Jiangsu"),
        ("341300", "安徽省宿州市", "Suzhou, Anhui"),
        ("150600", "内蒙古自治区鄂尔多斯市", "Ordos, Inner Mongolia"),
        ("222400", "吉林省延边朝鲜族自治州", "Yanbian Korean Autonomous Prefecture, Jilin"),
        ("420600", "湖北省襄阳市", "Xiangyang, Hubei"),
        ("659001", "新疆维吾尔自治区石河子市", "Shihezi, Xinjiang"),
        ("710000", "台湾省", "Taiwan, Province of China"),
        ("810000", "香港特别行政区", "Hong Kong, China"),
        ("820000", "澳门特别行政区", "Macao, China"),
    ],
)
def test_labels(code: str, zh: str, en: str) -> None:
    found = region(code)
    assert found is not None
    assert (found.label.zh, found.label.en) == (zh, en)


@pytest.mark.parametrize("code", ["", "32", "320000 ", "320583", "110100", "371200", "341400", "990000"])
def test_codes_there_are_not(code: str) -> None:
    assert region(code) is None


@pytest.mark.parametrize("code", ["320000", "320500", "320583"])
def test_the_province_of_any_unit_in_it(code: str) -> None:
    assert province_of(code).short.zh == "江苏"


@pytest.mark.parametrize("code", ["", "3", "990100"])
def test_a_code_in_no_province(code: str) -> None:
    with pytest.raises(ValueError, match="in no province"):
        province_of(code)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("320583", "320500"),
        ("310115", "310000"),
        ("苏州", "320500"),
        ("suzhou", "320500"),
        ("Suzhou, Anhui", "341300"),
        ("新疆", "650000"),
        ("999999", None),
    ],
)
def test_what_was_probably_meant(word: str, code: str | None) -> None:
    assert nearest_region(word) == code


def test_each_province_has_a_letter_of_its_own() -> None:
    assert len({each.letter.zh for each in provinces()}) == 34
    assert len({each.letter.en for each in provinces()}) == 34
    assert all(len(each.letter.zh) == 1 and len(each.letter.en) == 2 for each in provinces())
