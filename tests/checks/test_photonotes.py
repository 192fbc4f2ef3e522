"""What the heads of pictures say about persons, in each of the places where programs write it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin
from PIL.ExifTags import IFD, Base

from casebook.checks.photofile import PhotoState, look_at
from casebook.checks.photonotes import NoteKind, notes

if TYPE_CHECKING:
    from tests.checks.conftest import Library

STEAM = "steam/photos/steam.jpg"


def picture(form: str = "JPEG", **options: Any) -> bytes:
    file = BytesIO()
    Image.new("RGB", (8, 8)).save(file, form, **options)
    return file.getvalue()


def exif(*, inner: bool = False, **tags: Any) -> bytes:
    made = Image.Exif()
    block = made.get_ifd(IFD.Exif) if inner else made
    block.update({Base[name]: value for name, value in tags.items()})
    return made.tobytes()


def xmp(words: str) -> bytes:
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>{words}</rdf:RDF></x:xmpmeta>'.encode()


def with_iptc(data: bytes, *records: tuple[int, bytes]) -> bytes:
    """Put IPTC records 2:… into a JPEG, in the block Photoshop keeps them in."""
    body = b"".join(
        b"\x1c\x02" + bytes([kind]) + len(words).to_bytes(2, "big") + words for kind, words in records
    )
    block = (
        b"Photoshop 3.0\x008BIM\x04\x04\x00\x00"
        + len(body).to_bytes(4, "big")
        + body
        + b"\x00" * (len(body) % 2)
    )
    return data[:2] + b"\xff\xed" + (len(block) + 2).to_bytes(2, "big") + block + data[2:]


def texts(**words: str) -> PngImagePlugin.PngInfo:
    made = PngImagePlugin.PngInfo()
    for key, value in words.items():
        made.add_itxt(key, value)
    return made


def read(data: bytes) -> list[tuple[str, str]]:
    with Image.open(BytesIO(data)) as image:
        return [(note.kind.value, note.words) for note in notes(image)]


UTF_16 = "张三".encode("utf-16-le")

SAID = {
    "artist": (picture(exif=exif(Artist="Zhang San")), [("name", "Zhang San")]),
    "artist in Chinese": (picture(exif=exif(Artist="张三".encode())), [("name", "张三")]),
    "author of Windows": (picture(exif=exif(XPAuthor=UTF_16 + b"\0\0")), [("name", "张三")]),
    "comment of Windows": (picture(exif=exif(XPComment=UTF_16 + b"\0\0")), [("comment", "张三")]),
    "owner": (picture(exif=exif(inner=True, CameraOwnerName="Zhang San")), [("name", "Zhang San")]),
    "body": (picture(exif=exif(inner=True, BodySerialNumber="0421337")), [("device", "0421337")]),
    "lens": (picture(exif=exif(inner=True, LensSerialNumber="0000c1")), [("device", "0000c1")]),
    "comment": (
        picture(exif=exif(inner=True, UserComment=b"ASCII\0\0\0taken by Li Si")),
        [("comment", "taken by Li Si")],
    ),
    "comment in UTF-16": (
        picture(exif=exif(inner=True, UserComment=b"UNICODE\0" + "李四摄".encode("utf-16-be"))),
        [("comment", "李四摄")],
    ),
    "contact in a description": (
        picture(exif=exif(ImageDescription="管廊，联系 13800138000")),
        [("contact", "13800138000")],
    ),
    "comment of a JPEG": (picture(comment="由李四拍摄".encode()), [("comment", "由李四拍摄")]),
    "comment in GBK": (picture(comment="由李四拍摄".encode("gbk")), [("comment", "由李四拍摄")]),
    "creator": (
        picture(xmp=xmp("<dc:creator><rdf:Seq><rdf:li>Li &amp; Si</rdf:li></rdf:Seq></dc:creator>")),
        [("name", "Li & Si")],
    ),
    "owner in an attribute": (
        picture(xmp=xmp('<rdf:Description aux:OwnerName="李四"/>')),
        [("name", "李四")],
    ),
    "way to reach the creator": (
        picture(
            xmp=xmp(
                '<Iptc4xmpCore:CreatorContactInfo Iptc4xmpCore:CiTelWork="+86 10 6500 0000">'
                "<Iptc4xmpCore:CiEmailWork>lisi@example.cn</Iptc4xmpCore:CiEmailWork>"
                "</Iptc4xmpCore:CreatorContactInfo>"
            )
        ),
        [("contact", "+86 10 6500 0000"), ("contact", "lisi@example.cn")],
    ),
    "person shown": (
        picture(xmp=xmp("<Iptc4xmpExt:PersonInImage><rdf:li>王五</rdf:li></Iptc4xmpExt:PersonInImage>")),
        [("name", "王五")],
    ),
    "by-line and contact": (
        with_iptc(picture(), (80, "李四".encode()), (118, b"lisi@example.cn")),
        [("name", "李四"), ("contact", "lisi@example.cn")],
    ),
    "author of a PNG": (picture("PNG", pnginfo=texts(Author="李四")), [("name", "李四")]),
    "description of a PNG": (
        picture("PNG", pnginfo=texts(Description="mail lisi@example.cn")),
        [("contact", "lisi@example.cn")],
    ),
    "artist of a WebP": (picture("WEBP", exif=exif(Artist="Li Si")), [("name", "Li Si")]),
}
HARMLESS = {
    "nothing": picture(),
    "camera": picture(exif=exif(Make="Canon", Model="EOS R6", Software="Photos 9", Orientation=1)),
    "caption": picture(exif=exif(ImageDescription="The steam pipe bridge, 2023")),
    "padding": picture(exif=exif(inner=True, UserComment=b"\0" * 64)),
    "a phone's own word": picture(exif=exif(inner=True, UserComment=b"ASCII\0\0\0oplus_32")),
    "a program's signature": picture(comment=b"CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), quality = 90"),
    "history of the making": picture(
        xmp=xmp('<xmpMM:History stEvt:when="2024-06-01" stEvt:softwareAgent="X"/>')
    ),
    "title of a PNG": picture("PNG", pnginfo=texts(Title="管廊", Software="GIMP")),
}


@pytest.mark.parametrize("case", list(SAID))
def test_notes_about_persons(case: str) -> None:
    data, expected = SAID[case]
    assert [note for note in read(data) if note in expected] == expected


@pytest.mark.parametrize("case", list(HARMLESS))
def test_what_is_about_nobody(case: str) -> None:
    assert read(HARMLESS[case]) == []


def test_the_picture_itself_is_not_decoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a picture is decoded")

    monkeypatch.setattr(Image.Image, "load", refuse)
    for number, (data, expected) in enumerate(SAID.values()):
        (tmp_path / f"{number}.jpg").write_bytes(data)
        found = look_at(tmp_path, f"{number}.jpg")
        assert found.head
        assert found.head.notes
        assert {note.kind.value for note in found.head.notes} >= {kind for kind, _ in expected}


def write(library: Library, data: bytes) -> None:
    with Image.open(library.path(STEAM)) as image, Image.open(BytesIO(data)) as noted:
        image.save(library.path(STEAM), exif=noted.info.get("exif", b""), xmp=noted.info.get("xmp", b""))


def test_the_finding_names_what_there_is_and_hides_most_of_it(library: Library) -> None:
    write(library, picture(exif=exif(Artist="Ouyang Feng"), xmp=xmp('<rdf:D aux:SerialNumber="0421337"/>')))
    (finding,) = library.check().findings
    assert (finding.rule, finding.severity.value) == ("CB510", "warning")
    assert (
        finding.message.zh
        == "照片“photos/steam.jpg”的文件里还有：姓名（Ouy******ng）、相机或镜头编号（042**37）"
    )
    assert "Ouyang" not in finding.message.en
    assert "属性" in finding.hint.zh


def test_the_credited_name_may_stay(library: Library) -> None:
    alt = "en: A silver pipe bridge across a road}\n    credit: {zh: 示例园区"
    library.replace("steam/zh.md", alt, f"{alt} 李四")
    write(library, picture(exif=exif(Artist="李四".encode())))
    assert library.found() == []


def test_it_cannot_be_waived(library: Library) -> None:
    write(library, picture(exif=exif(Artist="李四".encode())))
    library.replace("steam/zh.md", "sources:\n", "waivers: {CB510: 照片作者同意}\nsources:\n")
    assert [rule for rule, *_ in library.found()] == ["CB510", "CB803"]


@given(st.sampled_from(sorted(SAID)), st.integers(2, 400), st.binary(max_size=40))
def test_a_spoilt_head_is_read_as_far_as_it_goes(case: str, at: int, piece: bytes) -> None:
    data = SAID[case][0]
    data = data[:at] + piece + data[at + len(piece) :]
    try:
        image = Image.open(BytesIO(data))
    except Exception:  # as any reader of it would
        return
    with image:
        assert all(note.words and note.kind in NoteKind for note in notes(image))


def test_a_photo_that_was_spoilt_is_still_a_photo(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(
        picture(exif=exif(Artist="李四".encode())).replace(b"Exif\0\0", b"Exif\0\0XX")
    )
    assert look_at(tmp_path, "a.jpg").state is PhotoState.READABLE
