"""The intake report: what an editor has to look at, in Chinese with English after it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from casebook.intake.remarks import Group, Remark
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language

_ORDER = {group: index for index, group in enumerate(Group)}


def write_report(case: str, files: Iterable[str], remarks: Sequence[Remark]) -> str:
    """Return the report on a case, its remarks by group and in the order of the source."""
    lines = [f"# {_both('report.title', case=case)}", ""]
    lines += [text("intake.report.introduction", language) + "\n" for language in LANGUAGES]
    lines += [f"- {name}" for name in files]
    ordered = sorted(remarks, key=lambda each: _ORDER[each.group])
    for group, found in groupby(ordered, key=lambda each: each.group):
        told = tuple(dict.fromkeys(_told(each) for each in found))
        lines += ["", f"## {_both(f'group.{group.value}')} ({len(told)})", "", "\n".join(told)]
    if not remarks:
        lines += ["", _both("report.nothing")]
    return "\n".join(lines) + "\n"


def summary(remarks: Iterable[Remark], language: Language) -> str:
    """Return how many remarks of each group there are, on one line."""
    counts: dict[Group, int] = {}
    for each in remarks:
        counts[each.group] = counts.get(each.group, 0) + 1
    pieces = [
        f"{text(f'intake.group.{group.value}', language)} {counts[group]}"
        for group in Group
        if group in counts
    ]
    return ("，" if language == "zh" else ", ").join(pieces) or text("intake.report.nothing", language)


def _told(each: Remark) -> str:
    """Return one remark: where, what in both languages, and the source's own words."""
    if each.group is Group.FURNITURE:
        return f"- {' '.join(each.quote.split())}{_where(each, 'zh')}"
    where = {language: _where(each, language) for language in LANGUAGES}
    lines = [f"- {where['zh']}{_message(each, 'zh')}", f"  {where['en']}{_message(each, 'en')}"]
    if each.quote:
        lines.append("")
        lines += [f"  > {line}" for line in each.quote.split("\n")]
        lines.append("")
    return "\n".join(lines)


def _message(each: Remark, language: Language) -> str:
    values = {name: value if len(value) <= 200 else value[:199] + "…" for name, value in each.values.items()}
    return text(f"intake.remark.{each.key}", language, **values)


def _where(each: Remark, language: Language) -> str:
    if not each.document:
        return ""
    if not each.number:
        return text("intake.report.document", language, document=each.document)
    return text("intake.report.paragraph", language, document=each.document, number=each.number)


def _both(key: str, **values: object) -> str:
    return " / ".join(text(f"intake.{key}", language, **values) for language in LANGUAGES)
