from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from weasyprint import CSS, HTML
from weasyprint.layout import inline
from weasyprint.text import line_break

from casebook.booklet.weasyprint_patches.justification import justified_chinese

STYLE = """
  @page { size: 100mm 100mm; margin: 10mm }
  html { font: 10pt 'Noto Serif CJK SC' }
  body, p { margin: 0; text-align: justify }
"""
TEXT = "园区在 2021 年建设再生水厂，把处理后的水送回工厂，每年少取新水 2600 万吨，" * 4
RIGHT_EDGE = 90 / 25.4 * 72
"""Where a full line ends, in points from the left of the page."""


def _line_ends(path: Path, text: str) -> list[float]:
    """Return where each line but the last ends, in points from the left."""
    HTML(string=f'<html lang="zh-Hans"><p>{text}</p>').write_pdf(path, stylesheets=[CSS(string=STYLE)])
    done = subprocess.run(
        ["pdftotext", "-bbox-layout", str(path), "-"], capture_output=True, check=True, encoding="utf-8"
    )
    return [float(edge) for edge in re.findall(r'<line [^>]*xMax="([\d.]+)"', done.stdout)][:-1]


def test_chinese_lines_reach_the_edge_evenly(tmp_path: Path) -> None:
    with justified_chinese():
        ends = _line_ends(tmp_path / "a.pdf", TEXT)
    assert len(ends) >= 3
    assert ends == pytest.approx([RIGHT_EDGE] * len(ends), abs=0.6)


def test_lines_with_marked_runs_reach_it_too(tmp_path: Path) -> None:
    marked = TEXT.replace("再生水厂", "<strong>再生水厂</strong><sup>1</sup>")
    with justified_chinese():
        ends = _line_ends(tmp_path / "a.pdf", marked)
    assert ends == pytest.approx([RIGHT_EDGE] * len(ends), abs=0.6)


def test_without_spaces_weasyprint_alone_leaves_lines_short(tmp_path: Path) -> None:
    solid = TEXT.replace(" ", "")
    short = [RIGHT_EDGE - end for end in _line_ends(tmp_path / "a.pdf", solid)]
    with justified_chinese():
        patched = [RIGHT_EDGE - end for end in _line_ends(tmp_path / "b.pdf", solid)]
    assert max(short) > 2
    assert max(patched) < 0.6


def test_a_line_that_would_gape_is_left_short(tmp_path: Path) -> None:
    with justified_chinese():
        ends = _line_ends(tmp_path / "a.pdf", f"网址 {'a' * 38} 在此")
    assert ends[0] < RIGHT_EDGE - 20


def test_english_lines_are_left_to_weasyprint(tmp_path: Path) -> None:
    words = "What one park has managed others can often use. " * 5
    plain = _line_ends(tmp_path / "a.pdf", words)
    with justified_chinese():
        assert _line_ends(tmp_path / "b.pdf", words) == plain


def test_the_patch_ends_with_its_context() -> None:
    before = (inline.justify_line, line_break.Layout.set_text)
    with justified_chinese():
        assert (inline.justify_line, line_break.Layout.set_text) != before
    assert (inline.justify_line, line_break.Layout.set_text) == before
