"""The numbers that the five calls state, each looked up in the call's programme and held against cases.

A case that keeps to the number passes, one that goes a step beyond is found by the rule's id.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from tests.checks.drafts import (
    ETDZ,
    GUANGZHOU,
    MEE,
    PLAN,
    SHORT_FILM,
    Checked,
    Draft,
    cleaner_production,
    enterprise,
    highlights,
    name,
    park,
    person,
    plan,
    programme,
    recommended,
    words,
)
from tests.checks.films import film

from casebook.content.programme import Part, Programme, Track

Bend = Callable[[Draft, int], Sequence[Draft] | None]


@dataclass(frozen=True)
class Bound:
    """A number a call states: where its programme has it, what puts a case to it, which step is too far."""

    call: str
    what: str
    draft: Callable[[], Draft]
    stated: int
    of: Callable[[Programme], int | None]
    bend: Bend
    beyond: int
    rule: str

    def __str__(self) -> str:
        return f"{self.call}: {self.what} {self.stated}"


def track(programme: Programme, track_id: str) -> Track:
    found = programme.track(track_id)
    assert found
    return found


def part(programme: Programme, track_id: str, part_id: str) -> Part:
    found = programme.template_of(track(programme, track_id)).part(part_id)
    assert found
    return found


def photos_rule(programme: Programme, track_id: str) -> Any:
    return track(programme, track_id).media.photos


def videos_rule(programme: Programme, track_id: str) -> Any:
    return track(programme, track_id).media.videos


def length(heading: str) -> Bend:
    return lambda draft, count: draft.section(heading, words(count))


def several(**facts: Any) -> Bend:
    """Return that many cases, the draft among them, with these facts."""
    return lambda draft, count: [draft.again(number, **facts) for number in range(1, count + 1)]


def fewer_highlights(draft: Draft, count: int) -> None:
    draft.body = draft.body[: 1 + 4 * count]


def summary_chars(programme: Programme, track_id: str) -> int | None:
    return next(row.max_chars for row in programme.field_table(track_id) if row.id == "summary")


def summary_of(draft: Draft, count: int) -> None:
    draft.facts["summary"] = words(count)


def sent_bytes(draft: Draft, size: int) -> None:
    draft.facts["photos"][0]["original"]["bytes"] = size


BOUNDS = (
    Bound(ETDZ, "summary of a park", park, 200,
          lambda p: summary_chars(p, "park"), summary_of, 1, "CB201"),
    Bound(ETDZ, "summary of an enterprise", enterprise, 200,
          lambda p: summary_chars(p, "enterprise"), summary_of, 1, "CB201"),
    *(
        bound
        for track_id, draft, part_id, heading, least, most in (
            ("park", park, "background", "背景情况", 300, 500),
            ("park", park, "experience", "特色经验", 800, 1000),
            ("park", park, "outlook", "未来展望", 300, 500),
            ("enterprise", enterprise, "background", "背景情况", 200, 300),
            ("enterprise", enterprise, "experience", "特色经验", 800, 1000),
            ("enterprise", enterprise, "outlook", "未来展望", 300, 500),
        )
        for bound in (
            Bound(ETDZ, f"{track_id}, {heading}, at least", draft, least,
                  lambda p, t=track_id, i=part_id: part(p, t, i).min_chars,  # type: ignore[misc]
                  length(f"## {heading}"), -1, "CB203"),
            Bound(ETDZ, f"{track_id}, {heading}, far below", draft, least,
                  lambda p, t=track_id, i=part_id: part(p, t, i).min_chars,  # type: ignore[misc]
                  length(f"## {heading}"), -least // 5, "CB202"),
            Bound(ETDZ, f"{track_id}, {heading}, at most", draft, most,
                  lambda p, t=track_id, i=part_id: part(p, t, i).max_chars,  # type: ignore[misc]
                  length(f"## {heading}"), 1, "CB203"),
            Bound(ETDZ, f"{track_id}, {heading}, far above", draft, most,
                  lambda p, t=track_id, i=part_id: part(p, t, i).max_chars,  # type: ignore[misc]
                  length(f"## {heading}"), most // 5, "CB202"),
        )
    ),
    *(
        bound
        for track_id, draft in (("park", park), ("enterprise", enterprise))
        for bound in (
            Bound(ETDZ, f"{track_id}, photos at least", draft, 3,
                  lambda p, t=track_id: photos_rule(p, t).min_count,  # type: ignore[misc]
                  Draft.take_photos, -1, "CB403"),
            Bound(ETDZ, f"{track_id}, photos at most", draft, 5,
                  lambda p, t=track_id: photos_rule(p, t).max_count,  # type: ignore[misc]
                  Draft.take_photos, 1, "CB403"),
            Bound(ETDZ, f"{track_id}, photos larger than", draft, 1_048_576,
                  lambda p, t=track_id: photos_rule(p, t).more_than_bytes,  # type: ignore[misc]
                  lambda draft, size: sent_bytes(draft, size + 1), -1, "CB412"),
        )
    ),
    Bound(ETDZ, "enterprises from one park", enterprise, 2,
          lambda p: track(p, "enterprise").quota.max_count,  # type: ignore[union-attr]
          several(recommended_by=name("示例开发区")), 1, "CB911"),
    Bound(ETDZ, "park best practices", park, 10, lambda p: p.awards[0].count,
          several(status="best-practice"), 1, "CB913"),
    Bound(ETDZ, "enterprise best practices", enterprise, 20, lambda p: p.awards[1].count,
          lambda draft, count: [
              draft.again(number, status="best-practice", recommended_by=name(f"第{number}个开发区"))
              for number in range(1, count + 1)
          ], 1, "CB913"),
    Bound(MEE, "account of a case", person, 2000, lambda p: part(p, "individual", "case-summary").max_chars,
          length("## 案例简介"), 1, "CB202"),
    Bound(MEE, "photos at least", person, 3, lambda p: photos_rule(p, "individual").min_count,
          Draft.take_photos, -1, "CB403"),
    Bound(MEE, "photos at most", person, 5, lambda p: photos_rule(p, "individual").max_count,
          Draft.take_photos, 1, "CB403"),
    Bound(MEE, "photos no larger than", person, 5_242_880, lambda p: photos_rule(p, "individual").max_bytes,
          sent_bytes, 1, "CB413"),
    Bound(MEE, "videos at most", person, 3, lambda p: videos_rule(p, "individual").max_count,
          lambda draft, count: draft.take_films(*[SHORT_FILM] * count), 1, "CB422"),
    Bound(MEE, "seconds of a video", person, 180, lambda p: videos_rule(p, "individual").max_seconds,
          lambda draft, seconds: draft.take_films(film(seconds=float(seconds))), 2, "CB423"),
    Bound(MEE, "cases of a category from one province", recommended, 3,
          lambda p: track(p, "community").quota.max_count,  # type: ignore[union-attr]
          several(), 1, "CB911"),
    Bound(MEE, "cases of a category from one province, at least", recommended, 2,
          lambda p: track(p, "community").quota.min_count,  # type: ignore[union-attr]
          several(), -1, "CB912"),
    Bound(GUANGZHOU, "profile of an enterprise", highlights, 300,
          lambda p: part(p, "green-manufacturing-enterprise", "profile").max_chars,
          length("## 企业简介"), 1, "CB202"),
    Bound(GUANGZHOU, "photos at least", highlights, 3,
          lambda p: photos_rule(p, "green-manufacturing-enterprise").min_count,
          Draft.take_photos, -1, "CB403"),
    Bound(GUANGZHOU, "highlights at least", highlights, 3,
          lambda p: track(p, "green-manufacturing-enterprise").requirements[0].min_count,
          fewer_highlights, -1, "CB110"),
    Bound(GUANGZHOU, "projects completed since", cleaner_production, 2021,
          lambda p: track(p, "cleaner-production").requirements[0].completed_since,
          lambda draft, year: draft.facts["projects"][0].update(completed=year), -1, "CB316"),
    Bound(PLAN, "base year of the present state", plan, 2020,
          lambda p: p.plan.base_year,  # type: ignore[union-attr]
          lambda draft, year: draft.facts["indicators"][0].update(year=year), -1, "CB321"),
)  # fmt: skip
"""A row for each number; `beyond` is added to it to break the rule."""


@pytest.mark.parametrize("bound", BOUNDS, ids=str)
def test_the_number_is_the_calls_own(bound: Bound) -> None:
    assert bound.of(programme(bound.call)) == bound.stated


@pytest.mark.parametrize("bound", BOUNDS, ids=str)
def test_a_case_that_keeps_to_the_number_passes(checked: Checked, bound: Bound) -> None:
    draft = bound.draft()
    drafts = bound.bend(draft, bound.stated) or [draft]
    assert bound.rule not in {each.rule for each in checked(*drafts)}


@pytest.mark.parametrize("bound", BOUNDS, ids=str)
def test_a_case_beyond_the_number_is_found(checked: Checked, bound: Bound) -> None:
    draft = bound.draft()
    drafts = bound.bend(draft, bound.stated + bound.beyond) or [draft]
    assert bound.rule in {each.rule for each in checked(*drafts)}
