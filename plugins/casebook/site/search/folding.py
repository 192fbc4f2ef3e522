"""Folding: letters that are the same to a reader made the same, one character at a time.

Full-width and half-width, raised and lowered, capital and small, accented and plain, traditional and
simplified all fold to one form. The page's own script (`search-terms.js`) folds by the same rules and table.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from casebook.vocabulary.datafiles import FOLDER, read_yaml
from casebook.vocabulary.traditional import traditional_in

_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f\ufeff]")
_ALL_HAN = "".join(chr(code) for code in range(0x3400, 0xA000))
_ACCENT = re.compile("[\u0300-\u036f]")


@cache
def traditional() -> Mapping[str, str]:
    """Return the simplified character of each traditional one."""
    pairs = {each.character: each.simplified for _, each in traditional_in(_ALL_HAN)}
    return pairs | {pair[0]: pair[1] for pair in read_yaml(FOLDER / "search.yml")["also_typed"].split()}


def fold(text: str) -> str:
    """Return a text folded; characters nobody sees are gone."""
    return text.translate(_FOLDED)


class _Folded(dict[int, str]):
    """What each character folds to, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


_FOLDED = _Folded()


def _fold_character(character: str) -> str:
    if _UNSEEN.match(character):
        return ""
    plain = _ACCENT.sub("", unicodedata.normalize("NFKD", character)).lower()
    return "".join(traditional().get(each, each) for each in plain)
