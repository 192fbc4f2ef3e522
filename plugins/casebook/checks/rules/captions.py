"""CB407, CB408 and CB414: the words that go with pictures and films, and the number a map must show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.checks.finding import Severity
from casebook.checks.rule import Family, Problem, Rule, Value
from casebook.checks.rules.written import Record, records
from casebook.checks.wording import quoted
from casebook.content.case import Case
from casebook.content.fields import Kind
from casebook.prose.counting import count_chars

RULES = (
    Rule("CB407", Family.MEDIA, Severity.HINT, waivable=True),
    Rule("CB408", Family.MEDIA),
    Rule("CB414", Family.MEDIA),
)

CAPTION_CHARS = (2, 60)
"""The least and the most 字 of a caption that says something and fits beside its picture."""

_PLACEHOLDER = re.compile(
    r"[\W_x×]*|.*(?:待补|待定|待填|待核|占位|来自网络|源自网络|TODO|TBD|TBA|placeholder).*"
    r"|暂?无|暂缺|未知|不详|网络|网图|百度(?:图片)?|互联网|n/?a|none|unknown|internet|web",
    re.IGNORECASE | re.DOTALL,
)
"""Words that stand where a name or a licence should, and marks without any."""

_MAP_ZH = re.compile(r"地图|区位图|位置图|四至|区划图")
_MAP_EN = re.compile(r"(?<![A-Za-z])(?<!road )(?:maps?|boundary drawings?)(?![A-Za-z])", re.IGNORECASE)
_MAP_FILE = re.compile(r"(?:^|[^a-z])(?:map|ditu)(?:[^a-z]|$)|地图|区位图|位置图|四至", re.IGNORECASE)
_REVIEW_NUMBER = re.compile(r"S[A-Z]?[\u4e00-\u9fff]?\s*[(（\[〔]\s*\d{4}\s*[)）\]〕]\s*\d+")
"""The part that all review numbers share, such as GS(2024)1234号, 京S（2023）045号 and GS粤(2023)12号."""


def captions(case: Case) -> Iterator[Problem]:
    """Find captions that say too little or do not fit."""
    least, most = CAPTION_CHARS
    for field_id, number, item in _media(case):
        caption = _words(item, "caption").get(case.original.language, "")
        count = count_chars(caption)
        if caption.strip() and not least <= count <= most:
            place = case.original.place(field_id, number, "caption", case.original.language)
            values: dict[str, Value] = {"file": _file(item), "count": count, "least": least, "most": most}
            yield Problem("CB407", place, values, "short" if count < least else "long")


def credits_and_rights(case: Case) -> Iterator[Problem]:
    """Find placeholders where the author or the licence of a picture should stand."""
    for field_id, number, item in _media(case):
        for name in ("credit", "rights"):
            for trail, words in _words(item, name).items():
                if words.strip() and _PLACEHOLDER.fullmatch(words.strip()):
                    place = case.original.place(field_id, number, name, *([trail] if trail else []))
                    yield Problem("CB408", place, {"file": _file(item), "given": quoted(words)}, name)


def maps(case: Case) -> Iterator[Problem]:
    """Find maps without a review number, whether they are marked as maps or only called so."""
    for field_id, number, item in _media(case):
        if not _is_map(item):
            continue
        given = item.get("map_review_number")
        if given is None or not str(given).strip():
            yield Problem(
                "CB414", case.original.place(field_id, number, "file"), {"file": _file(item)}, "missing"
            )
        elif not _REVIEW_NUMBER.search(str(given)):
            place = case.original.place(field_id, number, "map_review_number")
            yield Problem("CB414", place, {"file": _file(item), "given": quoted(str(given))}, "form")


def _is_map(item: Record) -> bool:
    if item.get("map") is True or _MAP_FILE.search(str(item.get("file", "")).rpartition("/")[2]):
        return True
    words = {**_words(item, "caption")}
    alt = _words(item, "alt")
    chinese, english = (words.get("zh", ""), alt.get("zh", "")), (words.get("en", ""), alt.get("en", ""))
    return any(_MAP_ZH.search(each) for each in chinese) or any(_MAP_EN.search(each) for each in english)


def _media(case: Case) -> Iterator[tuple[str, int, Record]]:
    yield from records(case, Kind.PHOTOS)
    yield from records(case, Kind.VIDEOS)


def _file(item: Record) -> str:
    return quoted(str(item.get("file", "")))


def _words(item: Record, name: str) -> dict[str, str]:
    """Return the words of a value by language, those of a bare text under no language."""
    value = item.get(name)
    if isinstance(value, str):
        return {"": value}
    return {key: str(each) for key, each in value.items()} if isinstance(value, dict) else {}


INSPECTIONS = (captions, credits_and_rights, maps)
