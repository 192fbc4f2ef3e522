"""Chinese and Latin side by side: gaps, squeezed punctuation and language marks, set into finished HTML.

WeasyPrint 70 knows neither `text-autospace` nor `text-spacing-trim`, so what they would do is done here,
in the text between the tags, after the rules of CSS Text 4 and of the W3C's Requirements for Chinese Text
Layout.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from casebook.vocabulary.localtext import Language
from casebook.vocabulary.units import units

TAGS: dict[Language, str] = {"zh": "zh-Hans", "en": "en"}
"""The BCP 47 tag of each language."""

_TOKEN = re.compile(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|[^<]+")
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
_LANG = re.compile(r"\slang=\"([^\"]*)\"")
_INLINE = frozenset(["a", "b", "cite", "code", "em", "i", "small", "span", "strong", "sub", "sup"])
_VOID = frozenset(["br", "hr", "img", "link", "meta", "col", "wbr"])

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LATIN = "0-9A-Za-z\u00c0-\u024f\u0370-\u03ff"
_AFTER_NUMBER = "%‰°℃"
_GAP = re.compile(
    f"(?<=[{_HAN}])(?=[{_LATIN}])|(?P<counted>(?<=[0-9{_AFTER_NUMBER}])(?=[{_HAN}]))|(?<=[{_LATIN}])(?=[{_HAN}])"
)

_OPENING = "“‘（《〈「『【〔"
_CLOSING = "”’）》〉」』】〕，。、"
_FULL = "：；！？"
_SQUEEZED = re.compile(f"[{_CLOSING}](?=[{_CLOSING}{_FULL}])|(?<=[{_CLOSING}{_OPENING}])[{_OPENING}]")
_WAVE = re.compile("(?=～)")
_WORD_JOINER = "\u2060"
_CITATION = 'class="citation"'
_BLOCK_END = "</(?:p|li|h2|h3)>"
_SOURCE = f"<sup {_CITATION}>(?:(?!</sup>).)*</sup>"
_ENDING = f"(?:[{_CLOSING}{_FULL}{_WORD_JOINER}]|</span>|{_SOURCE})*{_BLOCK_END}"
_LONELY = re.compile(f"(?<=[{_HAN}])(?=[{_HAN}]{_ENDING})")
_SYMBOLS = sorted({re.match(r"[A-Za-z]*", each.symbol.en)[0] for each in units()} - {""})  # type: ignore[index]
_NUMBER_GAP = re.compile(f"(?<=[0-9]) (?=(?:{'|'.join(_SYMBOLS)})(?![0-9A-Za-z]))")

_HAN_RUN = re.compile(f"[《「『（]?[{_HAN}](?:[{_HAN}\u3000-\u303f\uff01-\uff5e·]*[{_HAN}》」』）])?")
_LATIN_WORD = "[A-Za-z\u00c0-\u024f][\\w\u00c0-\u024f’'-]*"
_LATIN_RUN = re.compile(f"{_LATIN_WORD}(?:[ \u00a0]{_LATIN_WORD})+")


def language_of(text: str) -> Language:
    """Return the language a title is in: Chinese as soon as it holds a Chinese character."""
    return "zh" if re.search(f"[{_HAN}]", text) else "en"


def gapped(text: str, language: Language) -> str:
    """Return plain text with its gaps, for places where no tags can stand."""
    return _gapped(text) if language == "zh" else text


def set_mixed(html: str, language: Language) -> Markup:
    """Return the HTML of a document in the language, set for both scripts.

    In Chinese text a space parts Chinese from Latin, and punctuation marks in a row lose the blank half
    between them (class `half`), as does an opening mark where a line is sure to begin; `～` stays with the
    word before it, and no paragraph ends in a line of one character. In either language a number stays with
    its unit and a source citation with what it proves, and a run of the other language is marked with its
    `lang`. Tags and attributes stay as they are, as does everything before `<body`.
    """
    start = max(html.find("<body"), 0)
    setter = _Setter(language)
    body = "".join(setter.token(each) for each in _TOKEN.findall(html[start:]))
    return Markup(html[:start] + (_LONELY.sub(_WORD_JOINER, body) if language == "zh" else body))


@dataclass(frozen=True)
class _Open:
    tag: str
    language: Language
    untouched: bool


class _Setter:
    """Walks over tags and text; `previous` is the character before, in the same line of text."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.open: list[_Open] = []
        self.previous = ""

    @property
    def inside(self) -> _Open:
        return self.open[-1] if self.open else _Open("", self.language, False)

    def token(self, token: str) -> str:
        if not token.startswith("<"):
            return self.text(token)
        found = _TAG.match(token)
        if found:
            self.tag(token, closing=bool(found[1]), name=found[2].lower())
        return f"{_WORD_JOINER}{token}" if _CITATION in token else token

    def tag(self, token: str, *, closing: bool, name: str) -> None:
        if name not in _INLINE:
            self.previous = ""
        if closing:
            while self.open and self.open.pop().tag != name:
                pass
        elif name not in _VOID and not token.endswith("/>"):
            marked = _LANG.search(token)
            language = self.inside.language if not marked else "zh" if marked[1].startswith("zh") else "en"
            untouched = self.inside.untouched or name in ("style", "code") or _CITATION in token
            self.open.append(_Open(name, language, untouched))

    def text(self, text: str) -> str:
        if self.inside.untouched:
            return text
        text = _NUMBER_GAP.sub("\u00a0", text)
        if self.inside.language == "zh":
            gap = _gapped(self.previous + text[0])[1:-1] if self.previous else ""
            starts_line = not self.previous and text[0] in _OPENING
            done = _half(text[0]) + _set_chinese(text[1:]) if starts_line else gap + _set_chinese(text)
        else:
            done = _HAN_RUN.sub(_marked("zh"), text)
        self.previous = text[-1]
        return done


def _set_chinese(text: str) -> str:
    text = _WAVE.sub(_WORD_JOINER, _gapped(text))
    text = _SQUEEZED.sub(lambda mark: _half(mark[0]), text)
    return re.sub(r"(<[^>]*>)|([^<]+)", lambda part: part[1] or _LATIN_RUN.sub(_marked("en"), part[2]), text)


def _gapped(text: str) -> str:
    """Return the text with its gaps; a number stays on the line of the Chinese word it counts."""
    return _GAP.sub(lambda gap: " " if gap["counted"] is None else "\u00a0", text)


def _half(mark: str) -> str:
    return f'<span class="half">{mark}</span>'


def _marked(language: Language) -> str:
    return rf'<span lang="{TAGS[language]}">\g<0></span>'
