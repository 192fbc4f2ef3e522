"""What the first question costs a reader, and how search grows: bytes by number of cases, in a real browser.

The cases are made up, always the same: about 1,900 汉字 and 1,200 English words each, drawn as natural texts
draw them (few words often, most words seldom), with words of their own for each case. What is asked for
has two other names, so that the question costs what it costs at most.
"""

from __future__ import annotations

import gzip
import random
import re
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import accumulate
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright

from casebook.site.assets import asset_files
from casebook.site.search.documents import Document, SearchedCase
from casebook.site.search.files import Search, search_files
from casebook.vocabulary.glossary import Glossary, Names, Term, read_glossary
from casebook.vocabulary.localtext import Language, LocalText

SIZES = (30, 300, 1000)
HAN_PER_CASE = 1_900
WORDS_PER_CASE = 1_200
LANGUAGES: tuple[Language, ...] = ("zh", "en")
ASKED = 5
"""Which word is asked for, by rank, with the word that follows it most often: a frequent turn of phrase."""

_ROOT = Path(__file__).parents[2]
_CHROMIUM = "/usr/bin/chromium"
_FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
_PAGE = '<!doctype html><meta charset="utf-8"><title>.</title>' + "".join(
    f'<script src="assets/search-{name}.js"></script>' for name in ("terms", "reading", "engine")
)
_SHARD = re.compile(r"^search/\w+/\d+\.js$")
_SECTIONS = (
    ("", "摘要", 0.08),
    ("background", "背景", 0.22),
    ("experience", "经验", 0.5),
    ("outlook", "展望", 0.2),
)
"""Anchor, heading, and how much of the text stands there."""

_HABITUAL = 0.62
"""How often a word is one of the few that usually follow the one before."""

_TURNS = 2_400
_KEPT_FOR_A_CASE = 0.3
"""How much of the rest is about the case's own subject."""


@dataclass(frozen=True)
class Cost:
    """What one first question brought over the line, and what search weighs as a whole, in bytes.

    `data` is search's own files as they are; `compressed` is these and the page's search scripts under gzip,
    as most servers send them.
    """

    cases: int
    language: Language
    data: int
    compressed: int
    files: int
    index: int
    shards: int


def corpus(cases: int, language: Language) -> list[SearchedCase]:
    """Return made-up cases, of which the first are the same whatever their number."""
    words = vocabulary(language)
    weights = list(accumulate(1 / (rank + 8) for rank in range(len(words))))
    return [_case(number, language, words, weights) for number in range(cases)]


def vocabulary(language: Language) -> list[str]:
    """Return the words of a language, the commonest first."""
    chance = random.Random(f"words {language}")
    if language == "zh":
        letters = chance.sample(_common_han(), 2_600)
        return list(dict.fromkeys(_skewed(letters, chance) + _skewed(letters, chance) for _ in range(7_000)))
    sounds = [first + vowel for first in "bcdfghklmnprstvw" for vowel in "aeiou"]
    return list(dict.fromkeys("".join(chance.choices(sounds, k=chance.randint(2, 4))) for _ in range(14_000)))


def question(language: Language) -> str:
    """Return a frequent turn of phrase: four 汉字, or two words."""
    words = vocabulary(language)
    return ("" if language == "zh" else " ").join((words[ASKED], words[_follower(ASKED, 0)]))


def measure(cases: int, browser: Browser, folder: Path) -> tuple[Cost, ...]:
    """Publish made-up cases, ask the first question about them in each language, and count what was sent."""
    glossary = _glossary()
    found = {each: _with_every_name(corpus(cases, each), glossary, each) for each in LANGUAGES}
    data = search_files(found, glossary)
    for file in (*asset_files(), *data.files):
        path = folder / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(file.content), encoding="utf-8")
    (folder / "index.html").write_text(_PAGE, encoding="utf-8")
    return tuple(_cost(cases, language, data, _ask(language, browser, folder)) for language in LANGUAGES)


def run() -> Iterator[str]:
    """Yield the table, a line a language and size."""
    yield "kB of the first question's data; of them and the scripts under gzip; of the index; shards; files"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=_FLAGS)
        for cases in SIZES:
            with tempfile.TemporaryDirectory() as folder:
                costs = measure(cases, browser, Path(folder))
            for cost in costs:
                yield (
                    f"{cost.language} {cases:>5} cases: data {cost.data / 1000:5.1f}, "
                    f"gzip {cost.compressed / 1000:5.1f}, index {cost.index / 1000:7.1f}, "
                    f"{cost.shards:>5} shards, {cost.files:>5} files"
                )
        browser.close()


