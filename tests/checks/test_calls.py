"""What the five calls say without a number, broken by a made-up case and found by its rule's id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.checks.drafts import (
    BASES,
    ETDZ,
    GUANGZHOU,
    MEE,
    PLAN,
    SHORT_FILM,
    ZHEJIANG,
    Checked,
    Draft,
    cleaner_production,
    enterprise,
    highlights,
    name,
    park,
    person,
    plan,
    recognised_park,
)

CASES = Path(__file__).parents[2] / "cases"
Change = Callable[[Draft], Sequence[Draft] | None]


@dataclass(frozen=True)
class Said:
    """Something a call says: the draft, what breaks it, and the rule that finds it."""

    call: str
    what: str
    draft: Callable[[], Draft]
    change: Change
    rule: str

    def __str__(self) -> str:
        return f"{self.call}: {self.what}"


def fact(**facts: Any) -> Change:
    return lambda draft: draft.facts.update(facts)


def within(field: str, **values: Any) -> Change:
    return lambda draft: draft.facts[field].update(values)


def first(field: str, **values: Any) -> Change:
    return lambda draft: draft.facts[field][0].update(values)


def figure(**values: Any) -> Change:
    return lambda draft: draft.facts["projects"][0]["indicators"][0].update(values)


def without(*fields: str) -> Change:
    def change(draft: Draft) -> None:
        for field in fields:
            del draft.facts[field]

    return change


def table(number: int, change: Callable[[dict[str, Any]], Any]) -> Change:
    def changed(draft: Draft) -> None:
        change(draft.facts["tables"][number])

    return changed


def drop(heading: str, count: int = 1) -> Change:
    def change(draft: Draft) -> None:
        at = next(number for number, (each, _) in enumerate(draft.body) if each == heading)
        del draft.body[at : at + count]

    return change


def photo_named(draft: Draft) -> None:
    draft.facts["photos"][0]["original"]["name"] = "IMG_0712.jpg"


def copied(draft: Draft, programme_id: str) -> Draft:
    return Draft(programme_id, draft.facts, draft.body, draft.files, "again")


def photographed(**values: Any) -> Change:
    def change(draft: Draft) -> None:
        draft.take_photos(1)
        draft.facts["photos"][0].update(values)

    return change


def film_without_caption(draft: Draft) -> None:
    draft.take_films(SHORT_FILM)
    del draft.facts["videos"][0]["caption"]


SAID = (
    Said(ETDZ, "a theme of the track", park, fact(theme="green-finance"), "CB302"),
    Said(ETDZ, "enterprises have themes of their own", enterprise, fact(theme="green-industry"), "CB302"),
    Said(ETDZ, "two tracks", park, fact(track="parks"), "CB301"),
    Said(ETDZ, "subtitle of a park", park, fact(subtitle="示例开发区的故事"), "CB123"),
    Said(ETDZ, "subtitle of an enterprise", enterprise, fact(subtitle="示例绿色发展创新案例"), "CB123"),
    Said(ETDZ, "a subtitle", park, without("subtitle"), "CB106"),
    Said(ETDZ, "the industry of an enterprise", enterprise, without("industry"), "CB106"),
    Said(ETDZ, "a known industry", enterprise, fact(industry="C99"), "CB305"),
    Said(ETDZ, "photos", park, without("photos"), "CB106"),
    Said(ETDZ, "three sections", park, drop("## 未来展望"), "CB110"),
    Said(ETDZ, "sections in order", park, lambda draft: draft.body.reverse(), "CB112"),
    Said(ETDZ, "photos in high definition", park,
         lambda draft: draft.facts["photos"][0]["original"].update(width=1600, height=1200), "CB406"),
    Said(ETDZ, "published after the notice", park, fact(published="2024-02-28"), "CB906"),
    Said(MEE, "four categories", person, fact(track="family"), "CB301"),
    Said(MEE, "winners of 2021 are barred", person, fact(earlier_editions=[2021]), "CB907"),
    Said(MEE, "winners of 2022 are barred", person, fact(earlier_editions=[2020, 2022]), "CB907"),
    Said(MEE, "consent of the person", person, without("consent"), "CB507"),
    Said(MEE, "consent to the likeness", person, within("consent", portrait=False), "CB509"),
    Said(MEE, "photos with captions", person, first("photos", caption={"zh": "", "en": ""}), "CB107"),
    Said(MEE, "captions that tell something", person, first("photos", caption=name("图")), "CB407"),
    Said(MEE, "videos with captions", person,
         film_without_caption, "CB107"),
    Said(MEE, "photos named with their captions", person, photo_named, "CB416"),
    Said(MEE, "photos", person, without("photos"), "CB106"),
    Said(MEE, "no best practices", person, fact(status="best-practice"), "CB905"),
    Said(GUANGZHOU, "three tracks in two directions", highlights, fact(track="green"), "CB301"),
    Said(GUANGZHOU, "a disclosure statement", highlights, without("disclosure"), "CB508"),
    Said(GUANGZHOU, "a disclosure statement before publication", cleaner_production,
         within("disclosure", date="2024-12-02"), "CB508"),
    Said(GUANGZHOU, "classes of enterprises", highlights, first("honours", honour="green-park"), "CB322"),
    Said(GUANGZHOU, "levels of honours", highlights, first("honours", level="county"), "CB322"),
    Said(GUANGZHOU, "an honour", highlights, without("honours"), "CB106"),
    Said(GUANGZHOU, "the industry", cleaner_production, without("industry"), "CB106"),
    Said(GUANGZHOU, "practice of each highlight", highlights, drop("### 亮点做法"), "CB110"),
    Said(GUANGZHOU, "results of each highlight", highlights, drop("### 主要成效"), "CB110"),
    Said(GUANGZHOU, "lessons of each highlight", highlights, drop("### 借鉴意义"), "CB110"),
    Said(GUANGZHOU, "2021 in two wordings", cleaner_production, first("projects", completed=2021), "CB317"),
    Said(GUANGZHOU, "at least one project", cleaner_production, drop("## 余热回收"), "CB110"),
    Said(GUANGZHOU, "projects", cleaner_production, without("projects"), "CB106"),
    Said(GUANGZHOU, "a section for each project", cleaner_production,
         first("projects", name=name("雨水")), "CB320"),
    Said(GUANGZHOU, "eight categories", cleaner_production, first("projects", categories=["new"]), "CB318"),
    Said(GUANGZHOU, "eight indicators", cleaner_production, figure(kind="jobs-created"), "CB311"),
    Said(GUANGZHOU, "energy in tce", cleaner_production, figure(unit="kWh"), "CB312"),
    Said(GUANGZHOU, "water in m³", cleaner_production, figure(kind="water-saved", unit="t"), "CB312"),
    Said(GUANGZHOU, "carbon in t CO₂e", cleaner_production, figure(kind="carbon-reduced", unit="t"), "CB312"),
    Said(GUANGZHOU, "pollutants in t", cleaner_production,
         figure(kind="pollutants-reduced", unit="m3"), "CB312"),
    Said(GUANGZHOU, "solid waste in t", cleaner_production,
         figure(kind="solid-waste-used", unit="m3"), "CB312"),
    Said(GUANGZHOU, "toxics in t", cleaner_production, figure(kind="toxics-cut", unit="kWh"), "CB312"),
    Said(GUANGZHOU, "other benefits in words", cleaner_production, figure(kind="other-benefit"), "CB312"),
    Said(GUANGZHOU, "a known unit", cleaner_production, figure(kind="materials-saved", unit="桶"), "CB307"),
    Said(GUANGZHOU, "investment", cleaner_production, first("projects", investment=None), "CB319"),
    Said(GUANGZHOU, "benefit per year", cleaner_production, first("projects", annual_benefit=None), "CB319"),
    Said(GUANGZHOU, "photos before and after", cleaner_production,
         first("projects", before=["photos/x.jpg"]), "CB323"),
    Said(GUANGZHOU, "published after the notice", highlights,
         fact(published="2024-08-26", disclosure=None), "CB906"),
    Said(GUANGZHOU, "no best practices", highlights, fact(status="best-practice"), "CB905"),
    Said(PLAN, "a foreword", plan, drop("## 前言"), "CB110"),
    Said(PLAN, "six chapters", plan, drop("## 保障措施"), "CB110"),
    *(
        Said(PLAN, f"section {heading}", plan, drop(heading), "CB110")
        for heading, _ in plan().body
        if heading.startswith("### ")
    ),
    Said(PLAN, "targets by year", plan, table(0, lambda each: each.update(id="goals")), "CB132"),
    Said(PLAN, "every year from 2021 to 2025", plan,
         table(0, lambda each: each["columns"][4].update(id="2026", label=2026)), "CB133"),
    Said(PLAN, "figures for every year", plan,
         table(0, lambda each: each["rows"][0]["values"].__setitem__(2, None)), "CB133"),
    Said(PLAN, "tasks with the department responsible", plan,
         table(1, lambda each: each["columns"][1].update(id="who")), "CB133"),
    Said(PLAN, "projects in a table", plan, table(2, lambda each: each.update(id="list")), "CB132"),
    *(
        Said(PLAN, f"column {number} of the projects", plan,
             table(2, lambda each, n=number: each["columns"][n].update(id="other")), "CB133")  # type: ignore[misc]
        for number in range(6)
    ),
    Said(PLAN, "energy from 2016 to 2020", plan,
         table(3, lambda each: each["columns"][0].update(id="2015", label=2015)), "CB133"),
    Said(PLAN, "water from 2016 to 2020", plan, table(4, lambda each: each.update(id="waters")), "CB132"),
    Said(PLAN, "pollutants by name", plan, table(5, lambda each: each["rows"].pop()), "CB133"),
    Said(PLAN, "as many values as columns", plan,
         table(4, lambda each: each["rows"][0]["values"].pop()), "CB107"),
    Said(PLAN, "a table in a part of the outline", plan,
         table(4, lambda each: each.update(part="7-1")), "CB131"),
    Said(PLAN, "no map without a review number", plan, photographed(map=True), "CB414"),
    Said(PLAN, "nor a drawing of the boundaries", plan, photographed(caption=name("园区四至范围")), "CB414"),
    Said(PLAN, "no head of the administration", plan,
         lambda draft: draft.section("## 前言", "联系人：张三。"), "CB506"),
    Said(ZHEJIANG, "levels of recognition", recognised_park, within("recognition", level="city"), "CB901"),
    Said(ZHEJIANG, "standings", recognised_park, within("recognition", standing="lost"), "CB901"),
    Said(ZHEJIANG, "reasons of revocation", recognised_park, within("recognition", reason="late"), "CB901"),
    Said(ZHEJIANG, "revocation with its reason", recognised_park,
         within("recognition", standing="revoked"), "CB902"),
    Said(ZHEJIANG, "a revoked park is no longer shown", recognised_park,
         within("recognition", standing="revoked", date="2024-05-01", reason="pollution"), "CB903"),
    Said(ZHEJIANG, "and leaves a note", recognised_park, fact(status="withdrawn"), "CB904"),
    Said(ZHEJIANG, "published after the notice", recognised_park, fact(published="2022-03-21"), "CB906"),
    Said(ZHEJIANG, "an account of the park", recognised_park, drop("## 园区概况"), "CB110"),
    Said(ZHEJIANG, "no best practices", recognised_park, fact(status="best-practice"), "CB905"),
    Said(ETDZ, "no contacts", park, fact(summary="请致电13800138001。"), "CB501"),
    Said(ETDZ, "one case once", park, lambda draft: [draft, copied(draft, ETDZ)], "CB908"),
    Said(ZHEJIANG, "nor twice in two programmes", recognised_park,
         lambda draft: [draft, copied(draft, MEE)], "CB908"),
)  # fmt: skip
"""A row for each thing that a call asks for without a number."""


@pytest.mark.parametrize("draft", BASES, ids=lambda each: each.__name__)
def test_a_case_that_keeps_to_its_call_has_no_findings(checked: Checked, draft: Callable[[], Draft]) -> None:
    alone = ["CB912"] if draft is person else []
    assert sorted(each.rule for each in checked(draft())) == ["CB310", *alone]


@pytest.mark.parametrize("said", SAID, ids=str)
def test_what_a_call_says_is_checked(checked: Checked, said: Said) -> None:
    draft = said.draft()
    assert draft.programme == said.call
    drafts = said.change(draft) or [draft]
    assert said.rule in {each.rule for each in checked(*drafts)}


def test_the_misprint_of_the_guangzhou_form_is_told_and_kept(checked: Checked) -> None:
    (found,) = checked()
    assert found.rule == "CB310"
    assert found.position.path.parent.name == GUANGZHOU
    assert "C26化学原料和化学品制造业" in found.message.zh
    assert "C26化学原料和化学制品制造业" in found.message.zh
    assert found.position.path.read_bytes() == (CASES / GUANGZHOU / "programme.yml").read_bytes()
