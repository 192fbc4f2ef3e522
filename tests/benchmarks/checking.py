"""What `casebook check` costs a case, and whether a case costs the same among few as among many.

The cases are synthetic: the longest real one in both languages, each time with other words, without pictures.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from casebook.checks.checking import check
from casebook.content.reading import read_compilation
from casebook.vocabulary.glossary import Glossary, read_glossary

ROOT = Path(__file__).parents[2]
PROGRAMME = ROOT / "cases" / "etdz-green-2024"
FEW, MANY = 300, 3000
REPEATS = 2


def run() -> Iterator[str]:
    """Yield the CPU time a case takes among few and among many, and the ratio of the two."""
    glossary = read_glossary(ROOT / "site_src" / "glossary.csv")
    _measure(8, glossary)  # what is read once in a process is none of a case's cost
    few, many = (min(_measure(count, glossary) for _ in range(REPEATS)) for count in (FEW, MANY))
    yield f"{FEW} cases without pictures: {few:.2f} ms of CPU a case"
    yield f"{MANY} cases without pictures: {many:.2f} ms of CPU a case"
    yield f"a case among {MANY} costs {many / few:.2f} of a case among {FEW}"


def write_cases(folder: Path, count: int) -> None:
    """Write a programme with that many synthetic cases, no two of the same wording."""
    programme = folder / PROGRAMME.name
    programme.mkdir(parents=True)
    shutil.copy(PROGRAMME / "programme.yml", programme)
    longest = max(PROGRAMME.glob("*/zh.md"), key=lambda path: path.stat().st_size).parent
    for file, stop, words in (
        ("zh.md", "。", "，{name}一带也是如此。"),
        ("en.md", ". ", ", as around {name}. "),
    ):
        text = _without(longest / file, ("photos", "waivers", "translation"))
        for number in range(count):
            case = programme / f"case-{number:05}"
            case.mkdir(exist_ok=True)
            name = "".join("东南西北前后左右上下"[int(digit)] for digit in str(number))
            (case / file).write_text(text.replace(stop, words.format(name=name), 40), encoding="utf-8")


def _without(path: Path, fields: tuple[str, ...]) -> str:
    """Return the text of a case's file without some fields of its frontmatter."""
    kept, skipped = [], False
    for line in path.read_text(encoding="utf-8").split("\n"):
        skipped = line.split(":")[0] in fields or (skipped and line.startswith((" ", "-")) and line != "---")
        if not skipped:
            kept.append(line)
    return "\n".join(kept)


def _measure(count: int, glossary: Glossary) -> float:
    """Return the milliseconds of CPU that reading and checking take for each of that many cases."""
    with tempfile.TemporaryDirectory() as folder:
        cases = Path(folder)
        write_cases(cases, count)
        before = time.process_time()
        report = check(read_compilation(cases), glossary)
        spent = time.process_time() - before
    assert len(report.cases) == count
    return spent * 1000 / count
