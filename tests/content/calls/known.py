"""The five calls by their ids, and what each states, looked up so that a missing one fails."""

from __future__ import annotations

from pathlib import Path

from casebook.content.compilation import Compilation
from casebook.content.form import FormField, Publish
from casebook.content.programme import Programme
from casebook.content.template import Part
from casebook.content.track import Track

CASES = Path(__file__).parents[3] / "cases"
ETDZ = "etdz-green-2024"
MEE = "mee-low-carbon-2023"
GUANGZHOU = "guangzhou-green-manufacturing-2024"
PLAN = "hightech-action-plan-2021"
ZHEJIANG = "zhejiang-green-parks-2022"
CALLS = (ETDZ, MEE, GUANGZHOU, PLAN, ZHEJIANG)


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
