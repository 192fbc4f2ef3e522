"""What the action plans of high-tech zones are told to state, held against the programme as loaded."""

from __future__ import annotations

from tests.content.calls.known import PLAN, call, track

from casebook.content.compilation import Compilation
from casebook.content.form import Publish
from casebook.content.track import TrackKind


def test_the_plan_runs_five_years_from_2021_on_the_base_of_2020(calls: Compilation) -> None:
    plan = call(calls, PLAN).plan
    assert plan is not None
    assert (plan.years, plan.base_year, plan.yearly) == ((2021, 2022, 2023, 2024, 2025), 2020, True)
    assert [citation.number for citation in plan.basis] == ["国科发火〔2021〕28号"]


def test_the_plan_has_six_chapters_with_their_sections(calls: Compilation) -> None:
    programme = call(calls, PLAN)
    zone = track(programme, "zone")
    assert zone.kind is TrackKind.PLAN
    foreword, *chapters = programme.template_of(zone).parts
    assert foreword.label.zh == "前言"
    assert [chapter.number.zh + chapter.label.zh for chapter in chapters if chapter.number] == [
        "第一章基本情况",
        "第二章绿色发展现状",
        "第三章目标与指标",
        "第四章重点任务",
        "第五章保障措施",
        "第六章支撑材料",
    ]
    assert [len(chapter.parts) for chapter in chapters] == [6, 6, 3, 3, 0, 4]
    clauses = [clause.id for chapter in chapters for clause in chapter.parts]
    assert (clauses[0], clauses[-1]) == ("1-1", "6-4")
    printed = [clause.number.zh for chapter in chapters[:4] for clause in chapter.parts if clause.number]
    assert printed == [clause.replace("-", ".") for clause in clauses[:18]]
    assert [clause.number.zh for clause in chapters[5].parts if clause.number] == [
        "（1）",
        "（2）",
        "（3）",
        "（4）",
    ]
    assert {inner.max_chars for inner in programme.template_of(zone).walk()} == {None}


def test_the_plans_tables(calls: Compilation) -> None:
    programme = call(calls, PLAN)
    tables = {
        (inner.id, table.id): table
        for inner in programme.template_of(track(programme, "zone")).walk()
        for table in inner.tables
    }
    assert tables["3-1", "targets"].years == (2021, 2022, 2023, 2024, 2025)
    assert [column.label.zh for column in tables["4-3", "tasks"].columns] == ["年度", "责任部门"]
    assert [column.label.zh for column in tables["4-3", "projects"].columns] == [
        "项目必要性",
        "实施主体",
        "建设内容",
        "建设周期",
        "投资总额",
        "实施效益",
    ]
    supply = [("6-1", "energy"), ("6-2", "water"), ("6-2", "pollutants")]
    assert {tables[key].years for key in supply} == {(2016, 2017, 2018, 2019, 2020)}
    assert [line.zh for line in tables["6-2", "pollutants"].rows] == [
        "废水",
        "化学需氧量",
        "氨氮",
        "二氧化硫",
        "氮氧化物",
        "固体废弃物",
    ]
    assert len(tables) == 6


def test_the_plans_maps_need_a_review_number(calls: Compilation) -> None:
    maps = track(call(calls, PLAN), "zone").media.maps
    assert maps is not None
    assert (maps.part, maps.review_number_required) == ("1-1", True)


def test_of_the_zones_people_nothing_is_published(calls: Compilation) -> None:
    programme = call(calls, PLAN)
    assert programme.cover_of(track(programme, "zone")) is programme.forms[0]
    published = [
        question.id
        for form in programme.forms
        for question in form.walk()
        if question.publish is not Publish.NEVER and question.publish is not Publish.NO
    ]
    assert published == ["park-name", "location", "founded", "green-department", "department-name"]
