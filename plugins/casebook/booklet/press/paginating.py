"""Which page of the book each part begins on, and every part printed for its place.

Free parts are printed first; they tell how many pages each takes. Then the parts that depend on page numbers
are printed one after the other with the numbers known so far, unless the cache has them as they once stood;
that tells how many pages those take. Last, whatever has a wrong number in it is printed again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from casebook.booklet.errors import BookletError
from casebook.booklet.press.binding import Leaf
from casebook.booklet.press.crew import Crew, Task
from casebook.booklet.press.deadline import SECONDS
from casebook.booklet.press.parts import Part, parts
from casebook.booklet.press.printed import Printed, read
from casebook.booklet.press.printing import Job, Place, Side, print_part
from casebook.booklet.press.sides import depends_on_side
from casebook.booklet.press.versions import made_with
from casebook.booklet.rendering import Document
from casebook.cache import Cache, digest

_ROUNDS = 6
"""After so many rounds, page numbers chase one another without end."""

_PARTS = "booklets/parts"
_NOTES = "booklets/notes"


def leaves(document: Document, cache: Cache, crew: Crew) -> tuple[Leaf, ...]:
    """Return the document's parts, printed and in their places.

    Raises:
        BookletError: a part cannot be printed as it should be, took too long, or numbers chase one another.
    """
    return _Pagination(document, cache, crew).leaves()


@dataclass(frozen=True)
class _Slot:
    """Where a part begins: the index and the number of its first page."""

    index: int
    number: int

    @property
    def side(self) -> Side:
        return "left" if self.index % 2 else "right"


class _Pagination:
    def __init__(self, document: Document, cache: Cache, crew: Crew) -> None:
        self._document = document
        self._cache = cache
        self._crew = crew
        self._parts = parts(document)
        self._made = made_with()
        self._pictures = {
            name: digest(path.read_bytes()) for part in self._parts for name, path in part.pictures.items()
        }
        self._names: dict[Part, str] = {}
        self._printed: dict[Part, Printed] = {}
        self._began: dict[Part, int] = {}

    def leaves(self) -> tuple[Leaf, ...]:
        self._print({part: self._job(part, _Slot(0, 1), {}) for part in self._parts if part.is_free})
        for part in self._parts:
            if not part.is_free:
                self._recall(part)
        for part in self._outer():
            if part not in self._printed:
                self._print({part: self._job(part, dict(self._slots())[part], self._numbers())})
        for _ in range(_ROUNDS):
            slots, numbers = dict(self._slots()), self._numbers()
            if not self._print({part: self._job(part, slots[part], numbers) for part in self._parts}):
                return tuple(
                    Leaf(self._printed[part], slot.number, slot.side, part.is_free)
                    for part, slot in slots.items()
                )
        raise BookletError("endless_numbers")

    def _outer(self) -> tuple[Part, ...]:
        """Return what stands before the first free part and after the last, where a part may take many pages.

        Those between free parts are dividers, and are taken for one page each until they are printed.
        """
        free = [index for index, part in enumerate(self._parts) if part.is_free] or [0]
        return (*self._parts[: free[0]], *self._parts[free[-1] + 1 :])

    def _print(self, jobs: dict[Part, Job]) -> bool:
        """Print what is not printed as it should be, and tell whether there was anything."""
        names = {part: self._name(job) for part, job in jobs.items()}
        changed = [part for part, name in names.items() if self._names.get(part) != name]
        self._crew.for_book(len(self._parts))(
            [
                Task(partial(_print, self._cache, names[part], jobs[part]), part.name if part.is_free else "")
                for part in changed
                if not self._cache.has(names[part])
            ]
        )
        for part in changed:
            self._names[part] = names[part]
            self._printed[part] = read(self._cache.path(names[part]))
            place = jobs[part].place
            self._began[part] = place.number if place else 1
            if not part.is_free:
                self._note(part)
        return bool(changed)

    def _job(self, part: Part, slot: _Slot, numbers: Mapping[str, int]) -> Job:
        document = self._document
        known = {name: numbers.get(name, 0) for name in part.outside}
        sided = depends_on_side(document.stylesheet)
        return Job(
            html=part.html,
            stylesheet=document.stylesheet,
            chapters=part.chapters,
            outside=part.outside,
            pictures=part.pictures,
            side=slot.side if sided or not part.is_free else "right",
            place=None if part.is_free else Place(slot.number, known),
            seconds=SECONDS,
            name=part.name,
        )

    def _name(self, job: Job) -> str:
        """Return the name of a printed part in the cache, made from all that decides its bytes."""
        place = job.place
        key = digest(
            self._made,
            job.name,
            job.html,
            job.stylesheet,
            job.side,
            *(_told(place) if place else ()),
            *(part for name in job.pictures for part in (name, self._pictures[name])),
        )
        return f"{_PARTS}/{key}.pdf"

    def _slots(self) -> Iterator[tuple[Part, _Slot]]:
        index, number = 0, 1
        for part in self._parts:
            slot = _Slot(index, number)
            yield part, slot
            numbers = self._page_numbers(part, slot)
            index += len(numbers)
            number = numbers[-1] + 1

    def _page_numbers(self, part: Part, slot: _Slot) -> list[int]:
        """Return the numbers of a part's pages if it began there; a number that the stylesheet sets stays."""
        if part not in self._printed:
            return [slot.number]
        pages = self._printed[part].pages
        began = self._began[part]
        return [
            slot.number + offset if page.number == began + offset else page.number
            for offset, page in enumerate(pages)
        ]

    def _numbers(self) -> dict[str, int]:
        """Return the page number of every anchor, as far as parts are printed."""
        found: dict[str, int] = {}
        for part, slot in self._slots():
            if part in self._printed:
                numbered = zip(self._page_numbers(part, slot), self._printed[part].pages, strict=True)
                for number, page in numbered:
                    found |= {name: number for name in page.anchors if name not in found}
        return found

    def _recall(self, part: Part) -> None:
        """Take a part for now as it was once printed, wherever it stood then."""
        if not self._cache.has(self._note_name(part)):
            return
        name, began = self._cache.path(self._note_name(part)).read_text(encoding="ascii").split()
        if self._cache.has(name):
            self._printed[part], self._began[part] = read(self._cache.path(name)), int(began)

    def _note(self, part: Part) -> None:
        words = f"{self._names[part]} {self._began[part]}"
        self._cache.file(self._note_name(part), lambda target: _write(words, target))

    def _note_name(self, part: Part) -> str:
        return f"{_NOTES}/{digest(self._made, part.html, self._document.stylesheet)}.txt"


def _print(cache: Cache, name: str, job: Job) -> None:
    cache.file(name, partial(print_part, job))


def _told(place: Place) -> tuple[str, ...]:
    return (str(place.number), *(f"{name} {page}" for name, page in place.known.items()))


def _write(text: str, target: Path) -> None:
    target.write_text(text, encoding="ascii")
