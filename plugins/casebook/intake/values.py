"""Answers turned into the values of the field table, or into a question where they can be read two ways."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from casebook.content.fields import Kind
from casebook.content.programme import Programme
from casebook.content.projects import Answer as Answering
from casebook.content.track import Track
from casebook.intake.answers import Answer
from casebook.intake.labels import plain
from casebook.intake.options import CELL_END, read_options
from casebook.vocabulary.industries import divisions, industry
from casebook.vocabulary.regions import regions

_SEALED = re.compile(r"\s*[（(]\s*(?:盖章|公章|加盖公章|单位公章|签章)\s*[）)]\s*$")
_INDUSTRY_CODE = re.compile(r"([A-TＡ-Ｔ])\s*([0-9０-９]{2,4})")
_DAY = re.compile(r"(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*(?:[月.\-/]\s*(?:(\d{1,2})\s*日?)?)?|(\d{4})\s*年?")
_FIGURE = re.compile(r"[-+]?\d+(?:,\d{3})*(?:\.\d+)?")
_TEN_THOUSAND = 10_000


@dataclass(frozen=True)
class Value:
    """A field's value; `None` where the answer does not tell it and an editor must be asked."""

    content: Any
    note: str = ""


UNCLEAR = Value(None)


def read_value(kind: Kind, answers: Sequence[Answer], programme: Programme, track: Track) -> Value:
    """Return the value that the answers to a field's questions give."""
    readers: Mapping[Kind, Callable[[], Value]] = {
        Kind.LINE: lambda: Value(" ".join(answers[0].text.split("\n"))),
        Kind.PARAGRAPH: lambda: Value(answers[0].text),
        Kind.NAME: lambda: Value({"zh": _SEALED.sub("", " ".join(answers[0].text.split("\n")))}),
        Kind.THEME: lambda: _one(answers[0], theme_names(track)),
        Kind.TRACK: lambda: _track(answers[0], programme, track),
        Kind.HONOURS: lambda: _honours(answers[0], programme, track),
        Kind.INDUSTRY: lambda: _industry(answers),
        Kind.REGION: lambda: _region(answers[0].text),
        Kind.MOMENT: lambda: _moment(answers[0].text),
        Kind.DATE: lambda: _moment(answers[0].text),
        Kind.NUMBER: lambda: _number(answers[0].text),
        Kind.PROJECTS: lambda: _projects(answers, programme),
    }
    return readers[kind]() if kind in readers else UNCLEAR


def theme_names(track: Track) -> Mapping[str, tuple[str, ...]]:
    """Return the names each theme of a track goes by."""
    return {
        theme.id: tuple(
            dict.fromkeys((theme.label.zh, *((theme.form_label.zh,) if theme.form_label else ())))
        )
        for theme in track.themes
    }


def _track(answer: Answer, programme: Programme, track: Track) -> Value:
    """Return the track chosen already; where the form does not tell it plainly, an editor is asked."""
    names = {each.id: (each.label.zh,) for each in programme.tracks}
    chosen = read_options(answer.cell_text, names).chosen
    return Value(track.id, "" if chosen == (track.id,) else answer.text)


def _one(answer: Answer, options: Mapping[str, Sequence[str]]) -> Value:
    chosen = read_options(answer.cell_text, options).chosen
    return Value(chosen[0]) if chosen and len(chosen) == 1 else UNCLEAR


def _honours(answer: Answer, programme: Programme, track: Track) -> Value:
    """Read honours, each with the levels ticked behind it: 绿色工厂（☑国家级 □省级 □市级）."""
    names = {honour.id: (honour.label.zh,) for honour in track.honours}
    levels = {f"level:{level.id}": (level.label.zh,) for level in programme.honour_levels}
    text = answer.cell_text
    if not any(level.label.zh in text for level in programme.honour_levels):
        chosen = read_options(text, names).chosen
        return Value([{"honour": honour} for honour in chosen]) if chosen else UNCLEAR
    starts = sorted((text.find(label), honour) for honour, (label,) in names.items() if label in text)
    if not starts or (len(starts) > 1 and text[: starts[0][0]].strip(" \n☑☐□√■（(")):
        return UNCLEAR
    held = []
    for (start, honour), (end, _) in zip(starts, [*starts[1:], (len(text), "")], strict=True):
        label = names[honour][0]
        behind = text[start + len(label) : end]
        before = text[max(0, start - 3) : start]
        if not any(level in behind for (level,) in levels.values()):
            own = read_options(
                f"{before}{label}{behind if start == starts[-1][0] else ''}", {honour: (label,)}
            )
            held += [{"honour": honour}] if own.marked and own.chosen else []
            continue
        choice = read_options(behind.strip("（() ）"), levels)
        if choice.chosen is None and re.search("[☑√✓✔■●]", behind):
            return UNCLEAR
        held += [{"honour": honour, "level": level.removeprefix("level:")} for level in choice.chosen or ()]
    return Value(held) if held else UNCLEAR


