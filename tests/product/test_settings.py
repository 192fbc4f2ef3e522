from __future__ import annotations

from pathlib import Path

import pytest

from casebook.product.settings import Refused, Settings, read_companions


def settings(written: Path) -> Settings:
    return Settings(written / "cases", written / "cache", written, "", False, None)


def test_a_site_without_an_address_has_a_root_all_the_same(tmp_path: Path) -> None:
    assert settings(tmp_path).root == "/"


def test_a_record_that_cannot_be_read_refuses_the_build(tmp_path: Path) -> None:
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases" / "2024.yml").write_text("[", encoding="utf-8")
    with pytest.raises(Refused, match=r"2024\.yml"):
        read_companions(settings(tmp_path))
