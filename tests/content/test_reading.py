from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from casebook.content.reading import read_case, read_compilation
from casebook.content.source import Fault

GOLDEN = Path(__file__).parent / "golden" / "cases"
HEADINGS = "## 背景情况\n一\n## 特色经验\n二\n## 未来展望\n三\n"


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """A `cases/` folder with the tiny programme and no case."""
    folder = tmp_path / "cases" / "tiny-2024"
    folder.mkdir(parents=True)
    shutil.copy(GOLDEN / "tiny-2024" / "programme.yml", folder)
    return folder.parent


def add(cases: Path, case_id: str, **files: str) -> Path:
    folder = cases / "tiny-2024" / case_id
    folder.mkdir()
    for language, content in files.items():
        (folder / f"{language}.md").write_text(content, encoding="utf-8")
    return folder


def frontmatter(*changes: str) -> str:
    lines = [
        "title: 题目",
        "organisation: {zh: 园区, en: Zone}",
        "track: park",
        "theme: energy",
        "status: accepted",
        "published: 2024-06-01",
        "summary: 简介",
    ]
    changed = {line.split(":")[0]: line for line in [*lines, *changes]}
    return "---\n" + "\n".join(changed.values()) + "\n---\n"


def told(faults: tuple[Fault, ...] | list[Fault]) -> list[tuple[str, int, int]]:
    return [(fault.rule, fault.position.line, fault.position.column) for fault in faults]


def test_a_case_without_faults(cases: Path) -> None:
    add(cases, "good", zh=frontmatter() + HEADINGS)
    compilation = read_compilation(cases)
    assert compilation.faults == ()
    assert [section.body for section in compilation.cases[0].original.sections] == ["一", "二", "三"]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", ("CB102", 1, 1)),
        ("# 没有信息区\n", ("CB102", 1, 1)),
        ("---\ntitle: 没有结束\n\n## 背景情况\n", ("CB102", 1, 1)),
        ("\n---\ntitle: 前有空行\n---\n", ("CB102", 1, 1)),
        ("----\ntitle: 四个横线\n----\n", ("CB102", 1, 1)),
        ("a\x00b", ("CB101", 1, 1)),
    ],
    ids=["empty", "no-frontmatter", "unclosed", "blank-line-first", "four-dashes", "nul"],
)
def test_a_file_without_frontmatter_is_no_case(
    cases: Path, content: str, fault: tuple[str, int, int]
) -> None:
    add(cases, "bad", zh=content)
    compilation = read_compilation(cases)
    assert compilation.cases == ()
    assert told(compilation.faults) == [fault]


def test_frontmatter_may_end_the_file_and_have_blanks_after_its_marks(cases: Path) -> None:
    add(cases, "short", zh=frontmatter().replace("---\n", "--- \n").rstrip("\n"))
    assert [fault.rule for fault in read_compilation(cases).faults] == ["CB110"] * 3


def test_empty_frontmatter_lacks_everything(cases: Path) -> None:
    add(cases, "empty", zh="---\n---\n")
    rules = {(fault.rule, fault.values.get("field")) for fault in read_compilation(cases).faults}
    assert {("CB106", "title"), ("CB106", "track"), ("CB106", "organisation")} <= rules


def test_where_frontmatter_is_no_yaml_nothing_is_said_to_be_missing(cases: Path) -> None:
    add(cases, "broken", zh=frontmatter().replace("title: ", "title："))
    compilation = read_compilation(cases)
    assert told(compilation.faults) == [("CB103", 2, 6)]
    assert len(compilation.cases) == 1


def test_windows_line_ends_and_a_byte_order_mark_change_no_position(cases: Path) -> None:
    content = frontmatter("status: 已通过") + HEADINGS
    folder = add(cases, "unix", zh=content)
    twin = add(cases, "windows")
    (twin / "zh.md").write_bytes(b"\xef\xbb\xbf" + content.replace("\n", "\r\n").encode())
    programme = read_compilation(cases).programmes[0]
    unix, windows = read_case(folder, programme), read_case(twin, programme)
    assert told(windows[1]) == told(unix[1]) == [("CB107", 6, 9)]
    assert unix[0] is not None
    assert windows[0] is not None
    assert windows[0].original.units() == unix[0].original.units()


