"""CB123 and CB416: the forms that a call gives for subtitles and for the names of files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.checks.finding import Severity
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.written import records
from casebook.checks.wording import quoted
from casebook.content.case import Case
from casebook.content.fields import Kind
from casebook.content.media import Named, NamingRule

RULES = (
    Rule("CB123", Family.STRUCTURE, Severity.WARNING, waivable=True),
    Rule("CB416", Family.MEDIA, Severity.HINT, waivable=True),
)

_BLANK = re.compile(r"[XxＸｘ×]{2,}|[○〇]{2,}|_{2,}")
"""What a form prints where the name goes in."""

_BODIES = (
    (
        re.compile(r"(?:国家级)?(?:经济技术)?(?:经开区|开发区|高新区|工业园区|园区|园)"),
        re.compile(r".*(?:区|园|园区|基地|港|城)(?:\([^)]*\))?"),
    ),
    (
        re.compile(r"企业|公司|工厂"),
        re.compile(r".*(?:企业|公司|集团|厂|院|社|中心|店|矿|局)(?:\([^)]*\))?"),
    ),
)
"""The word for a body in a form, and the names that already say what the word would."""


def subtitles(case: Case) -> Iterator[Problem]:
    """Find subtitles that do not follow the form of the case's template."""
    form = case.programme.template_of(case.track).subtitle if case.track else None
    subtitle = case.original.values.get("subtitle")
    if form is None or not isinstance(subtitle, str):
        return
    wanted = form.get(case.original.language)
    if not fits(subtitle, wanted):
        values: dict[str, Value] = {"subtitle": quoted(subtitle), "form": quoted(wanted)}
        yield Problem("CB123", case.original.place("subtitle"), values)


def fits(subtitle: str, form: str) -> bool:
    """Tell whether a subtitle follows a form such as `XX开发区绿色发展创新案例`.

    XX stands for the body's own name. A name that itself says what kind of body it is, as 苏州工业园区 does,
    need not be followed by the form's word for it.
    """
    blank = _BLANK.search(form)
    if blank is None:
        return _plain(subtitle) == _plain(form)
    before, after = _plain(form[: blank.start()]), _plain(form[blank.end() :])
    written = _plain(subtitle)
    if not written.startswith(before) or _BLANK.search(written):
        return False
    written = written[len(before) :]
    if written.endswith(after):
        return len(written) > len(after)
    for word, name in _BODIES:
        if body := word.match(after):
            rest = after[body.end() :]
            return written.endswith(rest) and name.fullmatch(written.removesuffix(rest)) is not None
    return False


def file_names(case: Case) -> Iterator[Problem]:
    """Find photos whose original was not named as the call wants."""
    rules = (*case.programme.naming, *((case.track.naming,) if case.track and case.track.naming else ()))
    wanted = [rule for rule in rules if rule.names is Named.PHOTO]
    for field_id, number, item in records(case, Kind.PHOTOS):
        original = item.get("original")
        name = original.get("name") if isinstance(original, dict) else None
        for rule in wanted:
            if isinstance(name, str) and not _named(rule, name):
                values: dict[str, Value] = {
                    "name": quoted(name),
                    "form": quoted(rule.example or rule.pattern),
                }
                yield Problem("CB416", case.original.place(field_id, number, "original", "name"), values)


def _named(rule: NamingRule, name: str) -> bool:
    """Tell whether a name follows the pattern of a rule, whatever the width of brackets and letter case."""
    pieces = re.split(r"\{[a-z_]+\}", _plain(rule.pattern))
    pattern = ".+?".join(re.escape(piece) for piece in pieces)
    return re.fullmatch(pattern, _plain(name), re.IGNORECASE | re.DOTALL) is not None


def _plain(words: str) -> str:
    return re.sub(r"\s", "", words).translate(str.maketrans("（）：，", "():,"))


INSPECTIONS = (subtitles, file_names)
