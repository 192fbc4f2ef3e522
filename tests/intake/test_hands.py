"""Files of a dozen writers go in and come out complete: every sentence, and answers right or asked."""

from __future__ import annotations

import atexit
import functools
import html
import re
import shutil
import subprocess
import tempfile
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from lxml import etree
from tests.intake.conftest import calls, take_in
from tests.intake.hands import GREEN, HANDS, Hand

from casebook.content.reading import read_case
from casebook.content.source import read_text
from casebook.content.yamltext import parse_yaml
from casebook.intake.receiving import Received
from casebook.intake.refusals import Refused
from casebook.intake.remarks import Group

if TYPE_CHECKING:
    from tests.intake.conftest import Take

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = {f"{W}del", f"{W}moveFrom", f"{MC}Fallback"}


def squeezed(text: str) -> str:
    return re.sub(r"[\s\\*_|#>☑☐☒□√\uf000-\uf0ff]", "", unicodedata.normalize("NFKC", text))


def source_sentences(path: Path) -> Iterator[str]:
    """Yield the sentences of a .docx by a reading of its XML that owes nothing to the intake's."""
    with ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if re.match(r"word/(document|header|footnotes)", name)]
        for part in parts:
            root = etree.fromstring(archive.read(part))
            for paragraph in root.iter(f"{W}p"):
                yield from filter(
                    None, map(squeezed, re.split(r"[。！？；：\n\t]", paragraph_text(paragraph)))
                )


def paragraph_text(paragraph: etree._Element) -> str:
    pieces = []
    for element in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab", f"{W}footnoteReference"):
        above = list(element.iterancestors())
        if next((each for each in above if each.tag == f"{W}p"), None) is not paragraph:
            continue
        if any(each.tag in _GONE for each in above) or any(is_placeholder(each) for each in above):
            continue
        if any(each.get(f"{W}ascii", "").startswith("Wingdings") for each in fonts(element)):
            continue
        pieces.append((element.text or "") if element.tag == f"{W}t" else "\n")
    return "".join(pieces)


def fonts(element: etree._Element) -> list[etree._Element]:
    parent = element.getparent()
    return [] if parent is None else list(parent.iter(f"{W}rFonts"))


def is_placeholder(element: etree._Element) -> bool:
    return element.tag == f"{W}sdt" and element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def everything(received: Received) -> str:
    """Return all that was kept, the case's own words as a reader of its Markdown sees them."""
    case = (received.folder / "zh.md").read_text(encoding="utf-8")
    private = [*sorted(received.private.glob("*.yml")), received.private / "intake-report.md"]
    told = "\n".join(file.read_text(encoding="utf-8") for file in private)
    return "\n".join((squeezed(html.unescape(case)), squeezed(case), squeezed(told)))


@dataclass(frozen=True)
class Taken:
    """A hand's submission taken in: what was sent, and what became of it."""

    hand: Hand
    mail: Path
    received: Received

    @property
    def values(self) -> Any:
        path = self.received.folder / "zh.md"
        return parse_yaml(read_text(path).split("---\n")[1], path).data

    @property
    def body(self) -> str:
        return read_text(self.received.folder / "zh.md").split("---\n", 2)[2]


@functools.cache
def taken(name: str) -> Taken:
    home = Path(tempfile.mkdtemp(prefix="casebook-hand-"))
    atexit.register(shutil.rmtree, home)
    hand = HANDS[name]
    (home / "mail").mkdir()
    hand.write(home / "mail")
    return Taken(hand, home / "mail", take_in(home, hand.programme, home / "mail", track=hand.track))


@pytest.fixture(params=list(HANDS))
def sent(request: pytest.FixtureRequest) -> Taken:
    return taken(request.param)


def test_every_sentence_is_found_again(sent: Taken) -> None:
    kept = everything(sent.received)
    sentences = [each for path in sent.mail.glob("*.docx") for each in source_sentences(path)]
    assert sentences
    assert [sentence for sentence in sentences if sentence not in kept] == []


def test_nothing_had_to_be_rescued(sent: Taken) -> None:
    assert [each.quote for each in sent.received.remarks if each.key == "missed"] == []


def test_answers_are_read_as_meant(sent: Taken) -> None:
    values = sent.values
    assert {key: values.get(key) for key in sent.hand.values} == dict(sent.hand.values)


def test_the_text_stands_under_the_template_s_headings(sent: Taken) -> None:
    assert tuple(re.findall(r"^## (.+)$", sent.body, re.MULTILINE)) == sent.hand.headings


def test_what_is_private_stays_so(sent: Taken) -> None:
    contacts = (sent.received.private / "contacts.yml").read_text(encoding="utf-8")
    public = "".join(path.read_text(encoding="utf-8") for path in sent.received.folder.glob("*.md"))
    report = (sent.received.private / "intake-report.md").read_text(encoding="utf-8")
    assert [word for word in sent.hand.private if word not in contacts] == []
    assert [word for word in sent.hand.private if word in public + report] == []


