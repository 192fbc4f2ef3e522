"""What the calls state, held against the programmes as loaded: every bound, count, date and list of names."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.content.compilation import Compilation
from casebook.content.form import FormField, Publish
from casebook.content.media import Named
from casebook.content.programme import Programme, ProgrammeKind, row
from casebook.content.projects import Answer, Period
from casebook.content.reading import read_compilation
from casebook.content.template import Part
from casebook.content.track import Track, TrackKind
from casebook.vocabulary.regions import region
from casebook.vocabulary.units import unit

CASES = Path(__file__).parents[2] / "cases"
ETDZ = "etdz-green-2024"
MEE = "mee-low-carbon-2023"
GUANGZHOU = "guangzhou-green-manufacturing-2024"
PLAN = "hightech-action-plan-2021"
ZHEJIANG = "zhejiang-green-parks-2022"
CALLS = (ETDZ, MEE, GUANGZHOU, PLAN, ZHEJIANG)
MEE_TRACKS = ("park", "enterprise", "community", "individual")
HIGHLIGHT_TRACKS = ("green-manufacturing-enterprise", "green-manufacturing-park")


@pytest.fixture(scope="module")
def calls() -> Compilation:
    return read_compilation(CASES)


def call(calls: Compilation, programme_id: str) -> Programme:
    found = calls.programme(programme_id)
    assert found is not None
    return found


def track(programme: Programme, track_id: str) -> Track:
    found = programme.track(track_id)
    assert found is not None
    return found


def part(programme: Programme, track_id: str, part_id: str) -> Part:
    found = programme.template_of(track(programme, track_id)).part(part_id)
    assert found is not None
    return found


def questions(programme: Programme) -> dict[str, int]:
    """Return the number of questions of each form, groups left out."""
    return {form.id: sum(not question.fields for question in form.walk()) for form in programme.forms}


def kept_back(programme: Programme) -> list[FormField]:
    return [
        question
        for form in programme.forms
        for question in form.walk()
        if question.publish in (Publish.NEVER, Publish.NO)
    ]


def test_all_five_are_read_without_a_fault(calls: Compilation) -> None:
    assert [fault for fault in calls.faults if fault.rule in ("CB119", "CB120")] == []
    assert {programme.id for programme in calls.programmes} >= set(CALLS)


@pytest.mark.parametrize("programme_id", CALLS)
def test_each_says_that_it_is_a_demonstration(calls: Compilation, programme_id: str) -> None:
    programme = call(calls, programme_id)
    assert programme.demonstration
    assert "演示" in programme.introduction.zh
    assert "demonstration" in programme.introduction.en


@pytest.mark.parametrize("programme_id", CALLS)
def test_every_unit_of_a_call_is_known(calls: Compilation, programme_id: str) -> None:
    programme = call(calls, programme_id)
    given = [
        *(kind.unit for kind in programme.indicator_kinds),
        *(goal.unit for goal in programme.goals),
        *(table.unit for table in programme.targets),
        *(
            point.unit
            for each in programme.tracks
            for criterion in each.criteria
            for point in criterion.points
        ),
    ]
    assert [name for name in given if name is not None and unit(name) is None] == []


@pytest.mark.parametrize(
    ("programme_id", "count"), [(ETDZ, 11), (MEE, 4), (GUANGZHOU, 12), (PLAN, 19), (ZHEJIANG, 0)]
)
def test_what_a_form_keeps_back_no_case_can_hold(calls: Compilation, programme_id: str, count: int) -> None:
    programme = call(calls, programme_id)
    kept = [question for question in kept_back(programme) if not question.fields]
    assert len(kept) == count
    assert {(question.field, question.part) for question in kept} <= {(None, None)}
    rows = {field.id for each in programme.tracks for field in programme.field_table(each.id)}
    assert {"contact", "phone", "mobile", "email", "fax", "address", "postcode", "seal"} & rows == set()
    assert {question.id for question in kept} & rows == set()


@pytest.mark.parametrize(
    ("programme_id", "counts"),
    [
        (ETDZ, {"park-form": 9, "enterprise-form": 12}),
        (MEE, {"recommendation-form": 8}),
        (GUANGZHOU, {"enterprise-form": 12, "park-form": 10, "cleaner-production-form": 16}),
        (PLAN, {"cover": 2, "basic-info": 21}),
        (ZHEJIANG, {}),
    ],
)
def test_forms_ask_as_many_questions_as_printed(
    calls: Compilation, programme_id: str, counts: dict[str, int]
) -> None:
    assert questions(call(calls, programme_id)) == counts


@pytest.mark.parametrize(
    ("programme_id", "kind", "year"),
    [
        (ETDZ, ProgrammeKind.CASE_CALL, 2024),
        (MEE, ProgrammeKind.CASE_SELECTION, 2023),
        (GUANGZHOU, ProgrammeKind.CASE_CALL, 2024),
        (PLAN, ProgrammeKind.PLAN_OUTLINE, 2021),
        (ZHEJIANG, ProgrammeKind.CONSTRUCTION_PROGRAMME, 2022),
    ],
)
def test_kinds_and_years(calls: Compilation, programme_id: str, kind: ProgrammeKind, year: int) -> None:
    programme = call(calls, programme_id)
    assert (programme.kind, programme.year) == (kind, year)


# Green Alliance


def test_the_green_alliance_bounds_and_awards(calls: Compilation) -> None:
    programme = call(calls, ETDZ)
    bounds = {
        (each.id, inner.id): (inner.min_chars, inner.max_chars, inner.approximate)
        for each in programme.tracks
        for inner in programme.template_of(each).parts
    }
    assert bounds == {
        ("park", "background"): (300, 500, True),
        ("park", "experience"): (800, 1000, True),
        ("park", "outlook"): (300, 500, True),
        ("enterprise", "background"): (200, 300, True),
        ("enterprise", "experience"): (800, 1000, True),
        ("enterprise", "outlook"): (300, 500, True),
    }
    summary = row(programme.field_table("park"), "summary")
    assert summary is not None
    assert summary.max_chars == 200
    assert [(award.track, award.count) for award in programme.awards] == [("park", 10), ("enterprise", 20)]
    assert [milestone.closes for milestone in programme.calendar] == ["2024-04-15", "2024-04-15"]
    for each in programme.tracks:
        photos = each.media.photos
        assert photos is not None
        assert (photos.min_count, photos.max_count, photos.more_than_bytes) == (3, 5, 1024 * 1024)
    quota = track(programme, "enterprise").quota
    assert quota is not None
    assert (quota.per.zh, quota.min_count, quota.max_count) == ("园区", 1, 2)


# Ministry of Ecology and Environment


def test_mee_has_three_bodies_with_their_roles(calls: Compilation) -> None:
    programme = call(calls, MEE)
    assert [(body.role.zh if body.role else "", body.label.zh) for body in programme.organisation] == [
        ("指导单位", "生态环境部"),
        ("主办单位", "生态环境部应对气候变化司"),
        ("承办单位", "生态环境部宣传教育中心"),
    ]
    assert programme.lead_body == programme.organisation[0]


def test_mee_takes_one_text_of_exactly_2000_at_most(calls: Compilation) -> None:
    programme = call(calls, MEE)
    for each in programme.tracks:
        (only,) = programme.template_of(each).parts
        assert (only.label.zh, only.min_chars, only.max_chars, only.approximate) == (
            "案例简介",
            None,
            2000,
            False,
        )
        assert [aspect.zh for aspect in only.aspects] == [
            "案例背景",
            "案例目标",
            "执行情况",
            "实施过程",
            "取得的成果",
            "意义和评价",
        ]


def test_mee_counts_criteria_by_track_and_scores_none(calls: Compilation) -> None:
    programme = call(calls, MEE)
    assert [(each.id, len(each.criteria), len(each.aspects)) for each in programme.tracks] == [
        ("park", 8, 3),
        ("enterprise", 7, 3),
        ("community", 8, 2),
        ("individual", 3, 2),
    ]
    assert programme.review is not None
    assert not programme.review.scored
    for each in programme.tracks:
        assert [criterion.number.en for criterion in each.criteria if criterion.number] == [
            str(number) for number in range(1, len(each.criteria) + 1)
        ]
    shares = [
        point.zh
        for criterion in track(programme, "community").criteria
        for point in criterion.points
        if point.unit == "%"
    ]
    assert len(shares) == 8


@pytest.mark.parametrize("track_id", MEE_TRACKS)
def test_mee_media_and_quota(calls: Compilation, track_id: str) -> None:
    each = track(call(calls, MEE), track_id)
    photos, videos, quota = each.media.photos, each.media.videos, each.quota
    assert photos is not None
    assert videos is not None
    assert quota is not None
    assert (photos.min_count, photos.max_count, photos.max_bytes) == (3, 5, 5 * 1024 * 1024)
    assert (videos.max_count, videos.max_seconds) == (3, 180)
    assert photos.captions_required
    assert videos.captions_required
    assert quota.within is not None
    assert (quota.per.zh, quota.within.zh, quota.min_count, quota.max_count) == ("推荐单位", "类别", 2, 3)


def test_mee_bars_the_editions_of_2021_and_2022(calls: Compilation) -> None:
    requirements = {each.id: each for each in call(calls, MEE).requirements}
    assert len(requirements) == 4
    assert requirements["no-repeat"].barred_editions == (2021, 2022)


def test_mee_asks_individuals_and_nobody_else_for_consent(calls: Compilation) -> None:
    programme = call(calls, MEE)
    assert [each.id for each in programme.tracks if each.natural_person] == ["individual"]
    for track_id in MEE_TRACKS:
        consent = row(programme.field_table(track_id), "consent")
        assert consent is not None
        assert consent.required is (track_id == "individual")


def test_mee_calendar(calls: Compilation) -> None:
    assert [(each.label.zh, each.opens, each.closes) for each in call(calls, MEE).calendar] == [
        ("材料申报", None, "2023-12-31"),
        ("专家审议及公示", "2024-01", "2024-03"),
        ("结果公布", "2024-04", "2024-05"),
    ]


def test_mee_recommendations_are_ordered_sealed_and_internal(calls: Compilation) -> None:
    recommendation = call(calls, MEE).recommendation
    assert recommendation is not None
    assert (recommendation.ordered, recommendation.sealed, recommendation.public) == (True, True, False)


def test_mee_names_files_and_reads_captions_off_photos(calls: Compilation) -> None:
    rules = call(calls, MEE).naming
    assert [rule.names for rule in rules] == [
        Named.MAIL,
        Named.PACKAGE,
        Named.FORM,
        Named.PHOTO,
        Named.VIDEO,
    ]
    assert [rule.names for rule in rules if rule.carries_caption] == [Named.PHOTO]


def test_mee_standings_and_awards(calls: Compilation) -> None:
    programme = call(calls, MEE)
    assert [(each.id, each.public) for each in programme.standings] == [
        ("candidate", False),
        ("public-notice", True),
        ("selected", True),
    ]
    assert [(award.label.zh, award.count) for award in programme.awards] == [("入选证书", None)]
    assert [channel.label.zh for channel in programme.result_channels] == ["生态环境部官网", "两微平台"]


# Guangzhou


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


# High-tech zones


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


# Zhejiang


def test_zhejiang_aims_at_50_parks_by_2025(calls: Compilation) -> None:
    goals = call(calls, ZHEJIANG).goals
    assert len(goals) == 6
    assert {goal.year for goal in goals} == {2025}
    assert [(goal.value, goal.unit) for goal in goals if goal.value is not None] == [(50, "parks")]


def test_zhejiang_sets_six_tasks(calls: Compilation) -> None:
    programme = call(calls, ZHEJIANG)
    tasks = programme.tasks
    assert [(task.number.zh if task.number else "", len(task.items)) for task in tasks] == [
        ("一", 7),
        ("二", 6),
        ("三", 4),
        ("四", 4),
        ("五", 7),
        ("六", 4),
    ]
    assert [item.every_years for task in tasks for item in task.items if item.every_years] == [5]
    template = programme.template_of(track(programme, "park"))
    assert not template.prescribed
    assert [(inner.id, inner.label) for inner in template.parts[1:]] == [
        (task.id, task.label) for task in tasks
    ]


def test_zhejiang_gives_each_of_eleven_measures_to_departments_in_order(calls: Compilation) -> None:
    jx, fg, kj, hb, sw = "economy", "development-reform", "science", "environment", "commerce"
    programme = call(calls, ZHEJIANG)
    assert [body.id for body in programme.issuers] == [jx, fg, kj, hb, sw]
    assert [(group.label.zh, len(group.items)) for group in programme.measures] == [
        ("健全推进机制", 4),
        ("加大政策支持", 5),
        ("加强督促指导", 2),
    ]
    measures = [measure for group in programme.measures for measure in group.items]
    assert [(measure.label.zh, measure.responsible) for measure in measures] == [
        ("健全领导机制", (jx, fg, kj, hb, sw)),
        ("完善指标体系", (jx, fg, hb)),
        ("强化考核力度", (sw, kj)),
        ("加强宣传引导", (jx, fg, kj, hb, sw)),
        ("加强资金配置倾斜", (jx, fg, hb, sw, kj)),
        ("加强要素支撑", (fg, jx, kj, hb, sw)),
        ("完善招商政策", (sw,)),
        ("强化科技政策", (kj,)),
        ("提升成果运用", (hb, fg, sw, kj, jx)),
        ("深化指导服务", (jx, fg, kj, hb, sw)),
        ("加强动态管理", (jx, fg, kj, hb, sw)),
    ]
    assert [measure.number.zh for measure in measures if measure.number] == [
        str(number) for number in range(1, 12)
    ]
    assert [citation.label.zh for measure in measures for citation in measure.cites] == [
        "《浙江省绿色低碳工业园区建设评价导则》",
        "《浙江省开发区综合评价办法》",
        "《浙江省高新技术产业开发区（园区）评价办法》",
    ]


def test_zhejiang_targets_of_eleven_cities_add_up_to_18(calls: Compilation) -> None:
    (table,) = call(calls, ZHEJIANG).targets
    places = [region(line.region) for line in table.rows]
    assert [(place.name.zh, line.value) for place, line in zip(places, table.rows, strict=True) if place] == [
        ("杭州市", 2),
        ("宁波市", 2),
        ("温州市", 2),
        ("湖州市", 3),
        ("嘉兴市", 1),
        ("绍兴市", 1),
        ("金华市", 2),
        ("衢州市", 1),
        ("舟山市", 1),
        ("台州市", 2),
        ("丽水市", 1),
    ]
    assert (table.year, table.total, sum(line.value for line in table.rows)) == (2022, 18, 18)
    assert table.target("330500") == 3
    assert table.target("310000") is None


def test_zhejiang_document_and_revocation(calls: Compilation) -> None:
    programme = call(calls, ZHEJIANG)
    assert programme.document is not None
    assert (programme.document.number, programme.issued, programme.document.printed) == (
        "浙经信绿色〔2022〕64号",
        "2022-03-22",
        "2022-03-24",
    )
    revocation = programme.lifecycle[-1]
    assert revocation.standing == "revoked"
    assert [reason.label.zh for reason in revocation.reasons] == [
        "不再符合省级绿色低碳工业园区和工厂要求",
        "弄虚作假",
        "瞒报重大安全事故",
        "环境污染",
    ]
    assert [place.zh for place in revocation.applies_to] == ["省级绿色低碳工业园区", "工厂"]
    assert [level.label.zh for level in programme.recognition_levels] == ["国家级", "省级"]


@pytest.mark.parametrize(
    ("programme_id", "ids"),
    [
        (MEE, ["capability-system", "public-notice-twice", "bracket"]),
        (GUANGZHOU, ["c26-name", "aspects-vs-categories", "year-on-indicator", "since-2021"]),
        (ZHEJIANG, ["level"]),
    ],
)
def test_contradictions_are_kept_and_none_is_decided(
    calls: Compilation, programme_id: str, ids: list[str]
) -> None:
    discrepancies = call(calls, programme_id).discrepancies
    assert [each.id for each in discrepancies] == ids
    assert {each.chosen for each in discrepancies} == {None}


@pytest.mark.parametrize(
    ("programme_id", "old", "new", "field", "line_of"),
    [
        (MEE, "        number: 1\n", "        number: 1\n        weight: 10\n", "weight", "weight: 10"),
        (MEE, "        max_seconds: 180\n", "        max_minutes: 3\n", "max_minutes", "max_minutes"),
        (GUANGZHOU, "    answer: text\n", "    answer: words\n", "answer", "answer: words"),
        (GUANGZHOU, "    unit: m3\n", "    units: m3\n", "units", "units: m3"),
        (GUANGZHOU, "2024-09-27T17:00+08:00", "2024-09-27T17:00", "closes", "2024-09-27T17:00"),
        (PLAN, "  base_year: 2020\n", "  base: 2020\n", "base", "  base: 2020"),
        (PLAN, "number: （1）", "number: 一", "number", "number: 一"),
        (ZHEJIANG, "    standing: revoked\n", "    stands: revoked\n", "stands", "stands: revoked"),
        (ZHEJIANG, "    total: 18\n", "    sum: 18\n", "sum", "sum: 18"),
    ],
)
def test_an_unknown_key_or_a_wrong_value_is_told_at_its_place(
    tmp_path: Path, programme_id: str, old: str, new: str, field: str, line_of: str
) -> None:
    folder = tmp_path / programme_id
    folder.mkdir()
    text = (CASES / programme_id / "programme.yml").read_text(encoding="utf-8")
    changed = text.replace(old, new, 1)
    (folder / "programme.yml").write_text(changed, encoding="utf-8")
    lines = changed[: changed.index(line_of)].count("\n") + 1
    told = [
        (fault.values["field"].rpartition(".")[2], fault.position.line)
        for fault in read_compilation(tmp_path).faults
        if fault.rule == "CB120"
    ]
    assert (field, lines) in told
