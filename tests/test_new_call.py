"""Next year's call: YAML alone gives it a form, checks, pages and a booklet."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from casebook.checks.checking import check
from casebook.content.reading import read_compilation
from casebook.plugin import BuildRefused, build_site

PROGRAMME = """\
kind: case-call
year: 2027
demonstration: true
name: {zh: 未来征集, en: Call to come}
title: {zh: 关于未来征集的通知, en: Notice of the call to come}
introduction: {zh: 为测试而编。, en: Made up for a test.}
calendar:
  - {id: close, label: {zh: 截止, en: Closing day}, closes: "2027-05-01"}
awards:
  - {id: best, label: {zh: 优秀案例, en: Best cases}, count: 3, track: mine}
tracks:
  - id: mine
    label: {zh: 矿山, en: Mines}
    template: highlights
    form: mine-form
    fields:
      - {id: theme, required: false}
      - {id: depth, label: {zh: 开采深度（米）, en: Depth (m)}, kind: number, required: true, show: [facts]}
forms:
  - id: mine-form
    label: {zh: 矿山申报表, en: Form for mines}
    fields:
      - {id: depth, label: {zh: 开采深度, en: Depth}, publish: "yes", field: depth}
      - {id: phone, label: {zh: 值班电话, en: Telephone}, publish: never}
templates:
  - id: highlights
    label: {zh: 亮点模板, en: Highlights}
    parts:
      - id: highlight
        label: {zh: 亮点, en: Highlight}
        min_count: 2
        max_count: null
        parts:
          - {id: practice, label: {zh: 做法, en: Practice}, max_chars: 40}
          - {id: results, label: {zh: 成效, en: Results}}
"""

CASE = """\
---
title: 样例矿的两个亮点
organisation: {zh: 样例矿, en: Sample Mine}
track: mine
status: accepted
published: 2027-06-01
region: "140000"
sdgs: [12]
summary: 为测试而编的矿山案例。
depth: 320
---
## 矿井水回用

### 做法

矿井水处理后再用。

### 成效

少取新水。

## 瓦斯发电

### 做法

瓦斯发电自用。

### 成效

少放空。
"""

URL = "https://casebook.test/"


@pytest.fixture
def new_call(project: Path) -> Path:
    """A project whose only call is one that no code knows."""
    for old in (project / "cases").iterdir():
        old.rename(project / f"old-{old.name}")
    folder = project / "cases" / "mines-2027"
    (folder / "sample-mine").mkdir(parents=True)
    (folder / "programme.yml").write_text(PROGRAMME, encoding="utf-8")
    (folder / "sample-mine" / "zh.md").write_text(CASE, encoding="utf-8")
    return project


def rules_broken(project: Path) -> list[str]:
    return [finding.rule for finding in check(read_compilation(project / "cases")).findings]


def rewrite(project: Path, old: str, new: str) -> None:
    path = project / "cases" / "mines-2027" / "sample-mine" / "zh.md"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_its_case_is_checked_by_its_own_rules(new_call: Path) -> None:
    assert rules_broken(new_call) == []
    rewrite(new_call, "depth: 320\n", "")
    assert "CB106" in rules_broken(new_call)
    rewrite(new_call, "矿井水处理后再用。", "矿井水处理后再用。" * 6)
    assert "CB202" in rules_broken(new_call)


def test_its_pages_and_its_booklet_are_made(new_call: Path) -> None:
    build_site(new_call / "mkdocs.yml", None, URL, {})
    site = new_call / "site"
    programme = (site / "zh" / "programmes" / "mines-2027" / "index.html").read_text(encoding="utf-8")
    for words in ("2027年5月1日", "矿山申报表", "值班电话", "绝不公开", "40 字以内", "至少 2 个"):
        assert words in programme
    case = (site / "zh" / "cases" / "mines-2027" / "sample-mine" / "index.html").read_text(encoding="utf-8")
    for words in ("开采深度（米）", "320", "瓦斯发电", "少放空"):
        assert words in case
    with pikepdf.open(site / "booklets" / "mines-2027.zh.pdf") as booklet:
        assert len(booklet.pages) > 4


def test_a_case_that_breaks_its_rules_is_not_published(new_call: Path) -> None:
    rewrite(new_call, "## 瓦斯发电", "### 瓦斯发电")
    with pytest.raises(BuildRefused):
        build_site(new_call / "mkdocs.yml", None, URL, {"booklets": False})
    assert not (new_call / "site").exists()
