"""Problems put into words an editor understands, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from casebook.checks.finding import Finding
from casebook.checks.rule import Problem, Rule, Value
from casebook.vocabulary.catalogue import keys, text
from casebook.vocabulary.localtext import Language, LocalText

_LONGEST_QUOTE = 60


def finding(problem: Problem, rule: Rule) -> Finding:
    """Return the problem as a finding with its message and hint."""
    return Finding(
        rule.id,
        rule.severity,
        problem.position,
        say(_key(rule.id, "message", problem.variant), **problem.values),
        say(_key(rule.id, "hint", problem.variant), **problem.values),
        problem.fixes,
    )


def say(key: str, /, **values: Value) -> LocalText:
    """Return the text `checks.<key>` of the catalogue in both languages."""
    return LocalText(zh=_in("zh", key, values), en=_in("en", key, values))


def suggestion(word: str | None) -> LocalText | str:
    """Return “did you mean …?” to append to a message, or nothing."""
    return say("suggestion", word=quoted(word)) if word else ""


def enumeration(words: Iterable[str]) -> LocalText:
    """Return words as a list within a sentence."""
    listed = [quoted(word) for word in words]
    return LocalText(zh="、".join(listed), en=", ".join(listed)) if listed else say("none")


def listed(known: Mapping[str, LocalText]) -> LocalText:
    """Return ids with their names, for a hint."""
    return LocalText(
        zh="、".join(f"{id}（{label.zh}）" for id, label in known.items()) or "-",
        en=", ".join(f"{id} ({label.en})" for id, label in known.items()) or "-",
    )


def quoted(words: str) -> str:
    """Return what somebody wrote as one short line that cannot disturb a terminal."""
    line = " ".join("".join(char if char.isprintable() else " " for char in words).split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"


def masked(words: str) -> str:
    """Return a personal detail so that its owner's editor knows it, and nobody else."""
    if len(words) <= 5:
        return words[:1] + "**"
    return quoted(words[:3] + "*" * (len(words) - 5) + words[-2:])


def _in(language: Language, key: str, values: Mapping[str, Value]) -> str:
    said = {
        name: value.get(language) if isinstance(value, LocalText) else value for name, value in values.items()
    }
    return text(f"checks.{key}", language, **said)


def _key(rule_id: str, part: str, variant: str) -> str:
    with_variant = f"{rule_id}.{part}.{variant}"
    return with_variant if f"checks.{with_variant}" in _keys() else f"{rule_id}.{part}"


@cache
def _keys() -> frozenset[str]:
    return keys()
