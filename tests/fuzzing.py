"""Damaged case folders by the thousand: whatever becomes of them, the check says where, and goes on.

`python -m tests.fuzzing [COUNT [SEED]]` makes them one after the other out of the valid sample, checks each,
writes every report, mends what can be mended, and stops at the first that breaks a promise: a traceback, more
than `SECONDS`, a finding without a place, or a fix that is not done once and for all.
"""

from __future__ import annotations

import random
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from PIL.ExifTags import IFD, Base

from casebook.cache import Cache
from casebook.checks.checking import Report, check
from casebook.checks.fixing import fix
from casebook.checks.reports import FORMATS
from casebook.content.reading import read_compilation
from casebook.vocabulary.glossary import Glossary, read_glossary
from casebook.vocabulary.localtext import LANGUAGES

SAMPLE = Path(__file__).parent / "checks" / "cases"
GLOSSARY = Path(__file__).parents[1] / "site_src" / "glossary.csv"
PHOTOS = ("steam/photos/steam.jpg", "steam/photos/boiler.jpg", "solar/photos/roof.jpg")
TEXTS = ("steam/zh.md", "steam/en.md", "solar/zh.md", "programme.yml")
SECONDS = 5.0
"""How long one check may take; it takes some hundredths."""

GROWTH = 200
"""How many megabytes the process may grow after the first hundred folders."""

PIECES = (
    *(
        "：",
        "　",
        "\t",
        "\r\n",
        "\r",
        "\x00",
        "\x85",
        "\u2028",
        "\ufeff",
        "\x1b]0;",
        "𠮷",
        "\ud7ff",
        "\u202e",
    ),
    *(
        "---\n",
        "- ",
        ": ",
        "{",
        "[",
        "'",
        '"',
        "|",
        ">",
        "*a",
        "&a ",
        "!t ",
        "<<: ",
        "? ",
        "#",
        "%",
        "{{",
        "}",
    ),
    *("\n## ", "\n# ", "\n##### ", "```\n", "`", "<b>", "<!--", "![](", "[^", "]", "[x](../y.md)", "]("),
    *("（", "“", "《", "’", "）", "(", "='", "[[", "]]", "[[碳足迹]]", "国家级经开区", "CCER"),
    *("null", "~", "1e400", ".inf", "nan", "true", "是", "否", "2024年6月", "12:30", "010", "0x1F", "1_000"),
    *("9" * 400, "-" * 60, "...", "。。。", "１２", ", 后", " 中 ", "后來", "三千吨", "15~20%", "> 引\n"),
)
"""Pieces that mean something to YAML, to Markdown, to a terminal, to a decoder or to a rule."""

ENCODINGS = ("gbk", "gb18030", "utf-16", "utf-16-le", "utf-8-sig", "big5", "utf-32", "latin-1")

LINES = (
    "track：park",
    "  year: 2024年6月",
    "illustration: 是",
    "title: 题目\ntitle: 又一个",
    "\ttitle: 制表符",
    "<<: *all",
    "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]",
    "value: " + "9" * 5000,
    "value: 1e309",
    "x: " + "[" * 3000,
    "sdgs: [[7]]",
    "photos: {file: a}",
    "photos: [photos/steam.jpg]",
    "  - file: ../../../../etc/passwd",
    "  - file: /etc/passwd",
    "  - file: photos\\steam.jpg",
    "  - file: photos",
    "waivers: [CB501]",
    "translation: reviewed",
    "organisation: 某单位",
)
"""Lines that editors, spreadsheets and malice put into frontmatter."""

Mutation = Callable[[Path, random.Random], None]


@dataclass
class Tally:
    """What the folders came to so far."""

    folders: int = 0
    findings: int = 0
    mended: int = 0
    slowest: float = 0.0
    rules: Counter[str] = field(default_factory=Counter)


def change_bytes(folder: Path, chance: random.Random) -> None:
    path = folder / chance.choice(TEXTS)
    data = path.read_bytes()
    for _ in range(chance.randint(1, 4)):
        start, length = chance.randint(0, len(data)), chance.randint(1, 60)
        piece = chance.choice((chance.choice(PIECES).encode("utf-8", "replace"), chance.randbytes(3)))
        old = data[start : start + length]
        middle = chance.choice((b"", old * 2, piece, piece + old))
        data = data[:start] + middle + data[start + length :]
    path.write_bytes(data)


