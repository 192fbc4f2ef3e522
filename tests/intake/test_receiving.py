"""From what was sent to a case folder: whole or not at all, never over another, nothing lost."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.intake.conftest import take_in
from tests.intake.hands import GREEN, THEMES, park_form
from tests.intake.test_hands import everything, source_sentences
from tests.intake.wordfiles import bold, cell, deleted, inserted, p, photo, table, text_box, write_docx

from casebook.content.case_folder import CaseFolderError
from casebook.content.source import read_text
from casebook.content.yamltext import parse_yaml
from casebook.intake.refusals import Refused
from casebook.intake.remarks import Group

if TYPE_CHECKING:
    from tests.intake.conftest import Take


@pytest.fixture
def form(tmp_path: Path) -> Path:
    mail = tmp_path / "mail"
    mail.mkdir()
    return park_form(mail, f"☑{THEMES[0]}")


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_zip_gives_what_the_folder_gives(form: Path, tmp_path: Path, take: Take) -> None:
    (form.parent / "照片.jpg").write_bytes(photo(5, (3000, 2000)))
    with ZipFile(tmp_path / "mail.zip", "w") as archive:
        for path in sorted(form.parent.iterdir()):
            archive.write(path, path.name)
    first = take(GREEN, tmp_path / "mail.zip")
    shutil.rmtree(tmp_path / "private")
    second = take(GREEN, form.parent)
    assert (first.folder / "zh.md").read_bytes() == (second.folder / "zh.md").read_bytes()
    assert files(first.folder) == ["photos/01.jpg", "zh.md"]


def test_a_file_sent_again_is_recognised(form: Path, tmp_path: Path, take: Take) -> None:
    first = take(GREEN, form)
    renamed = tmp_path / "改过名.docx"
    shutil.copy(form, renamed)
    with pytest.raises(Refused) as refusal:
        take(GREEN, renamed)
    assert refusal.value.why == "resent"
    assert f"{GREEN}/{first.folder.name}" in refusal.value.message("zh")


def test_another_submission_gets_another_folder(form: Path, tmp_path: Path, take: Take) -> None:
    first = take(GREEN, form)
    before = {path: (first.folder / path).read_bytes() for path in files(first.folder)}
    other = tmp_path / "other"
    other.mkdir()
    second = take(GREEN, park_form(other, f"☑{THEMES[1]}"))
    assert (first.folder.name, second.folder.name) == (f"{GREEN}-park", f"{GREEN}-park-2")
    assert {path: (first.folder / path).read_bytes() for path in files(first.folder)} == before


def test_a_name_in_use_is_refused_and_nothing_changes(form: Path, tmp_path: Path, take: Take) -> None:
    (tmp_path / "cases" / GREEN / "steam").mkdir(parents=True)
    take_in(tmp_path / "elsewhere", GREEN, form, name="steam")
    shutil.copytree(tmp_path / "elsewhere" / "cases", tmp_path / "cases", dirs_exist_ok=True)
    before = files(tmp_path / "cases")
    with pytest.raises(CaseFolderError):
        take(GREEN, form, name="steam")
    assert files(tmp_path / "cases") == before
    assert not (tmp_path / "private").exists()


def test_one_unreadable_word_file_stops_all(form: Path, tmp_path: Path, take: Take) -> None:
    (form.parent / "正文.doc").write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + b"\x00" * 600)
    with pytest.raises(Refused, match="old_word"):
        take(GREEN, form.parent)
    assert not (tmp_path / "private").exists()
    assert [path for path in files(tmp_path / "cases") if not path.endswith("programme.yml")] == []


def test_without_a_word_file_there_is_no_case(tmp_path: Path, take: Take) -> None:
    (tmp_path / "a.jpg").write_bytes(photo(1))
    with pytest.raises(Refused, match="nothing"):
        take(GREEN, tmp_path / "a.jpg")


def test_other_files_are_kept_and_told(form: Path, take: Take) -> None:
    (form.parent / "证明.pdf").write_bytes(b"%PDF-1.4")
    received = take(GREEN, form.parent)
    assert [each.document for each in received.remarks if each.group is Group.REFUSED] == ["证明.pdf"]
    assert (received.private / "originals" / "证明.pdf").read_bytes() == b"%PDF-1.4"


def test_photos_become_masters_and_films_come_along(form: Path, take: Take) -> None:
    (form.parent / "厂区.jpg").write_bytes(photo(5, (3000, 2000)))
    (form.parent / "片.mp4").write_bytes(b"\x00\x00\x00\x18ftypmp42")
    received = take(GREEN, form.parent)
    path = received.folder / "zh.md"
    values = parse_yaml(read_text(path).split("---\n")[1], path).data
    assert values["photos"][0]["original"]["width"] == 3000
    assert values["videos"] == [{"file": "videos/01.mp4"}]
    assert files(received.folder) == ["photos/01.jpg", "videos/01.mp4", "zh.md"]


def test_contacts_in_the_text_are_taken_out(form: Path, tmp_path: Path, take: Take) -> None:
    text = write_docx(
        tmp_path / "文.docx",
        p(bold("背景情况")),
        p("欢迎来访，电话 022-66668888，邮箱 park@example.org。"),
        p("联系人：某甲　　联系电话：13800001111"),
        p(bold("附件")),
    )
    received = take(GREEN, form, text)
    public = "".join(path.read_text(encoding="utf-8") for path in received.folder.glob("*.md"))
    contacts = (received.private / "contacts.yml").read_text(encoding="utf-8")
    for private in ("022-66668888", "park@example.org", "13800001111"):
        assert private not in public
        assert private in contacts
    assert "欢迎来访，电话 〔联系方式略〕" in public


CHARACTERS = "园区建设了余热管网每年节煤吨，“”（）—0123456789.%CO₂abc*_#|<>&[]`~-+ "
WORDS = st.text(st.sampled_from(CHARACTERS), min_size=3, max_size=60)
HEADINGS = st.sampled_from(["一、背景情况", "（二）特色经验", "未来展望", "五、别的", "（一）小题"])
SENTENCES = st.lists(WORDS.map(lambda words: f"甲{words.strip()}乙"), min_size=1, max_size=3).map("。".join)


@st.composite
def blocks(draw: st.DrawFn) -> str:
    text = draw(SENTENCES)
    kind = draw(
        st.sampled_from(["plain", "bold", "heading", "table", "merged", "box", "tracked", "label", "number"])
    )
    made = {
        "plain": p(text),
        "bold": p(bold(text), "后文。"),
        "heading": p(bold(draw(HEADINGS))),
        "table": table([text, "数"], ["例", "2"]),
        "merged": table([cell(text, span=2)], ["子", "丑"]),
        "box": p("框外。", text_box(text)),
        "tracked": p("前文。", inserted(text), deleted("没了"), "尾。"),
        "label": p(f"单位名称：{text}"),
        "number": p(f"1. {text}"),
    }  # fmt: skip
    return made[kind]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(blocks(), min_size=1, max_size=12))
def test_no_sentence_of_any_text_is_lost(tmp_path_factory: pytest.TempPathFactory, body: list[str]) -> None:
    home = tmp_path_factory.mktemp("any")
    path = write_docx(home / "文.docx", *body)
    received = take_in(home, GREEN, path, track="park")
    kept = everything(received)
    assert [sentence for sentence in source_sentences(path) if sentence not in kept] == []
    shutil.rmtree(home)
