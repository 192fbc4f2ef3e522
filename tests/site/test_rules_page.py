from __future__ import annotations

import pytest

from casebook.checks.rules import RULES
from casebook.site.rules_page import rules_page
from casebook.vocabulary.localtext import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_explained_once(language: Language) -> None:
    sheets = [rule for family in rules_page(language).data for rule in family.rules]
    assert sorted(sheet.id for sheet in sheets) == sorted(RULES)
    assert all(sheet.name and sheet.reason and sheet.severity_name for sheet in sheets)
    assert all(sheet.bad != sheet.good for sheet in sheets)


def test_families_come_in_the_order_of_their_rules() -> None:
    firsts = [family.rules[0].id for family in rules_page("zh").data]
    assert firsts == sorted(firsts)
