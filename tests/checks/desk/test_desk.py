from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from casebook.checks.checking import check
from casebook.checks.desk.desk import Desk, Note, Row, State, desk
from casebook.checks.desk.needs import Need, need_of
from casebook.checks.desk.views import VIEWS
from casebook.checks.rules import RULES
from casebook.commands import main
from casebook.content.case import text_digest
from casebook.content.reading import read_compilation

SAMPLE = Path(__file__).parents[2] / "sample" / "cases"
TODAY = date(2024, 3, 1)


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "cases"))


def seen(cases: Path, today: date = TODAY) -> Desk:
    compilation = read_compilation(cases)
    return desk(compilation, check(compilation), today)


def row(cases: Path, case_id: str) -> Row:
    (view,) = seen(cases).programmes
    return next(each for each in view.rows if each.case.id == case_id)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_case_has_a_cell_for_every_need(cases: Path) -> None:
    (view,) = seen(cases).programmes
    assert [each.case.id for each in view.rows] == ["boiler-heat", "roof-solar"]
    assert all([cell.need for cell in each.cells] == list(Need) for each in view.rows)


def test_every_rule_belongs_to_a_need(cases: Path) -> None:
    case = read_compilation(cases).cases[0]
    finding = next(iter(check(read_compilation(cases)).findings))
    assert all(need_of(replace(finding, rule=rule), case) in Need for rule in RULES)


def test_a_finding_stands_in_the_cell_it_is_about(cases: Path) -> None:
    before = {cell.need: cell.findings for cell in row(cases, "boiler-heat").cells}
    change(cases / "sample-2024/boiler-heat/zh.md", "region:", "regoin:")
    after = {cell.need: cell for cell in row(cases, "boiler-heat").cells}
    assert len(after[Need.FACTS].findings) > len(before[Need.FACTS])
    assert after[Need.FACTS].state is State.ERROR
    assert after[Need.FACTS].place.path.name == "zh.md"


def test_a_case_without_translation_lacks_one(cases: Path) -> None:
    cell = next(cell for cell in row(cases, "roof-solar").cells if cell.need is Need.TRANSLATION)
    assert (cell.state, cell.note, cell.detail) == (State.MISSING, Note.NO_TRANSLATION, "en")
    assert row(cases, "roof-solar").state is State.MISSING


def proof(cases: Path) -> tuple[State, Note | None]:
    cell = next(cell for cell in row(cases, "boiler-heat").cells if cell.need is Need.PROOF)
    return cell.state, cell.note


def test_a_proof_is_sent_confirmed_and_outdated(cases: Path) -> None:
    programme, file = cases / "sample-2024/programme.yml", cases / "sample-2024/boiler-heat/zh.md"
    assert proof(cases) == (State.DONE, None)  # a demonstration has nobody to send it to
    change(programme, "demonstration: true", "demonstration: false")
    assert proof(cases) == (State.MISSING, Note.NOT_SENT)
    digest = text_digest(next(c for c in read_compilation(cases).cases if c.id == "boiler-heat").original)
    sent = f"track: park\nproof: {{sent: 2024-02-01, text: '{digest}'}}\n"
    change(file, "track: park\n", sent)
    assert proof(cases) == (State.WAITING, Note.SENT)
    change(file, "sent: 2024-02-01", "sent: 2024-02-01, confirmed: 2024-02-09")
    assert proof(cases) == (State.DONE, Note.CONFIRMED)
    change(file, "title: ", "title: 新")
    assert proof(cases) == (State.WARNING, Note.CHANGED_SINCE)


def test_days_are_counted_from_the_day_it_is_seen(cases: Path) -> None:
    (view,) = seen(cases).programmes
    (later,) = seen(cases, date(2024, 3, 11)).programmes
    assert [each.days_left - 10 for each in view.deadlines] == [each.days_left for each in later.deadlines]


def test_provinces_are_covered_or_missing(cases: Path) -> None:
    (view,) = seen(cases).programmes
    assert len(view.provinces) + len(view.missing_provinces) == 34


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_asks_for_nothing_and_links_to_lines(cases: Path, language: str) -> None:
    page = VIEWS["html"](seen(cases), "zh" if language == "zh" else "en")
    assert not re.search(r'(?:src|href)="https?:', page)
    assert "<script" not in page
    assert re.search(r'href="vscode://file/[^"]+zh\.md:\d+:\d+"', page)


def test_json_tells_what_text_tells(cases: Path) -> None:
    shown = seen(cases)
    whole = json.loads(VIEWS["json"](shown, "zh"))
    words = whole["programmes"][0]["cases"][1]["needs"]["translation"]["words"]["zh"]
    assert words in VIEWS["text"](shown, "zh")


def test_the_command_prints_or_writes(cases: Path, tmp_path: Path) -> None:
    options = ["--cases", str(cases), "--date", "2024-03-01", "--cache", str(tmp_path / "cache")]
    printed = CliRunner().invoke(main, ["status", *options])
    assert printed.exit_code == 0
    assert "boiler-heat" in printed.output
    page = tmp_path / "desk.html"
    written = CliRunner().invoke(main, ["status", *options, "--format", "html", "--output", str(page)])
    assert written.exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
