"""What a booklet of 100 cases costs, printed in parts and laid out in one go, side by side.

The cases are synthetic: the real ones in turn, each time under another name, with the sentences of every
paragraph in another order. Their pictures are brought to print size before anything is measured, and every
measurement is a process of its own.
"""

from __future__ import annotations

import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.benchmarks.booklet_peers import PLUGINS, Spent, chromium, plugin

from casebook.booklet.documents import document
from casebook.booklet.editions import edition
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.press.crew import Crew
from casebook.booklet.press.renderer import PartwiseRenderer
from casebook.booklet.rendering import Document, PlainRenderer, Renderer
from casebook.cache import Cache
from casebook.content.reading import read_compilation

ROOT = Path(__file__).parents[2]
PROGRAMME = ROOT / "cases" / "etdz-green-2024"
CASES = 100
WORKERS = 2

_SENTENCES = re.compile(r"[^。\n]+。(?:\[\^[^\]]+\])*")
_KIBIBYTES = 1024
_TITLE = re.compile(r"^title: (.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Cost:
    """What printing once took: seconds of wall clock and of CPU, and MiB in memory at most, by process."""

    wall: float
    cpu: float
    memory: float
    workers_memory: float
    size: int


def run() -> Iterator[str]:
    """Yield the costs of both ways, and what parts cost as a share of the one document."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_cases(folder / "cases", CASES)
        _measure("pictures", folder)
        plain = _measure("plain", folder)
        cold = _measure("parts", folder)
        unchanged = _measure("parts", folder)
        _edit(folder, "。", "！")
        edited = _measure("parts", folder)
        _edit(folder, "## 未来展望\n", "## 未来展望\n" + "\n一段新写的话，让这一章多出一页来。" * 60 + "\n")
        grown = _measure("parts", folder)
        peers = dict(_peers(_document(folder, Cache(folder / "cache")), folder))
    parts = {"cold": cold, "unchanged": unchanged, "one case edited": edited, "one a page longer": grown}
    for way, cost in {"one document": plain, **parts}.items():
        yield (
            f"{way}: {cost.wall:.1f} s, {cost.cpu:.1f} s of CPU, "
            f"{cost.memory:.0f} MiB, workers {cost.workers_memory:.0f} MiB, {cost.size / 1e6:.2f} MB"
        )
    yield f"cold takes {cold.wall / plain.wall:.2f} of the time of one document ({WORKERS} workers)"
    yield f"cold takes {cold.cpu / plain.cpu:.2f} of its CPU"
    yield f"one case edited takes {edited.cpu / plain.cpu:.3f} of its CPU"
    yield f"one case a page longer takes {grown.cpu / plain.cpu:.3f} of its CPU"
    yield f"the file has {cold.size / plain.size:.3f} of its size"
    for name, spent in peers.items():
        if spent is None:
            yield f"{name} could not be measured"
        else:
            yield f"cold takes {cold.wall / spent.wall:.2f} of the time of {name}"
            if spent.cpu:
                yield f"cold takes {cold.cpu / spent.cpu:.2f} of its CPU"


def _peers(source: Document, folder: Path) -> Iterator[tuple[str, Spent | None]]:
    yield "Chromium", chromium(source, folder)
    for name in PLUGINS:
        yield name, plugin(name, source, folder)


def write_cases(folder: Path, count: int, languages: tuple[str, ...] = ("zh",)) -> None:
    """Write a programme with that many synthetic cases, no two of the same wording."""
    programme = folder / PROGRAMME.name
    programme.mkdir(parents=True)
    shutil.copy(PROGRAMME / "programme.yml", programme)
    sources = sorted(path.parent for path in PROGRAMME.glob("*/zh.md"))
    for number in range(count):
        source = sources[number % len(sources)]
        target = programme / f"{source.name}-{number:03}"
        target.mkdir()
        if (source / "photos").is_dir():
            shutil.copytree(source / "photos", target / "photos")
        for language in languages:
            text = (source / f"{language}.md").read_text(encoding="utf-8")
            (target / f"{language}.md").write_text(_varied(text, number), encoding="utf-8")


def _varied(text: str, number: int) -> str:
    _, facts, body = text.split("---\n", 2)
    facts = _TITLE.sub(lambda found: f"title: {found[1]}（{number}）", facts, count=1)
    paragraphs = (_rotated(each, number) for each in body.split("\n"))
    return f"---\n{facts}---\n" + "\n".join(paragraphs)


def _rotated(paragraph: str, number: int) -> str:
    sentences = _SENTENCES.findall(paragraph)
    if "".join(sentences) != paragraph or not sentences:
        return paragraph
    at = number % len(sentences)
    return "".join([*sentences[at:], *sentences[:at]])


def _edit(folder: Path, old: str, new: str) -> None:
    file = sorted(folder.glob("cases/*/*/zh.md"))[CASES // 2]
    head, facts, body = file.read_text(encoding="utf-8").split("---\n", 2)
    file.write_text("---\n".join([head, facts, body.replace(old, new, 1)]), encoding="utf-8")


def _measure(way: str, folder: Path) -> Cost:
    command = [sys.executable, "-m", "tests.benchmarks.booklet", way, str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=ROOT)
    return Cost(**json.loads(done.stdout))


def _print_once(way: str, folder: Path) -> Cost:
    cache = Cache(folder / "cache")
    source = _document(folder, cache)
    if way not in ("plain", "parts"):
        return Cost(0, 0, 0, 0, 0)
    target = folder / f"{way}.pdf"
    begun, cpu = time.perf_counter(), _cpu()
    with Crew(WORKERS) as crew:
        renderer: Renderer = PlainRenderer() if way == "plain" else PartwiseRenderer(cache, crew)
        renderer.render(source, target)
    return Cost(
        wall=time.perf_counter() - begun,
        cpu=_cpu() - cpu,
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIBIBYTES,
        workers_memory=resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / _KIBIBYTES,
        size=target.stat().st_size,
    )


def _document(folder: Path, cache: Cache) -> Document:
    compilation = read_compilation(folder / "cases")
    wanted = edition(compilation, compilation.programmes[0], "zh")
    return document(wanted, cache, FrontMatter(ROOT / "site_src" / "booklet", "https://cases.example.org/"))


def _cpu() -> float:
    """Return the seconds of CPU of this process and of those it has seen end."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(_print_once(sys.argv[1], Path(sys.argv[2])))))
