from __future__ import annotations

import subprocess

import pytest

from casebook.booklet import faces as module
from casebook.booklet.errors import BookletError
from casebook.booklet.faces import faces, families, first_undrawable, stylesheet
from casebook.booklet.pages import printed_characters
from casebook.vocabulary.localtext import Language


def test_every_family_comes_in_every_style(language: Language) -> None:
    found = {(face.family, face.style) for face in faces(language)}
    assert found == {(family, style) for family in families(language) for style in ("Regular", "Bold")}


def test_a_face_s_name_says_nothing_about_the_machine(language: Language) -> None:
    assert not any("/" in face.name for face in faces(language))


@pytest.mark.parametrize("text", ["绿色园区——“CO₂”", "Zürich – “naïve”, 5 °C", "％·…《》"])
def test_usual_characters_can_be_drawn(text: str, language: Language) -> None:
    assert first_undrawable(text.replace("₂", ""), language) is None


def test_the_first_missing_character_is_named(language: Language) -> None:
    assert first_undrawable("ab\U0001f600c\U00030000", language) == "\U0001f600"


def test_a_font_that_is_not_installed_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_installed", tuple)
    with pytest.raises(BookletError, match="Noto Serif CJK SC"):
        faces("zh")


def test_without_fontconfig_fonts_cannot_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_arguments: object, **_options: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(subprocess, "run", missing)
    with pytest.raises(BookletError, match="fc-list"):
        module._installed.__wrapped__()


def test_the_stylesheet_names_each_role(language: Language) -> None:
    assert all(f"--{role}:" in stylesheet(language) for role in ("text", "display", "sans"))


def test_characters_are_collected_once_and_without_invisible_ones() -> None:
    html = '<head><title>头</title></head><body title="属">a&amp;b\u2060a\ufe0fe\u0301<b>字</b></body>'
    assert printed_characters(html) == "a&b\u00e9字"
