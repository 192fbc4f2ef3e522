"""An EPUB's container (OCF 3.3): a ZIP archive that first names what it is, the same bytes every time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_MEDIA_TYPE = "application/epub+zip"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date a ZIP archive can name."""

_MODE = 0o644 << 16
_PACKED_ALREADY = (".jpg", ".png")


def pack(entries: Mapping[str, bytes], target: Path) -> None:
    """Write the entries, in their order, as an EPUB's archive."""
    with ZipFile(target, "w") as archive:
        archive.writestr(_info("mimetype", ZIP_STORED), _MEDIA_TYPE)
        for name, content in entries.items():
            method = ZIP_STORED if name.endswith(_PACKED_ALREADY) else ZIP_DEFLATED
            archive.writestr(_info(name, method), content, compresslevel=9)


def _info(name: str, method: int) -> ZipInfo:
    info = ZipInfo(name, _EPOCH)
    info.compress_type = method
    info.external_attr = _MODE
    info.create_system = 3  # Unix, whatever the machine
    return info
