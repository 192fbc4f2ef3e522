"""Cases that mean harm: nothing outside them is read, no network is asked, and what fails tells where."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from tests.booklet.conftest import DRAFTS, Draft, edition_of, write_cases

from casebook.booklet import fetching
from casebook.booklet.errors import MissingGlyph
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.making import make
from casebook.booklet.selection import Reading
from casebook.cache import Cache
from casebook.content.reading import read_compilation

HOSTILE = """

<style>@import url(http://127.0.0.1:9/a.css); p { background: url(file:///etc/hostname) }</style>
<link rel="stylesheet" href="http://127.0.0.1:9/b.css"><link rel="attachment" href="file:///etc/passwd">
<base href="http://127.0.0.1:9/"><iframe src="file:///etc/passwd"></iframe>
<object data="file:///etc/passwd"></object><embed src="http://127.0.0.1:9/c.svg">
<img src="http://127.0.0.1:9/d.jpg" alt="d"><img src="file:///etc/hostname" alt="e">
<p style="background: url(http://127.0.0.1:9/f.png); content: url(file:///etc/hostname)">字</p>
<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1:9/g.png"/>
<use href="file:///etc/hostname#x"/>
<style>@font-face { font-family: x; src: url(http://127.0.0.1:9/x) }</style>
<text>画</text></svg>

![图](http://127.0.0.1:9/h.jpg) ![图](../../../../etc/hostname) ![图](file:///etc/hostname)
![图](data:image/svg+xml;base64,PHN2Zy8+) [附件](file:///etc/passwd) [脚本](javascript:alert)
"""
RARE = "\U00030000"
"""A character of Extension G, which no font of the booklets has."""


def test_a_hostile_case_reads_and_asks_for_nothing(
    cache: Cache, front_matter: FrontMatter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def refuse(*_: object) -> None:
        asked.append("network")
        raise OSError

    fetch = fetching.PictureFetcher.fetch

    def note(self: fetching.PictureFetcher, url: str, headers: object = None) -> object:
        asked.append(url)
        return fetch(self, url)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(fetching.PictureFetcher, "fetch", note)
    draft = Draft("alpha", "water", "110000", ("来者不善的案例", None), extra=HOSTILE)
    made = make(edition_of(write_cases(tmp_path / "cases", (draft,)), "zh"), cache, front_matter)
    assert {url.partition(":")[0] for url in asked} <= {"casebook"}
    with pikepdf.open(made) as pdf:
        assert "/EmbeddedFiles" not in pdf.Root.get("/Names", {})
        targets = [
            str(link.A.get("/URI", "?"))
            for page in pdf.pages
            for link in page.get("/Annots", [])
            if "/A" in link
        ]
    assert [target for target in targets if not target.startswith("https://")] == []
    words = subprocess.run(["pdftotext", str(made), "-"], capture_output=True, check=True).stdout
    assert b"root:" not in words


@pytest.mark.parametrize(
    ("reading", "file", "old"),
    [
        ("zh", "alpha/zh.md", "2021年起"),
        ("zh", "alpha/zh.md", "每年少取新水"),
        ("zh", "alpha/zh.md", "再生水回用量"),
        ("en", "alpha/zh.md", "Water plant"),
        ("en", "alpha/en.md", "Water is scarce"),
        ("en", "alpha/en.md", "draws less fresh water"),
        ("both", "alpha/en.md", "Count first"),
        ("zh", "programme.yml", "征集活动的介绍"),
        ("en", "programme.yml", "Alliance of Parks"),
    ],
)
def test_a_missing_glyph_is_told_with_its_place(
    cache: Cache, front_matter: FrontMatter, tmp_path: Path, reading: Reading, file: str, old: str
) -> None:
    write_cases(tmp_path / "cases", DRAFTS[:1])
    path = tmp_path / "cases" / "calls-2024" / file
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, f"{old}{RARE}"), encoding="utf-8")
    with pytest.raises(MissingGlyph) as caught:
        make(edition_of(read_compilation(tmp_path / "cases"), reading), cache, front_matter)
    position = caught.value.position
    assert position is not None
    assert (caught.value.character, position.path) == (RARE, path)
    line = path.read_text(encoding="utf-8").splitlines()[position.line - 1]
    assert line[position.column - 1] == RARE
    assert f"{path}:{position.line}:{position.column}" in caught.value.message("zh")


SCRIPT = """
import sys
from pathlib import Path
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.publishing import publications
from casebook.cache import Cache, digest
from casebook.content.reading import read_compilation

if __name__ == "__main__":
    cases, cache, front, workers = sys.argv[1:]
    made = publications(
        read_compilation(Path(cases)), Cache(Path(cache)), FrontMatter(Path(front)), workers=int(workers)
    )
    for each in made:
        print(each.address, digest(each.path.read_bytes()))
"""


def test_hash_seed_workers_and_cache_leave_no_trace(front_matter: FrontMatter, tmp_path: Path) -> None:
    write_cases(tmp_path / "cases", DRAFTS[:2])
    script = tmp_path / "publish.py"
    script.write_text(SCRIPT, encoding="utf-8")
    seen = set()
    for seed, workers in ((1, 1), (2, 2)):
        done = subprocess.run(
            [
                sys.executable,
                str(script),
                str(tmp_path / "cases"),
                str(tmp_path / f"cache-{seed}"),
                str(front_matter.folder),
                str(workers),
            ],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        seen.add(done.stdout)
    (told,) = seen
    assert len(told.splitlines()) == 9