def _industry(answers: Sequence[Answer]) -> Value:
    """Read codes and names of the classification; of a division and a class within it the class is kept."""
    codes = []
    for answer in answers:
        text = unicodedata.normalize("NFKC", answer.text)
        found = _INDUSTRY_CODE.search(text)
        code = f"{found[1]}{found[2]}" if found else ""
        if not code:
            code = next((each.code for each in divisions() if plain(each.name.zh) == plain(text)), "")
        if not code or industry(code) is None:
            return UNCLEAR
        codes.append(code)
    longest = max(codes, key=len)
    return Value(longest) if all(longest.startswith(code) for code in codes) else UNCLEAR


def _region(text: str) -> Value:
    """Read a place as the smallest region whose name it holds in full."""
    squeezed = "".join(text.split())
    held = [each for each in regions() if each.name.zh in squeezed]
    cities = [each for each in held if each.level != "province"]
    provinces = {each.province.code for each in held}
    if len(provinces) != 1 or len(cities) > 1:
        return UNCLEAR
    return Value((cities or held)[0].code)


def _moment(text: str) -> Value:
    found = _DAY.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        return UNCLEAR
    year, month, day = found[1] or found[4], found[2], found[3]
    return Value("-".join((year, *(f"{int(part):02d}" for part in (month, day) if part))))


def _number(text: str) -> Value:
    found = _FIGURE.fullmatch(unicodedata.normalize("NFKC", text).strip())
    return Value(_figure(found[0])) if found else UNCLEAR


def _figure(text: str) -> int | float:
    figure = float(text.replace(",", ""))
    return int(figure) if figure.is_integer() else figure


def _projects(answers: Sequence[Answer], programme: Programme) -> Value:
    """Read the blocks of projects, one a project; what a form does not ask is left for the editor."""
    projects: dict[int, dict[str, Any]] = {}
    unclear: list[str] = []
    for answer in answers:
        project = projects.setdefault(answer.instance, {})
        question = answer.question.id
        if question == "project-name":
            project["name"] = {"zh": " ".join(answer.text.split())}
        elif question == "project-category":
            names = {
                each.id: (f"{each.number.zh if each.number else ''}{each.label.zh}", each.label.zh)
                for each in programme.project_categories
            }
            chosen = read_options(answer.cell_text, names).chosen
            project["categories"] = list(chosen or ())
            unclear += [] if chosen else [answer.text]
        elif question in ("investment", "annual-benefit"):
            money = _number(re.sub(r"万元?$", "", answer.text.strip()))
            name = question.replace("-", "_")
            if money.content is None:
                unclear.append(f"{answer.question.label}：{answer.text}")
            else:
                project[name] = money.content * _TEN_THOUSAND
        elif question == "indicator":
            figure = _indicator(answer, programme)
            if figure:
                project.setdefault("indicators", []).append(figure)
            else:
                unclear.append("｜".join(answer.text.split("\n")))
        elif question not in ("project-content", "projects"):
            unclear.append(f"{answer.question.label}：{answer.text}")
    filled = [project for project in projects.values() if project]
    return Value(filled or None, "\n".join(unclear))


def _indicator(answer: Answer, programme: Programme) -> dict[str, Any]:
    """Read a row of a project's indicators: its name as printed, the figure, and a remark."""
    cells = answer.cell_text.split(CELL_END)
    name, amount, remark = (*cells, "", "", "")[:3]
    kind = next((each for each in programme.indicator_kinds if plain(each.label.zh) == plain(name)), None)
    if kind is None:
        kind = next(
            (each for each in programme.indicator_kinds if plain(each.label.zh).startswith(_stem(name))), None
        )
    if kind is None or not (amount or remark):
        return {}
    figure: dict[str, Any] = {"kind": kind.id}
    number = _number(amount)
    if kind.answer is Answering.UNIT and number.content is not None:
        figure |= {"value": number.content, "unit": kind.unit}
    elif amount:
        remark = f"{amount}；{remark}" if remark else amount
    return figure | ({"remark": {"zh": remark}} if remark else {})


def _stem(name: str) -> str:
    return plain(re.split("[（(]", name, maxsplit=1)[0]) or "\x00"
