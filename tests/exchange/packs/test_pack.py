from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from lxml import html

from casebook.content.facts import Status
from casebook.exchange.packs.blocks import blocks, plain
from casebook.exchange.packs.filling import Lack, fill, is_source
from casebook.exchange.packs.pack import folders, pack_files, report
from casebook.exchange.packs.profile import FormField, Measure, Profile, profiles
from casebook.exchange.release import Release
from casebook.exchange.writing import write_files

PARTNERS = ("gasez", "sdg-partnerships", "south-south", "un-desa", "unido")


def profile(partner: str) -> Profile:
    return next(each for each in profiles() if each.id == partner)


def test_every_partner_has_a_profile() -> None:
    assert tuple(each.id for each in profiles()) == PARTNERS


@pytest.mark.parametrize("partner", PARTNERS)
def test_a_profile_names_only_sources_there_are(partner: str, release: Release) -> None:
    tables = [each.field_table(track.id) for each in release.compilation.programmes for track in each.tracks]
    fields = {field.id for table in tables for field in table}
    parts = {"background", "experience", "outlook"}
    for field in profile(partner).fields:
        for name in field.source.replace("|", "+").split("+"):
            word = name.strip()
            assert is_source(word)
            known = word in fields or word.removeprefix("section.") in parts
            assert known or word in {"place", "goals", "figures", "body", "address", "documents", "sources"}


@pytest.mark.parametrize("partner", PARTNERS)
def test_the_word_document_has_the_partners_fields_in_its_order(
    partner: str, release: Release, tmp_path: Path
) -> None:
    wanted = [field.target for field in profile(partner).fields]
    made = tuple(folders(profile(partner), release, release.cases))
    write_files(tmp_path, pack_files(profile(partner), made))
    for folder in made:
        path = tmp_path / folder.case.programme.id / folder.case.id / "form.docx"
        document = Document(str(path))
        headings = [
            each.text for each in document.paragraphs if each.style and each.style.name == "Heading 2"
        ]
        assert headings[: len(wanted)] == wanted
        assert len(document.inline_shapes) == len(folder.case.photos)
        assert document.core_properties.author in {"Green Park Casebook", "园区绿色发展案例集"}


def test_a_folder_holds_form_pictures_and_documents(release: Release) -> None:
    for folder in folders(profile("un-desa"), release, release.cases):
        names = {file.address for file in folder.files}
        assert {"form.docx", "form.json", "form.csv", "pictures.csv"} <= names
        assert sum(name.startswith("pictures/") for name in names) == len(folder.case.photos)
        assert sum(name.endswith(".pdf") for name in names) == len(folder.case.languages)


def test_json_and_csv_say_the_same(release: Release) -> None:
    for folder in folders(profile("unido"), release, release.cases):
        files = {file.address: file.content for file in folder.files}
        fields = json.loads(str(files["form.json"]))["fields"]
        table = files["form.csv"]
        assert isinstance(table, bytes)
        rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))[1:]
        assert {name: words.removeprefix("'") for name, words in rows} == {
            name: words.removeprefix("'") for name, words in fields.items()
        }


def test_no_withdrawn_case_is_handed_over(release: Release) -> None:
    made = folders(profile("gasez"), release, release.compilation.cases)
    assert not any(folder.case.status is Status.WITHDRAWN for folder in made)


def test_what_is_missing_or_too_long_is_reported(release: Release) -> None:
    case = next(case for case in release.cases if case.text("en"))
    form = replace_fields(
        profile("gasez"),
        FormField(target="Wanted", source="section.nowhere", required=True),
        FormField(target="Long", source="title", limit=1, measure=Measure.CHARACTERS),
        FormField(target="Whole", source="title"),
    )
    lacks = {each.field.target: each.lack for each in fill(form, release, case)}
    assert lacks == {"Wanted": Lack.MISSING, "Long": Lack.TOO_LONG, "Whole": None}
    told = report(form, tuple(folders(form, release, [case])), "zh")
    assert "缺少必填栏“Wanted”" in told
    assert "Long" in told
    assert "Whole" not in told


def replace_fields(form: Profile, *fields: FormField) -> Profile:
    return form.model_copy(update={"fields": fields})


def test_a_case_without_the_language_says_that_the_original_stands_in(release: Release) -> None:
    case = next(case for case in release.cases if case.text("en"))
    untranslated = replace(case, translations={})
    answers = fill(profile("gasez"), release, untranslated)
    assert {each.lack for each in answers if each.text} == {Lack.NOT_TRANSLATED}


def test_an_alternative_is_taken_only_where_the_first_is_empty(release: Release) -> None:
    case = release.cases[0]
    form = replace_fields(
        profile("gasez"),
        FormField(target="a", source="constraints | title"),
        FormField(target="b", source="title | summary"),
        FormField(target="c", source="title + summary"),
    )
    first, second, both = (each.text for each in fill(form, release, case))
    words = case.best_text("en")
    assert first == second == words.title
    assert both == f"{words.title}\n\n{words.summary.strip()}"


def test_prose_becomes_plain_paragraphs() -> None:
    words = plain(blocks("### Head\n\nWater **saved**[^a]: 60 km², CO₂.\n\n- one\n- two"))
    assert words == "Head\n\nWater saved: 60 km², CO₂.\n\n• one\n• two"
    assert html.fromstring(f"<p>{words}</p>").text_content() == words


def test_the_same_release_gives_the_same_bytes(release: Release) -> None:
    made = [tuple(folders(profile("un-desa"), release, release.cases)) for _ in range(2)]
    assert list(pack_files(profile("un-desa"), made[0])) == list(pack_files(profile("un-desa"), made[1]))
