"""Handouts in Word and XLIFF: what goes out comes back, whatever a translator's program does to it."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from casebook.content.reading import read_compilation
from casebook.exchange.handout import Handout, Line, tidy
from casebook.exchange.wordtable import HandoutError, read_word, write_word
from casebook.exchange.xliff import read_xliff, write_xliff

LINE = Line(
    "background",
    "背景情况",
    "园区烧煤[^a]。\n\n- 一\n- 二",
    "Coal[^a].\n\n- one\n- two",
    "0123456789",
    "abcdef0123",
)
HANDOUT = Handout(
    "sample-2024/steam", "en", "题", (LINE, replace(LINE, unit="outlook", translation="", comment="?"))
)
MARKDOWN = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]) | st.just("\n"), max_size=60
)


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


@pytest.fixture
def word(tmp_path: Path) -> Path:
    path = tmp_path / "steam.docx"
    path.write_bytes(write_word(HANDOUT))
    return path


def test_word_brings_back_every_column(word: Path) -> None:
    back = read_word(word)
    assert (back.case, back.language) == ("sample-2024/steam", "en")
    assert back.lines == tuple(replace(line, label="") for line in HANDOUT.lines)


def test_xliff_brings_back_every_unit(tmp_path: Path) -> None:
    path = tmp_path / "steam.xlf"
    path.write_bytes(write_xliff(HANDOUT, "zh"))
    back = read_xliff(path)
    assert (back.case, back.language) == ("sample-2024/steam", "en")
    assert back.lines == tuple(replace(line, label="") for line in HANDOUT.lines)


@settings(max_examples=25)
@given(MARKDOWN, MARKDOWN)
def test_any_text_survives_both_forms_but_for_blanks(original: str, translation: str) -> None:
    handed = replace(HANDOUT, lines=(replace(LINE, original=original, translation=translation),))
    with TemporaryDirectory() as folder:
        word, xliff = Path(folder, "a.docx"), Path(folder, "a.xlf")
        word.write_bytes(write_word(handed))
        xliff.write_bytes(write_xliff(handed, "zh"))
        for back in (read_word(word), read_xliff(xliff)):
            assert lines(back.lines[0].original) == lines(original)
            assert lines(back.lines[0].translation) == lines(translation)


def test_id_and_original_are_locked(word: Path) -> None:
    body = Document(str(word)).element.body
    locks = [each.get(qn("w:val")) for each in body.iter(qn("w:lock"))]
    assert locks == ["sdtContentLocked"] * 4
    assert [each.get(qn("w:val")) for each in body.iter(qn("w:tag"))] == ["background"] * 2 + ["outlook"] * 2


def test_tracked_insertions_count_and_deletions_do_not(word: Path) -> None:
    document = Document(str(word))
    paragraph = document.tables[0].rows[2].cells[2].paragraphs[0]
    for tag, text_tag, words in (("w:ins", "w:t", "kept"), ("w:del", "w:delText", "gone")):
        change, run, text = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
        text.text = words
        run.append(text)
        change.append(run)
        paragraph._p.append(change)
    document.save(str(word))
    assert read_word(word).lines[1].translation == "kept"


def test_comments_in_the_margin_are_read_too(word: Path) -> None:
    document = Document(str(word))
    paragraph = document.tables[0].rows[2].cells[2].paragraphs[0]
    document.add_comment(paragraph.add_run("Words"), text="Which year?", author="Li")
    document.save(str(word))
    assert read_word(word).lines[1].comment == "?\nWhich year?"


def test_a_program_that_drops_content_controls_loses_nothing(word: Path) -> None:
    document = Document(str(word))
    for control in list(document.element.body.iter(qn("w:sdt"))):
        for paragraph in control.find(qn("w:sdtContent")):
            control.addprevious(paragraph)
        control.getparent().remove(control)
    document.save(str(word))
    assert read_word(word).lines == tuple(replace(line, label="") for line in HANDOUT.lines)


def test_an_xliff_without_our_digests_is_known_by_its_source(tmp_path: Path) -> None:
    path = tmp_path / "steam.xlf"
    root = etree.fromstring(write_xliff(HANDOUT, "zh"))
    for unit in root.iter("{*}trans-unit"):
        del unit.attrib["extradata"]
    path.write_bytes(etree.tostring(root))
    line = read_xliff(path).lines[0]
    assert (len(line.digest), line.base) == (10, "")


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 60_000_000)
    with pytest.raises(HandoutError, match="too large"):
        read_word(path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<xliff/>",
        b"<html>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2">&a;</xliff>',
        b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"><file target-language="fr"/></xliff>',
    ],
)
def test_what_is_no_xliff_of_ours_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.xlf"
    path.write_bytes(content)
    with pytest.raises(HandoutError):
        read_xliff(path)


@pytest.mark.parametrize(
    ("unit", "words", "tidied"),
    [
        ("title", " Two\nlines ", "Two lines"),
        ("highlight-2-heading", "A\r\nB", "A B"),
        ("outlook", "\n\nOne  \r\n\nTwo\n", "One\n\nTwo"),
    ],
)
def test_units_are_tidied_as_files_hold_them(project: Path, unit: str, words: str, tidied: str) -> None:
    case = read_compilation(project / "cases").cases[0]
    assert tidy(case, unit, words) == tidied
