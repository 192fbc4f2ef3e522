"""Made-up cases of the five calls, each as it should be, for a test to change and write to a folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import yaml
from tests.checks.conftest import picture
from tests.checks.films import film

from casebook.checks.finding import Finding
from casebook.content.programme import Programme
from casebook.content.reading import read_compilation

ETDZ = "etdz-green-2024"
MEE = "mee-low-carbon-2023"
GUANGZHOU = "guangzhou-green-manufacturing-2024"
PLAN = "hightech-action-plan-2021"
ZHEJIANG = "zhejiang-green-parks-2022"
CASES = Path(__file__).parents[2] / "cases"
_SENTENCE = "园区把余热送给邻厂。"


@dataclass
class Draft:
    """A case of a call: its facts, its headings with the text under each, and its other files."""

    programme: str
    facts: dict[str, Any]
    body: list[tuple[str, str]]
    files: dict[str, bytes] = field(default_factory=dict)
    id: str = "sample"

    def write(self, cases: Path) -> None:
        """Write the case into a `cases/` folder."""
        folder = cases / self.programme / self.id
        for name, data in self.files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        folder.mkdir(parents=True, exist_ok=True)
        facts = yaml.safe_dump(self.facts, allow_unicode=True, sort_keys=False)
        text = "\n".join(f"{heading}\n\n{words}\n" for heading, words in self.body)
        (folder / "zh.md").write_text(f"---\n{facts}---\n{text}", encoding="utf-8")

    def again(self, number: int, **facts: Any) -> Draft:
        """Return another case like this one, of a body of its own unless told otherwise."""
        own = {"title": f"第{number}个案例", "organisation": name(f"第{number}家单位"), **facts}
        body = [(heading, f"{words}{number}") if words else (heading, "") for heading, words in self.body]
        return Draft(self.programme, {**self.facts, **own}, body, self.files, f"sample-{number}")

    def take_photos(self, count: int) -> None:
        """Give the case that many photos, each different and large enough."""
        self.facts["photos"] = [photo(number) for number in range(1, count + 1)]
        self.files |= {f"photos/p{number}.jpg": picture(number) for number in range(1, count + 1)}

    def take_films(self, *films: bytes) -> None:
        """Give the case these films."""
        videos = [{**photo(number), "file": f"videos/v{number}.mp4"} for number in range(1, len(films) + 1)]
        for video in videos:
            del video["original"]
        self.facts["videos"] = videos
        self.files |= {f"videos/v{number}.mp4": data for number, data in enumerate(films, start=1)}

    def section(self, heading: str, words: str) -> None:
        """Put other words under a heading."""
        self.body = [(each, words if each == heading else old) for each, old in self.body]


class Checked(Protocol):
    """What checks cases of the calls: their findings, and those of the five programmes."""

    def __call__(self, *drafts: Draft) -> tuple[Finding, ...]: ...


@cache
def programme(programme_id: str) -> Programme:
    """Return one of the five programmes."""
    found = read_compilation(CASES).programme(programme_id)
    assert found
    return found


def name(chinese: str) -> dict[str, str]:
    """Return a name in both languages."""
    return {"zh": chinese, "en": "A sample"}


def words(count: int) -> str:
    """Return a text of that many 字."""
    text = _SENTENCE * (count // len(_SENTENCE))
    return text + "余" * (count - len(text))


def photo(number: int) -> dict[str, Any]:
    """Return how a photo of 3 MB is listed."""
    return {
        "file": f"photos/p{number}.jpg",
        "caption": {"zh": "车间里的换热器", "en": "A heat exchanger"},
        "alt": {"zh": "一台换热器", "en": "A heat exchanger"},
        "credit": {"zh": "示例单位", "en": "A sample"},
        "rights": "CC BY 4.0",
        "original": {"sha256": f"{number:064x}", "bytes": 3_000_000, "width": 4000, "height": 3000},
    }


def _draft(programme: str, track: str, facts: dict[str, Any], body: list[tuple[str, str]]) -> Draft:
    common = {
        "title": "余热怎样送给邻厂",
        "organisation": name("示例单位"),
        "track": track,
        "status": "accepted",
        "published": "2024-12-01",
        "region": "330100",
        "sdgs": [7],
        "summary": "余热送给邻厂。",
    }
    return Draft(programme, common | facts, body)


def park() -> Draft:
    """Return a park's case of the Green Alliance call."""
    facts = {"subtitle": "示例开发区绿色发展创新案例", "theme": "green-infrastructure"}
    body = [("## 背景情况", words(400)), ("## 特色经验", words(900)), ("## 未来展望", words(400))]
    draft = _draft(ETDZ, "park", facts, body)
    draft.take_photos(3)
    return draft


def enterprise() -> Draft:
    """Return an enterprise's case of the Green Alliance call."""
    facts = {
        "subtitle": "示例企业绿色发展创新案例",
        "theme": "zero-waste-factory",
        "industry": "C26",
        "recommended_by": name("示例开发区"),
    }
    body = [("## 背景情况", words(250)), ("## 特色经验", words(900)), ("## 未来展望", words(400))]
    draft = _draft(ETDZ, "enterprise", facts, body)
    draft.take_photos(3)
    return draft


def recommended() -> Draft:
    """Return a community's case of the ministry's call, one of the two that each province sends at least."""
    draft = _draft(MEE, "community", {}, [("## 案例简介", words(1000))])
    draft.take_photos(3)
    return draft


