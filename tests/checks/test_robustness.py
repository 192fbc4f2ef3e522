"""Whatever becomes of a file, the check says something about it and never breaks down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casebook.checks.reports import FORMATS
from casebook.vocabulary.localtext import LANGUAGES

if TYPE_CHECKING:
    from tests.checks.conftest import Library

FILES = ("steam/zh.md", "steam/en.md", "solar/zh.md", "programme.yml")
TROUBLE = (
    *("：", "　", "\t", "\r\n", "\r", "\x00", "\x85", "\u2028", "\ufeff", "\x1b]0;", "𠮷"),
    *(
        "---\n",
        "- ",
        ": ",
        "{",
        "[",
        "'",
        '"',
        "|",
        ">",
        "*a",
        "&a ",
        "!t ",
        "<<: ",
        "? ",
        "#",
        "%",
        "{{",
        "}",
    ),
    *(
        "\n## ",
        "\n# ",
        "```\n",
        "`",
        "<b>",
        "<!--",
        "![](",
        "[^",
        "]",
        "null",
        "~",
        "1e400",
        ".inf",
        "nan",
        "-",
    ),
)
"""Pieces that mean something to YAML, to Markdown, to a terminal or to a decoder."""


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, list[tuple[str, float, int, bytes]]]:
    file = draw(st.sampled_from(FILES))
    edit = st.tuples(
        st.sampled_from(["delete", "repeat", "replace", "insert"]),
        st.floats(0, 1),
        st.integers(1, 60),
        st.sampled_from(TROUBLE).map(str.encode) | st.binary(max_size=6) | st.text(max_size=6).map(safe),
    )
    return file, draw(st.lists(edit, min_size=1, max_size=4))


def safe(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def mutate(data: bytes, changes: list[tuple[str, float, int, bytes]]) -> bytes:
    for deed, where, length, piece in changes:
        start = int(where * len(data))
        end = start + length
        middle = {
            "delete": b"",
            "repeat": data[start:end] * 2,
            "replace": piece,
            "insert": piece + data[start:end],
        }[deed]
        data = data[:start] + middle + data[end:]
    return data


@settings(
    max_examples=200,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(edits())
def test_any_damage_gives_findings_with_places_that_exist(
    library: Library, edit: tuple[str, list[tuple[str, float, int, bytes]]]
) -> None:
    file, changes = edit
    path = library.path(file)
    whole = path.read_bytes()
    path.write_bytes(mutate(whole, changes))
    try:
        report = library.check()
        for finding in report.findings:
            place = finding.position
            assert place.path.is_relative_to(library.folder)
            if place.path.exists():
                lines = place.path.read_bytes().decode("utf-8-sig", "replace")
                count = len(lines.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
                assert 1 <= place.line <= count
            assert place.column >= 1
        for write in FORMATS.values():
            for language in LANGUAGES:
                assert "\x1b]" not in write(report, language)
    finally:
        path.write_bytes(whole)
