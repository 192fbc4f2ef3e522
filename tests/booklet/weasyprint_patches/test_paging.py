from __future__ import annotations

import subprocess
from pathlib import Path

from weasyprint import CSS, HTML

from casebook.booklet.weasyprint_patches.paging import Folio, folio_of, folios, kind_of, known_pages

STYLE = """
  @page { size: 100mm 100mm }
  @page front { @bottom-left { content: counter(page, lower-roman) } @top-left { content: "head" } }
  @page first { counter-set: page 1 }
  section { break-before: page }
"""
BODY = '<section style="page: front">a</section><section style="page: first">b</section><section>c</section>'


def test_pages_tell_their_number_its_style_and_their_kind() -> None:
    with folios(lambda counts: True):
        pages = HTML(string=BODY).render(stylesheets=[CSS(string=STYLE)]).pages
    assert [folio_of(page) for page in pages] == [Folio(1, "lower-roman"), Folio(1, ""), Folio(2, "")]
    assert [kind_of(page) for page in pages] == ["front", "first", ""]


def test_margin_boxes_can_be_kept_by_whether_they_count(tmp_path: Path) -> None:
    texts = []
    for wanted in (True, False):
        with folios(lambda counts, wanted=wanted: counts is wanted):  # type: ignore[misc]
            HTML(string=BODY).write_pdf(tmp_path / "a.pdf", stylesheets=[CSS(string=STYLE)])
        texts.append(_words(tmp_path / "a.pdf")[:2])
    assert texts == [["a", "i"], ["head", "a"]]


def test_pages_of_foreign_anchors_are_printed(tmp_path: Path) -> None:
    style = "a::after { content: target-counter(attr(href), page) }"
    html = '<p><a href="#far">far </a></p><p id="near"><a href="#near">near </a></p>'
    with known_pages({"far": 42}):
        HTML(string=html).write_pdf(tmp_path / "a.pdf", stylesheets=[CSS(string=style)])
    assert _words(tmp_path / "a.pdf") == ["far", "42", "near", "1"]


def _words(path: Path) -> list[str]:
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, encoding="utf-8")
    return done.stdout.split()