def person() -> Draft:
    """Return a case of the ministry's call about a person."""
    consent = {"statement": name("同意公开，包括照片"), "date": "2024-01-01", "portrait": True}
    draft = _draft(MEE, "individual", {"consent": consent}, [("## 案例简介", words(1000))])
    draft.take_photos(3)
    return draft


def _disclosure() -> dict[str, Any]:
    return {"statement": name("可以公开。"), "reviewed_by": name("示例单位"), "date": "2024-09-01"}


def highlights() -> Draft:
    """Return a case of the Guangzhou call told by highlights."""
    facts = {
        "industry": "C2641",
        "honours": [{"honour": "green-factory", "level": "city"}],
        "disclosure": _disclosure(),
    }
    body = [("## 企业简介", words(200))]
    for number in ("一", "二", "三"):
        body += [
            (f"## 亮点之{number}", ""),
            ("### 亮点做法", "换溶剂。"),
            ("### 主要成效", "少排放。"),
            ("### 借鉴意义", "同行可学。"),
        ]
    draft = _draft(GUANGZHOU, "green-manufacturing-enterprise", facts, body)
    draft.take_photos(3)
    return draft


def cleaner_production() -> Draft:
    """Return a case of the Guangzhou call told by projects."""
    figure = {"kind": "energy-saved", "value": 120, "unit": "tce", "year": 2023, "assurance": "verified"}
    project = {
        "name": name("余热回收"),
        "categories": ["resource-saving"],
        "completed": 2022,
        "investment": 1_200_000,
        "annual_benefit": 350_000,
        "indicators": [{**figure, "source": "audit"}],
    }
    source = {"id": "audit", "title": "审核报告", "publisher": "示例单位", "kind": "company"}
    facts = {"industry": "C26", "projects": [project], "sources": [source], "disclosure": _disclosure()}
    body = [("## 企业简介", "做涂料。"), ("## 余热回收", "烘房余热预热新风。")]
    return _draft(GUANGZHOU, "cleaner-production", facts, body)


def _table(table: str, part: str, columns: list[dict[str, Any]], *labels: str) -> dict[str, Any]:
    rows = [{"label": name(label), "values": [1] * len(columns)} for label in labels]
    return {"id": table, "part": part, "caption": name("表"), "columns": columns, "rows": rows}


def _years(first: int, last: int) -> list[dict[str, Any]]:
    return [{"id": str(year), "label": year, "unit": "t"} for year in range(first, last + 1)]


def plan() -> Draft:
    """Return an action plan of a high-tech zone with all its tables."""
    pollutants = ("废水", "化学需氧量", "氨氮", "二氧化硫", "氮氧化物", "固体废弃物")
    task_columns = [{"id": each, "label": name(each)} for each in ("year", "department")]
    project_ids = ("need", "who", "content", "schedule", "investment", "benefit")
    project_columns = [{"id": each, "label": name(each)} for each in project_ids]
    tables = [
        _table("targets", "3-1", _years(2021, 2025), "能耗"),
        _table("tasks", "4-3", task_columns, "节能"),
        _table("projects", "4-3", project_columns, "余热管网"),
        _table("energy", "6-1", _years(2016, 2020), "煤炭"),
        _table("water", "6-2", _years(2016, 2020), "新水"),
        _table("pollutants", "6-2", _years(2016, 2020), *pollutants),
    ]
    figure = {"id": "use", "label": name("用能"), "value": 9, "unit": "tce", "year": 2020}
    source = {"id": "report", "title": "报告", "publisher": "示例单位", "kind": "official"}
    facts = {
        "published": "2021-12-01",
        "founded": "1992-11",
        "green_department": name("示例部门"),
        "tables": tables,
        "indicators": [{**figure, "assurance": "self-reported", "source": "report"}],
        "sources": [source],
    }
    return _draft(PLAN, "zone", facts, _chapters())


def _chapters() -> list[tuple[str, str]]:
    sections = {
        "基本情况": ("园区概况", "社会发展", "产业发展", "基础设施", "环境质量", "智慧化建设"),
        "绿色发展现状": (
            *("环境管理创新情况", "科技创新驱动绿色发展情况", "绿色创建情况", "低碳发展情况"),
            "“十三五”期间园区在经济、产业、资源能源、环境质量等方面取得的成效",
            "园区深化绿色转型高质量发展面临的挑战",
        ),
        "目标与指标": ("主要目标", "主要指标", "目标与指标可达性分析"),
        "重点任务": (
            *("设计重点任务，落实建设项目", "做好碳达峰碳中和的行动路线图"),
            "重点任务和建设项目以列表方式汇总",
        ),
        "保障措施": (),
        "支撑材料": (
            "2016-2020年园区规模以上工业分品种能源消费量表",
            "2016-2020年园区规模以上工业用水量表",
            "园区“十四五”规划、园区环境影响跟踪评价报告、园区环境质量报告书、园区土地集约利用报告",
        ),
    }
    body = [("## 前言", "写在前面。")]
    for chapter, inner in sections.items():
        body.append((f"## {chapter}", "" if inner else "写在这里。"))
        body += [(f"### {heading}", "写在这里。") for heading in inner]
    return body


def recognised_park() -> Draft:
    """Return a recognised park of the Zhejiang programme."""
    facts = {"recognition": {"level": "provincial", "year": 2022, "standing": "recognised"}}
    return _draft(ZHEJIANG, "park", facts, [("## 园区概况", "在杭州。")])


BASES: tuple[Callable[[], Draft], ...] = (
    *(park, enterprise, person, highlights, cleaner_production, plan, recognised_park),
)
"""Drafts that stand alone without any finding; a community's needs a second one of its province."""

SHORT_FILM = film(seconds=90.0)
