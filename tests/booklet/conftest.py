"""A compilation of two published cases and two that must stay out, made in a temporary folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from casebook.booklet.editions import Edition, edition, editions
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.making import make
from casebook.booklet.selection import Reading
from casebook.cache import Cache
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.vocabulary.localtext import Language

SITE_URL = "https://cases.example.org/"

PROGRAMME = """\
kind: case-call
year: 2024
demonstration: true
name: {zh: 绿色案例（2024）, en: Green Cases 2024}
title: {zh: 关于征集案例的通知, en: Notice on collecting cases}
introduction: {zh: 征集活动的介绍。, en: What the call is about.}
organiser: {id: alliance, label: {zh: 园区联盟, en: Alliance of Parks}}
templates:
  - id: article
    label: {zh: 模板, en: Template}
    parts:
      - {id: background, label: {zh: 背景情况, en: Background}}
      - {id: experience, label: {zh: 特色经验, en: Experience}}
tracks:
  - id: park
    label: {zh: 园区, en: Parks}
    template: article
    themes:
      - id: water
        label: {zh: 节水, en: Water}
        description: {zh: 园区怎样节水。, en: How parks save water.}
      - id: energy
        label: {zh: 节能, en: Energy}
        description: {zh: 园区怎样节能。, en: How parks save energy.}
      - id: empty
        label: {zh: 空主题, en: Empty theme}
        description: {zh: 没有案例。, en: No case.}
"""

ORIGINAL = """\
---
title: {title}
subtitle: 示范开发区绿色发展创新案例
organisation: {{zh: 示范开发区管委会, en: Committee of the Model Zone}}
track: park
theme: {theme}
status: {status}
published: 2024-06-01
region: "{region}"
industry: D46
sdgs: [6, "6.4", 13]
summary: 园区把废水再生后送回工厂，每年少取新水。
indicators:
  - id: water
    label: {{zh: 再生水回用量, en: Water reused}}
    value: 26000
    unit: t/d
    year: 2023
    baseline: {{value: 1000, year: 2015}}
    assurance: self-reported
    source: report
  - id: carbon
    label: {{zh: 减排目标, en: Carbon target}}
    value: 260000
    unit: tCO2/a
    year: 2030
    nature: target
    assurance: self-reported
    source: report
photos:
  - file: photos/one.jpg
    caption: {{zh: 水厂, en: Water plant}}
    alt: {{zh: 插图：水厂, en: "Illustration: a water plant"}}
    credit: {{zh: 绘图, en: Drawn}}
    rights: CC BY 4.0
    illustration: true
  - file: photos/two.jpg
    caption: {{zh: 管网, en: Pipes}}
    alt: {{zh: 插图：管网, en: "Illustration: pipes"}}
    credit: {{zh: 绘图, en: Drawn}}
    rights: CC BY 4.0
    illustration: true
sources:
  - id: report
    title: "Power from the parking lot"
    publisher: 园区网站
    date: "2023"
    url: https://example.org/report
    kind: official
---
## 背景情况

这里缺水，2021年起建设再生水厂，CO₂排放也要下降[^report]。{extra}

## 特色经验

### 先算账

{body}

- 先查清用水；
- 再分质供水。
"""

TRANSLATION = """\
---
title: {title}
subtitle: "Model Zone: green-development innovation case"
summary: The park treats its wastewater and sends it back to the factories, so it draws less fresh water.
translation: {{status: draft}}
---
## Background

Water is scarce here. A plant (再生水厂) has been at work since 2021, and CO₂ emissions should fall[^report].

## Experience

### Count first

{body}

- find out who uses water;
- supply each with the quality it needs.
"""


@dataclass(frozen=True)
class Draft:
    """What a fixture case differs in."""

    id: str
    theme: str
    region: str
    titles: tuple[str, str | None]
    status: str = "accepted"
    extra: str = ""
    has_photos: bool = True


EXTRA = """

> 引自报告。

| 年份 | 用水 |
| --- | --- |
| 2021年 | `少` |

