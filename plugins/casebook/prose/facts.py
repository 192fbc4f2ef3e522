"""The facts of a case as words: what the field table shows in a facts box, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import format_date

from casebook.content.case import Case
from casebook.content.fields import Belongs, Field, Kind, Place
from casebook.content.programme import row
from casebook.content.recognition import HonourHeld, Level, Recognition
from casebook.prose.figures import number
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.industries import industry
from casebook.vocabulary.localtext import Language
from casebook.vocabulary.regions import region


@dataclass(frozen=True)
class FactRow:
    """One line of a facts box: the field it shows, its label, its value in words, and what that opens."""

    field: str
    label: str
    value: str
    opens: str = ""


def fact_rows(case: Case, language: Language, place: Place) -> tuple[FactRow, ...]:
    """Return the rows the field table shows at a place, without the ones the case has no value for.

    Fields with a display of their own (SDGs, indicators, pictures, sources) are not among them.
    """
    table = case.field_table
    rows = ((field, field_words(case, field, language)) for field in table if place in field.show)
    return tuple(
        FactRow(field.id, field.label.get(language), value, _opened(field, value))
        for field, value in rows
        if value
    )


def condition_fields(case: Case) -> tuple[Field, ...]:
    """Return the rows of the field table whose conditions are told in whole sentences."""
    table = case.field_table
    return tuple(row for row in table if Place.CONDITIONS in row.show and row.kind is Kind.PARAGRAPH)


def condition_words(case: Case, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the conditions a case tells in whole sentences in a language, each as its label and its words."""
    own = case.text(language)
    given = own.values if own else {}
    for field in condition_fields(case):
        if words := given.get(field.id):
            yield field.label.get(language), str(words)


def fact_label(case: Case, field_id: str, language: Language) -> str:
    """Return what the case's programme calls a field."""
    table = case.field_table
    found = row(table, field_id)
    return found.label.get(language) if found else field_id


def place_name(code: str, language: Language) -> str:
    """Return a region as a reader places it: 江苏省苏州市, Suzhou, Jiangsu."""
    found = region(code)
    return found.label.get(language) if found else code


def place_of(case: Case, language: Language) -> str:
    """Return where a case is: the first value among its fields that Dublin Core calls `dcterms:spatial`.

    That is its region, or what a programme asks for in the region's stead, such as a country.
    """
    table = case.field_table
    names = (field_words(case, field, language) for field in table if field.dublin_core == _SPATIAL)
    return next((name for name in names if name), "")


def industry_name(code: str, language: Language) -> str:
    """Return an industry's code and name: D44 电力、热力生产和供应业."""
    found = industry(code)
    return f"{code} {found.name.get(language)}" if found else code


def day(value: date, language: Language) -> str:
    """Return a date in words: 2026年11月21日, 21 November 2026."""
    pattern, locale = ("y年M月d日", "zh_Hans_CN") if language == "zh" else ("d MMMM y", "en")
    return str(format_date(value, pattern, locale=locale))


def moment(value: str, language: Language) -> str:
    """Return a year, a month or a day in words, as exact as it is given: 1991年3月, March 1991."""
    parts = [int(number) for number in value.partition("T")[0].split("-")]
    first_day = date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)
    if len(parts) > 2:
        return day(first_day, language)
    pattern, locale = _PATTERNS[language][len(parts) - 1], "zh_Hans_CN" if language == "zh" else "en"
    return str(format_date(first_day, pattern, locale=locale))


def honour_name(case: Case, held: HonourHeld, language: Language) -> str:
    """Return an honour with the level it is held at: 绿色工厂（国家级）, Green factory (National)."""
    honour = case.track.honour(held.honour) if case.track else None
    name = honour.label.get(language) if honour else held.honour
    level = _level_name(case.programme.honour_levels, held.level, language)
    if not level:
        return name
    return f"{name}（{level}）" if language == "zh" else f"{name} ({level})"


def recognition_name(case: Case, held: Recognition, language: Language) -> str:
    """Return a recognition with its year and standing: 省级 · 2022年 · 已认定."""
    standing = next((each for each in case.programme.standings if each.id == held.standing), None)
    words = (
        _level_name(case.programme.recognition_levels, held.level, language),
        moment(str(held.year), language),
        standing.label.get(language) if standing else held.standing,
    )
    return " · ".join(words)


def _level_name(levels: tuple[Level, ...], level_id: str | None, language: Language) -> str:
    found = next((level for level in levels if level.id == level_id), None)
    return found.label.get(language) if found else level_id or ""


def field_words(case: Case, field: Field, language: Language) -> str:
    """Return the value of a field in words, or nothing where it has none or a display of its own."""
    is_translated = field.belongs is Belongs.EVERY_LANGUAGE
    value = case.best_text(language).values.get(field.id) if is_translated else case.holding_fact(field.id)
    say = _SAYINGS.get(field.kind)
    return say(case, value, language) if value is not None and say else ""


def _opened(field: Field, value: str) -> str:
    """Return the address that opens where a reader follows the value, or nothing."""
    return f"mailto:{value}" if field.kind is Kind.MAILBOX else ""


_SPATIAL = "dcterms:spatial"
_PATTERNS: dict[Language, tuple[str, str]] = {"zh": ("y年", "y年M月"), "en": ("y", "MMMM y")}
_SEPARATORS: dict[Language, str] = {"zh": "、", "en": "; "}

_SAYINGS: dict[Kind, Callable[[Case, Any, Language], str]] = {
    Kind.LINE: lambda case, value, language: str(value),
    Kind.PARAGRAPH: lambda case, value, language: str(value).strip(),
    Kind.NAME: lambda case, value, language: str(value.get(language)),
    Kind.MAILBOX: lambda case, value, language: str(value),
    Kind.TRACK: lambda case, value, language: case.track.label.get(language) if case.track else "",
    Kind.THEME: lambda case, value, language: case.theme.label.get(language) if case.theme else "",
    Kind.CRITERIA: lambda case, value, language: _SEPARATORS[language].join(
        criterion.label.get(language) for criterion in case.criteria
    ),
    Kind.STATUS: lambda case, value, language: text(f"common.status.{value.value}", language),
    Kind.DATE: lambda case, value, language: day(value, language),
    Kind.MOMENT: lambda case, value, language: moment(value, language),
    Kind.HONOURS: lambda case, value, language: _SEPARATORS[language].join(
        honour_name(case, held, language) for held in value
    ),
    Kind.RECOGNITION: lambda case, value, language: recognition_name(case, value, language),
    Kind.NUMBER: lambda case, value, language: number(value, language),
    Kind.REGION: lambda case, value, language: place_name(value, language),
    Kind.INDUSTRY: lambda case, value, language: industry_name(value, language),
}
