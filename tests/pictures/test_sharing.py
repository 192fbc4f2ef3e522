from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from casebook.booklet.faces import face
from casebook.pictures.sharing import SIZE, ShareCard, Typeface, share_jpeg, wrapped

_SERIF, _SANS = face("Noto Serif CJK SC", "Bold"), face("Noto Sans CJK SC", "Regular")
SERIF, SANS = Typeface(_SERIF.path, _SERIF.index), Typeface(_SANS.path, _SANS.index)


@pytest.fixture
def card(tmp_path: Path) -> ShareCard:
    Image.new("RGB", (900, 600), "#7fb6d6").save(tmp_path / "opener.png")
    return ShareCard(
        title="锅炉余热送进温室，冬天不再烧煤",
        above="江苏省苏州市 · 绿色基础设施",
        figure="26万吨",
        figure_label="二氧化碳减排量（2023年）",
        foot="扫码阅读全文 · 园区绿色发展案例集",
        address="https://example.org/zh/cases/sample-2024/boiler-heat/",
        picture=tmp_path / "opener.png",
        serif=SERIF,
        sans=SANS,
    )


def test_it_has_the_size_and_no_metadata(card: ShareCard) -> None:
    with Image.open(BytesIO(share_jpeg(card))) as image:
        assert (image.format, image.size) == ("JPEG", SIZE)
        assert not image.getexif()


def test_the_same_card_gives_the_same_bytes(card: ShareCard) -> None:
    assert share_jpeg(card) == share_jpeg(card)


@pytest.mark.parametrize("change", ["title", "above", "figure", "figure_label", "foot", "address"])
def test_everything_it_says_is_seen(card: ShareCard, change: str) -> None:
    assert share_jpeg(replace(card, **{change: "另一句"})) != share_jpeg(card)  # type: ignore[arg-type]


def test_it_does_without_picture_and_figure(card: ShareCard) -> None:
    with Image.open(BytesIO(share_jpeg(replace(card, picture=None, figure="", figure_label="")))) as image:
        assert image.size == SIZE


def test_the_code_is_that_of_the_address(card: ShareCard) -> None:
    plain = replace(card, title="", above="", figure="", figure_label="", foot="")
    with Image.open(BytesIO(share_jpeg(plain))) as image:
        corner = image.convert("L").crop((0, 400, 260, 630))
    side = segno.make(card.address, micro=False, error="m").symbol_size(border=0)[0]
    left, top, right, bottom = corner.point(lambda level: 255 * (level < 128)).getbbox() or (0, 0, 0, 0)
    assert (right - left, bottom - top) == (side * 3, side * 3)


@given(st.text(st.sampled_from("园区绿色发展，。a b1CO₂"), min_size=1, max_size=60))
def test_lines_keep_every_character_and_begin_with_no_closing_mark(words: str) -> None:
    lines = wrapped(words, SERIF.at(40), 300)
    assert "".join("".join(lines).split()) == "".join(words.split())
    assert not any(line.startswith(("，", "。")) for line in lines[1:])


def test_latin_words_stay_whole() -> None:
    words = "Industrial symbiosis turns residues into feedstock"
    assert " ".join(wrapped(words, SERIF.at(40), 300)).split() == words.split()
