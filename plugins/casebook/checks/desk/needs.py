"""What a case needs, and which of it each rule looks after."""

from __future__ import annotations

from enum import StrEnum

from casebook.checks.finding import Finding
from casebook.checks.rule import Family
from casebook.checks.rules import RULES
from casebook.content.case import Case


class Need(StrEnum):
    """What an editor brings together for a case, in the order in which it comes together."""

    FACTS = "facts"
    ORIGINAL = "original"
    PICTURES = "pictures"
    RIGHTS = "rights"
    DISCLOSURE = "disclosure"
    TRANSLATION = "translation"
    PROOF = "proof"


_OF_RULE = {
    **dict.fromkeys(("CB110", "CB111", "CB112", "CB113", "CB114", "CB117", "CB118", "CB122"), Need.ORIGINAL),
    **dict.fromkeys(("CB408", "CB414", "CB507", "CB509"), Need.RIGHTS),
    "CB508": Need.DISCLOSURE,
    "CB510": Need.PICTURES,
    "CB511": Need.FACTS,
}
"""Rules that look after something else than the rest of their family."""

_OF_FAMILY = {
    Family.STRUCTURE: Need.FACTS,
    Family.VOCABULARY: Need.FACTS,
    Family.FIGURES: Need.FACTS,
    Family.LIFECYCLE: Need.FACTS,
    Family.QUOTA: Need.FACTS,
    Family.WAIVERS: Need.FACTS,
    Family.LENGTH: Need.ORIGINAL,
    Family.LANGUAGE: Need.ORIGINAL,
    Family.PRIVACY: Need.ORIGINAL,
    Family.MEDIA: Need.PICTURES,
    Family.TRANSLATION: Need.TRANSLATION,
}


def need_of(finding: Finding, case: Case) -> Need:
    """Return what of a case a finding is about; all that stands in a translation is the translator's."""
    if finding.position.path != case.original.path and finding.position.path.suffix == ".md":
        return Need.TRANSLATION
    return _OF_RULE.get(finding.rule) or _OF_FAMILY[RULES[finding.rule].family]
