"""The panel beside a previewed page: what is wrong with it, where, and how long its sections are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from casebook.checks.checking import Report
from casebook.checks.finding import Finding, Severity
from casebook.checks.rules.length import bounds, measured
from casebook.checks.wording import say
from casebook.content.case import Case
from casebook.content.reading import PROGRAMME_FILE
from casebook.content.source import Position
from casebook.prose.counting import count_chars
from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import Language, LocalText

OVERVIEW = "preview/"
"""The page, below a language, that lists every case with its findings; it exists in a preview only."""

_ROOM = 1.25
"""A bar is this much longer than its upper bound, so that a text too long is seen to be."""


@dataclass(frozen=True)
class Told:
    """A finding in the page's language; `place` can be copied, `link` opens VS Code there."""

    severity: str
    rule: str
    message: str
    hint: str
    place: str
    link: str


@dataclass(frozen=True)
class Bar:
    """The 字 of a section or field against its bounds; `least`, `most` and `count` are parts of `full`.

    `state` is `short`, `long`, `near` (outside, but within what 约 allows) or `fits`.
    """

    label: str
    count: int
    bounds: str
    least: int
    most: int
    full: int
    state: str
    link: str


@dataclass(frozen=True)
class Listed:
    """A case of the overview, and whether its own page can be shown."""

    title: str
    address: str
    is_shown: bool
    counts: str


@dataclass(frozen=True)
class Panel:
    """What stands beside one page.

    Attributes:
        summary: how many findings of each severity there are, in words.
        notice: what the editor must know before: why the page is none, or that the case is not accepted yet.
        findings: what is wrong on this page.
        bars: the lengths of the case's original.
        cases: every case, on the overview only.
    """

    summary: str
    notice: str
    findings: tuple[Told, ...]
    bars: tuple[Bar, ...]
    cases: tuple[Listed, ...] = ()


@dataclass(frozen=True)
class Entry:
    """A case folder as the preview found it.

    `why` names the text that tells why there is no page (`unreadable`, `unshowable`), `submitted` or nothing.
    """

    programme_id: str
    folder: Path
    case: Case | None
    why: str

    @property
    def path(self) -> str:
        """The case's address below a language."""
        return f"cases/{self.programme_id}/{self.folder.name}/"

    @property
    def has_page(self) -> bool:
        """Whether the case's own page can be shown."""
        return self.why in ("", "submitted")


class Bars:
    """The lengths of cases, counted again only where a case was read again."""

    def __init__(self) -> None:
        self._known: dict[tuple[Path, Language], tuple[Case, tuple[Bar, ...]]] = {}

    def of(self, case: Case, language: Language) -> tuple[Bar, ...]:
        """Return the lengths of a case's original in the words of a language."""
        known = self._known.get((case.folder, language))
        if known is None or known[0] is not case:
            known = self._known[case.folder, language] = (case, tuple(_bars(case, language)))
        return known[1]


