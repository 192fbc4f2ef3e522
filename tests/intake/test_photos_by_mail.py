"""Photos and films of a whole submission: each once, the best file of it, with its caption, and all told."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.checks.films import box, film
from tests.intake.hands import GREEN, THEMES, park_form
from tests.intake.test_photos import scene
from tests.intake.wordfiles import bold, p, picture, write_docx

from casebook.checks.photofile import look_at
from casebook.checks.videofile import read_video
from casebook.content.source import read_text
from casebook.content.yamltext import parse_yaml

if TYPE_CHECKING:
    from tests.intake.conftest import Take

PHONE = Path(__file__).parents[1] / "pictures" / "phone.heic"


def jpeg(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG", quality=90)
    return file.getvalue()


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    """A folder with a form, a text of two pictures, one of them mailed in full, and all sorts of files."""
    folder = tmp_path / "mail"
    folder.mkdir()
    park_form(folder, f"☑{THEMES[0]}")
    whole = scene(1, (4000, 3000))
    write_docx(
        folder / "文.docx",
        p(bold("一、背景情况")),
        p("园区在海边。"),
        p(picture("r1")),
        p("图1 蒸汽管廊"),
        p("园区缺淡水。"),
        p(picture("r2")),
        p("图2 海水淡化厂"),
        pictures={"r1": jpeg(whole.resize((640, 480))), "r2": jpeg(scene(2, (640, 480)))},
    )
    (folder / "IMG_0712.jpg").write_bytes(jpeg(whole))
    (folder / "手机.heic").write_bytes(PHONE.read_bytes())
    (folder / "标志.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    (folder / "指针.jpg").write_text("version https://git-lfs.github.com/spec/v1\nsize 1\n", encoding="utf-8")
    (folder / "视频.mp4").write_bytes(film(notes=box(b"udta", box(b"\xa9xyz", b"+31.3+120.6/"))))
    return folder


def test_a_submissions_pictures(mail: Path, take: Take) -> None:
    received = take(GREEN, mail)
    text = read_text(received.folder / "zh.md")
    facts = parse_yaml(text.split("---\n")[1], received.folder / "zh.md").data
    told = [(photo["original"]["name"], photo.get("caption", {}).get("zh", "")) for photo in facts["photos"]]
    assert told == [("IMG_0712.jpg", "蒸汽管廊"), ("手机.heic", ""), ("r2.jpg", "海水淡化厂")]
    first = facts["photos"][0]["original"]
    assert (first["width"], first["height"]) == (4000, 3000)
    assert first["bytes"] == (mail / "IMG_0712.jpg").stat().st_size
    for photo in facts["photos"]:
        found = look_at(received.folder, photo["file"])
        assert found.head is not None
        assert (found.head.mode, found.head.tells_place, found.head.notes) == ("RGB", False, ())
    assert not read_video(received.folder / "videos/01.mp4").tells_place
    report = read_text(received.private / "intake-report.md")
    for words in (
        "r1.jpg 就是附件照片“IMG_0712.jpg”",
        "“标志.svg”没有收进来",
        "git lfs pull",
        "GPS 拍摄位置",
    ):
        assert words in report
    kept = {path.name for path in (received.private / "originals").iterdir()}
    assert {path.name for path in mail.iterdir()} <= kept
