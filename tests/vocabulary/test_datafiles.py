from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from casebook.vocabulary.datafiles import FOLDER, read_yaml


def written(folder: Path, content: str) -> Path:
    file = folder / "data.yml"
    file.write_text(content, encoding="utf-8")
    return file


def test_plain_data_is_read(tmp_path: Path) -> None:
    assert read_yaml(written(tmp_path, 'a: {"01": 农业, b: [1, 2]}\n')) == {"a": {"01": "农业", "b": [1, 2]}}


def test_a_repeated_key_is_named_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(yaml.YAMLError, match=r"'b' stands twice(.|\n)*line 3"):
        read_yaml(written(tmp_path, "a:\n  b: 1\n  b: 2\n"))


def test_no_object_is_made_from_data(tmp_path: Path) -> None:
    with pytest.raises(yaml.YAMLError):
        read_yaml(written(tmp_path, "!!python/object/apply:os.getcwd []\n"))


def test_the_vocabularies_lie_beside_the_code() -> None:
    names = {file.name for file in FOLDER.iterdir()}
    assert {"sdg.yml", "regions.yml", "industries.yml", "units.yml", "catalogue"} <= names
