from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from casebook.content.fields import Place
from casebook.content.model import Slug
from casebook.content.programme import Discrepancy, Milestone, Part, Programme, Publish, row
from casebook.vocabulary.localtext import LocalText


def words(zh: str) -> dict[str, str]:
    return {"zh": zh, "en": zh}


def call(**changes: Any) -> dict[str, Any]:
    """Return the smallest programme there can be, as read from YAML."""
    return {
        "id": "tiny-2024",
        "path": Path("programme.yml"),
        "kind": "case-call",
        "year": 2024,
        "name": words("小样"),
        "title": words("通知"),
        "introduction": words("说明"),
        "tracks": [track("park"), track("plant")],
        "forms": [form("organisation")],
        "templates": [template()],
        **changes,
    }


def track(track_id: str, **changes: Any) -> dict[str, Any]:
    theme = {"id": f"{track_id}-theme", "label": words("主题"), "description": words("说明")}
    return {"id": track_id, "label": words(track_id), "template": "three-parts", "themes": [theme], **changes}


def template(**changes: Any) -> dict[str, Any]:
    return {"id": "three-parts", "label": words("模板"), "parts": [], **changes}


def form(field: str | None) -> dict[str, Any]:
    question = {"id": "unit-name", "label": words("单位名称"), "publish": "yes", "field": field}
    return {"id": "park-form", "label": words("申报表"), "fields": [question]}


def statement(statement_id: str, **changes: Any) -> dict[str, Any]:
    return {"id": statement_id, "label": words("说法"), **changes}


def test_the_smallest_programme() -> None:
    programme = Programme.model_validate(call())
    assert programme.original_language == "zh"
    assert programme.track("plant") is programme.tracks[1]
    assert programme.track("") is None
    assert programme.template_of(programme.tracks[0]) is programme.templates[0]
    assert programme.form_of(programme.tracks[0]) is None
    assert [(where.id, theme.id) for where, theme in programme.themes()] == [
        ("park", "park-theme"),
        ("plant", "plant-theme"),
    ]
    assert programme.tracks[0].theme("plant-theme") is None


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"tracks": [track("park", template="four-parts")]}, "no template four-parts"),
        ({"tracks": [track("park", form="plant-form")]}, "no form plant-form"),
        (
            {"tracks": [track("park", form="park-form")], "forms": [form("organization")]},
            "no field organization",
        ),
        (
            {"templates": [template(parts=[{"id": "summary", "label": words("简介")}])]},
            "part summary: this is a field",
        ),
        ({"tracks": []}, "at least 1 item"),
        ({"templates": []}, "at least 1 item"),
        ({"titel": words("通知")}, "Extra inputs"),
        ({"name": {"zh": "小样"}}, "Field required"),
        ({"name": {"zh": "小样", "en": " "}}, "pattern"),
        ({"kind": "call"}, "case-call"),
        ({"languages": ["zh", "fr"]}, "'zh' or 'en'"),
        ({"fields": [{"id": "workshop"}]}, "Field required"),
        ({"tracks": [track("park", cover="cover")]}, "track park: no form cover"),
        ({"tracks": [track("park", direction="one")]}, "track park: no direction one"),
        (
            {"tracks": [track("park", media={"maps": {"text": words("图"), "part": "1-1"}})]},
            "track park: no part 1-1",
        ),
        (
            {"tracks": [track("park", requirements=[statement("three", part="highlight")])]},
            "statement three: no part highlight",
        ),
        (
            {"tracks": [track("park", honours=[{"id": "star", "label": words("星"), "levels": ["top"]}])]},
            "honour star: no level top",
        ),
        ({"measures": [statement("funds", responsible=["treasury"])]}, "statement funds: no body treasury"),
        (
            {"tasks": [statement("energy", items=[statement("heat", tracks=["parks"])])]},
            "statement heat: no track parks",
        ),
        ({"publicity": [statement("book", standing="best")]}, "statement book: no standing best"),
        ({"lifecycle": [statement("end", standing="revoked")]}, "statement end: no standing revoked"),
        (
            {"awards": [{"id": "best", "label": words("最佳"), "track": "parks"}]},
            "award best: no track parks",
        ),
        (
            {
                "summary_table": {
                    "id": "all",
                    "label": words("汇总表"),
                    "columns": [],
                    "blocks": [{"label": words("方向一"), "tracks": ["parks"]}],
                }
            },
            "summary table: no track parks",
        ),
    ],
)
def test_a_programme_that_cannot_be(changes: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        Programme.model_validate(call(**changes))


def test_a_form_may_ask_for_a_field_that_only_its_own_track_has() -> None:
    own = {"id": "workshop", "label": words("车间"), "kind": "line"}
    tracks = [track("park"), track("plant", form="park-form", fields=[own])]
    programme = Programme.model_validate(call(tracks=tracks, forms=[form("workshop")]))
    assert programme.form_of(programme.tracks[1]) is programme.forms[0]
    with pytest.raises(ValidationError, match="no field workshop"):
        Programme.model_validate(call(tracks=[track("park", form="park-form")], forms=[form("workshop")]))


def test_a_tracks_change_comes_after_the_programmes() -> None:
    tracks = [track("park", fields=[{"id": "summary", "max_chars": 2000}]), track("plant")]
    programme = Programme.model_validate(call(fields=[{"id": "summary", "max_chars": 200}], tracks=tracks))
    limits = {}
    for track_id in ("park", "plant", "nobody"):
        summary = row(programme.field_table(track_id), "summary")
        assert summary is not None
        assert summary.show == (Place.CARD, Place.TABLE)
        limits[track_id] = summary.max_chars
    assert limits == {"park": 2000, "plant": 200, "nobody": 200}
    assert row(programme.field_table(), "nothing") is None


def test_a_part_repeats_where_more_than_one_is_allowed() -> None:
    label = LocalText(zh="亮点", en="Highlight")
    assert not Part(id="highlight", label=label).repeats
    assert Part(id="highlight", label=label, max_count=2).repeats
    assert Part(id="highlight", label=label, min_count=3, max_count=None).repeats


@pytest.mark.parametrize("moment", ["2024-03", "2024-04-15", "2024-08-28T10:00+08:00"])
def test_a_milestone_is_as_exact_as_the_call(moment: str) -> None:
    milestone = Milestone.model_validate({"id": "open", "label": words("时间"), "closes": moment})
    assert milestone.closes == moment


def test_the_editor_chooses_one_of_the_readings_or_none() -> None:
    printed = {"id": "theme-name", "readings": ["绿色项目", "绿色创新"], "note": words("两处不同")}
    assert Discrepancy.model_validate(printed).chosen is None
    assert Discrepancy.model_validate({**printed, "chosen": "绿色创新"}).chosen == "绿色创新"
    with pytest.raises(ValidationError, match="none of the readings"):
        Discrepancy.model_validate({**printed, "chosen": "绿色工程"})


def test_what_a_form_keeps_private_is_never_to_be_published() -> None:
    assert {publish.value for publish in Publish} == {"yes", "no", "never", "name-only", "with-consent"}


@pytest.mark.parametrize("slug", ["", "A", "a_b", "a--b", "-a", "绿", "a b", "a/b", "..", "a" * 81])
def test_an_id_is_fit_for_an_address(slug: Slug) -> None:
    with pytest.raises(ValidationError):
        Programme.model_validate(call(id=slug))
