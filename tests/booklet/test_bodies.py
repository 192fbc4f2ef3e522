"""The shapes a body can have, from the sample call of all shapes."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.booklet.bodies import Body, Shape, body
from casebook.booklet.terms import TermPlaces
from casebook.content.reading import read_compilation
from casebook.vocabulary.glossary import NO_TERMS
from casebook.vocabulary.localtext import Language

SHAPES = Path(__file__).parents[1] / "shapes" / "cases"


def _body(case_id: str, language: Language = "zh") -> Body:
    (case,) = (case for case in read_compilation(SHAPES).cases if case.id == case_id)
    words = case.text(language)
    assert words is not None
    numbers = {source.id: number for number, source in enumerate(case.sources, start=1)}
    return body(case, words, numbers, TermPlaces(NO_TERMS, language, f"{case.id}-"))


def test_highlights_are_cards_with_what_the_template_puts_in_them() -> None:
    profile, *cards = _body("highlights").parts
    assert profile.shape is Shape.TEXT
    assert [card.shape for card in cards] == [Shape.CARD, Shape.CARD]
    assert [part.heading for part in cards[0].parts] == ["亮点做法", "主要成效", "借鉴意义"]


def test_projects_carry_their_facts_figures_and_pictures() -> None:
    found = _body("projects")
    _, heat, water = found.parts
    assert heat.shape is Shape.PROJECT
    assert heat.sheet is not None
    assert dict(heat.sheet.facts)["投资"] == "120万元"
    assert [(line.label, str(line.figure or ""), line.remark) for line in heat.sheet.lines] == [
        ("年节能量（tce）", "1,200吨标准煤/年", "天然气"),
        ("其他效益说明", "", "车间更凉快"),
    ]
    assert found.pictures == {"photos/before.jpg", "photos/after.jpg"}
    assert water.sheet is not None
    assert water.sheet.lines == ()


def test_plans_have_numbered_clauses_and_their_tables() -> None:
    chapter, *_ = _body("plan").parts
    assert (chapter.shape, chapter.number, chapter.heading) == (Shape.CLAUSES, "第一章", "目标与指标")
    assert (chapter.parts[0].number, chapter.parts[0].heading) == ("1.1", "主要目标")
    (table,) = chapter.parts[0].tables
    assert table.columns == ("2021", "2022", "2023", "2024", "2025")
    label, cells = table.rows[2]
    assert label == "责任部门"
    assert [(cell.words, cell.is_figure) for cell in cells[1:3]] == [("—", True), ("经发局", False)]
    assert [chart.label for chart in table.charts] == [each.label for each in table.series]
    assert all("Noto Sans CJK SC" in chart.svg for chart in table.charts)


@pytest.mark.parametrize("case_id", ["highlights", "projects", "plan", "city-park", "summary"])
def test_no_two_anchors_are_alike(case_id: str) -> None:
    anchors = [each.anchor for part in _body(case_id).parts for each in part.walk()]
    assert len(set(anchors)) == len(anchors)
