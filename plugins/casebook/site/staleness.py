"""The notice on a translated page that parts of the original changed since."""

from __future__ import annotations

from casebook.checks.rules.translation import unit_label
from casebook.content.case import Case
from casebook.content.translating import stale_units
from casebook.prose.facts import day
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language


def stale_notice(case: Case, translated: Language, language: Language) -> str:
    """Return what a reader of a language should know of stale parts of a translation, if there are any."""
    words = case.translations.get(translated)
    stale = stale_units(case, translated) if words else ()
    if words is None or not stale:
        return ""
    labels = (unit_label(case, unit.name).get(language) for unit in stale)
    listed = text("translation.status.separator", language).join(labels)
    made = words.translation.date
    if made is None:
        return text("translation.notice.undated", language, units=listed)
    return text("translation.notice.dated", language, units=listed, date=day(made, language))
