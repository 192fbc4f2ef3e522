"""What the normaliser makes of single oddities of Word."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.intake.wordfiles import (
    STYLES,
    cell,
    checkbox,
    control,
    enclosed,
    in_font,
    legacy_box,
    list_of,
    numbered,
    p,
    picture,
    run,
    symbol,
    table,
    text_box,
    write_docx,
)

from casebook.intake.blocks import Paragraph, Table, paragraphs
from casebook.intake.refusals import Refused
from casebook.intake.word.numbering import written
from casebook.intake.word.reading import WordText, read_word


def read(folder: Path, *body: str, **more: object) -> WordText:
    return read_word(write_docx(folder / "x.docx", *body, **more))  # type: ignore[arg-type]


def lines(text: WordText) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(text.blocks) if paragraph.text]


@pytest.mark.parametrize(
    ("box", "mark"),
    [
        (checkbox("1"), "☑"), (checkbox("0"), "☐"),
        (symbol("Wingdings 2", "F052"), "☑"), (symbol("Wingdings 2", "F0A3"), "☐"),
        (symbol("Wingdings", "F0FE"), "☑"), (symbol("Wingdings", "F0A8"), "☐"),
        (in_font("R", "Wingdings 2"), "☑"), (in_font("£", "Wingdings 2"), "☐"),
        (in_font("þ", "Wingdings"), "☑"), (in_font("¨", "Wingdings"), "☐"),
        (run("\uf052"), "☑"), (run("\uf0a3"), "☐"),
        (legacy_box("1"), "☑"), (legacy_box("0"), "☐"),
        (enclosed("□", "√"), "☑"), (enclosed("□", ""), "☐"), (enclosed("○", "3"), "③"),
        (run("R"), "R"), (run("£"), "£"),
    ],
)  # fmt: skip
def test_every_box_becomes_one_of_two_marks(box: str, mark: str, tmp_path: Path) -> None:
    assert lines(read(tmp_path, p(box, "园区"))) == [f"{mark}园区"]


def test_controls_are_taken_off_and_prompts_dropped(tmp_path: Path) -> None:
    text = read(
        tmp_path,
        control(p("整段")),
        p("前", control(run("中")), "后", control(run("请输入"), "<w:showingPlcHdr/>")),
        table(["标签", control("<w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc>")]),
    )
    assert lines(text) == ["整段", "前中后", "标签", "格"]


def test_chinese_numbers_are_written_out(tmp_path: Path) -> None:
    lists = [list_of(1, ("chineseCountingThousand", "（%1）"), ("decimal", "%2."))]
    text = read(
        tmp_path,
        numbered("甲", 1),
        numbered("乙", 1, 1),
        numbered("丙", 1, 1),
        numbered("丁", 1),
        lists=lists,
    )
    assert lines(text) == ["（一）甲", "1. 乙", "2. 丙", "（二）丁"]


@pytest.mark.parametrize(
    ("number", "form", "words"),
    [
        (10, "chineseCounting", "十"), (12, "chineseCounting", "十二"), (20, "chineseCounting", "二十"),
        (105, "chineseCountingThousand", "一百零五"), (110, "chineseCountingThousand", "一百一十"),
        (3, "ideographTraditional", "丙"), (4, "decimalEnclosedCircleChinese", "④"),
        (5, "unknown", "5"), (9, "lowerRoman", "ix"), (7, "decimalZero", "07"),
        (2, "upperLetter", "B"), (7, "decimalFullWidth", "７"),
    ],
)  # fmt: skip
def test_numbers_are_written_as_word_does(number: int, form: str, words: str) -> None:
    assert written(number, form) == words


def test_text_boxes_stand_once_after_their_paragraph(tmp_path: Path) -> None:
    text = read(tmp_path, p("前半段，", text_box("框里。", "又一段。"), "后半段。"), "末段。")
    assert lines(text) == ["前半段，后半段。", "框里。", "又一段。", "末段。"]
    assert list(text.paragraphs.values()) == ["前半段，后半段。", "框里。", "又一段。", "末段。"]


def test_ruby_formulas_and_links_keep_their_words(tmp_path: Path) -> None:
    above, base = f"<w:rt>{run('yú')}</w:rt>", f"<w:rubyBase>{run('余')}</w:rubyBase>"
    ruby = f"<w:r><w:ruby>{above}{base}</w:ruby></w:r>"
    formula = "<m:oMathPara><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></m:oMathPara>"
    link = f'<w:hyperlink r:id="l1">{run("官网")}</w:hyperlink>'
    text = read(tmp_path, p(ruby, formula, link), links={"l1": "https://example.com/"})
    assert lines(text) == ["余（yú）a=b官网"]
    paragraph = text.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.spans[-1].link == "https://example.com/"


def test_pictures_are_known_by_part_and_crop(tmp_path: Path) -> None:
    text = read(
        tmp_path,
        p("看", picture("r1", crop='r="5000"', description="俯瞰"), "图"),
        p(picture("missing")),
        pictures={"r1": b"jpeg"},
    )
    (found,) = text.pictures
    assert (found.part, found.title, found.cropped) == ("word/media/r1.jpg", "俯瞰", True)
    assert text.package.read(found.part) == b"jpeg"
    assert [each.kind for each in text.unread] == ["linked"]
    assert [paragraph.pictures for paragraph in paragraphs(text.blocks) if paragraph.pictures] == [(0,)]


def test_styles_of_chinese_word_are_headings(tmp_path: Path) -> None:
    text = read(
        tmp_path, p("一级", style="1"), p("二级", style="2"), p("题", style="a3"), p("正文"), styles=STYLES
    )
    assert [block.kind for block in text.blocks if isinstance(block, Paragraph)] == [
        "h1",
        "h2",
        "title",
        "plain",
    ]


@pytest.mark.parametrize(
    "oddity",
    [
        symbol("Wingdings 2", "no code"),
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="x"/></w:ddList>'
        '</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ],
)
def test_nonsense_is_refused_as_a_broken_file(oddity: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="broken"):
        read(tmp_path, p(oddity))


def test_a_cell_cannot_span_without_end(tmp_path: Path) -> None:
    (found,) = read(tmp_path, table([cell("宽", span=99_999_999)])).blocks
    assert isinstance(found, Table)
    assert found.rows[0][0].columns == 63


def test_private_characters_of_a_source_cannot_pass_for_our_notes(tmp_path: Path) -> None:
    text = read(tmp_path, p("\ue000i7\ue001文"))
    assert lines(text) == ["i7文"]
    assert text.pictures == ()


def test_a_merged_table_keeps_its_spans(tmp_path: Path) -> None:
    rows = [cell("左", merge="restart"), cell("右", span=2)], [cell("", merge="continue"), "一", "二"]
    text = read(tmp_path, table(*rows))
    (found,) = text.blocks
    assert isinstance(found, Table)
    assert [[(each.text, each.columns, each.rows) for each in row] for row in found.rows] == [
        [("左", 1, 2), ("右", 2, 1)],
        [("一", 1, 1), ("二", 1, 1)],
    ]
