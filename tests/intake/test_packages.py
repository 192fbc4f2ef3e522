"""Hostile and unsuitable files are refused with what to do instead, quickly and within little memory."""

from __future__ import annotations

import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from tests.intake.wordfiles import SPACES, write_docx

from casebook.intake.packages import open_package
from casebook.intake.refusals import Refused
from casebook.intake.sources import gather
from casebook.intake.word.reading import read_word

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def old_word(path: Path) -> None:
    path.write_bytes(OLE + b"\x00" * 4096)


def encrypted(path: Path) -> None:
    path.write_bytes(OLE + b"\x00" * 512 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 512)


def rich_text(path: Path) -> None:
    path.write_bytes(b"{\\rtf1 text}")


def truncated(path: Path) -> None:
    write_docx(path, "正文")
    path.write_bytes(path.read_bytes()[:-40])


def macros(path: Path) -> None:
    write_docx(path, "正文", more_parts={"word/vbaProject.bin": b"\x00"})


def spreadsheet(path: Path) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")


def entities(path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    write_docx(
        path,
        more_parts={"word/document.xml": f"{bomb}<w:document {SPACES}><w:body>&b;</w:body></w:document>"},
    )


def outside_entity(path: Path) -> None:
    declared = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    write_docx(path, more_parts={"word/styles.xml": f"{declared}<w:styles {SPACES}>&a;</w:styles>"})


def wide_characters(path: Path) -> None:
    text = f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><w:document {SPACES}/>'
    write_docx(path, more_parts={"word/document.xml": text.encode("utf-16")})


def bomb(path: Path) -> None:
    write_docx(path, more_parts={"word/document.xml": b"<w:p/>" * 40_000_000})


def many_tags(path: Path) -> None:
    tags = b"".join(b"<w:p w:a='%d'/>" % (number % 7919) for number in range(900_000))
    head = f"<w:document {SPACES}><w:body>".encode()
    write_docx(path, more_parts={"word/document.xml": head + tags + b"</w:body></w:document>"})


def deep(path: Path) -> None:
    levels = 100_000
    inside = b"<w:sdt>" * levels + b"</w:sdt>" * levels
    head = f"<w:document {SPACES}><w:body>".encode()
    write_docx(path, more_parts={"word/document.xml": head + inside + b"</w:body></w:document>"})


def many_entries(path: Path) -> None:
    write_docx(path, more_parts={f"word/media/{number}.txt": "" for number in range(20_000)})


def lying_size(path: Path) -> None:
    """An index that says a part is small while it unpacks to much more."""
    large = b"<w:p/>" * 3_000_000
    write_docx(path, more_parts={"word/document.xml": large})
    data = path.read_bytes()
    path.write_bytes(data.replace(struct.pack("<I", len(large)), struct.pack("<I", 2_000)))


def large_index(path: Path) -> None:
    """An end record that announces an index of the 64-bit kind."""
    write_docx(path, "正文")
    data = path.read_bytes()
    at = data.rfind(b"PK\x05\x06")
    path.write_bytes(data[:at] + b"PK\x06\x07" + b"\x00" * 16 + data[at:])


def overlapping(path: Path) -> None:
    """Many entries of the index that all lead to the same packed bytes."""
    core = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = core.compress(b"\x00" * 900_000) + core.flush()
    local = (
        struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(packed), 900_000, 1, 0)
        + b"a"
        + packed
    )
    entry = (b"PK\x01\x02", 20, 20, 0, 8, 0, 0, 0, len(packed), 900_000, 4, 0, 0, 0, 0, 0, 0)
    head = struct.pack("<4sHHHHHHIIIHHHHHII", *entry)
    index = b"".join(head + b"%04d" % number for number in range(3_000))
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 3_000, 3_000, len(index), len(local), 0)
    path.write_bytes(local + index + end)


