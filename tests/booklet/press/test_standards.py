"""Both renderers' PDFs by an independent validator, and by a walk of our own through the tags."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from page import ValidationProfile, validate_pdf
from tests.booklet.press import reading

Nums = dict[int, pikepdf.Object]


@pytest.fixture(params=["plain", "in_parts"])
def made(request: pytest.FixtureRequest) -> Path:
    path = request.getfixturevalue(request.param)
    assert isinstance(path, Path)
    return path


@pytest.mark.parametrize("profile", [ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A])
def test_the_validator_finds_nothing(made: Path, profile: ValidationProfile) -> None:
    report = validate_pdf(str(made), profile=profile)
    assert [f"{each.rule_id}: {each.message}" for each in report.failures] == []
    assert report.is_compliant
    assert report.rules.total > 90


def test_the_validator_finds_what_is_wrong(plain: Path, tmp_path: Path) -> None:
    with pikepdf.open(plain) as pdf:
        del pdf.Root.Lang
        pdf.save(tmp_path / "broken.pdf")
    assert not validate_pdf(str(tmp_path / "broken.pdf"), profile=ValidationProfile.PDF_UA_1).is_compliant


def test_every_tag_has_its_place_in_the_tree_and_on_a_page(made: Path) -> None:
    with pikepdf.open(made) as pdf:
        pages = {page.objgen for page in pdf.pages}
        document = pdf.Root.StructTreeRoot.K[0]
        for element in reading.elements(pdf):
            assert element.Pg.objgen in pages
            parent = element.P
            while parent.objgen != document.objgen:
                parent = parent.P


def test_every_mark_on_a_page_is_mapped_to_the_tag_that_holds_it(made: Path) -> None:
    with pikepdf.open(made) as pdf:
        nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        keys = [int(key) for key in nums[::2]]
        mapped: Nums = dict(zip(keys, nums[1::2], strict=True))
        assert keys == sorted(set(keys))
        for page in pdf.pages:
            holders = mapped[int(page.StructParents)]
            marks = [
                int(each.operands[1].MCID)
                for each in pikepdf.parse_content_stream(page)
                if str(each.operator) == "BDC" and "/MCID" in each.operands[1]
            ]
            assert sorted(marks) == list(range(len(holders)))
            for mark, holder in enumerate(holders):
                assert mark in [child for child in reading.children(holder) if not _is_tag(child)]
            for link in page.get("/Annots", []):
                holder = mapped[int(link.StructParent)]
                assert holder.S == "/Link"
                assert link.objgen in [
                    child.Obj.objgen
                    for child in reading.children(holder)
                    if _is_tag(child) and "/Obj" in child
                ]


def test_pictures_are_described_and_headers_known_by_unique_names(made: Path) -> None:
    with pikepdf.open(made) as pdf:
        elements = list(reading.elements(pdf))
        names = [str(each.ID) for each in elements if each.S == "/TH"]
        listed = pdf.Root.StructTreeRoot.IDTree.Names
        figures = [str(each.Alt) for each in elements if each.S == "/Figure"]
        cells = [[str(name) for name in each.A.Headers] for each in elements if each.S == "/TD"]
        assert len(names) == len(set(names)) == 6
        assert sorted(names) == [str(listed[at]) for at in range(0, len(listed), 2)]
        assert figures == ["甲园区的图", "乙企业的图", "丙社区的图"]
        assert all(set(headers) <= set(names) and headers for headers in cells)


def test_title_language_and_reader_settings_are_told(made: Path) -> None:
    with pikepdf.open(made) as pdf:
        assert (str(pdf.Root.Lang), str(pdf.docinfo.Title)) == ("zh-Hans", "书")
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.MarkInfo.Marked
        with pdf.open_metadata() as told:
            assert (told["pdfaid:part"], told["pdfaid:conformance"], told["pdfuaid:part"]) == ("2", "A", "1")
            assert told["dc:title"] == "书"
        assert {str(each.Lang) for each in reading.elements(pdf) if "/Lang" in each} == {"en"}


def _is_tag(child: object) -> bool:
    return isinstance(child, pikepdf.Dictionary)
