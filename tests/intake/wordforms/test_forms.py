"""Our own forms come back without a guess, for every track of every call."""

from __future__ import annotations

import atexit
import functools
import hashlib
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from tests.intake.conftest import calls, take_in
from tests.intake.filling import add_table, fill, tags

from casebook.content.programme import Programme
from casebook.content.source import read_text
from casebook.content.track import Track
from casebook.content.yamltext import parse_yaml
from casebook.intake.receiving import Received
from casebook.intake.remarks import Group
from casebook.intake.wordforms.forms import word_form

if TYPE_CHECKING:
    from tests.intake.conftest import Take

TRACKS = [(programme, track) for programme in calls().programmes for track in programme.tracks]


@dataclass(frozen=True)
class Filled:
    """A form filled in and taken in."""

    programme: Programme
    track: Track
    answers: dict[str, Any]
    received: Received


@functools.cache
def taken(index: int) -> Filled:
    home = Path(tempfile.mkdtemp(prefix="casebook-form-"))
    atexit.register(shutil.rmtree, home)
    programme, track = TRACKS[index]
    path, answers = filled(home, TRACKS[index])
    return Filled(programme, track, answers, take_in(home, programme.id, path))


IDS = [f"{programme.id}:{track.id}" for programme, track in TRACKS]


@pytest.fixture(params=range(len(TRACKS)), ids=IDS)
def form(request: pytest.FixtureRequest) -> Filled:
    return taken(request.param)


@pytest.fixture(params=range(len(TRACKS)), ids=IDS)
def call(request: pytest.FixtureRequest) -> tuple[Programme, Track]:
    index: int = request.param
    return TRACKS[index]


def written(folder: Path, call: tuple[Programme, Track]) -> Path:
    path = folder / "表.docx"
    path.write_bytes(word_form(*call))
    return path


def answer_to(tag: str, programme: Programme, track: Track) -> Any:
    """Return an answer that fits a control."""
    kind, *names = tag.split(":")
    if kind == "part":
        return (f"{names[0]}第{names[1]}处第一段。", f"{names[0]}第{names[1]}处第二段，下降18.7%。")
    if kind in ("option", "level", "category"):
        return names[-1] in ("1", "national") and names[-2] in ("1", "enterprise-class", "park-class")
    if tag.endswith((":theme", ":category")) or names == ["theme"]:
        return track.themes[0].label.zh if track.themes else track.label.zh
    known = {
        "region": "江苏省苏州市", "location": "江苏省苏州市", "industry": "C26化学原料和化学制品制造业",
        "industry-division": "C26", "industry-class": "C2641涂料制造", "founded": "2006年3月",
        "investment": "120.5", "annual-benefit": "30",
    }  # fmt: skip
    if kind == "figure":
        return "1,500"
    return known.get(names[0], f"{'·'.join(names)}的答案")


def filled(folder: Path, call: tuple[Programme, Track]) -> tuple[Path, dict[str, Any]]:
    form = written(folder, call)
    answers = {tag: answer_to(tag, *call) for tag in tags(form) if not tag.startswith("call:")}
    return fill(form, answers, folder / "填好.docx"), answers


def case_of(folder: Path) -> tuple[Any, str]:
    path = folder / "zh.md"
    _, head, body = read_text(path).split("---\n", 2)
    return parse_yaml(head, path).data, body


def test_a_filled_form_is_read_without_guess_or_question(form: Filled) -> None:
    told = form.received.remarks
    asked = [(each.key, each.quote) for each in told if each.group in (Group.QUESTION, Group.LEFTOVER)]
    assert form.received.track == form.track
    assert asked == []
    assert {each.key for each in told if each.group is Group.GUESS} <= {"read_as", "contacts_kept"}