HOSTILE: dict[Callable[[Path], None], set[str]] = {
    old_word: {"old_word"},
    encrypted: {"encrypted"},
    rich_text: {"other_kind"},
    truncated: {"broken"},
    macros: {"macros"},
    spreadsheet: {"no_word"},
    entities: {"entities"},
    outside_entity: {"entities"},
    wide_characters: {"broken"},
    bomb: {"bomb"},
    many_tags: {"too_large"},
    deep: {"broken", "bomb"},
    many_entries: {"too_large"},
    lying_size: {"bomb", "broken"},
    large_index: {"too_large"},
    overlapping: {"bomb", "broken", "no_word"},
}


@pytest.mark.parametrize("make", list(HOSTILE), ids=[make.__name__ for make in HOSTILE])
def test_it_is_refused_with_what_to_do_instead(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "表.docx"
    make(path)
    with pytest.raises(Refused) as refusal:
        read_word(path)
    assert refusal.value.why in HOSTILE[make]
    assert "表.docx" in refusal.value.message("zh")
    assert "请" in refusal.value.message("zh")
    assert refusal.value.message("en")


_LIMITED = """
import resource, sys
from pathlib import Path
from casebook.intake.refusals import Refused
from casebook.intake.word.reading import read_word
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
for name in sys.argv[1:]:
    try:
        read_word(Path(name))
    except Refused:
        continue
    sys.exit(f"{name} was read")
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(int(peak.split()[1]) // 1024)
"""


def test_all_of_it_together_needs_little_memory(tmp_path: Path) -> None:
    paths = []
    for make in HOSTILE:
        paths.append(tmp_path / f"{make.__name__}.docx")
        make(paths[-1])
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, *map(str, paths)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 200


@pytest.mark.parametrize("name", ["../up.docx", "/root.docx", "a/../../b.docx", "C:\\x.docx", "..\\up.docx"])
def test_an_archive_that_leads_outside_is_refused(name: str, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "mail.zip", "w") as archive:
        archive.writestr(name, "x")
    with pytest.raises(Refused, match="outside"):
        gather([tmp_path / "mail.zip"], tmp_path)


def test_a_link_within_an_archive_is_refused(tmp_path: Path) -> None:
    info = ZipInfo("link.docx")
    info.external_attr = 0o120777 << 16
    with ZipFile(tmp_path / "mail.zip", "w") as archive:
        archive.writestr(info, "/etc/hostname")
    with pytest.raises(Refused, match="outside"):
        gather([tmp_path / "mail.zip"], tmp_path)


def test_an_archive_within_an_archive_is_refused(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "mail.zip", "w") as archive:
        archive.writestr("inner.zip", "x")
    with pytest.raises(Refused, match="nested"):
        gather([tmp_path / "mail.zip"], tmp_path)


def test_chinese_names_of_windows_archives_are_read(tmp_path: Path) -> None:
    raw = "园区表.docx".encode("gbk").decode("cp437")
    with ZipFile(tmp_path / "mail.zip", "w", ZIP_DEFLATED) as archive:
        archive.writestr("PLACEH.docx", b"content")
    data = (tmp_path / "mail.zip").read_bytes()
    (tmp_path / "mail.zip").write_bytes(data.replace(b"PLACEH.docx", raw.encode("cp437")))
    work = tmp_path / "work"
    work.mkdir()
    assert [file.name for file in gather([tmp_path / "mail.zip"], work).words] == ["园区表.docx"]


def test_system_files_of_archives_and_folders_are_passed_over(tmp_path: Path) -> None:
    mail = tmp_path / "mail"
    mail.mkdir()
    for name in ("~$表.docx", ".DS_Store", "._表.docx"):
        (mail / name).write_bytes(b"x")
    assert gather([mail], tmp_path).all == ()


def test_a_sound_file_is_opened(tmp_path: Path) -> None:
    package = open_package(write_docx(tmp_path / "好.docx", "正文"))
    assert package.xml("word/document.xml") is not None
    assert package.xml("word/none.xml") is None
    assert MAIN in package.read("[Content_Types].xml")
