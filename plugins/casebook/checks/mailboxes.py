"""Whether the mail address of a role looks like a person's, by the name before the @ and by who runs it."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from importlib.resources import files

from casebook.content.mailbox import same_address
from casebook.vocabulary.datafiles import read_yaml

_NUMBER = re.compile(
    r"(?:\d{15}|\d{17}[0-9x])"  # of a resident, by GB 11643: fifteen digits until 1999, eighteen since
    r"|(?:86-?)?1[3-9]\d(?:-?\d{4}){2}"
    r"|\d{5,12}"  # of a QQ account
)
_MOBILE_WITHIN = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")


class Personal(StrEnum):
    """Why an address looks like a person's."""

    NUMBER = "number"
    FREE_MAIL = "free-mail"


def looks_personal(address: str) -> Personal | None:
    """Return why an address looks like a person's, or None where it may be a role's."""
    name, _, domain = same_address(address).rpartition("@")
    own_name = name.partition("+")[0]
    if _NUMBER.fullmatch(own_name) or _MOBILE_WITHIN.search(name):
        return Personal.NUMBER
    return Personal.FREE_MAIL if _is_free(domain) else None


def _is_free(domain: str) -> bool:
    labels = domain.split(".")
    return any(".".join(labels[start:]) in _providers() for start in range(len(labels)))


@cache
def _providers() -> frozenset[str]:
    rows: dict[str, str] = read_yaml(files("casebook.checks") / "freemail.yml")
    return frozenset(name for names in rows.values() for name in names.split())