#### 更细的一节

见[别的案例](../beta/)、[不存在的一节](#nowhere)和[网页](https://example.org/page)，*强调*与**加粗**；cafe\u0301。
"""
"""What an author may do beside plain paragraphs."""

DRAFTS = (
    Draft("alpha", "energy", "320500", ("热电厂的余热送到了隔壁", "Waste heat goes next door")),
    Draft("beta", "water", "110000", ("缺水园区怎样用水", "How a dry park uses water")),
    Draft("gamma", "water", "110000", ("只有中文的案例", None), extra=EXTRA, has_photos=False),
    Draft("delta", "water", "110000", ("尚未采纳的案例", "A case not accepted"), status="submitted"),
)


def write_cases(folder: Path, drafts: tuple[Draft, ...] = DRAFTS) -> Compilation:
    """Write a `cases/` folder and read it."""
    programme = folder / "calls-2024"
    programme.mkdir(parents=True)
    (programme / "programme.yml").write_text(PROGRAMME, encoding="utf-8")
    for draft in drafts:
        _write_case(programme / draft.id, draft)
    compilation = read_compilation(folder)
    assert not compilation.faults
    return compilation


def _write_case(folder: Path, draft: Draft) -> None:
    (folder / "photos").mkdir(parents=True)
    for number, name in enumerate(("one", "two")):
        Image.new("RGB", (300, 200), (20, 90 + 60 * number, 60)).save(folder / f"photos/{name}.jpg")
    chinese, english = draft.titles
    body = "工厂之间相隔不远，一家排出的水经过处理，正好给另一家用。" * 12
    original = ORIGINAL.format(
        title=chinese,
        theme=draft.theme,
        status=draft.status,
        region=draft.region,
        extra=draft.extra,
        body=body,
    )
    if not draft.has_photos:
        original = re.sub(r"photos:\n.*?(?=sources:)", "", original, flags=re.DOTALL)
    (folder / "zh.md").write_text(original, encoding="utf-8")
    if english is not None:
        body = "The factories are near one another, and what one lets go another can use. " * 12
        (folder / "en.md").write_text(TRANSLATION.format(title=english, body=body), encoding="utf-8")


GLOSSARY = """\
topic,zh,en,also_zh,also_en,forbidden_zh,forbidden_en,definition_zh,definition_en,source
water,再生水,reclaimed water,,,,,处理后再用的污水。,Wastewater treated for use.,
"""


def edition_of(compilation: Compilation, reading: Reading) -> Edition:
    """Return the edition of the compilation's only programme in a reading."""
    (programme,) = compilation.programmes
    return edition(compilation, programme, reading)


@pytest.fixture(scope="session")
def compilation(tmp_path_factory: pytest.TempPathFactory) -> Compilation:
    return write_cases(tmp_path_factory.mktemp("booklet") / "cases")


@pytest.fixture(scope="session")
def front_matter(tmp_path_factory: pytest.TempPathFactory) -> FrontMatter:
    folder = tmp_path_factory.mktemp("front") / "booklet"
    for language, words in (("zh", "本书收录案例。"), ("en", "This book holds cases.")):
        (folder / language).mkdir(parents=True)
        (folder / language / "foreword.md").write_text(words, encoding="utf-8")
    (folder.parent / "glossary.csv").write_text(GLOSSARY, encoding="utf-8")
    return FrontMatter(folder, SITE_URL)


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def booklets(compilation: Compilation, cache: Cache, front_matter: FrontMatter) -> dict[Reading, Path]:
    """Every edition's PDF by reading."""
    return {each.reading: make(each, cache, front_matter) for each in editions(compilation)}


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> Language:
    return "zh" if request.param == "zh" else "en"


@pytest.fixture
def pdf(booklets: dict[Reading, Path], language: Language) -> Iterator[pikepdf.Pdf]:
    """The booklet in each language in turn."""
    with pikepdf.open(booklets[language]) as opened:
        yield opened
