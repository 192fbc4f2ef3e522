"""The editors' page of rules: what is checked, why, and what a wrong and a right text look like."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from casebook.checks.examples import examples
from casebook.checks.rule import Rule
from casebook.checks.rules import RULES
from casebook.checks.wording import say
from casebook.site.page import Page, alternates
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

PATH = "editors/rules/"


@dataclass(frozen=True)
class RuleSheet:
    """A rule as the page explains it; `bad` and `good` are pieces of `file`."""

    id: str
    name: str
    severity: str
    severity_name: str
    is_waivable: bool
    reason: str
    file: str
    bad: str
    good: str


@dataclass(frozen=True)
class RuleFamily:
    """The rules about one thing; `id` anchors them."""

    id: str
    name: str
    rules: tuple[RuleSheet, ...]


def rules_page(language: Language) -> Page:
    """Return the page that explains every rule in a language."""
    ordered = sorted(RULES.values(), key=lambda rule: (rule.family.value, rule.id))
    families = tuple(
        RuleFamily(
            id=family.value,
            name=say(f"family.{family.value}").get(language),
            rules=tuple(_sheet(rule, language) for rule in rules),
        )
        for family, rules in groupby(ordered, key=lambda rule: rule.family)
    )
    return Page(
        address=f"{language}/{PATH}",
        language=language,
        template="rules.html",
        title=text("rules.title", language),
        description=text("rules.lede", language),
        section="about",
        alternates=alternates(PATH),
        data=sorted(families, key=lambda family: family.rules[0].id),
    )


def _sheet(rule: Rule, language: Language) -> RuleSheet:
    example = examples()[rule.id]
    return RuleSheet(
        id=rule.id,
        name=say(f"{rule.id}.name").get(language),
        severity=rule.severity.value,
        severity_name=say(f"severity.{rule.severity.value}").get(language),
        is_waivable=rule.waivable,
        reason=say(f"{rule.id}.reason").get(language),
        file=example.file,
        bad=example.bad.strip("\n"),
        good=example.good.strip("\n"),
    )
