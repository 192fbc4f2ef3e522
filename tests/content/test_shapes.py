"""Golden cases, one for each shape of a body that the calls ask for, read by the calls' own programmes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.content.fields import Place
from casebook.content.reading import read_compilation
from casebook.prose.facts import fact_rows

CASES = Path(__file__).parents[2] / "cases"
SHAPES = Path(__file__).parent / "golden" / "shapes"
GOLDEN = SHAPES.parent / "shapes.yml"
Changed = Callable[..., list[tuple[str, str, int]]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A `cases/` folder with the real programmes and the golden cases."""
    folder = tmp_path_factory.mktemp("shapes") / "cases"
    shutil.copytree(SHAPES, folder)
    for programme in folder.iterdir():
        shutil.copy(CASES / programme.name / "programme.yml", programme)
    return folder


@pytest.fixture(scope="module")
def compilation(folder: Path) -> Compilation:
    return read_compilation(folder)


@pytest.fixture
def changed(folder: Path, tmp_path: Path) -> Changed:
    """Return what reads a golden case with pieces of it changed and tells the faults: rule, field, line."""

    def read(case: str, *changes: tuple[str, str]) -> list[tuple[str, str, int]]:
        programme = next(folder.glob(f"*/{case}")).parent.name
        target = Path(mkdtemp(dir=tmp_path)) / programme
        shutil.copytree(folder / programme / case, target / case)
        shutil.copy(CASES / programme / "programme.yml", target)
        original = target / case / "zh.md"
        text = original.read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1
            text = text.replace(old, new)
        original.write_text(text, encoding="utf-8")
        faults = read_compilation(target.parent).faults
        return [
            (fault.rule, fault.values.get("field", fault.values.get("heading", "")), fault.position.line)
            for fault in faults
        ]

    return read


def told(case: Case) -> dict[str, Any]:
    """Return what is particular to the new shapes, without what the models leave empty."""
    facts = {
        "honours": case.honours,
        "recognition": case.recognition,
        "withdrawal": case.withdrawal,
        "projects": case.projects,
        "tables": case.tables,
        "videos": case.videos,
        "disclosure": case.disclosure,
        "consent": case.consent,
        "founded": case.fact("founded"),
        "green_department": case.fact("green_department"),
    }
    return {
        "track": case.track.id if case.track else None,
        "published": case.is_published,
        "facts": {name: plain(value) for name, value in facts.items() if value},
        "units": {text.language: text.units() for text in case.texts()},
    }


def plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def test_every_shape_is_read_exactly(compilation: Compilation) -> None:
    expected = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))
    assert {case.id: told(case) for case in compilation.cases} == expected
    assert compilation.faults == ()


def test_a_chapter_may_be_headed_with_its_number_or_without(compilation: Compilation) -> None:
    plan = next(case for case in compilation.cases if case.id == "sample-zone")
    chapters = [section for section in plan.original.sections if section.sections]
    assert [section.heading for section in chapters] == [
        "第一章 基本情况",
        "第二章 绿色发展现状",
        "目标与指标",
        "第四章 重点任务",
        "第六章 支撑材料",
    ]
    assert [inner.part.id for section in chapters for inner in section.sections][:3] == ["1-1", "1-2", "1-3"]


