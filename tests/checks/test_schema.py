"""The JSON Schema of frontmatter: valid, true to the real cases, and strict about what editors get wrong."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from casebook.checks.editors import front_matter_settings
from casebook.checks.schema import Scope, frontmatter_schema
from casebook.content.case import CaseText
from casebook.content.compilation import Compilation
from casebook.content.fields import ADAPTERS, Belongs, Kind
from casebook.content.reading import read_compilation
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.units import units

CASES = Path(__file__).parents[2] / "cases"
ORIGINAL, TRANSLATION = Belongs.TRANSLATION, Belongs.ORIGINAL


@pytest.fixture(scope="module")
def compilation() -> Compilation:
    return read_compilation(CASES)


def scope(compilation: Compilation, *programmes: str, file: Belongs = ORIGINAL) -> Scope:
    chosen = (each for each in compilation.programmes if not programmes or each.id in programmes)
    return Scope(tuple((each, track) for each in chosen for track in each.tracks), file)


def validator(scope: Scope) -> Draft202012Validator:
    schema = frontmatter_schema(scope)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def as_json(text: CaseText) -> dict[str, Any]:
    """Return frontmatter as an editor's YAML reader hands it to a schema: dates are text."""
    words: dict[str, Any] = json.loads(json.dumps(dict(text.frontmatter.data), default=date.isoformat))
    return words


def test_every_real_case_is_accepted(compilation: Compilation) -> None:
    for programmes in ((), *((programme.id,) for programme in compilation.programmes)):
        original = validator(scope(compilation, *programmes))
        translation = validator(scope(compilation, *programmes, file=TRANSLATION))
        for case in compilation.cases:
            if not programmes or case.programme.id in programmes:
                original.validate(as_json(case.original))
                for each in case.translations.values():
                    translation.validate(as_json(each))


def test_a_schema_of_no_programme_is_that_of_the_shared_table() -> None:
    schema = validator(Scope((), ORIGINAL)).schema
    assert isinstance(schema, dict)
    assert {"title", "organisation", "track", "region"} <= set(schema["required"])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("titel", "题目"),
        ("title", ""),
        ("title", 2024),
        ("track", "parks"),
        ("theme", "green-tech"),
        ("status", "done"),
        ("published", "2024年6月1日"),
        ("region", "苏州"),
        ("industry", "X1"),
        ("sdgs", 7),
        ("sdgs", [18]),
        ("sdgs", [8.1]),
        ("organisation", "某单位"),
        ("organisation", {"zh": "某单位"}),
        ("waivers", {"CB501": "电话是公开的"}),
        ("waivers", {"CB412": 1}),
        ("waivers", {"CB412": {"zh": "图为示意插图"}}),
        ("photos", [{"file": "photos/a.jpg"}]),
        ("indicators", [{"id": "a", "label": {"zh": "一", "en": "a"}, "value": "26万"}]),
        ("translation", {"status": "draft"}),
    ],
)
def test_typical_mistakes_are_refused(compilation: Compilation, field: str, value: object) -> None:
    case = compilation.cases[0]
    words = as_json(case.original) | {field: value}
    assert not validator(scope(compilation, case.programme.id)).is_valid(words)


@pytest.mark.parametrize(
    ("name", "value"), [("value", True), ("unit", "吨"), ("year", 20240), ("assurance", "sure")]
)
def test_mistakes_within_an_indicator_are_refused(compilation: Compilation, name: str, value: object) -> None:
    case = next(each for each in compilation.cases if each.indicators)
    words = as_json(case.original)
    words["indicators"][0][name] = value
    assert not validator(scope(compilation, case.programme.id)).is_valid(words)


def test_a_missing_required_field_is_refused(compilation: Compilation) -> None:
    words = as_json(compilation.cases[0].original)
    del words["organisation"]
    assert not validator(scope(compilation)).is_valid(words)


def test_a_theme_of_another_track_is_refused(compilation: Compilation) -> None:
    programme = next(each for each in compilation.programmes if each.id == "etdz-green-2024")
    case = next(each for each in compilation.cases if each.programme is programme)
    other = next(track for track in programme.tracks if track is not case.track)
    foreign = next(theme for theme in other.themes if case.track and case.track.theme(theme.id) is None)
    words = as_json(case.original) | {"theme": foreign.id}
    assert not validator(scope(compilation, programme.id)).is_valid(words)


def test_each_field_says_in_chinese_first_what_to_write(compilation: Compilation) -> None:
    schema = frontmatter_schema(scope(compilation, "etdz-green-2024"))
    region = schema["properties"]["region"]
    assert region["title"] == "所在地区"
    assert region["description"].startswith("所在地区（必填）。六位行政区划代码")
    assert region["examples"] == ["320500"]
    for name, each in schema["properties"].items():
        assert each["description"].startswith(each["title"]), name


def test_units_are_chosen_from_the_list() -> None:
    schema = frontmatter_schema(Scope((), ORIGINAL))
    unit = schema["properties"]["indicators"]["items"]["properties"]["unit"]
    assert unit["enum"] == [unit.id for unit in units()]


def test_every_kind_has_a_schema() -> None:
    assert set(ADAPTERS) == set(Kind)


def test_the_same_table_gives_the_same_schema(compilation: Compilation) -> None:
    assert json.dumps(frontmatter_schema(scope(compilation))) == json.dumps(
        frontmatter_schema(scope(compilation))
    )


def test_the_editing_form_asks_for_plain_values_only(compilation: Compilation) -> None:
    settings = front_matter_settings(scope(compilation, "etdz-green-2024"), "cases")
    assert settings["frontMatter.content.pageFolders"] == [
        {"title": "国家级经开区绿色发展创新案例（2024）", "path": "[[workspace]]/cases/etdz-green-2024"}
    ]
    original, translation = settings["frontMatter.taxonomy.contentTypes"]
    fields = {field["name"]: field for field in original["fields"]}
    assert (original["name"], translation["name"]) == ("default", "translation")
    assert fields["status"]["choices"][0] == {
        "id": "submitted",
        "title": text("common.status.submitted", "zh"),
    }
    assert [each["name"] for each in fields["organisation"]["fields"]] == ["zh", "en"]
    assert not {"indicators", "photos", "sources", "waivers"} & set(fields)
    assert "region" not in {field["name"] for field in translation["fields"]}