def test_a_mark_that_can_be_read_two_ways_is_asked_about(tmp_path: Path, take: Take) -> None:
    (tmp_path / "mail").mkdir()
    HANDS["ministry, unclear"].write(tmp_path / "mail")
    with pytest.raises(Refused, match="which_track"):
        take("mee-low-carbon-2023", tmp_path / "mail")


def test_a_track_given_does_not_silence_the_question() -> None:
    asked = [each.quote for each in taken("ministry, unclear").received.remarks if each.key == "unclear"]
    assert asked == ["园区 √      企业      社区      个人"]


def test_changes_comments_and_cropping_are_told() -> None:
    told = {
        (each.group, each.key, each.quote, each.number > 0) for each in taken("no styles").received.remarks
    }
    assert (Group.CHANGE, "deleted", "100家", True) in told
    assert (Group.CHANGE, "inserted", "135家", True) in told
    assert (Group.COMMENT, "comment", "数据要核实", True) in told
    assert (Group.PICTURE, "cropped", "", True) in told
    assert (Group.GUESS, "merged_cells", "指标", True) in told


def test_names_of_those_who_changed_the_text_stay_private() -> None:
    received = taken("no styles").received
    assert "审稿人" in (received.private / "intake-report.md").read_text(encoding="utf-8")
    assert "审稿人" not in (received.folder / "zh.md").read_text(encoding="utf-8")


def test_captions_find_their_pictures() -> None:
    photos = taken("no styles").values["photos"]
    assert [photo["caption"]["zh"] for photo in photos] == ["展厅", "泵房", "换热站"]


def test_pictures_are_lifted_out_of_sentences() -> None:
    assert "接待访客1.2万人次。" in taken("no styles").body
    assert "正文前半段，正文后半段。\n\n框里的一句话。" in taken("no styles").body


def test_inner_parts_of_a_highlight_are_found() -> None:
    body = taken("Guangzhou factory").body
    assert re.findall(r"^### (.+)$", body, re.MULTILINE) == ["亮点做法", "主要成效", "借鉴意义"] * 3
    assert "### 亮点做法\n\n收余热的做法。" in body


def test_a_chapter_the_template_lacks_is_left_over() -> None:
    left = [each.quote for each in taken("action plan").received.remarks if each.key == "foreign"]
    assert left == ["第三章　绿色金融", "这一章模板里没有。"]


def test_sections_stand_within_their_chapters() -> None:
    body = taken("action plan").body
    assert "## 基本情况\n\n### 园区概况\n\n园区面积12平方公里。\n\n### 社会发展\n\n从业人员3万人。" in body
    assert "## 目标与指标\n\n### 主要目标\n\n五年下降18%。" in body


def test_a_caption_within_a_form_s_cell_is_found() -> None:
    (photo,) = taken("Guangzhou factory").values["photos"]
    assert photo["caption"] == {"zh": "厂区"}


def test_footnotes_subscripts_and_lists_survive() -> None:
    body = taken("glyphs and styles").body
    assert "园区在海边（注：数据来自2023年统计公报。），缺淡水。" in body
    assert "CO₂排放下降18.7%。" in body
    assert "- 向邻近园区推广；\n- 寻求国际伙伴。" in body


def test_the_case_can_be_read_and_only_lacks_what_was_not_sent() -> None:
    received = taken("glyphs and styles").received
    programme = next(each for each in calls().programmes if each.id == GREEN)
    case, faults = read_case(received.folder, programme)
    assert case is not None
    assert {fault.rule for fault in faults} <= {"CB106", "CB107"}
    assert [section.part.id for section in case.original.sections] == ["background", "experience", "outlook"]


@pytest.mark.parametrize("name", ["no styles", "glyphs and styles", "Guangzhou factory"])
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_libreoffice_saved_is_read_alike(name: str, tmp_path: Path, take: Take) -> None:
    mail, saved = taken(name).mail, tmp_path / "saved"
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(saved)]
    subprocess.run(
        [*command, *map(str, sorted(mail.glob("*.docx")))], check=True, capture_output=True, timeout=120
    )
    received = take(taken(name).hand.programme, saved)
    kept = everything(received)
    sentences = [each for path in mail.glob("*.docx") for each in source_sentences(path)]
    again = Taken(taken(name).hand, saved, received)
    assert [sentence for sentence in sentences if sentence not in kept and "注" not in sentence] == []
    assert {key: again.values.get(key) for key in again.hand.values} == dict(again.hand.values)
    assert tuple(re.findall(r"^## (.+)$", again.body, re.MULTILINE)) == again.hand.headings