def test_every_answer_reaches_its_place(form: Filled) -> None:
    values, body = case_of(form.received.folder)
    contacts = (form.received.private / "contacts.yml").read_text(encoding="utf-8")
    public = read_text(form.received.folder / "zh.md")
    fields = [field for each in form.programme.forms for field in each.walk()]
    private = {field.id for field in fields if field.publish.value in ("never", "no")}
    for tag, answer in form.answers.items():
        kind, *names = tag.split(":")
        if kind == "field" and names[0] in private:
            assert answer in contacts
            assert answer not in public
        elif kind == "part":
            assert f"{answer[0]}\n\n{answer[1]}" in body
        elif isinstance(answer, str) and answer.endswith("的答案"):
            assert answer in public
    assert values["track"] == form.track.id
    if form.track.themes:
        assert values["theme"] == form.track.themes[0].id


def test_the_case_keeps_the_template_s_order(form: Filled) -> None:
    _, body = case_of(form.received.folder)
    found = re.findall(r"^## (.+)$", body, re.MULTILINE)
    parts = form.programme.template_of(form.track).parts
    assert [heading for heading in found if heading in {part.label.zh for part in parts}] == [
        part.label.zh for part in parts if not part.repeats
    ]


def test_an_empty_form_says_nothing(call: tuple[Programme, Track], tmp_path: Path, take: Take) -> None:
    received = take(call[0].id, written(tmp_path, call))
    values, body = case_of(received.folder)
    assert set(values) <= {"track", "status"}
    assert body.strip() == ""
    assert [each.quote for each in received.remarks if each.group is Group.LEFTOVER] == []


def test_values_are_those_filled_in() -> None:
    index = next(number for number, each in enumerate(TRACKS) if each[1].id == "cleaner-production")
    values, body = case_of(taken(index).received.folder)
    assert values["industry"] == "C2641"
    assert [project["name"]["zh"] for project in values["projects"]] == [
        f"project-name·{n}的答案" for n in range(1, 6)
    ]
    first = values["projects"][0]
    assert first["categories"] == ["material-substitution"]
    assert first["investment"] == 1_205_000
    assert first["indicators"][0] == {
        "kind": "energy-saved", "value": 1500, "unit": "tce", "remark": {"zh": "energy-saved·1的答案"}
    }  # fmt: skip
    assert "## project-name·2的答案\n\nproject第2处第一段。" in body


def test_tables_within_a_part_are_kept(tmp_path: Path, take: Take) -> None:
    call = next(each for each in TRACKS if each[0].id == "etdz-green-2024")
    path, _ = filled(tmp_path, call)
    add_table(path, "part:experience:1", (("年份", "节煤"), ("2022", "3万吨")))
    _, body = case_of(take(call[0].id, path).folder)
    assert "| 年份 | 节煤 |\n| --- | --- |\n| 2022 | 3万吨 |" in body


def test_the_same_call_gives_the_same_bytes(call: tuple[Programme, Track]) -> None:
    digests = {hashlib.sha256(word_form(*call)).hexdigest() for _ in range(2)}
    assert len(digests) == 1


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_form_saved_by_libreoffice_comes_back_too(tmp_path: Path, take: Take) -> None:
    call = TRACKS[0]
    path, answers = filled(tmp_path, call)
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(tmp_path / "saved"),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    received = take(call[0].id, tmp_path / "saved" / path.name)
    values, body = case_of(received.folder)
    assert values["theme"] == call[1].themes[0].id
    assert values["title"] == answers["field:case-name"]
    assert values["organisation"] == {"zh": answers["field:unit-name"]}
    assert [body.count(words) for words in answers["part:experience:1"]] == [1, 1]
    assert [each.quote for each in received.remarks if each.group is Group.LEFTOVER] == []


def test_prompts_that_a_program_took_for_answers_are_none(tmp_path: Path, take: Take) -> None:
    call = TRACKS[0]
    form = written(tmp_path, call)
    document = Document(str(form))
    for mark in list(document.element.body.iter(qn("w:showingPlcHdr"))):
        mark.getparent().remove(mark)
    document.save(str(form))
    values, body = case_of(take(call[0].id, form).folder)
    assert set(values) <= {"track", "status"}
    assert body.strip() == ""