class Panels:
    """The panels of all pages after one check."""

    def __init__(self, report: Report, entries: Sequence[Entry], cases_dir: Path, bars: Bars) -> None:
        self._cases_dir = cases_dir
        self._bars = bars
        self._entries = {entry.path: entry for entry in entries}
        self._found: dict[Path, list[Finding]] = {}
        for finding in report.findings:
            self._found.setdefault(self._owner(finding.position.path), []).append(finding)

    def of(self, address: str) -> Panel:
        """Return the panel of a page, by its address from the site's root."""
        language: Language = "en" if address.startswith("en/") else "zh"
        path = address.partition("/")[2]
        if path == OVERVIEW:
            return self._overview(language)
        parts = path.strip("/").split("/")
        entry = self._entries.get("/".join([*parts[:3], ""]))
        if entry is not None:
            return self._of_case(entry, language)
        if len(parts) == 2 and parts[0] == "programmes":
            found = self._found.get(self._cases_dir / parts[1], [])
            return self._panel(found, language)
        return Panel("", "", (), ())

    def _of_case(self, entry: Entry, language: Language) -> Panel:
        found = self._found.get(entry.folder, [])
        own = sorted(found, key=lambda each: each.position.path.stem != language)
        notice = text(f"preview.why.{entry.why}", language) if entry.why else ""
        bars = self._bars.of(entry.case, language) if entry.case else ()
        return self._panel(own, language, notice, bars)

    def _overview(self, language: Language) -> Panel:
        every = [finding for found in self._found.values() for finding in found]
        cases = tuple(
            Listed(
                title=entry.case.best_text(language).title if entry.case else entry.folder.name,
                address=f"{language}/{entry.path}",
                is_shown=entry.has_page,
                counts=_counts(self._found.get(entry.folder, []), language),
            )
            for entry in sorted(self._entries.values(), key=lambda each: (each.has_page, each.path))
        )
        known = {entry.folder for entry in self._entries.values()}
        elsewhere = (f for folder, found in self._found.items() if folder not in known for f in found)
        return Panel(_counts(every, language), "", tuple(self._told(elsewhere, language)), (), cases)

    def _panel(
        self, found: Sequence[Finding], language: Language, notice: str = "", bars: tuple[Bar, ...] = ()
    ) -> Panel:
        return Panel(_counts(found, language), notice, tuple(self._told(found, language)), bars)

    def _told(self, findings: Iterable[Finding], language: Language) -> Iterator[Told]:
        base = self._cases_dir.parent
        for each in findings:
            path = each.position.path
            shown = path.relative_to(base) if path.is_relative_to(base) else path
            place = f"{shown.as_posix()}:{each.position.line}:{each.position.column}"
            words = each.message.get(language), each.hint.get(language)
            yield Told(each.severity.value, each.rule, *words, place, editor_link(each.position))

    def _owner(self, path: Path) -> Path:
        """Return the folder of the case or programme that a file belongs to."""
        if not path.is_relative_to(self._cases_dir):
            return path.parent
        parts = path.relative_to(self._cases_dir).parts
        depth = 1 if parts[1:] in ((), (PROGRAMME_FILE,)) else 2
        return self._cases_dir.joinpath(*parts[:depth])


def editor_link(place: Position) -> str:
    """Return the address that opens VS Code at a place (its documented `vscode://file` scheme)."""
    path = quote(place.path.resolve().as_posix().removeprefix("/"), safe="/:")
    return f"vscode://file/{path}:{place.line}:{place.column}"


def _counts(findings: Sequence[Finding], language: Language) -> str:
    numbers = {each: sum(finding.severity is each for finding in findings) for each in Severity}
    told = [text(f"preview.count.{each.value}", language, count=n) for each, n in numbers.items() if n]
    return text("preview.and", language).join(told) or text("preview.clean", language)


def _bars(case: Case, language: Language) -> Iterator[Bar]:
    original = case.original
    for row in case.field_table:
        value = original.values.get(row.id)
        if row.max_chars is not None and isinstance(value, str):
            words = say("bounds.most", most=row.max_chars)
            yield _bar(
                *(row.label.get(language), count_chars(value), 0, row.max_chars, words, False),
                *(original.place(row.id), language),
            )
    for each in measured(original):
        part = each.section.part
        if part.min_chars is not None or part.max_chars is not None:
            label = each.section.heading if part.repeats else part.label.get(language)
            yield _bar(
                *(label, each.count, part.min_chars or 0, part.max_chars, bounds(part), each.tolerated),
                *(each.section.position, language),
            )


def _bar(
    label: str,
    count: int,
    least: int,
    most: int | None,
    words: LocalText,
    tolerated: bool,
    place: Position,
    language: Language,
) -> Bar:
    upper = most if most is not None else max(count, least)
    outside = "short" if count < least else "long" if most is not None and count > most else ""
    state = "near" if outside and tolerated else outside or "fits"
    full = max(round(upper * _ROOM), count, 1)
    return Bar(label, count, words.get(language), least, upper, full, state, editor_link(place))
