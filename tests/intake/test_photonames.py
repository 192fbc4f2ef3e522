from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.intake.photonames import likely_caption, stated_caption


@pytest.mark.parametrize(
    ("name", "caption"),
    [
        ("北京市某园区照片（屋顶光伏）.jpg", "屋顶光伏"),
        ("北京市某园区照片(屋顶光伏).JPG", "屋顶光伏"),
        ("某厂照片2（污水处理站）.jpeg", "污水处理站"),
        ("某厂照片（屋顶光伏（二期））.jpg", "屋顶光伏（二期）"),
        ("某厂照片（屋顶光伏） (1).jpg", "屋顶光伏"),
        ("某厂照片（屋顶光伏）-副本.jpg", "屋顶光伏"),
        ("某厂照片（1）.jpg", ""),
        ("某厂照片.jpg", ""),
        ("厂区（一期）.jpg", ""),
        ("照片（" + "长" * 61 + "）.jpg", ""),
    ],
)
def test_captions_as_calls_want_them_in_names(name: str, caption: str) -> None:
    assert stated_caption(name) == caption


@pytest.mark.parametrize(
    ("name", "caption"),
    [
        ("污水处理厂全景.jpg", "污水处理厂全景"),
        ("3、屋顶光伏电站.png", "屋顶光伏电站"),
        ("图2 蒸汽管廊夜景 (1).jpg", "蒸汽管廊夜景"),
        ("厂区.jpg", ""),
        ("IMG_20240102_101010.jpg", ""),
        ("DSC_0712.JPG", ""),
        ("微信图片_20240102101010.jpg", ""),
        ("mmexport1700000000000.jpg", ""),
        ("QQ图片20240102.png", ""),
        ("屏幕截图 2024-01-02.png", ""),
        ("图片1.png", ""),
        ("steam.jpg", ""),
    ],
)
def test_captions_that_names_may_mean(name: str, caption: str) -> None:
    assert likely_caption(name) == caption


@given(st.text(max_size=200))
def test_any_name_gives_a_bounded_line(name: str) -> None:
    for caption in (stated_caption(name), likely_caption(name)):
        assert len(caption) <= 60
        assert "\n" not in caption
