"""Machine translation by an external command that reads and writes lines of JSON.

To the command goes a line for each unit, `{"id": …, "zh": …, "glossary": [{"zh": …, "en": …}]}`; back comes,
in any order, a line for each, `{"id": …, "en": …}`. Figures, citations, links and code go out as placeholders
such as ⟦1⟧, which must come back, and are then put in again, figures in English.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from casebook.content.case import Case
from casebook.exchange.handout import stray_headings, tidy
from casebook.vocabulary.catalogue import local_text
from casebook.vocabulary.glossary import Glossary

_SCALES = {"百万": 10**6, "千万": 10**7, "万亿": 10**12, "亿": 10**8, "万": 10**4}
_LARGE = ((10**9, "billion"), (10**6, "million"))
_PROTECTED = re.compile(
    r"(?P<verbatim>\[\^[^\]\n]+\]|(?<=\])\([^)\s]*\)|https?://[^\s)）]+|`[^`\n]+`)"
    r"|(?<![0-9A-Za-z.,_])(?P<number>[0-9]{1,3}(?:[,，][0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
    r"(?:(?P<scale>百万|千万|万亿|亿|万)|(?P<unit>\s?(?:%|‰|℃|[A-Za-zμΩ]{1,5}[23₂₃²³]?(?:/[A-Za-z]{1,4}[23₂₃²³]?)*))?)"
    r"(?![0-9年月日号世时点]|[-/.:][0-9])"
)
_MARK = re.compile(r"⟦([0-9]+)⟧")
_SHOWN = 80


class MachineError(Exception):
    """A command that cannot be relied on; `message` says why."""

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key)
        self.message = local_text(f"translation.machine.{key}", **values)


@dataclass(frozen=True)
class Protected:
    """A text with placeholders, and the words each stands for: as they were, and as they come in again."""

    text: str
    words: tuple[str, ...]
    renderings: tuple[str, ...]

    def restored(self, unit: str, translation: str) -> str:
        """Return a translation with its placeholders filled.

        Raises:
            MachineError: one was lost, or one came that was not given.
        """
        for found in _MARK.finditer(translation):
            if not 1 <= int(found[1]) <= len(self.words):
                raise MachineError("mark_unknown", id=unit, mark=found[0])
        for number, words in enumerate(self.words, start=1):
            if f"⟦{number}⟧" not in translation:
                raise MachineError("mark_lost", id=unit, mark=f"⟦{number}⟧", words=words)
        return _MARK.sub(lambda found: self.renderings[int(found[1]) - 1], translation)


def protected(markdown: str) -> Protected:
    """Return a Chinese text with placeholders for figures, citations, links and code; dates stay in words."""
    words: list[str] = []
    renderings: list[str] = []

    def cover(found: re.Match[str]) -> str:
        words.append(found[0])
        renderings.append(
            found["verbatim"] or _in_english(found["number"], found["scale"], found["unit"] or "")
        )
        return f"⟦{len(words)}⟧"

    return Protected(
        _PROTECTED.sub(cover, markdown.replace("⟦", "[").replace("⟧", "]")), tuple(words), tuple(renderings)
    )


def translate(
    case: Case, command: str, units: Mapping[str, str], glossary: Glossary, seconds: float
) -> dict[str, str]:
    """Return the units, by name, in English as the command gives them.

    Args:
        case: the case whose units they are.
        command: the command line, as a shell would split it; no shell runs it.
        units: the Chinese text of each unit.
        glossary: the terms to hand along where a unit names them.
        seconds: how long to wait for all of it.

    Raises:
        MachineError: the command failed, or did not give each unit once, whole and with its placeholders.
    """
    covered = {name: protected(words) for name, words in units.items()}
    lines = [
        json.dumps(
            {"id": name, "zh": each.text, "glossary": _terms(glossary, units[name])}, ensure_ascii=False
        )
        for name, each in covered.items()
    ]
    answers = _answers(_run(_arguments(command), lines, seconds), covered)
    made = {name: tidy(case, name, each.restored(name, answers[name])) for name, each in covered.items()}
    for name, words in made.items():
        if found := next(stray_headings(case, name, words), None):
            raise MachineError("heading", id=name, words=found)
    return made


def _arguments(command: str) -> Sequence[str]:
    try:
        arguments = shlex.split(command)
    except ValueError:
        arguments = []
    if not arguments:
        raise MachineError("unreadable", command=command)
    return arguments


def _run(arguments: Sequence[str], lines: Iterable[str], seconds: float) -> str:
    try:
        process = subprocess.Popen(
            arguments,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError:
        raise MachineError("not_found", command=arguments[0]) from None
    try:
        output, errors = process.communicate("".join(f"{line}\n" for line in lines).encode(), timeout=seconds)
    except subprocess.TimeoutExpired:
        raise MachineError("timeout", seconds=f"{seconds:g}") from None
    finally:
        if process.returncode is None:  # the command and what it started
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
    if process.returncode:
        raise MachineError("exit", code=process.returncode, error=_short(errors.decode(errors="replace")))
    return output.decode(errors="replace")


def _answers(output: str, asked: Mapping[str, Protected]) -> dict[str, str]:
    answers: dict[str, str] = {}
    for number, line in _numbered(output):
        try:
            answer = json.loads(line)
        except ValueError:
            raise MachineError("no_json", line=number, shown=_short(line)) from None
        name, words = (answer.get("id"), answer.get("en")) if isinstance(answer, dict) else (None, None)
        if not isinstance(name, str) or not isinstance(words, str):
            raise MachineError("no_fields", line=number)
        if name not in asked:
            raise MachineError("wrong_id", id=_short(name))
        if name in answers:
            raise MachineError("twice", id=name)
        if not words.strip():
            raise MachineError("empty", id=name)
        answers[name] = words
    if missing := [name for name in asked if name not in answers]:
        raise MachineError("missing", id=missing[0])
    return answers


def _numbered(output: str) -> Iterator[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(output.split("\n"), start=1) if line.strip())


def _terms(glossary: Glossary, words: str) -> list[dict[str, str]]:
    terms = dict.fromkeys(hit.term.name for hit in glossary.terms_in(words, "zh"))
    return [{"zh": name.zh, "en": name.en} for name in terms]


def _in_english(number: str, scale: str | None, unit: str) -> str:
    """Return a figure as English writes it: 3,200万 as 32 million, 1.5万 as 15,000."""
    if scale is None:
        return f"{number.replace('，', ',')}{unit}"
    value = Fraction(re.sub("[,，]", "", number)) * _SCALES[scale]
    for size, word in _LARGE:
        if value >= size:
            return f"{_plain(value / size)} {word}"
    return _plain(value)


def _plain(value: Fraction) -> str:
    return f"{float(value):,.6f}".rstrip("0").rstrip(".")


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
