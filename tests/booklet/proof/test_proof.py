from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from casebook.booklet.proof.comparing import Change, Run, compared
from casebook.booklet.proof.proof import proof
from casebook.checks.checking import check
from casebook.commands import main
from casebook.content.case import Case
from casebook.content.reading import read_compilation

REAL = Path(__file__).parents[3] / "cases" / "etdz-green-2024"
CASE = "beijing-bda"


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    folder = tmp_path / "cases" / REAL.name
    folder.mkdir(parents=True)
    shutil.copy(REAL / "programme.yml", folder)
    shutil.copytree(REAL / CASE, folder / CASE)
    return folder.parent


def the_case(cases: Path) -> Case:
    return read_compilation(cases).cases[0]


def change(cases: Path, old: str, new: str) -> None:
    path = cases / REAL.name / CASE / "zh.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def run(cases: Path, *options: str) -> tuple[int, str]:
    folder = cases.parent
    command = ["proof", CASE, "--cases", str(cases), "--output", str(folder / "proofs"), *options]
    command += ["--private", str(folder / "private"), "--cache", str(folder / "cache")]
    done = CliRunner().invoke(main, command)
    return done.exit_code, done.output


def printed(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def test_every_paragraph_has_its_number(cases: Path) -> None:
    made = proof(the_case(cases), [], None)
    numbers = [each.number for part in made.parts for each in part.paragraphs if each.number]
    assert numbers == list(range(1, len(numbers) + 1))
    assert [part.heading for part in made.parts] == [s.heading for s in the_case(cases).original.walk()]


def test_the_body_is_asked_what_only_it_can_answer(cases: Path) -> None:
    change(cases, "year: 2020", "year: 2099")
    change(cases, "## 未来展望", "## 未来展望\n\n我们要AAA。")
    case = the_case(cases)
    findings = check(read_compilation(cases)).findings
    asked = proof(case, findings, None).questions
    assert any("2099" in question for question in asked)
    assert not any("CB" in question for question in asked)
    assert len(set(asked)) == len(asked)


def test_the_comparison_names_what_changed_and_nothing_else(cases: Path) -> None:
    case = the_case(cases)
    submitted = {**case.original.units(), "title": "旧标题"}
    (only,) = proof(case, [], submitted).comparisons or ()
    assert only.label == "主标题"
    assert "".join(run.words for run in only.runs if run.change is not Change.INSERTED) == "旧标题"


def test_what_was_left_out_is_told(cases: Path) -> None:
    case = the_case(cases)
    submitted = {**case.original.units(), "thanks": "感谢各单位。"}
    (only,) = proof(case, [], submitted).comparisons or ()
    assert only.runs == (Run(Change.DELETED, "感谢各单位。"),)


def test_the_pdf_and_the_word_document_say_the_same(cases: Path) -> None:
    (cases.parent / "private" / REAL.name / CASE).mkdir(parents=True)
    submitted = (cases / REAL.name / CASE / "zh.md").read_text(encoding="utf-8")
    (cases.parent / "private" / REAL.name / CASE / "submitted.md").write_text(submitted, encoding="utf-8")
    change(cases, "title: ", "title: 新，")
    code, _ = run(cases)
    assert code == 0
    case = the_case(cases)
    shown = printed(cases.parent / "proofs" / f"{CASE}.pdf")
    document = Document(str(cases.parent / "proofs" / f"{CASE}.docx"))
    written = "".join("".join(p.text.split()) for p in document.paragraphs)
    for words in (case.original.title, "与贵单位来稿的对照", *(s.heading for s in case.original.walk())):
        assert "".join(words.split()) in shown
        assert "".join(words.split()) in written
    inserted = [run.text for p in document.paragraphs for run in p.runs if run.underline]
    assert inserted == ["新，"]
    assert document.core_properties.author == "园区绿色发展案例集"


def test_sending_and_confirming_are_recorded_with_the_text(cases: Path) -> None:
    before = (cases / REAL.name / CASE / "zh.md").read_text(encoding="utf-8")
    assert run(cases, "--confirmed")[0] == 2
    assert run(cases, "--mark", "--date", "2026-11-01")[0] == 0
    assert run(cases, "--confirmed", "--date", "2026-11-09")[0] == 0
    record = the_case(cases).proof
    assert record is not None
    assert (str(record.sent), str(record.confirmed)) == ("2026-11-01", "2026-11-09")
    after = (cases / REAL.name / CASE / "zh.md").read_text(encoding="utf-8")
    assert after.partition("\n---\n")[2] == before.partition("\n---\n")[2]


@given(st.text("园区节水，。abc12% \n"), st.text("园区节水，。abc12% \n"))
def test_both_wordings_can_be_read_from_the_runs(before: str, after: str) -> None:
    runs = compared(before, after)
    assert "".join(run.words for run in runs if run.change is not Change.INSERTED) == before
    assert "".join(run.words for run in runs if run.change is not Change.DELETED) == after


def test_latin_words_and_figures_are_compared_whole() -> None:
    runs = compared("节水12.6MW和光伏", "节水13.6MW和光伏")
    assert [run.words for run in runs if run.change is not Change.KEPT] == ["12.6MW", "13.6MW"]
