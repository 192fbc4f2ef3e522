"""Office files written by libraries that look at the clock, with the clock's marks taken out."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can name."""

_STAMPS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def timeless(office_file: bytes, day: date | None) -> bytes:
    """Return an Office file whose own dates are a given day's, and whose zip names no moment at all."""
    stamp = f"{(day or date(*_FIRST_MOMENT[:3])).isoformat()}T00:00:00Z".encode()
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(office_file)) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _FIRST_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _STAMPS.sub(rb"\g<1>" + stamp, content)
            target.writestr(entry, content)
    return packed.getvalue()
