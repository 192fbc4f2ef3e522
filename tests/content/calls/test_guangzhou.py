"""What Guangzhou's call states, held against the programme as loaded."""

from __future__ import annotations

import pytest
from tests.content.calls.known import GUANGZHOU, call, track

from casebook.content.compilation import Compilation
from casebook.content.programme import row
from casebook.content.projects import Answer, Period

HIGHLIGHT_TRACKS = ("green-manufacturing-enterprise", "green-manufacturing-park")


def test_guangzhou_deadlines_to_the_minute(calls: Compilation) -> None:
    assert [
        (each.id, each.opens, each.closes, each.late.zh if each.late else "")
        for each in call(calls, GUANGZHOU).calendar
    ] == [
        (
            "enterprise-window",
            "2024-08-28T10:00+08:00",
            "2024-09-27T17:00+08:00",
            "逾期不予受理",
        ),
        ("resubmit", None, "2024-09-30T17:00+08:00", "系统关闭提交通道"),
        ("district-window", "2024-08-28T10:00+08:00", "2024-09-30T18:00+08:00", "系统关闭审核通道"),
        ("district-paper", None, "2024-09-30", ""),
    ]


@pytest.mark.parametrize(("track_id", "aspects"), list(zip(HIGHLIGHT_TRACKS, (11, 6), strict=True)))
def test_guangzhou_takes_three_highlights_or_more(calls: Compilation, track_id: str, aspects: int) -> None:
    programme = call(calls, GUANGZHOU)
    profile, highlight = programme.template_of(track(programme, track_id)).parts
    assert (profile.max_chars, profile.approximate) == (300, False)
    assert (highlight.min_count, highlight.max_count, len(highlight.aspects)) == (3, None, aspects)
    assert [inner.label.zh for inner in highlight.parts] == ["亮点做法", "主要成效", "借鉴意义"]
    (requirement,) = track(programme, track_id).requirements
    assert (requirement.part, requirement.min_count) == ("highlight", 3)
    photos = track(programme, track_id).media.photos
    assert photos is not None
    assert (photos.min_count, photos.max_count) == (3, None)


def test_guangzhou_takes_any_number_of_projects_since_2021(calls: Compilation) -> None:
    programme = call(calls, GUANGZHOU)
    profile, project = programme.template_of(track(programme, "cleaner-production")).parts
    assert profile.max_chars is None
    assert (project.min_count, project.max_count) == (1, None)
    (requirement,) = track(programme, "cleaner-production").requirements
    assert requirement.completed_since == 2021
    assert len(track(programme, "cleaner-production").aspects) == 8


def test_guangzhou_project_categories_are_numbered_as_printed(calls: Compilation) -> None:
    categories = call(calls, GUANGZHOU).project_categories
    assert "".join(category.number.zh for category in categories if category.number) == "①②③④⑤⑥⑦⑧"
    assert [category.label.zh for category in categories] == [
        "原辅料替代",
        "资源能源节约",
        "工艺技术改进",
        "过程控制优化",
        "产品绿色升级",
        "污染物高效治理",
        "资源综合利用",
        "运行管理升级",
    ]
    form = call(calls, GUANGZHOU).forms[2]
    options = next(question.options for question in form.walk() if question.id == "project-category")
    assert [option.zh for option in options] == [
        f"{category.number.zh}{category.label.zh}" for category in categories if category.number
    ]


def test_guangzhou_indicators_with_their_units(calls: Compilation) -> None:
    kinds = call(calls, GUANGZHOU).indicator_kinds
    assert [(kind.label.zh, kind.answer, kind.unit, kind.per) for kind in kinds] == [
        ("年节能量（tce）", Answer.UNIT, "tce", Period.YEAR),
        ("年节水量（m³）", Answer.UNIT, "m3", Period.YEAR),
        ("年减碳量（tCO₂e）", Answer.UNIT, "tCO2e", Period.YEAR),
        ("年节约原辅材料（单位：_____）", Answer.FREE_UNIT, None, Period.YEAR),
        ("年污染物减排量（t）", Answer.UNIT, "t", Period.YEAR),
        ("新增固废综合利用量（t）", Answer.UNIT, "t", Period.YEAR),
        ("有毒有害物质削减量（t）", Answer.UNIT, "t", Period.YEAR),
        ("其他效益说明", Answer.TEXT, None, None),
    ]
    assert [kind.id for kind in kinds if kind.remark is None] == ["water-saved", "carbon-reduced"]


def test_guangzhou_publishes_nothing_without_a_disclosure_statement(calls: Compilation) -> None:
    programme = call(calls, GUANGZHOU)
    assert [each.id for each in programme.requirements if each.blocks_publication] == ["public"]
    for each in programme.tracks:
        disclosure = row(programme.field_table(each.id), "disclosure")
        assert disclosure is not None
        assert disclosure.required


def test_guangzhou_honours_and_their_levels(calls: Compilation) -> None:
    programme = call(calls, GUANGZHOU)
    assert [level.label.zh for level in programme.honour_levels] == ["国家级", "省级", "市级"]
    held = {honour.id: len(honour.levels) for each in programme.tracks for honour in each.honours}
    assert held == {"green-factory": 3, "green-supply-chain": 3, "green-design": 0, "green-park": 3}
    assert programme.awards == ()


def test_guangzhou_summary_table(calls: Compilation) -> None:
    programme = call(calls, GUANGZHOU)
    table = programme.summary_table
    assert table is not None
    assert [column.label.zh for column in table.columns] == [
        "序号",
        "企业（园区）名称",
        "类别",
        "案例（项目）名称",
        "案例成效",
    ]
    assert [(block.label.zh, block.tracks) for block in table.blocks] == [
        ("方向一：绿色制造优秀案例", HIGHLIGHT_TRACKS),
        ("方向二：清洁生产优秀案例", ("cleaner-production",)),
    ]
    assert [direction.tracks for direction in programme.directions] == [
        block.tracks for block in table.blocks
    ]


def test_guangzhou_process_and_system(calls: Compilation) -> None:
    programme = call(calls, GUANGZHOU)
    assert programme.issued == "2024-08-27"
    assert [step.who.en for step in programme.process] == [
        *["District"],
        *["Enterprise"] * 3,
        *["District"] * 2,
        *["Bureau"] * 2,
    ]
    assert programme.system is not None
    assert programme.system.url.host == "shenbao.gxj.gz.gov.cn"
