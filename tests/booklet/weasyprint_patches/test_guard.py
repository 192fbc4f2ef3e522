from __future__ import annotations

from types import SimpleNamespace

import pytest

from casebook.booklet.errors import BookletError
from casebook.booklet.weasyprint_patches import guard, mended
from casebook.booklet.weasyprint_patches.fonts import font_file, fonts_left_out
from casebook.booklet.weasyprint_patches.guard import replaced
from casebook.booklet.weasyprint_patches.justification import justified_chinese
from casebook.booklet.weasyprint_patches.paging import folios, known_pages
from casebook.booklet.weasyprint_patches.tagging import accessible_tags


@pytest.mark.parametrize(
    "patch",
    [
        justified_chinese,
        accessible_tags,
        mended,
        fonts_left_out,
        lambda: folios(lambda counts: True),
        lambda: known_pages({}),
    ],
)
def test_another_weasyprint_is_refused_by_every_patch(patch, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(guard, "VERSION", "71.0")
    with pytest.raises(BookletError, match=r"71\.0"), patch():
        pass


def test_fonts_of_another_weasyprint_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "VERSION", "71.0")
    with pytest.raises(BookletError, match=r"71\.0"):
        font_file({})


def test_a_function_that_changed_its_parameters_is_refused() -> None:
    def function(one: int) -> int:
        return one

    with pytest.raises(BookletError), replaced(known={function: ["one", "two"]}):
        pass


def test_what_was_replaced_is_put_back_even_after_an_error() -> None:
    owner = SimpleNamespace(name="before")
    with pytest.raises(ZeroDivisionError), replaced((owner, "name", "within"), known={}):
        _raise_if(owner.name == "within")
    assert owner.name == "before"


def _raise_if(happens: bool) -> None:
    if happens:
        raise ZeroDivisionError
