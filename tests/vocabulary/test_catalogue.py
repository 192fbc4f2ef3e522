from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest
import yaml

from casebook.vocabulary.catalogue import keys, read_catalogue, text
from casebook.vocabulary.datafiles import FOLDER
from casebook.vocabulary.localtext import LANGUAGES, LocalText


def placeholders(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def folder_with(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        (folder / f"{name}.yml").write_text(content, encoding="utf-8")
    return folder


def test_both_languages_have_the_same_named_placeholders() -> None:
    entries = read_catalogue(FOLDER / "catalogue")
    unlike = [key for key, words in entries.items() if placeholders(words.zh) != placeholders(words.en)]
    unnamed = [
        key for key, words in entries.items() if not all(map(str.isidentifier, placeholders(words.zh)))
    ]
    assert (unlike, unnamed) == ([], [])
    assert keys() == entries.keys()


def test_words_in_each_language() -> None:
    assert [text("common.language.en", language) for language in LANGUAGES] == ["英文", "English"]


def test_placeholders_are_filled() -> None:
    assert text("common.punctuation.brackets", "zh", inner="2024") == "（2024）"


def test_braces_in_a_value_stay_as_they_are() -> None:
    assert text("common.punctuation.quotation", "en", inner="{zh}") == "“{zh}”"


def test_a_placeholder_without_value_is_named() -> None:
    with pytest.raises(KeyError, match=r"common\.punctuation\.brackets.*inner"):
        text("common.punctuation.brackets", "zh")


def test_an_unknown_key_is_named_with_the_nearest() -> None:
    with pytest.raises(KeyError, match=r"common\.languages\.zh.*is it 'common\.language\.zh'"):
        text("common.languages.zh", "zh")


def test_a_branch_is_no_text() -> None:
    with pytest.raises(KeyError, match=r"common\.language"):
        text("common.language", "zh")


def test_the_file_name_is_the_first_part_of_the_key(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        site="home:\n  title: {zh: 案例, en: Cases}\n",
        check="exit: {zh: 完, en: Done}\n",
    )
    assert read_catalogue(folder) == {
        "check.exit": LocalText(zh="完", en="Done"),
        "site.home.title": LocalText(zh="案例", en="Cases"),
    }


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not: [yaml", encoding="utf-8")
    assert read_catalogue(tmp_path) == {}


@pytest.mark.parametrize(
    "content",
    [
        "title: {zh: 案例}\n",
        "title: {zh: 案例, en: Cases, fr: Cas}\n",
        "title: 案例\n",
        "title: {zh: 案例, en: {one: Case}}\n",
        "title: {}\n",
        "on: {zh: 开, en: On}\n",
        "a.b: {zh: 甲, en: A}\n",
        "",
    ],
    ids=["one language", "third language", "no languages", "mixed", "empty", "boolean", "dotted", "blank"],
)
def test_anything_but_nested_keys_and_both_languages_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(ValueError, match="site"):
        read_catalogue(folder_with(tmp_path, site=content))


def test_a_key_written_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(yaml.YAMLError, match="title"):
        read_catalogue(folder_with(tmp_path, site="title: {zh: 甲, en: A}\ntitle: {zh: 乙, en: B}\n"))
