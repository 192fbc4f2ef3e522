from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pytest
from weasyprint import CSS, HTML
from weasyprint.text import line_break

from casebook.booklet.weasyprint_patches.measuring import measured_once

STYLE = """
  @page { size: 100mm 60mm; margin: 8mm; @bottom-left { content: counter(page); font: 8pt 'Noto Sans' } }
  html { font: 9pt 'Noto Serif', 'Noto Serif CJK SC' }
  .columns { columns: 2 } .pair { display: grid; grid-template-columns: 2fr 3fr; text-align: justify }
  .narrow { width: 2mm } .nowrap { white-space: nowrap } .anywhere { overflow-wrap: anywhere }
  a::after { content: target-counter(attr(href), page) }
"""
CHINESE = "园区把处理后的水送回工厂，CO₂排放每年少26万吨（2023年），“余热”送到隔壁……"
ENGLISH = "Wastewater, once treated, goes back to the factories next-door; extraordinarily much. "
BODY = f"""
<div class="columns"><p>{CHINESE * 6}</p><p lang="en" style="hyphens: auto">{ENGLISH * 6}</p></div>
<table><tr><th>项目<td>{CHINESE}<td lang="en">{ENGLISH}</table>
<div class="pair"><p>{CHINESE * 2}</p><p lang="en" style="hyphens: auto">{ENGLISH * 2}</p></div>
<div class="pair"><p class="narrow anywhere">{CHINESE}</p><p class="nowrap">{ENGLISH[:20]}水厂</p></div>
<p id="end"><a href="#end">第</a></p>
"""


def _pdf(body: str) -> bytes:
    output = BytesIO()
    HTML(string=f'<html lang="zh-Hans"><title>T</title><body>{body}').write_pdf(
        output, stylesheets=[CSS(string=STYLE)], pdf_identifier="x"
    )
    return output.getvalue()


@contextmanager
def _counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    counted: list[str] = []
    original = line_break.create_layout

    def create_layout(text: str, *more: object) -> object:
        counted.append(text)
        return original(text, *more)

    monkeypatch.setattr(line_break, "create_layout", create_layout)
    yield counted
    monkeypatch.undo()


def test_the_pages_are_the_same() -> None:
    before = _pdf(BODY)
    with measured_once():
        assert _pdf(BODY) == before


def test_less_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    with _counted(monkeypatch) as plain:
        _pdf(BODY)
    with _counted(monkeypatch) as kept, measured_once():
        _pdf(BODY)
    assert sum(map(len, kept)) < sum(map(len, plain)) / 2
