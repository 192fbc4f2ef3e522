from __future__ import annotations

from typing import Any, cast

import pytest
from pydantic import BaseModel, ValidationError

from casebook.vocabulary.localtext import LANGUAGES, Language, LocalText


class Place(BaseModel):
    name: LocalText


def test_each_language_gets_its_own_words() -> None:
    name = LocalText(zh="江苏", en="Jiangsu")
    assert {language: name.get(language) for language in LANGUAGES} == {"zh": "江苏", "en": "Jiangsu"}


def test_a_language_there_is_not_is_an_error() -> None:
    with pytest.raises(ValueError, match="'fr'"):
        LocalText(zh="江苏", en="Jiangsu").get(cast(Language, "fr"))


@pytest.mark.parametrize(
    "words",
    [
        {"zh": "江苏"},
        {"en": "Jiangsu"},
        {"zh": "江苏", "en": ""},
        {"zh": " \n", "en": "x"},
        {"zh": "江苏", "en": None},
    ],
)
def test_both_languages_are_needed(words: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        LocalText.model_validate(words)


def test_other_languages_are_refused() -> None:
    with pytest.raises(ValidationError, match="fr"):
        LocalText.model_validate({"zh": "江苏", "en": "Jiangsu", "fr": "Jiangsu"})


def test_it_is_a_field_type_of_pydantic() -> None:
    place = Place.model_validate({"name": {"zh": "江苏", "en": "Jiangsu"}})
    assert place.name == LocalText(zh="江苏", en="Jiangsu")
    assert Place.model_json_schema()["$defs"]["LocalText"]["required"] == ["zh", "en"]


def test_it_is_frozen_and_hashable() -> None:
    name = LocalText(zh="江苏", en="Jiangsu")
    with pytest.raises(ValidationError, match="frozen"):
        name.zh = "浙江"  # type: ignore[misc]
    assert len({name, LocalText(zh="江苏", en="Jiangsu")}) == 1
