"""What is wrong with a value, in the words of somebody who never heard of types or patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from casebook.checks.rule import Problem, Value
from casebook.checks.wording import quoted, say, suggestion
from casebook.content.source import Fault
from casebook.vocabulary.datafiles import read_yaml
from casebook.vocabulary.localtext import LANGUAGES, LocalText
from casebook.vocabulary.nearest import nearest

_VARIANTS = {
    "missing": "missing",
    "extra_forbidden": "extra",
    "string_type": "text",
    "string_too_short": "blank",
    "string_too_long": "long",
    "string_pattern_mismatch": "slug",
    "finite_number": "number",
    "bool_type": "yes-no",
    "bool_parsing": "yes-no",
    "enum": "choice",
    "literal_error": "choice",
    "greater_than": "above",
    "greater_than_equal": "too-small",
    "less_than": "too-large",
    "less_than_equal": "too-large",
    "list_type": "list",
    "tuple_type": "list",
    "too_short": "blank",
}
"""The message for each of pydantic's error types; whole families are told by the start of their names."""

_FAMILIES = {
    "int_": "whole-number",
    "float_": "number",
    "date_": "date",
    "datetime_": "date",
    "url_": "url",
    "model_": "mapping",
    "dict_": "mapping",
    "mailbox": "mailbox",
    "mapping_": "mapping",
}
_DIGEST_FIELD = "sha256"
_FULL_WIDTH_COLON = re.compile(r"^[A-Za-z_][A-Za-z0-9_-]*：")
_MISSING_REFERENCE = re.compile(
    r"(?:track|form field) (?P<owner>\S+): no (?:template|form|field) (?P<name>\S+)"
)


_SAID_BY_MODELS = (
    ("cells", re.compile(r"row (?P<row>\d+): (?P<given>\d+) values for (?P<wanted>\d+) columns")),
    ("pair", re.compile(r"value and unit go together")),
    ("wordless", re.compile(r"neither a figure nor a remark")),
    ("cell", re.compile(r"a cell holds a number, nothing, or words in both languages")),
)
"""What the models of content say of values that do not agree with each other, and the message for each."""


def wrong_value(fault: Fault) -> Problem:
    """Return a value of the wrong form (CB107) as a problem."""
    for variant, pattern in _SAID_BY_MODELS:
        if found := pattern.search(fault.values.get("detail", "")):
            return Problem(
                fault.rule, fault.position, {**_values(fault.values), **found.groupdict()}, variant
            )
    return Problem(fault.rule, fault.position, _values(fault.values), _variant(fault.values))


def wrong_programme(fault: Fault) -> Problem:
    """Return what is wrong in a `programme.yml` (CB120) as a problem."""
    if found := _MISSING_REFERENCE.search(fault.values["detail"]):
        return Problem(fault.rule, fault.position, found.groupdict(), "reference")
    variant, values = _variant(fault.values), _values(fault.values)
    told: dict[str, Value] = {
        "problem": say(f"CB107.message.{variant}", **values),
        "advice": say(f"CB107.hint.{variant}", **values),
    }
    return Problem(fault.rule, fault.position, told, "value")


def example(name: str) -> LocalText:
    """Return an example of how the value of that name is written."""
    written = snippet(name)
    return say("example", snippet=written) if written else say("no_example")


def snippet(name: str) -> str:
    """Return how the value of that name is written, with its key, or nothing."""
    return _snippets().get(name, "")


def _variant(values: Mapping[str, str]) -> str:
    problem, name = values["problem"], _name(values["field"])
    if problem == "missing" and name in LANGUAGES:
        return "missing-language"
    if problem == "string_pattern_mismatch":
        return "digest" if name == _DIGEST_FIELD else "blank" if name in LANGUAGES else "slug"
    if family := next((variant for start, variant in _FAMILIES.items() if problem.startswith(start)), None):
        colon = family == "mapping" and _FULL_WIDTH_COLON.match(values["input"])
        return "full-width-colon" if colon else family
    return _VARIANTS.get(problem, "other")


def _values(values: Mapping[str, str]) -> dict[str, Value]:
    field, given = values["field"], values["input"]
    owner, _, _ = field.rpartition(".")
    name = _name(field)
    choices = re.findall(r"'([^']*)'", values.get("expected", ""))
    known = [*choices] or [word for word in _snippets() if word not in LANGUAGES]
    close = nearest(given if choices else name, known)
    limits = re.findall(r"-?\d+(?:\.\d+)?", values.get("detail", ""))
    return {
        "field": quoted(field),
        "owner": quoted(owner) or "programme.yml",
        "name": quoted(name),
        "given": say("given", given=quoted(given)) if quoted(given) else "",
        "suggestion": suggestion(close if close != name else None),
        "choices": LocalText(zh="、".join(choices), en=", ".join(choices)) if choices else "",
        "limit": limits[-1] if limits else "",
        "example": example(name),
    }


def _name(field: str) -> str:
    """Return the last name of a field such as `photos[2].caption`, without the number of an item."""
    return re.sub(r"(\[\d+\])+$", "", field.rpartition(".")[2])


@cache
def _snippets() -> Mapping[str, str]:
    snippets: Mapping[str, str] = read_yaml(files("casebook.checks") / "snippets.yml")
    return snippets
