"""Small XML documents, written the same way every time."""

from __future__ import annotations

import re

from lxml import etree

XML = "http://www.w3.org/XML/1998/namespace"

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""


def element(
    parent: etree._Element, namespace: str, name: str, words: str = "", **attributes: str
) -> etree._Element:
    """Add an element with text and attributes, and return it."""
    added = etree.SubElement(parent, f"{{{namespace}}}{name}", attributes)
    added.text = _FORBIDDEN.sub("", words) or None
    return added


def document(root: etree._Element) -> bytes:
    """Return the document of a root element."""
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