def insert_pieces(folder: Path, chance: random.Random) -> None:
    path = folder / chance.choice(TEXTS)
    text = path.read_text(encoding="utf-8")
    for _ in range(chance.randint(1, 6)):
        start = chance.randint(0, len(text))
        text = text[:start] + chance.choice(PIECES) + text[start:]
    path.write_bytes(text.encode("utf-8", "replace"))


def change_encoding(folder: Path, chance: random.Random) -> None:
    path = folder / chance.choice(TEXTS)
    text = path.read_text(encoding="utf-8")
    path.write_bytes(text.encode(chance.choice(ENCODINGS), "replace"))


def change_line_ends(folder: Path, chance: random.Random) -> None:
    path = folder / chance.choice(TEXTS)
    path.write_bytes(path.read_bytes().replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", b"\n\r"))))
    change_bytes(folder, chance)


def insert_lines(folder: Path, chance: random.Random) -> None:
    path = folder / chance.choice(TEXTS)
    lines = path.read_text(encoding="utf-8").split("\n")
    for _ in range(chance.randint(1, 3)):
        lines.insert(chance.randint(0, len(lines)), chance.choice(LINES))
    path.write_text("\n".join(lines), encoding="utf-8")


def shuffle_lines(folder: Path, chance: random.Random) -> None:
    path = folder / chance.choice(TEXTS)
    lines = path.read_text(encoding="utf-8").split("\n")
    for _ in range(chance.randint(1, 5)):
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    if chance.random() < 0.3:
        lines = lines[: chance.randrange(len(lines))]
    path.write_text("\n".join(lines), encoding="utf-8")


def nest_deeply(folder: Path, chance: random.Random) -> None:
    path = folder / chance.choice(TEXTS)
    mark = chance.choice(("> ", "- ", "* ", "(", "（", "[", "{", "“", "**", "《", "#"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "\n" + mark * chance.randint(50, 20000) + "底", encoding="utf-8")


def lose_or_link(folder: Path, chance: random.Random) -> None:
    path = folder / chance.choice((*TEXTS, *PHOTOS))
    deed = chance.randrange(6)
    path.unlink()
    if deed == 1:
        path.symlink_to("/etc/passwd")
    elif deed == 2:
        path.symlink_to(path)
    elif deed == 3:
        path.mkdir()
    elif deed == 4:
        path.symlink_to(chance.choice(("../..", "../../programme.yml", "nowhere")))
    elif deed == 5:
        path.write_bytes(chance.randbytes(chance.randint(0, 200)))


def change_picture(folder: Path, chance: random.Random) -> None:
    path = folder / chance.choice(PHOTOS)
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 40)):
        data[chance.randrange(min(len(data), 700))] = chance.randrange(256)
    path.write_bytes(data[: chance.choice((len(data), chance.randrange(len(data))))])


def swap_folders(folder: Path, chance: random.Random) -> None:
    steam = folder / "steam"
    deed = chance.randrange(4)
    if deed == 0:
        steam.rename(folder / chance.choice(("Steam 2", "蒸汽", "steam.", "a" * 120)))
    elif deed == 1:
        shutil.move(steam, folder / "solar")
    elif deed == 2:
        shutil.rmtree(steam)
        steam.symlink_to("/etc")
    else:
        (folder.parent / "zz-2025").symlink_to(folder)


MUTATIONS: tuple[Mutation, ...] = (
    *(change_bytes, insert_pieces, insert_lines, shuffle_lines) * 3,
    *(change_encoding, change_line_ends, nest_deeply, lose_or_link, swap_folders, change_picture),
)
"""Ways to damage a folder, the commoner ones several times."""


