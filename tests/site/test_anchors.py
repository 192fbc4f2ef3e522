from __future__ import annotations

from pathlib import Path

from casebook.content.sections import Section
from casebook.content.source import Position
from casebook.content.template import Part
from casebook.site.anchors import PAGE_IDS, anchored
from casebook.vocabulary.localtext import LocalText

HERE = Position(Path("zh.md"))


def part(id: str, max_count: int | None = 1) -> Part:
    return Part(id=id, label=LocalText(zh=id, en=id), max_count=max_count)


def section(of: Part, *inner: Section) -> Section:
    return Section(of, of.id, "", HERE, HERE, inner)


def ids(*sections: Section) -> list[str]:
    return [each.id for top in anchored(sections) for each in top.walk()]


def test_a_section_is_called_by_its_part() -> None:
    assert ids(section(part("chapter-1"), section(part("1-1")))) == ["chapter-1", "1-1"]


def test_sections_that_repeat_are_numbered_and_name_what_is_inside_them() -> None:
    highlight = section(part("highlight", None), section(part("practice")), section(part("results")))
    assert ids(section(part("profile")), highlight, highlight) == [
        "profile",
        "highlight-1",
        "highlight-1-practice",
        "highlight-1-results",
        "highlight-2",
        "highlight-2-practice",
        "highlight-2-results",
    ]


def test_the_page_keeps_its_own_ids() -> None:
    found = ids(*(section(part(name)) for name in sorted(PAGE_IDS)))
    assert not PAGE_IDS & set(found)
    assert len(set(found)) == len(PAGE_IDS)


def test_an_id_is_never_given_twice() -> None:
    found = ids(section(part("a"), section(part("b"))), section(part("c"), section(part("b"))))
    assert found == ["a", "b", "c", "b-2"]
