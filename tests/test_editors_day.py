"""An editor's day from the mail to the site: mail folder, intake, check, fix, translate, status, build."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.editors_day import (
    ANSWERS,
    CALL,
    CASE,
    CONTACTS,
    FIRST,
    PHOTOS,
    complete,
    paragraphs,
    write_mail,
    write_project,
)

from casebook.commands import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def findings() -> list[tuple[str, str]]:
    """Return severity and rule of what the check finds."""
    told = json.loads(run("check", "--format", "json").stdout)
    return [(each["severity"], each["rule"]) for each in told]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_project(tmp_path)
    write_mail(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def desk() -> str:
    return run("status", "--date", "2024-06-03").output


def test_from_the_mail_to_the_site(home: Path) -> None:
    # The mail becomes a case: the form's answers and every photo, and no contact
    received = run("intake", "mail", "--programme", CALL, "--case", CASE)
    assert received.exit_code == 0, received.output
    folder, private = home / "cases" / CALL / CASE, home / "private" / CALL / CASE
    original = folder / "zh.md"
    text = original.read_text(encoding="utf-8")
    assert all(words in text for part in FIRST for words in paragraphs(part))
    assert len(list((folder / "photos").iterdir())) == len(PHOTOS)
    assert not any(contact in text for contact in CONTACTS)
    assert all(contact in (private / "contacts.yml").read_text(encoding="utf-8") for contact in CONTACTS)

    # The check asks for what the form could not tell, and mends the comma
    assert run("check").exit_code == 1
    found = findings()
    assert {rule for severity, rule in found if severity == "error"} == {"CB106", "CB107"}
    assert ("warning", "CB601") in found
    assert "✗" in desk()
    complete(original)
    fixed = run("check", "--fix")
    assert fixed.exit_code == 0, fixed.output
    assert "余热，蒸汽" in original.read_text(encoding="utf-8")
    assert not any(severity == "error" for severity, _ in findings())

    # A machine translates; figures are carried over by Casebook, and nobody can take it for a person's work
    assert run("translation", "status").exit_code == 1
    command = f'"{sys.executable}" machine.py'
    translated = run("translation", "new", CASE, "--with", command, "--date", "2024-06-02")
    assert translated.exit_code == 0, translated.output
    english = (folder / "en.md").read_text(encoding="utf-8")
    assert "status: machine" in english
    assert "32 million" in english
    assert run("translation", "status").exit_code == 0
    assert run("check").exit_code == 0
    assert CASE in desk()
    assert "✗ " not in desk().split(CASE)[1]

    # Both languages are published, and what is private is nowhere in the site
    built = subprocess.run(
        [Path(sys.executable).with_name("casebook"), "build", "--no-booklets"],
        cwd=home, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stdout + built.stderr
    for language, title in (("zh", ANSWERS["field:case-name"]), ("en", "Spare heat goes to the plants")):
        page = home / "site" / language / "cases" / CALL / CASE / "index.html"
        assert title in page.read_text(encoding="utf-8")
    published = [path for path in (home / "site").rglob("*") if path.is_file()]
    assert published
    for contact in CONTACTS[1:]:
        assert not any(contact.encode() in path.read_bytes() for path in published)
