"""What the Green Alliance's call states, held against the programme as loaded."""

from __future__ import annotations

from tests.content.calls.known import ETDZ, call, track

from casebook.content.compilation import Compilation
from casebook.content.programme import row


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
