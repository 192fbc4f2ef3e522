"""Checking a compilation: faults and broken rules become findings, waivers set some of them aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from casebook.cache import Cache
from casebook.checks.faults import problems_of
from casebook.checks.finding import Finding, Severity
from casebook.checks.likeness import Likenesses
from casebook.checks.rule import Problem
from casebook.checks.rules import INSPECTIONS, RULES, SURVEYS, Inspection, meant_rule
from casebook.checks.rules.media import pictures
from casebook.checks.rules.terms import terms
from casebook.checks.wording import finding, quoted, say, suggestion
from casebook.content.case import Case
from casebook.content.compilation import Compilation
from casebook.vocabulary.glossary import NO_TERMS, Glossary
from casebook.vocabulary.localtext import LocalText


@dataclass(frozen=True)
class Waived:
    """A finding that its case waives, and why."""

    finding: Finding
    reason: LocalText | str


@dataclass(frozen=True)
class Report:
    """Findings and waived findings in the order of the files; `cases` are the folders that were checked."""

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    cases: tuple[Path, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything keeps the compilation from being published."""
        return self.count(Severity.ERROR) > 0

    def count(self, severity: Severity) -> int:
        """Return the number of findings of a severity."""
        return sum(each.severity is severity for each in self.findings)

    def within(self, paths: Iterable[Path]) -> Report:
        """Return what the report says about some files and folders."""
        wanted = [path.resolve() for path in paths]

        def holds(path: Path) -> bool:
            return any(path.resolve().is_relative_to(place) for place in wanted)

        touched = (
            case
            for case in self.cases
            if holds(case) or any(place.is_relative_to(case.resolve()) for place in wanted)
        )
        return Report(
            tuple(each for each in self.findings if holds(each.position.path)),
            tuple(each for each in self.waived if holds(each.finding.position.path)),
            tuple(touched),
        )


class Inspected:
    """What inspections found in each case, for a check that is repeated while an editor works.

    A case is inspected again where it was read again; another glossary needs another object.
    """

    def __init__(self) -> None:
        self._known: dict[Path, tuple[Case, tuple[Problem, ...]]] = {}

    def problems(self, case: Case, inspections: Iterable[Inspection]) -> tuple[Problem, ...]:
        """Return the problems of a case, by the inspections where they are not known yet."""
        known = self._known.get(case.folder)
        if known is None or known[0] is not case:
            found = tuple(problem for inspect in inspections for problem in inspect(case))
            known = self._known[case.folder] = (case, found)
        return known[1]


def check(
    compilation: Compilation,
    glossary: Glossary = NO_TERMS,
    cache: Cache | None = None,
    inspected: Inspected | None = None,
) -> Report:
    """Return what is wrong with a compilation, by all rules.

    Args:
        compilation: what was read.
        glossary: the terms of the project.
        cache: keeps what had to be made of a picture's content, so that no picture is decoded twice.
        inspected: what the check before found in cases that did not change.
    """
    inspected = inspected or Inspected()
    problems = [*problems_of(compilation)]
    problems += (problem for survey in SURVEYS for problem in survey(compilation))
    inspections = (*INSPECTIONS, pictures(Likenesses(cache)), terms(glossary))
    for case in compilation.cases:
        problems += inspected.problems(case, inspections)
    cases = {case.folder: case for case in compilation.cases}
    kept, waived = _apply_waivers(problems, cases)
    used = {(each.finding.position.path.parent, each.finding.rule) for each in waived}
    for case in compilation.cases:
        kept += (_finding(problem) for problem in _misplaced_waivers(case, used))
    return Report(
        tuple(sorted(kept, key=lambda each: each.sort_key)),
        tuple(sorted(waived, key=lambda each: each.finding.sort_key)),
        tuple(case.folder for case in compilation.cases),
    )


def _apply_waivers(
    problems: Iterable[Problem], cases: dict[Path, Case]
) -> tuple[list[Finding], list[Waived]]:
    kept: list[Finding] = []
    waived: list[Waived] = []
    for problem in problems:
        case = cases.get(problem.position.path.parent)
        reason = case.waivers.get(problem.rule) if case and RULES[problem.rule].waivable else None
        if reason is None:
            kept.append(_finding(problem))
        else:
            waived.append(Waived(_finding(problem), reason))
    return kept, waived


def _misplaced_waivers(case: Case, used: set[tuple[Path, str]]) -> Iterator[Problem]:
    """Find waivers that name no rule, that may not be given, or that nothing needs."""
    for rule_id in case.waivers:
        place = case.original.frontmatter.key_place("waivers", rule_id)
        rule = RULES.get(rule_id)
        if rule is None:
            close = suggestion(meant_rule(rule_id))
            yield Problem("CB802", place, {"waived": quoted(rule_id), "suggestion": close})
        elif not rule.waivable:
            yield Problem("CB803", place, {"waived": rule_id, "name": say(f"{rule_id}.name")})
        elif (case.folder, rule_id) not in used:
            yield Problem("CB801", place, {"waived": rule_id})


def _finding(problem: Problem) -> Finding:
    return finding(problem, RULES[problem.rule])
