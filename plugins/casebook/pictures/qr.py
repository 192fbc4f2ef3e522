"""QR codes: an address that a reader's phone opens from a screen or from paper (ISO/IEC 18004)."""

from __future__ import annotations

from io import BytesIO

import segno

QUIET_ZONE = 4
"""Blank modules around the code, as the standard asks."""

_INK = "#1b2420"


def qr_svg(address: str) -> str:
    """Return the code of an address as an SVG document on white, so that it is read in the dark too."""
    document = BytesIO()
    code = segno.make(address, micro=False, error="m")
    code.save(document, kind="svg", border=QUIET_ZONE, dark=_INK, light="#ffffff", omitsize=True)
    return document.getvalue().decode()
