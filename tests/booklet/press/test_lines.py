"""Where the lines of a Chinese booklet end, measured on its pages."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as etree
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pytest
from tests.booklet.conftest import Draft, edition_of, write_cases

from casebook.booklet import weasyprint_patches
from casebook.booklet.documents import document
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.rendering import PlainRenderer
from casebook.booklet.selection import Reading
from casebook.cache import Cache
from casebook.content.compilation import Compilation

TOLERANCE = 1.2
"""In points: an eighth of a character; the ink of a mark may end that far within the measure."""

NOT_AT_START = "，。、；：！？）》」』”’％"
NOT_AT_END = "（《「『“‘"
LONG = 300
"""In points: the text column is wider, and all that is set narrower is not prose."""

GAP = 12
"""In points: two columns stand further apart."""

_XHTML = "{http://www.w3.org/1999/xhtml}"
_PROSE = (
    "园区把处理后的水送回工厂（2021年起），每年少取新水26万吨；“一水多用”以后，CO₂排放也在下降。"
    "《报告》说：企业之间相隔不远，一家排出的水经过处理，正好给另一家用……管网全长12.5 km，覆盖300家工厂。"
)


@dataclass(frozen=True)
class Line:
    """A line of a page: its text, and its edges and baseline in points."""

    text: str
    left: float
    right: float
    top: float


@pytest.fixture(scope="module")
def prose(tmp_path_factory: pytest.TempPathFactory) -> Compilation:
    """A case with paragraphs of every length, each beginning elsewhere in the same sentences."""
    starts = [found.start() for found in re.finditer("(?<![“《（])[一-龥]{4}", _PROSE)]
    paragraphs = "\n\n".join(_PROSE[at:] + _PROSE * 2 + _PROSE[:at] for at in starts)
    draft = Draft("alpha", "water", "110000", ("缺水园区怎样用水", None), extra=f"\n\n{paragraphs}")
    return write_cases(tmp_path_factory.mktemp("prose") / "cases", (draft,))


def _pdf(compilation: Compilation, front: FrontMatter, cache: Cache, target: Path) -> Path:
    PlainRenderer().render(document(edition_of(compilation, "zh"), cache, front), target)
    return target


def _pages(file: Path) -> Iterator[list[Line]]:
    """Yield the long lines of each page, as poppler finds them."""
    target = file.with_suffix(".html")
    subprocess.run(["pdftotext", "-bbox-layout", str(file), str(target)], check=True)
    clean = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", target.read_text(encoding="utf-8"))
    for page in etree.fromstring(clean).iter(f"{_XHTML}page"):
        yield [
            line for line in _joined(map(_line, page.iter(f"{_XHTML}line"))) if line.right - line.left > LONG
        ]


def _joined(pieces: Iterable[Line]) -> list[Line]:
    """Return lines from top to bottom, put together where poppler took a wide mark for a gap."""
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda line: line.top):
        if rows and piece.top - rows[-1][0].top < 4:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    lines: list[Line] = []
    for row in rows:
        first, *others = sorted(row, key=lambda line: line.left)
        lines.append(first)
        for piece in others:
            if abs(piece.left - lines[-1].right) < GAP:
                lines[-1] = replace(lines[-1], text=lines[-1].text + piece.text, right=piece.right)
            else:
                lines.append(piece)
    return lines


def _line(found: etree.Element) -> Line:
    words = "".join(word.text or "" for word in found)
    return Line(words, *(float(found.attrib[name]) for name in ("xMin", "xMax", "yMin")))


def _is_prose(line: Line) -> bool:
    return any(words in line.text for words in ("园区", "企业", "排放", "管网", "工厂"))


def _ragged(file: Path) -> list[Line]:
    """Return lines of prose that end short of the measure, though their paragraph goes on."""
    pairs = [(line, after) for lines in _pages(file) for line, after in pairwise(lines) if _is_prose(line)]
    ((left, _),) = Counter(round(line.left) for line, _ in pairs).most_common(1)
    full = [line for line, after in pairs if round(after.left) == left and after.top - line.top < 30]
    assert len(full) > 60
    measure = max(line.right for line in full)
    return [line for line in full if measure - line.right > TOLERANCE]


def test_every_full_line_ends_at_the_measure(
    prose: Compilation, front_matter: FrontMatter, cache: Cache, tmp_path: Path
) -> None:
    assert _ragged(_pdf(prose, front_matter, cache, tmp_path / "a.pdf")) == []


def test_without_the_patch_they_do_not(
    prose: Compilation,
    front_matter: FrontMatter,
    cache: Cache,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(weasyprint_patches, "justified_chinese", nullcontext)
    assert len(_ragged(_pdf(prose, front_matter, cache, tmp_path / "a.pdf"))) > 10


@pytest.mark.parametrize("reading", ["zh", "both"])
def test_no_mark_stands_at_a_line_s_wrong_end(
    prose: Compilation,
    front_matter: FrontMatter,
    cache: Cache,
    booklets: dict[Reading, Path],
    tmp_path: Path,
    reading: Reading,
) -> None:
    files = [booklets[reading], _pdf(prose, front_matter, cache, tmp_path / "a.pdf")]
    for number, file in enumerate(files):
        copy = tmp_path / f"{number}.pdf"
        copy.write_bytes(file.read_bytes())
        lines = [line.text for each in _pages(copy) for line in each]
        assert [text for text in lines if text[0] in NOT_AT_START or text[-1] in NOT_AT_END] == []
