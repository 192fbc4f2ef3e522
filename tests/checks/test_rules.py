"""Every rule's own example, run: the wrong piece in a valid case gives exactly that rule's finding, there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from casebook.checks.examples import Example, examples
from casebook.checks.rules import RULES
from casebook.vocabulary.catalogue import keys

if TYPE_CHECKING:
    from tests.checks.conftest import Found, Library


def save_as_gbk(library: Library) -> None:
    library.path("steam/zh.md").write_bytes(library.text("steam/zh.md").encode("gbk"))


def rename_folder(library: Library) -> None:
    library.path("steam").rename(library.path("蒸汽案例"))


def add_photos(library: Library) -> None:
    example = examples()["CB403"]
    library.path("solar/photos/hall.jpg").write_bytes(library.path("steam/photos/steam.jpg").read_bytes())
    library.path("solar/photos/yard.jpg").write_bytes(library.path("steam/photos/boiler.jpg").read_bytes())
    library.replace(example.file, example.good, example.bad)


DEEDS: dict[str, Callable[[Library], None]] = {
    "CB101": save_as_gbk,
    "CB109": lambda library: library.path("steam/zh.md").unlink(),
    "CB116": rename_folder,
    "CB119": lambda library: library.path("programme.yml").unlink(),
    "CB403": add_photos,
}
"""How to break what no replacement of text can break."""

PLACES = {"CB101": (2, 1)}


def expected(library: Library, rule: str, example: Example) -> Found:
    if rule in PLACES or not example.at:
        return (rule, example.file, *PLACES.get(rule, (1, 1)))
    text = library.text(example.file)
    offset = text.index(example.at)
    return rule, example.file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def test_valid_cases_have_no_findings(library: Library) -> None:
    report = library.check()
    assert not report.findings
    assert [each.finding.rule for each in report.waived] == ["CB412"]
    assert [case.name for case in report.cases] == ["solar", "steam"]


def test_every_rule_has_an_example() -> None:
    assert list(examples()) == list(RULES)


@pytest.mark.parametrize("rule", list(RULES))
def test_example(library: Library, rule: str) -> None:
    example = examples()[rule]
    if deed := DEEDS.get(rule):
        deed(library)
    else:
        library.replace(example.file, example.good, example.bad)
    assert library.found() == [expected(library, rule, example)]


@pytest.mark.parametrize("rule", list(RULES))
def test_every_rule_is_explained(rule: str) -> None:
    for part in ("name", "reason", "message", "hint"):
        key = f"checks.{rule}.{part}"
        assert any(each == key or each.startswith(f"{key}.") for each in keys())
