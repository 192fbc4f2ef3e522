"""What an article is made of, from a case in its Chinese words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from casebook.content.case import Case
from casebook.content.facts import Indicator, Photo, Source
from casebook.exchange.release import Release
from casebook.exchange.wechat.markup import pasted, styled
from casebook.prose.figures import figure
from casebook.prose.rendering import lines, render
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language

LANGUAGE: Language = "zh"
"""WeChat's readers read Chinese; a case without a Chinese text has no article."""

DIGEST = 120
"""Characters that the platform shows of a digest."""


@dataclass(frozen=True)
class Article:
    """A case as the platform's editor takes it; `pictures` in the order in which `markup` names them."""

    title: str
    author: str
    digest: str
    address: str
    markup: str
    pictures: tuple[Photo, ...]


def article(release: Release, case: Case) -> Article:
    """Return the article of a case that has a Chinese text."""
    words = case.best_text(LANGUAGE)
    body = Markup("").join(_parts(release, case))
    return Article(
        title=words.title,
        author=text("site.name", LANGUAGE),
        digest=shortened(words.summary),
        address=release.case_url(case, LANGUAGE),
        markup=styled(str(body)),
        pictures=case.photos,
    )


def picture_name(number: int) -> str:
    """Return what the picture of a number, from 1, is called in the kit."""
    return f"images/{number:02}.jpg"


def shortened(words: str) -> str:
    """Return the words cut to a digest, after a sentence or a clause where one ends in time."""
    if len(words) <= DIGEST:
        return words
    ends = [words.rfind(mark, DIGEST // 2, DIGEST) for mark in ("。", "；", "，")]
    end = next((each for each in ends if each > 0), DIGEST - 2)
    return words[: end + 1].rstrip("；，") + ("" if words[end] == "。" else "…")


def _parts(release: Release, case: Case) -> Iterator[Markup]:
    """Yield summary, sections with the pictures spread among them, figures, notes and sources."""
    words = case.best_text(LANGUAGE)
    numbers = {source.id: number for number, source in enumerate(case.sources, start=1)}
    pictures = list(enumerate(case.photos, start=1))
    yield _picture(*pictures.pop(0)) if pictures else Markup("")
    yield Markup("<blockquote>{}</blockquote>").format(_kept(lines(words.summary), []))
    notes: list[str] = []
    for section in words.walk():
        yield Markup("<h{0}>{1}</h{0}>").format(2 if section in words.sections else 3, section.heading)
        yield _kept(render(section.body, numbers), notes)
        if pictures and section in words.sections:
            yield _picture(*pictures.pop(0))
    yield from (_picture(*each) for each in pictures)
    yield _figures(case)
    yield _list("wechat.notes", [Markup(escape(note)) for note in notes])
    yield _list("wechat.sources", [_source(each) for each in case.sources])
    yield Markup("<hr><p><em>{}</em></p>").format(_origin(release, case))


def _kept(markup: Markup, notes: list[str]) -> Markup:
    """Return markup as the editor keeps it; where its links led is added to the notes."""
    made = pasted(str(markup), len(notes) + 1)
    notes.extend(made.links)
    return Markup(made.markup)


def _picture(number: int, photo: Photo) -> Markup:
    shown = Markup('<section><img src="{}" alt="{}"><p><em>{}</em></p></section>')
    caption = text(
        "wechat.caption",
        LANGUAGE,
        number=number,
        caption=photo.caption.get(LANGUAGE),
        credit=photo.credit.get(LANGUAGE),
    )
    return shown.format(picture_name(number), photo.alt.get(LANGUAGE), caption)


def _figures(case: Case) -> Markup:
    if not case.indicators:
        return Markup("")
    head = Markup("<tr>{}</tr>").format(
        Markup("").join(
            Markup("<th>{}</th>").format(text(f"wechat.{name}", LANGUAGE))
            for name in ("figure", "value", "year", "assurance")
        )
    )
    rows = Markup("").join(map(_figure, case.indicators))
    title = text("wechat.figures", LANGUAGE)
    return Markup("<h2>{}</h2><table><tbody>{}{}</tbody></table>").format(title, head, rows)


def _figure(indicator: Indicator) -> Markup:
    cells = (
        indicator.label.get(LANGUAGE),
        str(figure(indicator.value, indicator.unit, LANGUAGE, indicator.qualifier)),
        str(indicator.year),
        text(f"common.assurance.{indicator.assurance.value}", LANGUAGE),
    )
    return Markup("<tr>{}</tr>").format(Markup("").join(Markup("<td>{}</td>").format(cell) for cell in cells))


def _list(title: str, items: list[Markup]) -> Markup:
    if not items:
        return Markup("")
    entries = Markup("").join(Markup("<li>{}</li>").format(item) for item in items)
    return Markup("<h3>{}</h3><ol>{}</ol>").format(text(title, LANGUAGE), entries)


def _source(source: Source) -> Markup:
    parts = (source.title, source.publisher, source.date, str(source.url) if source.url else None)
    return Markup("，").join(escape(part) for part in parts if part)


def _origin(release: Release, case: Case) -> str:
    told = "demonstration" if case.programme.demonstration else "origin"
    key = f"wechat.{'sample' if case.is_sample else told}"
    return text(key, LANGUAGE, site=text("site.name", LANGUAGE), address=release.case_url(case, LANGUAGE))
