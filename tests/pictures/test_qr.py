from __future__ import annotations

import xml.etree.ElementTree as etree

from casebook.pictures.qr import QUIET_ZONE, qr_svg


def test_a_code_is_a_drawing_on_white_with_a_margin() -> None:
    svg = etree.fromstring(qr_svg("https://example.org/zh/cases/a/b/"))
    ground, ink = svg
    assert (ground.get("fill"), ink.get("stroke")) == ("#fff", "#1b2420")
    assert str(ink.get("d")).startswith(f"M{QUIET_ZONE} {QUIET_ZONE}.5")


def test_an_address_has_one_code() -> None:
    address = "https://example.org/zh/cases/a/b/"
    assert qr_svg(address) == qr_svg(address) != qr_svg(f"{address}c/")
