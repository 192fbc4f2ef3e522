"""A small book with everything that a renderer in parts could get wrong, and both renderers' PDFs of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PIL import Image

from casebook.booklet.fetching import address
from casebook.booklet.press.crew import Crew
from casebook.booklet.press.renderer import PartwiseRenderer
from casebook.booklet.rendering import Document, PlainRenderer
from casebook.cache import Cache

STYLE = """
  @page { size: 100mm 140mm; margin: 20mm }
  @page front { @bottom-center { content: counter(page, lower-roman); font: 8pt 'Noto Sans' } }
  @page chapter:left, back:left { @bottom-left { content: counter(page); font: 8pt 'Noto Sans' } }
  @page chapter:right, back:right { @bottom-right { content: counter(page); font: 8pt 'Noto Sans' } }
  @page chapter { @top-left { content: string(title); font: 7pt 'Noto Sans CJK SC' } }
  @page body { counter-set: page 1 }
  html { font: 10pt/1.5 'Noto Serif CJK SC' }
  h1 { bookmark-level: 1 } h2 { bookmark-level: 2 } h3 { bookmark-level: 3 }
  table { font-family: 'Noto Sans CJK SC' } em { font-family: 'Noto Sans'; font-style: normal }
  .front { page: front; break-after: page }
  .body { page: body; break-after: page }
  .chapter { page: chapter; break-before: page; string-set: title attr(data-title) }
  .back { page: back; break-before: page }
  .front a::after, .back a::after { content: leader(dotted) target-counter(attr(href), page) }
  img { width: 40mm }
"""

_CHAPTER = """
<article class="chapter" id="{name}" data-title="{title}"><h2>{title}</h2>
<img src="{picture}" alt="{title}的图">
<p>{text}<a href="https://example.org/{name}">网页</a>，<a href="#{name}-note">注</a>。</p>
<h3>数据</h3>
<table><tr><th scope="col">项目</th><th scope="col">数值</th></tr><tr><td>水</td><td>26</td></tr></table>
<p id="{name}-note" lang="en"><em>Note</em> &amp; more.</p><div id="{name}-end"></div></article>
"""


@dataclass(frozen=True)
class Draft:
    """A chapter: how often its text repeats decides how many pages it takes."""

    name: str
    title: str
    repeats: int


DRAFTS = (Draft("case-a", "甲园区", 12), Draft("case-b", "乙企业", 40), Draft("case-c", "丙社区", 8))


def book(folder: Path, drafts: tuple[Draft, ...] = DRAFTS) -> Document:
    """Return a book of these chapters, its pictures written to the folder."""
    pictures = {}
    for number, draft in enumerate(drafts):
        pictures[f"{draft.name}/一.jpg"] = folder / f"{draft.name}.jpg"
        Image.new("RGB", (60, 40), (20, 60 * number, 90)).save(folder / f"{draft.name}.jpg")
    listed = "".join(f'<p><a href="#{draft.name}">{draft.title}</a></p>' for draft in drafts)
    notes = "".join(f'<p><a href="#{draft.name}-note">{draft.title}</a></p>' for draft in drafts)
    chapters = [
        _CHAPTER.format(
            name=draft.name,
            title=draft.title,
            picture=address(f"{draft.name}/一.jpg"),
            text="园区把处理后的水送回工厂。" * draft.repeats,
        )
        for draft in drafts
    ]
    body = (
        '<section class="front" id="cover"><h1>案例</h1></section>'
        f'<section class="front" id="contents"><h1>目录</h1>{listed}'
        '<p><a href="#index">索引</a></p></section>'
        f'<section class="body" id="theme"><h1>主题</h1>{listed}</section>'
        f"{''.join(chapters)}"
        f'<section class="back" id="index"><h1>索引</h1>{notes}<p><a href="#contents">目录</a></p></section>'
    )
    html = f'<html lang="zh-Hans"><head><title>书</title></head><body>{body}</body></html>'
    return Document("zh", html, STYLE, tuple(draft.name for draft in drafts), pictures, "identifier")


def longer(drafts: tuple[Draft, ...], number: int) -> tuple[Draft, ...]:
    """Return the chapters with one that takes more pages."""
    return tuple(
        replace(draft, repeats=draft.repeats + 60) if index == number else draft
        for index, draft in enumerate(drafts)
    )


def printed(document: Document, folder: Path, cache: Path, workers: int = 1) -> Path:
    """Return the file of a document printed in parts."""
    target = folder / "parts.pdf"
    with Crew(workers) as crew:
        PartwiseRenderer(Cache(cache), crew).render(document, target)
    return target


@pytest.fixture(scope="session")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    return book(tmp_path_factory.mktemp("pictures"))


@pytest.fixture(scope="session")
def warm(document: Document, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache in which the book has been printed."""
    folder = tmp_path_factory.mktemp("warm")
    printed(document, tmp_path_factory.mktemp("first"), folder)
    return folder


@pytest.fixture(scope="session")
def in_parts(document: Document, warm: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return printed(document, tmp_path_factory.mktemp("parts"), warm)


@pytest.fixture(scope="session")
def plain(document: Document, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("plain") / "plain.pdf"
    PlainRenderer().render(document, target)
    return target
