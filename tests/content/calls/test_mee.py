"""What the call of the Ministry of Ecology and Environment states, held against the programme as loaded."""

from __future__ import annotations

import pytest
from tests.content.calls.known import MEE, call, track

from casebook.content.compilation import Compilation
from casebook.content.media import Named
from casebook.content.programme import row

MEE_TRACKS = ("park", "enterprise", "community", "individual")


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
