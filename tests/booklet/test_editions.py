from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests.booklet.conftest import DRAFTS, SITE_URL, Draft, edition_of, write_cases

from casebook.booklet.documents import books, document
from casebook.booklet.editions import Medium, editions
from casebook.booklet.errors import BookletError, MissingGlyph
from casebook.booklet.frontmatter import FrontMatter
from casebook.booklet.making import make, press
from casebook.booklet.pages import to_html
from casebook.booklet.rendering import Document, PlainRenderer
from casebook.booklet.selection import Reading
from casebook.cache import Cache
from casebook.content.compilation import Compilation
from casebook.content.reading import read_compilation


class _Refusing:
    """A renderer that must not be asked."""

    def render(self, document: Document, target: Path) -> None:
        raise AssertionError(f"rendered {document.identifier} again")


def test_an_edition_holds_the_published_cases_that_have_its_language(compilation: Compilation) -> None:
    found = {each.reading: [case.id for case in each.cases] for each in editions(compilation)}
    assert found == {"zh": ["alpha", "beta", "gamma"], "en": ["alpha", "beta"], "both": ["alpha", "beta"]}
    assert {each.file_name for each in editions(compilation)} == {
        "booklets/calls-2024.zh.pdf",
        "booklets/calls-2024.en.pdf",
        "booklets/calls-2024.both.pdf",
    }


def test_a_programme_without_published_cases_has_no_edition(tmp_path: Path) -> None:
    submitted = tuple(draft for draft in DRAFTS if draft.status == "submitted")
    assert editions(write_cases(tmp_path / "cases", submitted)) == ()


def test_an_unchanged_booklet_is_not_rendered_again(
    compilation: Compilation, booklets: dict[Reading, Path], cache: Cache, front_matter: FrontMatter
) -> None:
    again = document(edition_of(compilation, "en"), cache, front_matter)
    assert press(again, cache, _Refusing()) == booklets["en"]


def test_the_same_content_elsewhere_gives_the_same_bytes(
    booklets: dict[Reading, Path], front_matter: FrontMatter, tmp_path: Path
) -> None:
    elsewhere = write_cases(tmp_path / "other" / "cases")
    made = make(edition_of(elsewhere, "en"), Cache(tmp_path / "other-cache"), front_matter)
    assert made.name == booklets["en"].name
    assert made.read_bytes() == booklets["en"].read_bytes()


def test_whatever_is_printed_decides_the_identifier(
    compilation: Compilation,
    cache: Cache,
    front_matter: FrontMatter,
    tmp_path: Path,
) -> None:
    wanted = edition_of(compilation, "en")
    seen = [document(wanted, cache, front_matter).identifier]
    changed = tmp_path / "front"
    shutil.copytree(front_matter.folder, changed)
    (changed / "en" / "foreword.md").write_text("Other words.", encoding="utf-8")
    numbered = tmp_path / "numbered"
    shutil.copytree(front_matter.folder, numbered)
    (numbered / "printing.yml").write_text("number: GB-1", encoding="utf-8")
    fronts = (
        FrontMatter(changed, SITE_URL),
        replace(front_matter, site_url="https://elsewhere.example.org/"),
        FrontMatter(numbered, SITE_URL),
    )
    seen += [document(wanted, cache, front).identifier for front in fronts]
    seen.append(document(replace(wanted, medium=Medium.PRINT), cache, front_matter).identifier)
    assert len(set(seen)) == len(seen)


def test_a_character_without_a_glyph_is_refused_with_its_place(
    cache: Cache, front_matter: FrontMatter, tmp_path: Path
) -> None:
    rare = "\U00030000"  # a character of Extension G
    draft = Draft("alpha", "energy", "320500", ("余热", None), extra=f"地名{rare}河。")
    edition = edition_of(write_cases(tmp_path / "cases", (draft,)), "zh")
    with pytest.raises(MissingGlyph) as caught:
        make(edition, cache, front_matter)
    assert caught.value.character == rare
    position = caught.value.position
    assert position is not None
    assert position.path.name == "zh.md"
    line = position.path.read_text(encoding="utf-8").splitlines()[position.line - 1]
    assert line[position.column - 1] == rare
    assert "U+30000" in caught.value.message("zh")


def test_sub_and_superscripts_are_printed_wherever_they_stand(
    cache: Cache, front_matter: FrontMatter, tmp_path: Path
) -> None:
    drafts = (Draft("alpha", "energy", "320500", ("减少CO₂与10⁴ m²", None), extra="### 再减CO₂\n\nCO₂"),)
    folder = tmp_path / "cases"
    write_cases(folder, drafts)
    file = folder / "calls-2024" / "alpha" / "zh.md"
    file.write_text(
        file.read_text("utf-8").replace("Power from", "CO₂ from").replace("示范开发区管委会", "CO₂管委会"),
        "utf-8",
    )
    edition = edition_of(read_compilation(folder), "zh")
    assert make(edition, cache, front_matter).stat().st_size


def test_a_missing_foreword_is_an_error(compilation: Compilation, cache: Cache, tmp_path: Path) -> None:
    with pytest.raises(BookletError, match=r"foreword\.md"):
        document(edition_of(compilation, "en"), cache, FrontMatter(tmp_path))


def test_a_picture_outside_the_case_is_refused(
    cache: Cache, front_matter: FrontMatter, tmp_path: Path
) -> None:
    compilation = write_cases(tmp_path / "cases", DRAFTS[:1])
    outside = tmp_path / "outside.jpg"
    photo = tmp_path / "cases" / "calls-2024" / "alpha" / "photos" / "one.jpg"
    photo.rename(outside)
    photo.symlink_to(outside)
    with pytest.raises(BookletError, match="photos/one"):
        document(edition_of(compilation, "zh"), cache, front_matter)


def test_nothing_is_left_in_the_cache_when_rendering_fails(cache: Cache, tmp_path: Path) -> None:
    broken = Document("en", '<html lang="en"><body><p>x</p>', "p { colour: red }", (), {}, "broken")
    with pytest.raises(BookletError, match="colour"):
        press(broken, Cache(tmp_path), PlainRenderer())
    assert not list(tmp_path.rglob("*.pdf"))


def test_a_translation_with_other_sections_is_printed_whole_beside_the_original(
    front_matter: FrontMatter, tmp_path: Path
) -> None:
    folder = tmp_path / "cases"
    write_cases(folder, DRAFTS[:1])
    file = folder / "calls-2024" / "alpha" / "en.md"
    file.write_text(file.read_text("utf-8").replace("## Experience", "### More"), "utf-8")
    html = to_html(*books(edition_of(read_compilation(folder), "both"), front_matter))
    assert "find out who uses water" in html
    assert "工厂之间相隔不远" in html
