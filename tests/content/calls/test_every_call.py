"""What holds for every call, and what each says of itself beside the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.content.calls.known import (
    CALLS,
    CASES,
    ETDZ,
    GUANGZHOU,
    MEE,
    PLAN,
    ZHEJIANG,
    call,
    kept_back,
    questions,
)

from casebook.content.compilation import Compilation
from casebook.content.programme import ProgrammeKind
from casebook.content.reading import read_compilation
from casebook.vocabulary.units import unit


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
