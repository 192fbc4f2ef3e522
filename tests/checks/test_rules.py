"""Every rule's own example, run: the wrong piece in a valid case gives exactly that rule's finding, there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from tests.checks.films import box, film

from casebook.checks.examples import Example, examples
from casebook.checks.rules import RULES
from casebook.content.case import unit_digest
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


def save_with_place(library: Library) -> None:
    with Image.open(library.path("steam/photos/steam.jpg")) as image:
        exif = image.getexif()
        exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (31.0, 18.0, 0.0)
        image.save(library.path("steam/photos/steam.jpg"), exif=exif)


def save_with_names(library: Library) -> None:
    with Image.open(library.path("steam/photos/steam.jpg")) as image:
        exif = image.getexif()
        exif[Base.Artist] = "张三".encode()
        exif.get_ifd(IFD.Exif)[Base.BodySerialNumber] = "0421337"
        image.save(library.path("steam/photos/steam.jpg"), exif=exif)


def name_zone(library: Library) -> None:
    """Give the original a name that the translation lacks, and let the translation follow it."""
    library.replace("steam/zh.md", "下一步把管廊接到", "下一步把管廊接到国家级经开区的")
    library.replace("steam/en.md", "438cc6c737", unit_digest("下一步把管廊接到国家级经开区的更多工厂。"))


def name_mailbox(library: Library) -> None:
    """Let the programme list the right mailbox, and give the case the wrong one."""
    example = examples()["CB511"]
    listed = example.good.partition(": ")[2]
    library.replace("programme.yml", "tracks:\n", f"role_mailboxes: [{listed}]\ntracks:\n")
    library.replace(example.file, "sdgs: [7]\n", f"sdgs: [7]\n{example.bad}\n")


def list_mailbox(library: Library) -> None:
    library.replace("programme.yml", "tracks:\n", f"{examples()['CB512'].bad}\ntracks:\n")


def save_for_print(library: Library) -> None:
    with Image.open(library.path("steam/photos/steam.jpg")) as image:
        image.convert("CMYK").save(library.path("steam/photos/steam.jpg"))


def save_again(library: Library) -> None:
    with Image.open(library.path("steam/photos/steam.jpg")) as image:
        image.save(library.path("steam/photos/boiler.jpg"), quality=85)


def write_film(library: Library, data: bytes) -> None:
    library.path("works/videos/oven.mp4").write_bytes(data)


NOTES = box(b"udta", box(b"\xa9xyz", b"+31.3000+120.6000/"))
"""Where a film was taken, as a phone notes it."""

DEEDS: dict[str, Callable[[Library], None]] = {
    "CB101": save_as_gbk,
    "CB109": lambda library: library.path("steam/zh.md").unlink(),
    "CB116": rename_folder,
    "CB119": lambda library: library.path("programme.yml").unlink(),
    "CB403": add_photos,
    "CB409": save_with_place,
    "CB410": save_for_print,
    "CB411": save_again,
    "CB510": save_with_names,
    "CB511": name_mailbox,
    "CB512": list_mailbox,
    "CB706": name_zone,
    "CB423": lambda calls: write_film(calls, film(seconds=200.0)),
    "CB425": lambda calls: write_film(calls, film(codec=b"hvc1")),
    "CB426": lambda calls: write_film(calls, film(notes=NOTES)),
}
"""How to break what no replacement of text can break."""

PLACES = {"CB101": (2, 1)}

ELSEWHERE = {"CB911": ("works/zh.md", "{zh: 示例园区"), "CB912": ("works/zh.md", "{zh: 示例园区")}
"""Findings that stand in another file than the one that was changed, and what they stand at."""


def expected(library: Library, rule: str, example: Example) -> Found:
    if rule in PLACES or not (example.at or rule in ELSEWHERE):
        return (rule, example.file, *PLACES.get(rule, (1, 1)))
    file, at = ELSEWHERE.get(rule, (example.file, example.at))
    text = library.text(file)
    offset = text.index(at)
    return rule, file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def test_valid_cases_have_no_findings(library: Library) -> None:
    report = library.check()
    assert not report.findings
    assert [each.finding.rule for each in report.waived] == ["CB412"]
    assert [case.name for case in report.cases] == ["solar", "steam"]


def test_what_calls_ask_for_can_be_met(calls: Library) -> None:
    assert not calls.check().findings


def test_every_rule_has_an_example() -> None:
    assert list(examples()) == list(RULES)


@pytest.mark.parametrize("rule", list(RULES))
def test_example(library: Library, calls: Library, rule: str) -> None:
    example = examples()[rule]
    deed = DEEDS.get(rule)
    here = [each for each in (library, calls) if each.path(example.file).exists()]
    changed = next((each for each in here if deed or example.good in each.text(example.file)), library)
    if deed:
        deed(changed)
    else:
        changed.replace(example.file, example.good, example.bad)
    assert changed.found() == [expected(changed, rule, example)]


@pytest.mark.parametrize("rule", list(RULES))
def test_every_rule_is_explained(rule: str) -> None:
    for part in ("name", "reason", "message", "hint"):
        key = f"checks.{rule}.{part}"
        assert any(each == key or each.startswith(f"{key}.") for each in keys())
