"""Contacts of persons in a text: phone numbers, addresses, accounts, identity numbers, contact persons.

Figures are no contacts: a number followed by a unit, part of a longer number, a decimal or in a web address
is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from stdnum.cn import ric

from casebook.content.mailbox import same_address
from casebook.vocabulary.units import units

_WIDE = re.compile("[\uff01-\uff5e\u3000]+")
_NARROW = {0xFF01 + step: 0x21 + step for step in range(94)} | {0x3000: 0x20}
"""Full-width letters, digits and marks, each with the narrow character that means the same."""

_NO_TEXT = re.compile(
    r"(?=[0-9a-fA-Fhvw])(?<![0-9A-Za-z_])(?:https?://[!-~]+"
    r"|[0-9a-fA-F]{64}(?![0-9A-Za-z_])"
    r"|(?:value|bytes|width|height):[ \t]*[-+]?[0-9.]+(?=[ \t]*(?:[,}#]|$)))",
    re.MULTILINE,
)
"""Web addresses, checksums and bare figures of the frontmatter."""

_MOBILE = re.compile(
    r"(?=[+18])(?<!\d[.,])(?<![\dA-Za-z¥$€])(?:\+?86[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?!\d|[.,]\d)"
)
_LANDLINE = re.compile(
    r"(?=[+(0])(?<!\d[.,])(?<![\dA-Za-z-])"
    r"(?:(?:\+86[- ]?|\(\+?86\) ?)\(?0?[1-9]\d{1,2}\)?[- ]\d{7,8}"
    r"|\(0\d{2,3}\) ?\d{7,8}"
    r"|0\d{2,3}[-—–] ?\d{7,8})(?!\d)"
)
_LABELLED_LANDLINE = re.compile(
    r"(?=[电传座TtPpFf])(?:电\s*话|传\s*真|座\s*机|(?<![A-Za-z])(?:[Tt]el(?:ephone)?|[Pp]hone|[Ff]ax))"
    r"\.?\s?:?\s*([1-9]\d{3}[- ]?\d{3,4})(?![\d:])"
)
_EMAIL = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"
)
_COMES_BEFORE = re.compile(r"[A-Za-z0-9._%+@-]")
_GOES_ON = re.compile(r"[A-Za-z0-9_@-]|\.[A-Za-z0-9]")
"""What makes the address beside it a piece of a longer one."""

_ACCOUNT = re.compile(
    r"(?<![A-Za-z])(?:QQ|qq|扣扣)\s?(?:号码|号|群)?\s?:?\s?([1-9]\d{4,10})(?!\d)"
    r"|微信\s?(?:号|ID|id|账号|帐号)\s?:?\s?([A-Za-z][A-Za-z0-9_-]{5,19})"
    r"|微信\s?:\s?([A-Za-z](?=[a-z_-]*[0-9_-])[A-Za-z0-9_-]{5,19})"
    r"|[Ww]e[Cc]hat (?:ID|id|account) ?:? ?([A-Za-z](?=[a-z_-]*[0-9_-])[A-Za-z0-9_-]{5,19})"
)
_IDENTITY = re.compile(r"(?=[1-9])(?<![0-9A-Za-z])[1-9]\d{16}[0-9Xx](?![0-9A-Za-z])")
_PERSON = re.compile(
    r"联\s*系\s*人\s*(?:姓\s*名)?\s*:\s*([\u4e00-\u9fff·]{2,4}?)(?=[^\u4e00-\u9fff·]|$|电话|手机|先生|女士|主任|科长|处长|经理)"
    r"|联\s*系\s*人\s?([\u4e00-\u9fff]{2,3})(?=[,、;( ]{0,2}(?:电话|手机|联系电话|1[3-9]\d{9}))"
    r"|[Cc]ontact [Pp]erson ?: ?((?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+)+)",
    re.MULTILINE,
)


_MANY_DIGITS = re.compile(r"[0-9]{3}(?:[0-9]{4}|[- ][0-9]{4}[- ]?[0-9]{4})")
_TELEPHONE_WORDS = ("话", "真", "座", "Tel", "tel", "hone", "Fax", "fax")
_ACCOUNT_WORDS = ("QQ", "qq", "扣扣", "微信", "WeChat", "Wechat", "wechat", "weChat")
_PERSON_WORDS = re.compile(r"联\s*系\s*人|[Cc]ontact [Pp]erson")
"""Traces that a contact cannot do without; most texts hold none and are done with at once."""


@dataclass(frozen=True)
class Contact:
    """A contact found: the rule it breaks, where it begins, and its own characters."""

    rule: str
    offset: int
    words: str


def contacts(text: str, approved: Collection[str] = ()) -> Iterator[Contact]:
    """Yield the contacts in a text, kind by kind.

    Args:
        text: what is searched, as it is written.
        approved: addresses that are no person's, and may stand anywhere.
    """
    narrow = _WIDE.sub(lambda found: found[0].translate(_NARROW), text)
    narrow = _NO_TEXT.sub(lambda found: " " * len(found[0]), narrow)
    if approved:
        narrow = _without(narrow, frozenset(map(same_address, approved)))
    if _MANY_DIGITS.search(narrow):
        mobiles = [found for found in _MOBILE.finditer(narrow) if not _is_figure(narrow, found)]
        yield from (_contact("CB501", found, 1) for found in mobiles)
        yield from (_contact("CB502", found, 0) for found in _LANDLINE.finditer(narrow))
        found_ids = (found for found in _IDENTITY.finditer(narrow) if ric.is_valid(found[0]))
        yield from (_contact("CB505", found, 0) for found in found_ids)
    if any(word in narrow for word in _TELEPHONE_WORDS):
        yield from (_contact("CB502", found, 1) for found in _LABELLED_LANDLINE.finditer(narrow))
    if "@" in narrow:
        yield from (_contact("CB503", found, 0) for found in _EMAIL.finditer(narrow))
    if any(word in narrow for word in _ACCOUNT_WORDS):
        yield from (_contact("CB504", found, found.lastindex or 0) for found in _ACCOUNT.finditer(narrow))
    if ("联" in narrow or "ontact" in narrow) and _PERSON_WORDS.search(narrow):
        yield from (_contact("CB506", found, found.lastindex or 0) for found in _PERSON.finditer(narrow))


def _contact(rule: str, found: re.Match[str], group: int) -> Contact:
    return Contact(rule, found.start(group), found[group])


def _without(text: str, approved: frozenset[str]) -> str:
    """Return the text with blanks where approved addresses stand; a piece of a longer one is none."""

    def blank(found: re.Match[str]) -> str:
        before, after = text[: found.start()][-1:], text[found.end() :][:2]
        is_piece = _COMES_BEFORE.match(before) or _GOES_ON.match(after)
        return found[0] if is_piece or same_address(found[0]) not in approved else " " * len(found[0])

    return _EMAIL.sub(blank, text)


def _is_figure(text: str, found: re.Match[str]) -> bool:
    """Tell whether eleven digits are a figure: round, or with a unit after them."""
    return found[1].endswith("000000") or _unit_after().match(text, found.end()) is not None


@cache
def _unit_after() -> re.Pattern[str]:
    """Return the pattern of a unit in either language, as it may follow a figure."""
    symbols = {name for unit in units() for name in (unit.id, unit.symbol.zh, unit.symbol.en)}
    words = symbols | {symbol.split("/")[0] for symbol in symbols}
    chinese = sorted(re.escape(word) for word in words if not word.isascii())
    latin = sorted(
        (re.escape(word) for word in words if word.isascii() and word), key=lambda word: (-len(word), word)
    )
    return re.compile(rf"\s?(?:[万亿多余度次%‰℃°]|{'|'.join(chinese)}|(?:{'|'.join(latin)})(?![A-Za-z]))")
