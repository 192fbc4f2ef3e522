"""Labels recognised whatever blanks, marks or instructions stand with them, as in 联 系 人."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casebook.intake.wordlists import words

_BLANKS = re.compile(r"[\s\u3000\u200b\ufeff]+")
_BRACKET = re.compile(r"\([^()]*\)$")
_ENUMERATOR = re.compile(
    r"^(?:第[一二三四五六七八九十百\d]+[部分段章节条]+[:、.\s]*"
    r"|\([一二三四五六七八九十百\d]+\)[、.:\s]*"
    r"|[一二三四五六七八九十百]+[、.:\s]+"
    r"|\d+(?:\.\d+)*[、.:)\s]+|\d+(?:\.\d+)+"
    r"|[①-⑳][、.\s]*|[IVXivx]+[、.]\s*)"
)


def plain(text: str) -> str:
    """Return a label without blanks, in narrow marks, without a colon at its end."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text)).strip(":;·*").casefold()


def bare(text: str) -> str:
    """Return a label or heading without a bracket at its end: 类别 of 类别（在所属类别打√）."""
    return _BRACKET.sub("", plain(text))


def without_number(heading: str) -> str:
    """Return a heading without the numbers before it: 背景情况 of 第一段：背景情况, 概况 of 一.1 概况."""
    text = unicodedata.normalize("NFKC", heading).strip()
    once = _ENUMERATOR.sub("", text, count=1).strip()
    return _ENUMERATOR.sub("", once, count=1).strip() or once or text


def is_instruction(text: str) -> bool:
    """Tell whether words in brackets are a form's instruction, not an answer."""
    return any(word in _BLANKS.sub("", text) for word in words("instructions"))


@dataclass(frozen=True)
class Labelled:
    """A text that begins with a known label: its key, the label and instruction as written, the rest."""

    key: str
    written: str
    rest: str


def match_label(text: str, known: Iterable[str]) -> Labelled | None:
    """Return the label a text consists of or begins with, taken from a closed list of plain labels.

    A label counts only if nothing, a bracket or a colon follows it.
    """
    whole = plain(text)
    keys = set(known)
    if whole in keys:
        return Labelled(whole, text.strip(), "")
    for key in sorted(keys, key=len, reverse=True):
        found = _spaced(key).match(text.lstrip())
        if found is None:
            continue
        rest = text.lstrip()[found.end() :]
        instruction, rest = _instruction(rest)
        if not rest.strip() or rest.strip() in ":：":
            answer = ""
        elif rest.lstrip()[0] in ":：":
            answer = rest.lstrip()[1:].strip()
        elif instruction and is_instruction(instruction):
            answer = rest.strip()
        else:
            continue
        return Labelled(key, text.strip().removesuffix(answer).strip(), answer)
    return None


def _spaced(key: str) -> re.Pattern[str]:
    """Return the pattern of a plain label with any blanks between its characters, in either width."""
    widths: Mapping[str, str] = {"(": "[(（]", ")": "[)）]", ":": "[:：]", ",": "[,，]"}
    return re.compile(r"[\s\u3000]*".join(widths.get(char, re.escape(char)) for char in key), re.IGNORECASE)


def _instruction(rest: str) -> tuple[str, str]:
    """Cut brackets off the beginning of what follows a label."""
    found = re.match(r"[\s\u3000*＊]*([(（][^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*[)）])", rest)
    return (found[1], rest[found.end() :]) if found else ("", rest)