def test_a_value_left_empty_is_a_missing_one(cases: Path) -> None:
    add(cases, "gaps", zh=frontmatter("title:", "subtitle:", "published: ~") + HEADINGS)
    faults = read_compilation(cases).faults
    assert [(fault.rule, fault.values["field"]) for fault in faults] == [
        ("CB106", "title"),
        ("CB106", "published"),
    ]


def test_a_bad_item_does_not_hide_the_good_ones(cases: Path) -> None:
    sources = (
        "sources: [{id: a, title: 甲, publisher: 园区, kind: official},"
        " {id: b, kind: blog, publisher: 园区}, {id: c, title: 丙, publisher: 园区, kind: press}]"
    )
    add(cases, "sources", zh=frontmatter(sources) + HEADINGS)
    compilation = read_compilation(cases)
    assert [source.id for source in compilation.cases[0].sources] == ["a", "c"]
    assert [fault.values["field"] for fault in compilation.faults] == ["sources[2].title", "sources[2].kind"]


def test_a_row_of_another_track_is_unknown_here(cases: Path) -> None:
    add(cases, "park", zh=frontmatter("workshop: 涂装") + HEADINGS)
    faults = read_compilation(cases).faults
    assert [(fault.rule, fault.values["field"]) for fault in faults] == [("CB105", "workshop")]


def test_of_a_case_without_its_track_the_body_is_not_judged(cases: Path) -> None:
    add(cases, "lost", zh=frontmatter("track: parc") + "引言\n## 别的\n")
    compilation = read_compilation(cases)
    assert compilation.faults == ()
    assert compilation.cases[0].track is None
    assert compilation.cases[0].original.sections == ()


def test_a_translation_alone_is_no_case(cases: Path) -> None:
    folder = add(cases, "only-english", en="---\ntitle: Title\nsummary: Words.\n---\n")
    compilation = read_compilation(cases)
    assert compilation.cases == ()
    assert [(fault.rule, fault.position.path) for fault in compilation.faults] == [
        ("CB109", folder / "zh.md")
    ]


def test_an_unreadable_translation_leaves_the_case(cases: Path) -> None:
    add(cases, "half", zh=frontmatter() + HEADINGS, en="no frontmatter")
    compilation = read_compilation(cases)
    assert compilation.cases[0].languages == ("zh",)
    assert told(compilation.faults) == [("CB102", 1, 1)]


def test_a_folder_whose_name_is_no_address_is_told(cases: Path) -> None:
    add(cases, "Steam_Loop", zh=frontmatter() + HEADINGS)
    faults = read_compilation(cases).faults
    assert [(fault.rule, fault.values["folder"]) for fault in faults] == [("CB116", "Steam_Loop")]


def test_cases_come_in_the_order_of_their_names(cases: Path) -> None:
    for case_id in ("b", "a-2", "a", "10", "9"):
        add(cases, case_id, zh=frontmatter() + HEADINGS)
    assert [case.id for case in read_compilation(cases).cases] == ["10", "9", "a", "a-2", "b"]


@pytest.mark.parametrize(
    ("old", "new", "fault", "field"),
    [
        ("kind: case-call", "kind: call", ("CB120", 1, 7), "kind"),
        ("year: 2024", "year: 二〇二四", ("CB120", 2, 7), "year"),
        ("issued: 2024-03", "issud: 2024-03", ("CB120", 7, 1), "issud"),
        ("    template: highlights", "    template: higlights", ("CB120", 1, 1), ""),
    ],
)
def test_a_fault_of_the_programme_is_told_at_its_place(
    cases: Path, old: str, new: str, fault: tuple[str, int, int], field: str
) -> None:
    path = cases / "tiny-2024" / "programme.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    add(cases, "unread", zh="")
    compilation = read_compilation(cases)
    assert (compilation.programmes, compilation.cases) == ((), ())
    assert told(compilation.faults) == [fault]
    assert compilation.faults[0].values["field"] == field


def test_a_programme_that_is_no_yaml_is_told(cases: Path) -> None:
    (cases / "tiny-2024" / "programme.yml").write_text("kind：case-call\n", encoding="utf-8")
    assert told(read_compilation(cases).faults) == [("CB103", 1, 5)]


def test_an_empty_folder_is_an_empty_compilation(tmp_path: Path) -> None:
    compilation = read_compilation(tmp_path)
    assert (compilation.programmes, compilation.cases, compilation.faults) == ((), (), ())
