"""The figures in a text, so that those of a translation can be compared with its original's.

A figure is known by every value it may be said to have: 20万千瓦 is 200,000 (kW) and 200,000,000 (W), as
200 MW is, so that a change of unit prefix is no difference, while 3,200万 and 3.2 million differ. Numbers
in words (三家, three, a fifth, June, 次年) may answer a figure of the other language but need no answer
themselves, and neither do conversions that a translator adds in brackets: (about 48 ha).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from casebook.checks.passages import masked
from casebook.vocabulary.localtext import Language

Value = int | Fraction
"""A number exactly as it is meant; whole ones are not made fractions, which are slow."""

_ZH_SCALES = {"百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
_EN_SCALES = {"thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9}
_PREFIXES = {
    **{"千": 1000, "兆": 10**6, "吉": 10**9, "公斤": 1000, "公里": 1000, "千米": 1000},
    **{"k": 1000, "M": 10**6, "G": 10**9, "T": 10**12},
}
_NUMBER = (
    r"(?<![0-9A-Za-z.,_])[0-9]{1,3}(?:[,，\u2009\u202f\u00a0 ][0-9]{3})+(?:\.[0-9]+)?(?![0-9])"
    r"|(?<![A-Za-z_])(?<![A-Za-z][.-])[0-9]+(?:\.[0-9]+)?"
)
_ZH_FIGURE = re.compile(
    rf"(?=[0-9])(?:(?P<century>[0-9]{{2}})世纪(?P<decade>[0-9]0)年代|(?P<part>[0-9]+)/(?P<whole>[0-9]+)"
    rf"|(?P<number>{_NUMBER})\s?(?P<more>余|多)?(?P<scale>百万|千万|万亿|亿|万|百|千(?![瓦克米伏卡焦]))?"
    r"(?P<more_after>余|多)?\s?(?P<unit>千[瓦克米伏焦]|兆[瓦焦]|吉[瓦焦]|公斤|公里|[kMGT](?:[WVgJt]|m(?![0-9a-z])))?)"
)
_EN_FIGURE = re.compile(
    r"(?=[0-9])(?:(?P<from>(?:19|20)[0-9]{2})[–-](?P<to>[0-9]{2})(?![0-9])|(?P<part>[0-9]+)/(?P<whole>[0-9]+)"
    rf"|(?P<number>{_NUMBER})(?:st|nd|rd|th|s)?"
    r"(?:[\s-]+(?P<scale>thousand|million|billion|trillion)|\s?(?P<short>bn)(?![A-Za-z]))?"
    r"\s?(?P<unit>[kMGT](?:[WVgJt]|m(?![0-9a-z])))?)"
)
_CONVERSION = re.compile(
    r"\((?:about|approximately|roughly|some|nearly|around|over|≈|~)[^()\n]*\)|（约[^（）\n]*）", re.IGNORECASE
)
_NEXT_YEAR, _LAST_YEAR = re.compile("次年|翌年|第二年|隔年"), re.compile("上年|前一年|上一年")
_YEARS = range(1900, 2101)
_ZH_WORDS = re.compile(r"[〇零一二两三四五六七八九十百千万亿半]+")
_ZH_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_MOST_DIGITS = 30
"""A longer number is none that anybody counted, and Python refuses to read the longest."""

_EN_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True)
class Figure:
    """A number in digits: where it stands, as it is written, and the values it may be said to have."""

    offset: int
    words: str
    values: frozenset[Value]


@lru_cache(maxsize=64)
def figures(markdown: str, language: Language) -> tuple[Figure, ...]:
    """Return the figures in digits of a Markdown text, without those in code, links and citations."""
    text = masked(markdown)
    pattern, read = (_ZH_FIGURE, _zh_values) if language == "zh" else (_EN_FIGURE, _en_values)
    found = ((each, frozenset(read(each))) for each in pattern.finditer(text))
    return tuple(Figure(each.start(), each[0].strip(), values) for each, values in found if values)


def without_conversions(markdown: str) -> str:
    """Return a text with its conversions in brackets blanked out."""
    return _CONVERSION.sub(lambda found: " " * len(found[0]), markdown)


def unmatched(here: tuple[Figure, ...], markdown: str, language: Language) -> tuple[Figure, ...]:
    """Return the figures none of whose values another text has, each wording once."""
    digits = values_of(figures(markdown, language))
    missing = [figure for figure in here if figure.values.isdisjoint(digits)]
    if missing:  # words are looked at only then, which is seldom
        values = values_in(markdown, language)
        missing = [figure for figure in missing if figure.values.isdisjoint(values)]
    return tuple({figure.words: figure for figure in reversed(missing)}.values())[::-1]


def values_of(found: Iterable[Figure]) -> frozenset[Value]:
    """Return every value that figures may be said to have."""
    return frozenset(value for figure in found for value in figure.values)


def values_in(markdown: str, language: Language) -> frozenset[Value]:
    """Return every value that a text names, in digits or in words."""
    words = _zh_words(markdown) if language == "zh" else _en_words(markdown)
    values = values_of(figures(markdown, language)) | frozenset(words)
    return values | _neighbouring_years(markdown, values) if language == "zh" else values


def _neighbouring_years(text: str, values: frozenset[Value]) -> frozenset[Value]:
    """Return the years that 次年 or 上年 may mean."""
    steps = [step for step, words in ((1, _NEXT_YEAR), (-1, _LAST_YEAR)) if words.search(text)]
    return frozenset(value + step for step in steps for value in values if value in _YEARS)


def _zh_values(found: re.Match[str]) -> Iterator[Value]:
    if found["century"]:
        yield (int(found["century"]) - 1) * 100 + int(found["decade"])
    elif found["part"]:
        yield from _part(found)
    else:
        yield from _scaled(found["number"], _ZH_SCALES.get(found["scale"] or "", 1), found["unit"])


def _en_values(found: re.Match[str]) -> Iterator[Value]:
    if found["from"]:
        yield int(found["from"])
        yield int(found["from"][:2] + found["to"])
    elif found["part"]:
        yield from _part(found)
    else:
        scale = _EN_SCALES.get((found["scale"] or found["short"] or "").lower(), 1)
        yield from _scaled(found["number"], scale, found["unit"])


def _part(found: re.Match[str]) -> Iterator[Value]:
    part, whole = found["part"][:_MOST_DIGITS], found["whole"][:_MOST_DIGITS]
    if int(whole):
        yield Fraction(int(part), int(whole))


def _scaled(number: str, scale: int, unit: str | None) -> Iterator[Value]:
    plain = number if number.isdigit() else re.sub(r"[^0-9.]", "", number)
    if len(plain) > _MOST_DIGITS:
        return
    value = (int(plain) if plain.isdigit() else Fraction(plain)) * scale
    yield value
    if unit:
        yield value * (_PREFIXES.get(unit) or _PREFIXES[unit[0]])


def _zh_words(text: str) -> Iterator[Value]:
    """Yield the values of Chinese numerals; of a run such as 十四五 all the ways to read it."""
    for found in _ZH_WORDS.finditer(text):
        run = found[0][:12]
        for start in range(len(run)):
            for end in range(start + 1, len(run) + 1):
                yield from _zh_readings(run[start:end])
    yield from (int(digits) * 10 for digits in re.findall(r"[0-9](?=成)", text))


def _zh_readings(numeral: str) -> Iterator[Value]:
    if numeral == "半":
        yield from (Fraction(1, 2), 50)
    elif "半" not in numeral:
        total = section = digit = 0
        for char in numeral:
            if char in _ZH_DIGITS:
                digit = _ZH_DIGITS[char]
            elif char in "万亿":
                total = (total + section + digit or 1) * (10**4 if char == "万" else 10**8)
                section = digit = 0
            else:
                section += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char]
                digit = 0
        value = total + section + digit
        yield value
        if value and len(numeral) == 1:  # 三分之一, 四成
            yield from (Fraction(1, value), value * 10)


def _en_words(text: str) -> Iterator[Value]:
    words = _EN_WORD.findall(text.casefold())
    for number, word in enumerate(words):
        value = _EN_WORDS.get(word)
        if value is None:
            continue
        following = words[number + 1] if number + 1 < len(words) else ""
        yield from value
        for each in value:
            for step in _EN_WORDS.get(following, ()):
                yield from (each + step, each * step)
            if following in _EN_SCALES:
                yield each * _EN_SCALES[following]


def _en_word_values() -> Mapping[str, tuple[Value, ...]]:
    """Return English number words with the values they may have: a third is 3 and 1/3, a quarter also 25."""
    ones = (
        "zero one two three four five six seven eight nine ten eleven twelve "
        "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    )
    ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    months = "january february march april may june july august september october november december"
    tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    known: dict[str, tuple[Value, ...]] = {}
    for value, word in enumerate(ones.split()):
        known[word] = (value,)
    for value, word in enumerate(tens.split(), start=2):
        known[word] = (value * 10,)
    for value, word in enumerate(months.split(), start=1):
        known[word] = (value,)
    for value, word in enumerate(ordinals.split(), start=1):
        known[word] = known[f"{word}s"] = (value, Fraction(1, value))
    known |= {
        "a": (1,),
        "half": (Fraction(1, 2), 50),
        "quarter": (Fraction(1, 4), 25),
        "quarters": (Fraction(1, 4), 25),
        "once": (1,),
        "twice": (2,),
        "double": (2, 1, 100),
        "doubled": (2, 1, 100),
        "dozen": (12,),
        "hundred": (100,),
    }
    return known


_EN_WORDS = _en_word_values()
