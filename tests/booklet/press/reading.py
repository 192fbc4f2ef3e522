"""PDFs read back with tools that know nothing of how they were made."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from PIL import Image, ImageChops

Tree = tuple[str, str, str, tuple["Tree | str", ...]]
"""A tag: its kind, its alternative text, its language, and what is in it."""

DPI = 60


def pictures(file: Path, folder: Path) -> list[Image.Image]:
    """Return each page as a picture."""
    folder.mkdir()
    subprocess.run(["pdftoppm", "-r", str(DPI), str(file), str(folder / "page")], check=True)
    return [Image.open(path) for path in sorted(folder.iterdir())]


def differing(one: Path, two: Path, folder: Path) -> list[int]:
    """Return the pages, from 1, that two PDFs do not show alike; all if they have not as many."""
    first, second = pictures(one, folder / "one"), pictures(two, folder / "two")
    if len(first) != len(second):
        return list(range(1, max(len(first), len(second)) + 1))
    return [
        number
        for number, (left, right) in enumerate(zip(first, second, strict=True), start=1)
        if ImageChops.difference(left, right).getbbox()
    ]


def text(file: Path) -> list[str]:
    """Return each page's text."""
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True, encoding="utf-8")
    return done.stdout.split("\f")[:-1]


def tags(pdf: pikepdf.Pdf) -> Tree:
    """Return the tag tree from its document element on."""

    def walk(element: pikepdf.Object) -> Tree | str:
        if not isinstance(element, pikepdf.Dictionary):
            return "content"
        if "/S" not in element:
            return str(element.Type)
        kind, words, language = (str(element.get(key, "")) for key in ("/S", "/Alt", "/Lang"))
        return kind, words, language, tuple(walk(child) for child in children(element))

    tree = walk(pdf.Root.StructTreeRoot.K[0])
    assert not isinstance(tree, str)
    return tree


def children(element: pikepdf.Object) -> list[pikepdf.Object]:
    """Return what a tag holds."""
    held = element.get("/K", pikepdf.Array())
    return list(held) if isinstance(held, pikepdf.Array) else [held]


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield every tag below the document element, in reading order."""

    def walk(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
        for child in children(element):
            if isinstance(child, pikepdf.Dictionary) and "/S" in child:
                yield child
                yield from walk(child)

    return walk(pdf.Root.StructTreeRoot.K[0])


def destinations(pdf: pikepdf.Pdf) -> dict[str, tuple[int, float, float]]:
    """Return the page index and place of every named destination."""
    named = pdf.Root.Names.Dests.Names
    return {str(named[at]): _place(pdf, named[at + 1]) for at in range(0, len(named), 2)}


def outline(pdf: pikepdf.Pdf) -> list[tuple[int, str, tuple[int, float, float]]]:
    """Return each bookmark's depth, title and place."""

    def walk(
        items: list[pikepdf.OutlineItem], depth: int
    ) -> Iterator[tuple[int, str, tuple[int, float, float]]]:
        for item in items:
            assert isinstance(item.destination, pikepdf.Array)
            yield depth, item.title, _place(pdf, item.destination)
            yield from walk(item.children, depth + 1)

    with pdf.open_outline() as opened:
        return list(walk(list(opened.root), 1))


def links(pdf: pikepdf.Pdf) -> list[list[tuple[str, str]]]:
    """Return for each page the words of its links and where they lead."""
    return [
        [
            (str(each.Contents), str(each.A.URI) if "/A" in each else str(each.Dest))
            for each in page.get("/Annots", [])
        ]
        for page in pdf.pages
    ]


def labels(pdf: pikepdf.Pdf) -> list[str]:
    """Return what a viewer calls each page."""
    return [str(page.label) for page in pdf.pages]


def _place(pdf: pikepdf.Pdf, destination: pikepdf.Object) -> tuple[int, float, float]:
    index = next(at for at, page in enumerate(pdf.pages) if page.objgen == destination[0].objgen)
    return index, round(float(destination[2]), 2), round(float(destination[3]), 2)
