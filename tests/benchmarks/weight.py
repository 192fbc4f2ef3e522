"""What a reader's line must carry for each kind of page before its pictures: page, styles and scripts."""

from __future__ import annotations

import gzip
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from casebook.plugin import build_site

ROOT = Path(__file__).parents[2]
KINDS = ROOT / "tests" / "browser" / "page_types.yml"
_ASKED_AT_ONCE = re.compile(r'<(?:script[^>]* src|link rel="stylesheet" href)="([^"?]+)')


def run() -> Iterator[str]:
    """Yield for each kind of page its kilobytes, raw and gzipped, the heavier language's, heaviest first."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build_site(ROOT / "mkdocs.yml", site, None, {"booklets": False})
        weights = {name: _heavier(site, path) for name, path in _kinds().items()}
    for name, (raw, packed) in sorted(weights.items(), key=lambda item: item[1], reverse=True):
        yield f"{name}: {raw / 1000:.0f} KB, gzip {packed / 1000:.0f} KB"


def _kinds() -> dict[str, str]:
    """Return an address by kind of page; what stands after the question mark changes no weight."""
    kinds = yaml.safe_load(KINDS.read_text(encoding="utf-8"))
    return {name: path for name, path in kinds.items() if not urlsplit(path).query}


def _heavier(site: Path, path: str) -> tuple[int, int]:
    return max(_weight(site / language / path / "index.html") for language in ("zh", "en"))


def _weight(page: Path) -> tuple[int, int]:
    linked = _ASKED_AT_ONCE.findall(page.read_text(encoding="utf-8"))
    contents = [file.read_bytes() for file in (page, *(page.parent / name for name in linked))]
    # without the time of day, which gzip would write into its head
    return sum(map(len, contents)), sum(len(gzip.compress(each, mtime=0)) for each in contents)