def _glossary() -> Glossary:
    """Return the project's glossary, with two other names, as frequent, for what is asked for."""
    real = read_glossary(_ROOT / "site_src" / "glossary.csv")
    asked = {language: (question(language), *_others(language)) for language in LANGUAGES}
    name = LocalText(zh=asked["zh"][0], en=asked["en"][0])
    also = Names(zh=asked["zh"][1:], en=asked["en"][1:])
    return Glossary((*real.terms, Term("asked", "parks", name, also, Names(), name, "")))


def _others(language: Language) -> Iterator[str]:
    words = vocabulary(language)
    for rank in (ASKED + 1, ASKED + 2):
        yield ("" if language == "zh" else " ").join((words[rank], words[_follower(rank, 0)]))


def _with_every_name(cases: list[SearchedCase], glossary: Glossary, language: Language) -> list[SearchedCase]:
    """Return the cases with all names of the glossary in the last, so that search publishes them all."""
    names = "，".join(name for term in glossary.terms for name in term.spellings(language))
    last = cases[-1]
    return [*cases[:-1], replace(last, documents=(*last.documents, Document("names", "", names)))]


def _cost(cases: int, language: Language, data: Search, sent: Mapping[str, bytes]) -> Cost:
    own = [file for file in data.files if file.address.startswith(f"search/{language}/")]
    shards = [str(file.content).encode() for file in own if _SHARD.search(file.address)]
    return Cost(
        cases=cases,
        language=language,
        data=sum(len(body) for address, body in sent.items() if "/search/" in address),
        compressed=sum(len(gzip.compress(body, 6)) for body in sent.values()),
        files=len(own),
        index=sum(map(len, shards)),
        shards=len(shards),
    )


def _case(number: int, language: Language, words: list[str], weights: list[float]) -> SearchedCase:
    chance = random.Random(f"case {language} {number}")
    amount = HAN_PER_CASE // 2 if language == "zh" else WORDS_PER_CASE
    own = chance.choices(range(len(words)), k=40)
    return SearchedCase(
        id=f"programme-2024/made-up-park-number-{number}",
        address=f"{language}/cases/programme-2024/made-up-park-number-{number}/",
        title=_text(8, language, words, weights, own, chance),
        about=_text(9, language, words, weights, own, chance),
        theme_id="green-industry",
        documents=tuple(
            Document(anchor, heading, _text(int(amount * part), language, words, weights, own, chance))
            for anchor, heading, part in _SECTIONS
        ),
    )


def _text(
    amount: int,
    language: Language,
    words: list[str],
    weights: list[float],
    own: list[int],
    chance: random.Random,
) -> str:
    drawn = chance.choices(range(len(words)), cum_weights=weights, k=amount)
    for place in range(1, amount):
        if chance.random() < _HABITUAL:
            drawn[place] = _follower(drawn[place - 1], chance.choice((0, 0, 0, 1, 1, 2, 3)))
        elif chance.random() < _KEPT_FOR_A_CASE:
            drawn[place] = chance.choice(own)
    blank, stop = ("", "，") if language == "zh" else (" ", ", ")
    said = [words[rank] for rank in drawn]
    return stop.join(blank.join(said[start : start + 7]) for start in range(0, amount, 7))


def _common_han() -> list[str]:
    """Return the 3,755 characters of the first level of GB/T 2312, sixteenth row to fifty-fifth."""
    pairs = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return [pair.decode("gb2312") for pair in pairs if pair <= b"\xd7\xf9"]


def _follower(rank: int, choice: int) -> int:
    """Return a word that often follows another: texts repeat their turns of phrase."""
    return (rank * 31 + choice * 977) % _TURNS


def _skewed(letters: list[str], chance: random.Random) -> str:
    return letters[int(len(letters) * chance.random() ** 2.2)]


def _ask(language: Language, browser: Browser, folder: Path) -> dict[str, bytes]:
    """Ask the question in a browser that has nothing yet; return what was sent for it, by address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    page = browser.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
    found = page.evaluate(
        """async ([question, language, other]) => {
          const found = await casebookSearch.find(question, language);
          await casebookSearch.count(question, other);
          return found.first.length;
        }""",
        [question(language), language, "en" if language == "zh" else "zh"],
    )
    sent = {answer.url: answer.body() for answer in answers if answer.url.endswith(".js")}
    page.close()
    server.shutdown()
    server.server_close()
    thread.join()
    if not found:
        raise RuntimeError(f"the question {question(language)!r} found nothing")
    return sent


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Leave the lines to the table."""


if __name__ == "__main__":
    for line in run():
        sys.stdout.write(f"{line}\n")
