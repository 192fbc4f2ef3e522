"""CB8xx: waivers. `casebook.checks.checking` applies them and reports those that do not hold."""

from __future__ import annotations

from casebook.checks.finding import Severity
from casebook.checks.rule import Family, Rule

RULES = (
    Rule("CB801", Family.WAIVERS, Severity.WARNING),
    Rule("CB802", Family.WAIVERS),
    Rule("CB803", Family.WAIVERS),
)
