"""What all editions of a programme of 100 cases cost: booklets in each language and in both, cases, EPUBs."""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.booklet import CASES, ROOT, WORKERS, write_cases

from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.publishing import publications
from casebook.cache import Cache
from casebook.content.reading import read_compilation

_KIBIBYTES = 1024


def run(cases: int = CASES) -> Iterator[str]:
    """Yield what everything costs when nothing is in the cache, and once more when all is."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_cases(folder / "cases", cases, ("zh", "en"))
        for state in ("cold", "unchanged"):
            yield f"{cases} cases, {state}: {_published(folder)}"


def _published(folder: Path) -> str:
    front = FrontMatter(ROOT / "site_src" / "booklet", "https://cases.example.org/")
    begun, cpu = time.perf_counter(), _cpu()
    made = list(
        publications(read_compilation(folder / "cases"), Cache(folder / "cache"), front, workers=WORKERS)
    )
    size = sum(each.path.stat().st_size for each in made)
    return (
        f"{len(made)} files of {size / 1e6:.0f} MB in {time.perf_counter() - begun:.0f} s, "
        f"{_cpu() - cpu:.0f} s of CPU, {_memory(resource.RUSAGE_SELF):.0f} MiB, "
        f"workers {_memory(resource.RUSAGE_CHILDREN):.0f} MiB"
    )


def _memory(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / _KIBIBYTES


def _cpu() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


if __name__ == "__main__":
    for line in run(int(sys.argv[1]) if len(sys.argv) > 1 else CASES):
        sys.stdout.write(f"{line}\n")
