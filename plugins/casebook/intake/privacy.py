"""Contacts found in what a park wrote, taken out of the case and kept in the private record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from casebook.checks.contacts import contacts
from casebook.intake.remarks import Group, Remark, remark
from casebook.vocabulary.catalogue import text


@dataclass(frozen=True)
class Contact:
    """What belongs to a person or to the secretariat alone: a label, the words, and where they stood."""

    label: str
    text: str
    document: str = ""
    number: int = 0


@dataclass(frozen=True)
class Hidden:
    """Values and body without contacts, and the contacts taken out."""

    values: Mapping[str, Any]
    body: str
    contacts: tuple[Contact, ...]
    remarks: tuple[Remark, ...]


def hide_contacts(values: Mapping[str, Any], body: str) -> Hidden:
    """Return a case's words with a mark in place of each telephone number, address or contact person."""
    taken: list[Contact] = []
    clean = {key: _hidden(value, key, taken) for key, value in values.items()}
    clean_body = _masked(body, text("intake.report.body", "zh"), taken)
    told = tuple(remark(Group.GUESS, "contact_hidden", "", 0, "", label=each.label) for each in taken)
    return Hidden(clean, clean_body, tuple(taken), told)


def hide_in_remarks(told: Iterable[Remark]) -> tuple[tuple[Remark, ...], tuple[Contact, ...]]:
    """Return remarks without contacts in what they quote, and the contacts taken out."""
    taken: list[Contact] = []
    clean = tuple(
        replace(each, quote=_masked(each.quote, text("intake.report.quote", "zh"), taken)) for each in told
    )
    return clean, tuple(taken)


def _hidden(value: Any, label: str, taken: list[Contact]) -> Any:
    if isinstance(value, str):
        return _masked(value, label, taken)
    if isinstance(value, Mapping):
        return {key: _hidden(inner, label, taken) for key, inner in value.items()}
    return [_hidden(inner, label, taken) for inner in value] if isinstance(value, list) else value


def _masked(words: str, label: str, taken: list[Contact]) -> str:
    """Return a text with its contacts masked; the lines they stood in are added to those taken."""
    mark = text("intake.hidden", "zh")
    masked = words
    for offset, held in sorted({(each.offset, each.words) for each in contacts(words)}, reverse=True):
        start, end = words.rfind("\n", 0, offset) + 1, words.find("\n", offset)
        line = Contact(label, words[start : end if end >= 0 else None])
        if line not in taken:
            taken.append(line)
        masked = masked[:offset] + mark + masked[offset + len(held) :]
    return masked
