from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from casebook.commands import main
from casebook.content.reading import read_compilation
from casebook.content.record import ReleaseRecord, changes, read_records, record_of, to_yaml, vanished

REAL = Path(__file__).parents[2] / "cases" / "etdz-green-2024"
SAMPLE = Path(__file__).parents[1] / "sample" / "cases"
DAY = date(2024, 7, 1)


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "cases"))


def record(cases: Path, record_id: str = "one") -> ReleaseRecord:
    return record_of(read_compilation(cases), record_id, DAY, "0123abc")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_in_the_first_release_every_case_is_new(cases: Path) -> None:
    made = changes(None, record(cases))
    assert made.new == ("sample-2024/boiler-heat", "sample-2024/roof-solar")
    assert not made.changed
    assert not made.withdrawn


def test_only_the_part_that_changed_is_named(cases: Path) -> None:
    before = record(cases)
    change(cases / "sample-2024/boiler-heat/zh.md", "title: ", "title: 新")
    assert changes(before, record(cases)).changed == {"sample-2024/boiler-heat": ("zh.title",)}


def test_a_changed_figure_changes_the_facts(cases: Path) -> None:
    before = record(cases)
    change(cases / "sample-2024/boiler-heat/zh.md", "value: ", "value: 1")
    assert changes(before, record(cases)).changed == {"sample-2024/boiler-heat": ("facts",)}


def test_nothing_changed_is_nothing_told(cases: Path) -> None:
    made = changes(record(cases), record(cases, "two"))
    assert (made.new, dict(made.changed), made.withdrawn) == ((), {}, ())


def test_a_withdrawn_case_is_told_once(cases: Path) -> None:
    before = record(cases)
    withdrawn = (
        "status: withdrawn\nwithdrawal: {date: 2024-08-01, by: {zh: 秘书处, en: Secretariat},"
        " reason: {zh: 应申请, en: On request}}"
    )
    change(cases / "sample-2024/roof-solar/zh.md", "status: accepted", withdrawn)
    after = record(cases, "two")
    assert changes(before, after).withdrawn == ("sample-2024/roof-solar",)
    assert changes(after, record(cases, "three")).withdrawn == ()


def test_a_case_that_is_gone_is_noticed(cases: Path) -> None:
    before = record(cases)
    shutil.rmtree(cases / "sample-2024/roof-solar")
    assert vanished(read_compilation(cases), [before]) == ("sample-2024/roof-solar",)


def test_records_are_read_as_they_were_written(cases: Path, tmp_path: Path) -> None:
    made = record(cases)
    (tmp_path / "one.yml").write_text(to_yaml(made), encoding="utf-8")
    assert read_records(tmp_path) == (made,)


def test_a_broken_record_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.yml").write_text("id: [", encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken\.yml"):
        read_records(tmp_path)


@pytest.fixture
def real_cases(tmp_path: Path) -> Path:
    """Two cases without an error, pictures and all."""
    folder = tmp_path / "real" / "etdz-green-2024"
    folder.mkdir(parents=True)
    shutil.copy(REAL / "programme.yml", folder)
    for name in ("beijing-bda", "teda-industrial-symbiosis"):
        shutil.copytree(REAL / name, folder / name)
    return folder.parent


def run(cases: Path, folder: Path, record_id: str) -> tuple[int, str]:
    options = ["release", record_id, "--cases", str(cases), "--output", str(folder), "--date", "2024-07-01"]
    done = CliRunner().invoke(main, options)
    return done.exit_code, done.output


def test_the_command_writes_a_record_once(real_cases: Path, tmp_path: Path) -> None:
    folder = tmp_path / "releases"
    assert run(real_cases, folder, "one")[0] == 0
    assert [each.id for each in read_records(folder)] == ["one"]
    code, said = run(real_cases, folder, "one")
    assert code == 2
    assert "已经登记过" in said


def test_the_command_refuses_when_a_released_case_is_gone(real_cases: Path, tmp_path: Path) -> None:
    folder = tmp_path / "releases"
    run(real_cases, folder, "one")
    shutil.rmtree(real_cases / "etdz-green-2024/beijing-bda")
    code, said = run(real_cases, folder, "two")
    assert code == 2
    assert "etdz-green-2024/beijing-bda" in said
    assert not (folder / "two.yml").exists()
