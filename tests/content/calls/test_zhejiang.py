"""What Zhejiang's programme states, held against the programme as loaded."""

from __future__ import annotations

from tests.content.calls.known import ZHEJIANG, call, track

from casebook.content.compilation import Compilation
from casebook.vocabulary.regions import region


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
