"""Small corrections of plain text for display."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

SUBSCRIPT = re.compile(r"[₀-₉]+|(?<=CO)(?<![A-Z]CO)2(?=e?(?![0-9A-Za-z]))")
"""Digits set low: Unicode's own, and the 2 of a CO2 typed plainly, in tCO2e too."""

SUPERSCRIPT = re.compile(
    r"[¹²³⁰⁴-⁹]+|(?:(?<![A-Za-z]m)|(?<=[kcdmhN]m)(?<![A-Za-z]{2}m))(?<=m)[23](?![0-9A-Za-z])"
)
"""Digits set high: Unicode's own, and the power of a m2, km2 or m3 typed plainly."""

APOSTROPHE = re.compile(r"(?<=[A-Za-z])'(?=[A-Za-z])|(?<=s)'(?![0-9A-Za-z])")
"""The keyboard's apostrophe within a word, or after a plural."""

_HAN = re.compile("[\u3400-\u9fff]")
_LETTER = re.compile("[A-Za-z]")
_LETTERS_A_CHARACTER = 3
"""How many letters of an English text say what a Chinese character says."""

_LOW = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_HIGH = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TO_LOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_TO_HIGH = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def lowered(digits: str) -> str:
    """Return subscript digits as plain ones."""
    return digits.translate(_LOW)


def raised(digits: str) -> str:
    """Return superscript digits as plain ones."""
    return digits.translate(_HIGH)


def curled(text: str) -> str:
    """Return plain English text with the printer's apostrophes for the keyboard's.

    Chinese text keeps the keyboard's, for Chinese faces draw the printer's as wide as a character; HTML stays
    as it is.
    """
    if "'" not in text or isinstance(text, Markup) or is_chinese(text):
        return text
    return APOSTROPHE.sub("’", text)


def is_chinese(text: str) -> bool:
    """Tell whether a text is Chinese with Latin words in it, rather than English with Chinese names."""
    return len(_HAN.findall(text)) * _LETTERS_A_CHARACTER >= len(_LETTER.findall(text))


def typeset(text: str) -> Markup:
    """Return plain text as HTML with real apostrophes, sub- and superscripts: `CO₂`, `CO2`, `m³` alike."""
    html = str(escape(curled(text)))
    html = SUBSCRIPT.sub(lambda match: f"<sub>{lowered(match[0])}</sub>", html)
    return Markup(SUPERSCRIPT.sub(lambda match: f"<sup>{raised(match[0])}</sup>", html))


def plain_scripts(text: str) -> str:
    """Return plain text with Unicode's own sub- and superscript digits, for places that hold no HTML."""
    text = SUBSCRIPT.sub(lambda match: lowered(match[0]).translate(_TO_LOW), text)
    return SUPERSCRIPT.sub(lambda match: raised(match[0]).translate(_TO_HIGH), text)
