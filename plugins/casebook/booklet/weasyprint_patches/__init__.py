"""What WeasyPrint 70 cannot do by itself and is changed in its private parts; all of that kind lives here.

`justification` sets Chinese lines justified between characters.
    It goes when WeasyPrint has `text-justify: inter-character`.
`tagging` writes languages, artifacts, headings and the words of links into the tags, in linear time.
    It goes when WeasyPrint writes `/Lang` of elements, makes artifacts of margin boxes and of hidden
    pictures, describes links by their words, and pydyf keeps its list of page references.
`paging` learns the number of each page, and tells numbers of pages outside the document.
    It goes when a page tells its counters and a document takes the page numbers of foreign anchors.
`measuring` breaks and shapes each line once, however often it is laid out.
    It goes when WeasyPrint remembers the lines of a box, and the least width of Chinese texts costs no more.
`fonts` leaves the fonts out of the parts of a book and puts them together once.
    It goes when WeasyPrint can merge documents with their tags, or lets its caller write the fonts.

Each patch holds while a context lasts, and a version that nobody has looked at is refused (`guard`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from casebook.booklet.weasyprint_patches.fonts import font_files_unread
from casebook.booklet.weasyprint_patches.justification import justified_chinese
from casebook.booklet.weasyprint_patches.measuring import measured_once
from casebook.booklet.weasyprint_patches.tagging import accessible_tags


@contextmanager
def mended() -> Iterator[None]:
    """Have WeasyPrint set and tag as every booklet needs it while the context lasts.

    Raises:
        BookletError: this WeasyPrint is not one of the versions looked at.
    """
    with justified_chinese(), accessible_tags(), measured_once(), font_files_unread():
        yield