@pytest.mark.parametrize(
    ("case", "old", "new", "field", "line"),
    [
        ("paint-projects", "completed: 2022", "completed: 二〇二二", "projects[1].completed", 14),
        ("paint-projects", "completed: 2023", "completed: 2023\n    owner: 甲", "projects[2].owner", 25),
        ("paint-projects", "categories: [comprehensive-use]", "categories: []", "projects[2].categories", 23),
        ("paint-projects", "unit: tce, ", "", "projects[1].indicators[1]", 18),
        (
            "paint-projects",
            "remark: {zh: 车间更凉快, en: A cooler workshop}, ",
            "",
            "projects[1].indicators[2]",
            19,
        ),
        ("paint-projects", "before: [photos/oven-2021.jpg]", "before: a.jpg", "projects[1].before", 20),
        ("paint-projects", "investment: 1200000", "investment: 120万元", "projects[1].investment", 15),
        ("sample-zone", "values: [a/b, 0]", "values: [a/b]", "tables[1]", 12),
        ("sample-zone", "values: [a/b, 0]", "values: [估算, 0]", "tables[1].rows[3].values[1]", 21),
        ("sample-zone", "values: [a/b, 0]", "values: [true, 0]", "tables[1].rows[3].values[1]", 21),
        ("sample-zone", "part: 3-1", "part: 3.1", "tables[1].part", 13),
        ("sample-zone", "founded: 1992-11", "founded: 1992年11月", "founded", 9),
        ("sample-zone", "founded: 1992-11", "founded: 1992-13", "founded", 9),
        ("sample-park", "standing: recognised", "standing: 已认定", "recognition.standing", 8),
        ("sample-park", "year: 2022, ", "", "recognition.year", 8),
        ("solar-lanes", "seconds: 90.5", "seconds: 0", "videos[1].seconds", 13),
        ("solar-lanes", "seconds: 90.5", "length: 90.5", "videos[1].length", 13),
        ("revoked-park", "  by: {zh: 认定机关, en: The recognising body}\n", "", "withdrawal.by", 8),
        (
            "paint-highlights",
            "statement: {zh: 可以公开。, en: May be made public.}",
            "statement: 可以公开。",
            "disclosure.statement",
            16,
        ),
    ],
)
def test_a_wrong_fact_is_told_once_at_its_place(
    changed: Changed, case: str, old: str, new: str, field: str, line: int
) -> None:
    assert changed(case, (old, new)) == [("CB107", field, line)]


def test_a_highlight_without_its_heading_runs_into_the_one_before(changed: Changed) -> None:
    assert changed("paint-highlights", ("## 包装回用\n", "")) == [
        ("CB112", "亮点做法", 53),
        ("CB112", "主要成效", 57),
        ("CB112", "借鉴意义", 61),
        ("CB110", "## 亮点", 20),
    ]


def test_one_long_summary_has_one_heading(changed: Changed) -> None:
    assert changed("solar-lanes", ("## 案例简介", "## 背景情况")) == [
        ("CB111", "背景情况", 16),
        ("CB110", "## 案例简介", 16),
    ]


def test_a_person_is_not_published_without_consent(changed: Changed) -> None:
    about_a_person = ("track: community", "track: individual")
    no_consent = ("consent: {statement: {zh: 同意公开, en: I agree}, date: 2024-04-01}\n", "")
    assert changed("solar-lanes", about_a_person) == []
    assert changed("solar-lanes", no_consent) == []
    assert changed("solar-lanes", about_a_person, no_consent) == [("CB106", "consent", 2)]


@pytest.mark.parametrize("case", ["paint-highlights", "paint-projects"])
def test_guangzhou_cases_need_a_disclosure_statement(changed: Changed, case: str) -> None:
    assert changed(case, ("disclosure:", "disclosed:"))[-1] == ("CB106", "disclosure", 2)


@pytest.mark.parametrize(
    ("case", "key"),
    [
        ("solar-lanes", "contact"),
        ("solar-lanes", "mobile"),
        ("solar-lanes", "recommender-opinion"),
        ("paint-projects", "email"),
        ("paint-highlights", "phone"),
        ("sample-zone", "head"),
        ("sample-zone", "department-contact-mobile"),
    ],
)
def test_what_is_never_published_cannot_be_written_into_a_case(changed: Changed, case: str, key: str) -> None:
    assert changed(case, ("\nsummary:", f"\n{key}: 填了\nsummary:"))[0][:2] == ("CB105", key)


@pytest.mark.parametrize(
    ("case_id", "field", "zh", "en"),
    [
        (
            "paint-highlights",
            "honours",
            "绿色工厂（国家级）、工业产品绿色设计示范企业",
            "Green factory (National); Demonstration enterprise for green design of industrial products",
        ),
        ("sample-park", "recognition", "省级 · 2022年 · 已认定", "Provincial · 2022 · Recognised"),
        ("sample-zone", "founded", "1992年11月", "November 1992"),
    ],
)
def test_facts_of_the_new_kinds_have_words(
    compilation: Compilation, case_id: str, field: str, zh: str, en: str
) -> None:
    case = next(case for case in compilation.cases if case.id == case_id)
    for language, words in (("zh", zh), ("en", en)):
        rows = fact_rows(case, "zh" if language == "zh" else "en", Place.FACTS)
        assert [row.value for row in rows if row.field == field] == [words]
