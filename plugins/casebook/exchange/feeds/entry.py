"""What every feed tells of a case, and the order in which it does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from casebook.content.case import Case
from casebook.content.programme import Programme
from casebook.exchange.release import Release, last_changed
from casebook.vocabulary.localtext import LANGUAGES, Language

_NO_DAY = date(1970, 1, 1)


def newest_first(
    release: Release, language: Language, programme: Programme | None = None
) -> tuple[Case, ...]:
    """Return the published cases that have a text in the language, the last changed first."""
    cases = [case for case in release.compilation.published(programme) if case.text(language)]
    return tuple(sorted(cases, key=lambda case: (_day(case), case.programme.id, case.id), reverse=True))


def channels(release: Release) -> Iterator[tuple[Language, Programme | None]]:
    """Yield what there is a feed of, in each language: all cases, and those of each programme with some."""
    for language in LANGUAGES:
        yield language, None
        for programme in release.compilation.programmes:
            if newest_first(release, language, programme):
                yield language, programme


def tag_of(release: Release, case: Case) -> str:
    """Return the case's `tag:` URI (RFC 4151), which stays the same wherever the site moves its pages."""
    year = case.published.year if case.published else case.programme.year
    return f"tag:{domain(release)},{year}:{case.programme.id}/{case.id}"


def domain(release: Release) -> str:
    """Return the host that the site is published on."""
    return urlsplit(release.root).hostname or "localhost"


def moment(day: date | None) -> str:
    """Return the first moment of a day, as RFC 3339 writes it; feeds must name one where no day is known."""
    return f"{(day or _NO_DAY).isoformat()}T00:00:00Z"


def _day(case: Case) -> date:
    return last_changed(case) or _NO_DAY