def run(count: int, seed: int) -> Iterator[Tally]:
    """Damage, check and mend that many folders, and yield the sums after each hundred.

    Raises:
        AssertionError: a promise is broken; the message names the folder's number and the seed.
    """
    tally, memory, glossary = Tally(), 0, read_glossary(GLOSSARY)
    with tempfile.TemporaryDirectory() as scratch:
        sample = Path(scratch, "sample")
        _prepare(sample)
        for number in range(count):
            place = Path(scratch, "cases")
            shutil.copytree(sample, place, symlinks=True)
            chance = random.Random(f"{seed}-{number}")
            try:
                for _ in range(chance.choice((1, 1, 2, 3))):
                    _try(chance.choice(MUTATIONS), place / "sample-2024", chance)
                _examine(place, glossary, Cache(Path(scratch, "cache")), tally)
            except Exception as error:
                raise AssertionError(f"folder {number} of seed {seed}: {error!r}") from error
            shutil.rmtree(place)
            tally.folders += 1
            if tally.folders % 100 == 0:
                memory = memory or _megabytes()
                assert _megabytes() - memory < GROWTH, f"grew by {_megabytes() - memory} MB"
                yield tally


def _prepare(sample: Path) -> None:
    shutil.copytree(SAMPLE, sample)
    for number, name in enumerate(PHOTOS):
        path = sample / "sample-2024" / name
        path.parent.mkdir(exist_ok=True)
        image = Image.new("RGB", (64, 48), (number * 90, 0, 0))
        exif = image.getexif()
        exif[Base.Artist] = "示例园区".encode()
        exif[Base.XPComment] = "一段备注".encode("utf-16-le")
        exif.get_ifd(IFD.Exif)[Base.UserComment] = b"UNICODE\0" + "备注".encode("utf-16-le")
        exif.get_ifd(IFD.GPSInfo)[1] = "N"
        xmp = b'<x:xmpmeta><rdf:Description aux:SerialNumber="1"/><dc:creator><rdf:li>A</rdf:li></dc:creator>'
        image.save(path, exif=exif, xmp=xmp, comment="示例".encode())


def _try(mutate: Mutation, folder: Path, chance: random.Random) -> None:
    """Damage a folder; what an earlier damage left of it may be past this one."""
    with suppress(OSError, ValueError):
        mutate(folder, chance)


def _examine(place: Path, glossary: Glossary, cache: Cache, tally: Tally) -> None:
    def look() -> Report:
        return check(read_compilation(place), glossary, cache)

    before = time.monotonic()
    with _time_limit():
        report = look()
        tally.slowest = max(tally.slowest, time.monotonic() - before)
        _has_places(report, place)
        for write in FORMATS.values():
            for language in LANGUAGES:
                assert "\x1b]" not in write(report, language)
        fixed = fix(look)
        assert not any(each.fixes for each in fixed.report.findings), "a fix is left undone"
    tally.findings += len(report.findings)
    tally.mended += len(fixed.mended)
    tally.rules.update(each.rule for each in report.findings)


def _has_places(report: Report, place: Path) -> None:
    for finding in report.findings:
        at = finding.position
        assert at.path.is_relative_to(place), f"{finding.rule} lies outside"
        assert at.line >= 1, f"{finding.rule} has no line"
        assert at.column >= 1, f"{finding.rule} has no column"
        if at.path.is_file() and not at.path.is_symlink():
            text = at.path.read_bytes().decode("utf-8-sig", "replace")
            lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
            assert at.line <= lines, f"{finding.rule} stands on line {at.line} of {lines}"


@contextmanager
def _time_limit() -> Iterator[None]:
    """Break off what takes longer than `SECONDS`, even within a regular expression that never ends."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"more than {SECONDS} s")

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _megabytes() -> int:
    """Return the most memory the process has had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    count, seed = (*map(int, sys.argv[1:]), *(10_000, 1)[len(sys.argv) - 1 :])
    before, tally = time.monotonic(), Tally()
    for tally in run(count, seed):
        sys.stdout.write(f"\r{tally.folders} folders")
        sys.stdout.flush()
    found = f"{tally.findings} findings of {len(tally.rules)} rules, {tally.mended} mended"
    cost = f"slowest check {tally.slowest:.2f} s, {_megabytes()} MB at most"
    sys.stdout.write(f"\n{found}; {cost}; {time.monotonic() - before:.0f} s in all\n")


if __name__ == "__main__":
    main()
