"""The pictures of editions, brought to the size they are printed in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from casebook.booklet.book import Book
from casebook.booklet.chapters import Picture
from casebook.booklet.editions import Edition, Medium
from casebook.booklet.press.crew import Crew, Task
from casebook.cache import Cache
from casebook.pictures.print import PictureError, print_jpeg

_MM_PER_INCH = 25.4


def print_pictures(pictures: Iterator[Picture], medium: Medium, cache: Cache) -> dict[str, Path]:
    """Return the file of each picture by name, at the size it is printed in."""
    return {each.name: print_jpeg(each.file, _pixels(each, medium), cache) for each in pictures}


def prepare_pictures(contents: Iterable[tuple[Edition, tuple[Book, ...]]], cache: Cache, crew: Crew) -> None:
    """Have the crew bring the pictures of these editions to print size, each once.

    One that cannot be read is left out here: whoever prints it meets the error.
    """
    sizes = dict.fromkeys(
        (picture.file, _pixels(picture, wanted.medium))
        for wanted, content in contents
        for picture in content[0].pictures()
    )
    crew.do([Task(partial(_prepare, file, width, cache)) for file, width in sizes])


def _prepare(file: Path, width: int, cache: Cache) -> None:
    with suppress(PictureError):
        print_jpeg(file, width, cache)


def _pixels(picture: Picture, medium: Medium) -> int:
    return round(picture.width_mm / _MM_PER_INCH * medium.dots_per_inch)
