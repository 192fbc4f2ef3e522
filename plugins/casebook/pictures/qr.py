"""QR codes: an address that a reader's phone opens from a screen or from paper (ISO/IEC 18004)."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

import segno
from markupsafe import Markup

QUIET_ZONE = 4
"""Blank modules around the code, as the standard asks."""

_INK = "#1b2420"


@lru_cache(maxsize=4096)
def qr_svg(address: str) -> str:
    """Return the code of an address as an SVG document on white, so that it is read in the dark too."""
    document = BytesIO()
    _code(address).save(document, kind="svg", border=QUIET_ZONE, dark=_INK, light="#ffffff", omitsize=True)
    return document.getvalue().decode()


def qr_drawing(address: str) -> Markup:
    """Return the code as an SVG inside a page, with no ground and no size; its title is the address."""
    return Markup(_code(address).svg_inline(border=QUIET_ZONE, dark=_INK, omitsize=True, title=address))


def _code(address: str) -> segno.QRCode:
    return segno.make(address, micro=False, error="m")
