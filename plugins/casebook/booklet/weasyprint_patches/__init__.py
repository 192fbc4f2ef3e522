"""What WeasyPrint 70 cannot do by itself and is changed in its private parts; everything of that kind lives here.

| module | gives | goes when upstream |
| --- | --- | --- |
| `justification` | Chinese lines justified between characters | sets `text-justify: inter-character` |
| `tagging` | languages, artifacts and link texts in the tags; tags in linear time | writes `/Lang` of elements, marks margin boxes as artifacts, describes links by their text, keeps pydyf's page references |
| `paging` | the number of each page; targets outside the document | tells a page's counters; takes page numbers of foreign anchors |
| `fonts` | fonts left out of a part, or of several parts put together | lets its caller write the fonts |

Each patch holds while a context lasts, and a version that nobody has looked at is refused (`guard`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from casebook.booklet.weasyprint_patches.justification import justified_chinese
from casebook.booklet.weasyprint_patches.tagging import accessible_tags


@contextmanager
def mended() -> Iterator[None]:
    """Have WeasyPrint set and tag as every booklet needs it while the context lasts.

    Raises:
        BookletError: this WeasyPrint is not one of the versions looked at.
    """
    with justified_chinese(), accessible_tags():
        yield
