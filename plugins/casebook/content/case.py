"""A case: one folder, its facts, and its text in each language it has."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from casebook.content.facts import Consent, Disclosure, Indicator, Photo, Proof, Source, Status, Video
from casebook.content.fields import FieldTable, TranslationNote
from casebook.content.programme import Programme, Theme, Track
from casebook.content.projects import Project
from casebook.content.recognition import HonourHeld, Recognition, Withdrawal
from casebook.content.sections import Section
from casebook.content.source import Position
from casebook.content.tables import DataTable
from casebook.content.track import Criterion
from casebook.content.units import section_units
from casebook.content.yamltext import YamlText
from casebook.vocabulary.localtext import Language, LocalText

Item = TypeVar("Item")

_DIGEST_LENGTH = 10
_SAMPLE_PREFIX = "sample-"
_MARKDOWN_MARKS = re.compile(r"^\s*[>#]+|[\s*_`]|\[\^[^\]]*\]", re.MULTILINE)


@dataclass(frozen=True)
class CaseText:
    """A case's words in one language.

    `content` is its file as it was read, `values` its frontmatter's by field id; `lines` are those of them
    that each language words anew.
    """

    language: Language
    path: Path
    content: str
    frontmatter: YamlText
    values: Mapping[str, Any]
    lines: Mapping[str, str]
    sections: tuple[Section, ...]

    @property
    def title(self) -> str:
        """The main title."""
        return str(self.values.get("title", ""))

    @property
    def subtitle(self) -> str:
        """The subtitle in the form the call prescribes, or nothing."""
        return str(self.values.get("subtitle", ""))

    @property
    def summary(self) -> str:
        """The summary that stands alone on cards and in metadata."""
        return str(self.values.get("summary", ""))

    @property
    def translation(self) -> TranslationNote:
        """How far this text has come as a translation."""
        note = self.values.get("translation")
        return note if isinstance(note, TranslationNote) else TranslationNote()

    def place(self, *trail: str | int) -> Position:
        """Return where the frontmatter value at the trail stands."""
        return self.frontmatter.place(*trail)

    def walk(self) -> Iterator[Section]:
        """Yield every section at every depth, in reading order."""
        for section in self.sections:
            yield from section.walk()

    def units(self) -> dict[str, str]:
        """Return what is translated as one piece, by name: title, summary and their like, each section."""
        units = {**self.lines, **dict(section_units(self.sections))}
        return {name: text for name, text in units.items() if text}


def text_digest(text: CaseText) -> str:
    """Return the digest of all units of a text: what a proof was made of."""
    return unit_digest("\n".join(text.units().values()))


def unit_digest(text: str) -> str:
    """Return the digest by which a translated unit names the original it was made from.

    Blanks, Markdown marks, source citations and the width of punctuation do not count, so that reflowing or
    correcting marks never makes a translation stale, while any changed word or figure does.
    """
    folded = _MARKDOWN_MARKS.sub("", unicodedata.normalize("NFKC", text))
    return hashlib.sha256(folded.encode()).hexdigest()[:_DIGEST_LENGTH]


@dataclass(frozen=True)
class Case:
    """One case of a programme. Facts come from the original; every text holds words only."""

    id: str
    programme: Programme
    folder: Path
    original: CaseText
    translations: Mapping[Language, CaseText]

    @property
    def address(self) -> str:
        """The case's address below a language, such as `cases/etdz-green-2024/beijing-bda`."""
        return f"cases/{self.programme.id}/{self.id}"

    @property
    def is_sample(self) -> bool:
        """Whether the case is made up, body and figures: its folder's name starts with `sample-`."""
        return self.id.startswith(_SAMPLE_PREFIX)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages the case can be read in, the original's first."""
        return (self.original.language, *self.translations)

    def text(self, language: Language) -> CaseText | None:
        """Return the case's words in a language, if it has them."""
        return self.original if language == self.original.language else self.translations.get(language)

    def texts(self) -> Iterator[CaseText]:
        """Yield the original, then every translation."""
        yield self.original
        yield from self.translations.values()

    def best_text(self, language: Language) -> CaseText:
        """Return the text to list the case by in a language: its own words there, else the original."""
        return self.text(language) or self.original

    def fact(self, field_id: str) -> Any:
        """Return the value of a field of the original, or None."""
        return self.original.values.get(field_id)

    def holding_fact(self, field_id: str) -> Any:
        """Return the value that holds for the case: its own, else what its programme shares, or None."""
        own = self.fact(field_id)
        return self.programme.shared_facts.get(field_id) if own is None else own

    @property
    def field_table(self) -> FieldTable:
        """The rows that hold for the case: its track's, or its programme's where it names no known track."""
        return self.programme.field_table(str(self.fact("track") or ""))

    @property
    def track(self) -> Track | None:
        """The case's track, if its programme has it."""
        return self.programme.track(str(self.fact("track")))

    @property
    def theme(self) -> Theme | None:
        """The case's theme, if its track has it."""
        return self.track.theme(str(self.fact("theme"))) if self.track else None

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria of its track that the case has something to show for, in the track's order."""
        named = self._items("criteria", str)
        return tuple(each for each in self.track.criteria if each.id in named) if self.track else ()

    @property
    def status(self) -> Status:
        """Where the case stands; a case that does not say is only submitted."""
        status = self.fact("status")
        return status if isinstance(status, Status) else Status.SUBMITTED

    @property
    def is_published(self) -> bool:
        """Whether the case belongs in lists, search, data and booklets."""
        return self.status in (Status.ACCEPTED, Status.BEST_PRACTICE)

    @property
    def organisation(self) -> LocalText | None:
        """The park, enterprise or other body whose case this is."""
        name = self.fact("organisation")
        return name if isinstance(name, LocalText) else None

    @property
    def published(self) -> date | None:
        """The day of first publication."""
        day = self.fact("published")
        return day if isinstance(day, date) else None

    @property
    def region(self) -> str:
        """The GB/T 2260 code of the place, or nothing."""
        return str(self.fact("region") or "")

    @property
    def industry(self) -> str:
        """The GB/T 4754 code of the industry, or nothing."""
        return str(self.fact("industry") or "")

    @property
    def sdgs(self) -> tuple[str, ...]:
        """SDG goals and targets, such as `7` and `9.4`, in the order given."""
        return self._items("sdgs", str)

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The typed figures, the strongest first."""
        return self._items("indicators", Indicator)

    @property
    def photos(self) -> tuple[Photo, ...]:
        """The pictures, the opener first."""
        return self._items("photos", Photo)

    @property
    def videos(self) -> tuple[Video, ...]:
        """The films, in the order given."""
        return self._items("videos", Video)

    @property
    def projects(self) -> tuple[Project, ...]:
        """The facts of the projects that the text tells about under headings of the same names."""
        return self._items("projects", Project)

    @property
    def tables(self) -> tuple[DataTable, ...]:
        """The tables, in the order given."""
        return self._items("tables", DataTable)

    @property
    def honours(self) -> tuple[HonourHeld, ...]:
        """The honours the case's body holds."""
        return self._items("honours", HonourHeld)

    @property
    def recognition(self) -> Recognition | None:
        """The recognition the park holds or held, if any."""
        recognition = self.fact("recognition")
        return recognition if isinstance(recognition, Recognition) else None

    @property
    def earlier_editions(self) -> tuple[int, ...]:
        """The years of earlier editions in which the case was chosen already."""
        return self._items("earlier_editions", int)

    @property
    def withdrawal(self) -> Withdrawal | None:
        """What the tombstone of a withdrawn case says."""
        withdrawal = self.fact("withdrawal")
        return withdrawal if isinstance(withdrawal, Withdrawal) else None

    @property
    def disclosure(self) -> Disclosure | None:
        """The statement of the case's own body that the text may be made public."""
        disclosure = self.fact("disclosure")
        return disclosure if isinstance(disclosure, Disclosure) else None

    @property
    def proof(self) -> Proof | None:
        """How far the case's own body has read and confirmed it."""
        proof = self.fact("proof")
        return proof if isinstance(proof, Proof) else None

    @property
    def consent(self) -> Consent | None:
        """The consent of the person whom the case is about."""
        consent = self.fact("consent")
        return consent if isinstance(consent, Consent) else None

    @property
    def sources(self) -> tuple[Source, ...]:
        """The publications the case rests on, in the order they are numbered."""
        return self._items("sources", Source)

    @property
    def role_mailbox(self) -> str:
        """The mailbox of a role that answers for the case: its own, else its programme's, or nothing."""
        return str(self.holding_fact("role_mailbox") or "")

    @property
    def waivers(self) -> Mapping[str, LocalText | str]:
        """The rules set aside for this case, each with the reason; in one language, it is the original's."""
        waivers = self.fact("waivers")
        return waivers if isinstance(waivers, dict) else {}

    def _items(self, field_id: str, kind: type[Item]) -> tuple[Item, ...]:
        items = self.fact(field_id) or ()
        return tuple(item for item in items if isinstance(item, kind))
