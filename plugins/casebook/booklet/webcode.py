"""The square code by which a reader of the printed page opens the case on the web."""

from __future__ import annotations

import segno
from markupsafe import Markup

_QUIET_ZONE = 4
"""Blank modules around the code, as ISO/IEC 18004 asks."""


def web_code(address: str) -> Markup:
    """Return the QR code of an address as SVG, without a size of its own; its title is the address."""
    code = segno.make(address, micro=False, error="m")
    return Markup(code.svg_inline(border=_QUIET_ZONE, dark="#1b2420", omitsize=True, title=address))
