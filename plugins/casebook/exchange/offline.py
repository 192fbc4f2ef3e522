"""The offline copy: a built site as one zip that opens from a disk, without a server.

From `file://` a browser shows no folder's `index.html` by itself, so every link to a folder names the page in
it: in the pages, and in the data from which scripts make links.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path, PurePosixPath

FOLDER = "casebook"
"""The one folder in the zip, so that unpacking never spills."""

_ONLY_FOR_SERVERS = frozenset({"404.html", "_headers", "robots.txt", "sitemap.xml", "sitemap.xml.gz"})
_PACKED_ALREADY = frozenset({".webp", ".jpg", ".png", ".avif", ".mp4", ".webm", ".epub", ".xlsx", ".zip"})
_INDEX = "index.html"
_MIDNIGHT = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can name: the same site gives the same bytes on any day."""

_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_LINK = re.compile(r'(?<=\s)((?:href|action|data-list)=")([^"?#]*)(?=["?#])')
_DATA_LINK = re.compile(r'("address":"[^"\\?#]*/)(?=["?#])')
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def offline_page(html: str) -> str:
    """Return a page whose relative links to folders name the page in them."""
    return _TAG.sub(lambda tag: _LINK.sub(_to_page, tag[0]), html)


def offline_script(script: str) -> str:
    """Return data for scripts in which the address of a page names its file."""
    return _DATA_LINK.sub(rf"\1{_INDEX}", script)


class NoSite(Exception):
    """A folder that holds no built site; its text names the file that should be there."""


def write_offline_copy(site: Path, output: Path) -> int:
    """Write a built site as a zip that works from a disk; the same site gives the same bytes.

    Args:
        site: the folder of a built site.
        output: the zip to write; an existing one is replaced only when the new one is whole.

    Returns:
        The number of files in it.

    Raises:
        NoSite: `site` holds no start page, or pages that are not in UTF-8, so it is no built site.
    """
    if not (site / _INDEX).is_file():
        raise NoSite((site / _INDEX).as_posix())
    files = sorted(path for path in site.rglob("*") if path.is_file() and _is_wanted(path.relative_to(site)))
    output.parent.mkdir(parents=True, exist_ok=True)
    unfinished = output.with_name(f".{output.name}.unfinished")
    try:
        with zipfile.ZipFile(unfinished, "w") as archive:
            for path in files:
                name = PurePosixPath(FOLDER, path.relative_to(site).as_posix())
                archive.writestr(_entry(name), _content(path, name))
        unfinished.replace(output)
    finally:
        unfinished.unlink(missing_ok=True)
    return len(files)


def _to_page(link: re.Match[str]) -> str:
    attribute, target = link.groups()
    if not target or _ELSEWHERE.match(target):
        return link[0]
    last = target.rpartition("/")[2]
    if last in {".", ".."}:
        return f"{attribute}{target}/{_INDEX}"
    return f"{attribute}{target}{_INDEX}" if not last else link[0]


def _is_wanted(path: Path) -> bool:
    return path.as_posix() not in _ONLY_FOR_SERVERS


def _content(path: Path, name: PurePosixPath) -> bytes:
    if name.suffix == ".html":
        return offline_page(_text(path)).encode()
    if name.suffix == ".js" and name.parts[1] in {"data", "search"}:
        return offline_script(_text(path)).encode()
    return path.read_bytes()


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:  # the build writes nothing but UTF-8
        raise NoSite(path.as_posix()) from error


def _entry(name: PurePosixPath) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(str(name), _MIDNIGHT)
    is_packed = name.suffix in _PACKED_ALREADY
    entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
    entry.create_system = 3  # Unix, on whatever system this runs
    entry.external_attr = 0o644 << 16
    return entry
