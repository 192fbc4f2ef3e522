from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pydyf
import pytest
from weasyprint import CSS, HTML

from casebook.booklet.weasyprint_patches.tagging import accessible_tags

STYLE = """
  @page { size: 100mm 100mm; @bottom-left { content: counter(page); font: 8pt 'Noto Sans' } }
  html { font: 10pt 'Noto Sans' }
  .framed::before { content: "[" } .framed::after { content: "]" }
"""


def _pdf(body: str) -> pikepdf.Pdf:
    output = BytesIO()
    with accessible_tags():
        HTML(string=f'<html lang="en"><title>T</title><body>{body}').write_pdf(
            output, stylesheets=[CSS(string=STYLE)], pdf_variant="pdf/ua-1"
        )
    return pikepdf.open(output)


def _elements(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    def walk(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
        for child in element.get("/K", []):
            if isinstance(child, pikepdf.Dictionary) and "/S" in child:
                yield child
                yield from walk(child)

    return list(walk(pdf.Root.StructTreeRoot.K[0]))


def test_an_element_has_the_language_its_author_gave_it() -> None:
    with _pdf('<p lang="fr">Bonjour</p><p>Hello <span lang="de">Welt</span></p>') as pdf:
        told = [(str(each.S), str(each.Lang)) for each in _elements(pdf) if "/Lang" in each]
    assert told == [("/P", "fr"), ("/Span", "de")]


def test_folios_are_artifacts_and_every_mark_has_its_tag() -> None:
    with _pdf("<p>one</p>") as pdf:
        content = pdf.pages[0].Contents.read_bytes()
        (marks,) = (
            each for each in pdf.Root.StructTreeRoot.ParentTree.Nums if isinstance(each, pikepdf.Array)
        )
        assert content.count(b"/MCID") == len(marks) == 1
    assert b"/Artifact" in content


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ('<a href="#there">the\n  <b>place</b></a>', "the place"),
        ('<a href="https://example.org/">example.org</a>', "example.org"),
        ('<a href="https://example.org/"></a>', "https://example.org/"),
        ('<a class="framed" href="https://example.org/">1</a>', "1"),
    ],
)
def test_a_link_is_one_and_told_by_its_words(link: str, words: str) -> None:
    with _pdf(f'<p id="there">x {link}</p>') as pdf:
        assert [str(each.Contents) for each in pdf.pages[0].Annots] == [words]


def test_a_raised_figure_can_be_clicked() -> None:
    with _pdf('<p>x<sup style="line-height: 0"><a href="https://example.org/">1</a></sup></p>') as pdf:
        _, bottom, _, top = (float(side) for side in pdf.pages[0].Annots[0].Rect)
    assert abs(top - bottom) > 5


def test_a_hidden_picture_is_no_figure() -> None:
    picture = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"{}><title>t</title><path d="M0 0h1"/></svg>'
    )
    with _pdf(picture.format("") + picture.format(' aria-hidden="true"')) as pdf:
        assert [str(each.Alt) for each in _elements(pdf) if each.S == "/Figure"] == ["t"]


def test_no_level_of_heading_is_skipped() -> None:
    with _pdf("<h1>a</h1><h3>b</h3><h3>c</h3><h4>d</h4><h2>e</h2><h4>f</h4><h1>g</h1><h2>h</h2>") as pdf:
        levels = [str(each.S)[2:] for each in _elements(pdf) if str(each.S).startswith("/H")]
    assert "".join(levels) == "12232312"


def test_page_references_are_those_of_pydyf() -> None:
    pdf = pydyf.PDF()
    before = []
    for _ in range(3):
        pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
        before.append(pdf.page_references)
    again = pydyf.PDF()
    with accessible_tags():
        for expected in before:
            again.add_page(pydyf.Dictionary({"Type": "/Page"}))
            assert again.page_references == expected
            assert again.page_references is again.page_references
