"""The tag tree: names that stay unique in the book, and the trees of its parts grown into one."""

from __future__ import annotations

from collections.abc import Sequence

import pikepdf
import pydyf
from pikepdf import Array, Dictionary, Name

_SILENT = frozenset(["Type", "S", "K", "Pg", "P"])
"""The entries of a tag that only say where it stands."""


def tidy(pdf: pydyf.PDF, prefix: str) -> None:
    """Make the tags of a PDF that WeasyPrint is about to write fit to be bound with others.

    Table headers get names that no other part has, and the tree the list of them that PDF wants. The wrappers
    that WeasyPrint puts around each piece of text, and which say nothing, go: a book has half as many objects
    without them. So do the groups in which HTML allows the terms of a list to stand, and PDF does not.

    Args:
        pdf: what is about to be written.
        prefix: what tells the part from the others.
    """
    elements = [each for each in pdf.objects if _kind(each)]
    root = next(each for each in pdf.objects if _is_root(each))
    _name_headers(elements, root, prefix)
    _ungroup(elements)
    _unwrap(elements, pdf, root)


def _name_headers(elements: Sequence[pydyf.Dictionary], root: pydyf.Dictionary, prefix: str) -> None:
    headers = [each for each in elements if "ID" in each]
    named = {each["ID"].string: pydyf.String(f"{prefix}-{each['ID'].string}") for each in headers}
    for header in headers:
        header["ID"] = named[header["ID"].string]
    for each in elements:
        if "Headers" in each.get("A", {}):
            each["A"]["Headers"] = pydyf.Array([named[name.string] for name in each["A"]["Headers"]])
    if headers:
        listed = sorted(headers, key=lambda header: str(header["ID"].string))
        names = pydyf.Array([part for header in listed for part in (header["ID"], header.reference)])
        root["IDTree"] = pydyf.Dictionary({"Names": names})


def _ungroup(elements: Sequence[pydyf.Dictionary]) -> None:
    """Put the content of groups into the lists that hold them."""
    groups = {each.reference: each for each in elements if _kind(each) == "/Div"}
    known = {each.reference: each for each in elements}
    for each in elements:
        if _kind(each) == "/L":
            held = [(child, groups[child]["K"] if child in groups else [child]) for child in each["K"]]
            each["K"] = pydyf.Array([content for _, contents in held for content in contents])
            for content in each["K"]:
                if content in known:
                    known[content]["P"] = each.reference


def _unwrap(elements: Sequence[pydyf.Dictionary], pdf: pydyf.PDF, root: pydyf.Dictionary) -> None:
    """Put the content of wrappers into the tags that hold them."""
    wrappers = {each.reference: each for each in elements if _is_wrapper(each)}
    for each in elements:
        each["K"] = pydyf.Array(
            [
                content
                for child in each["K"]
                for content in (wrappers[child]["K"] if child in wrappers else [child])
            ]
        )
    mapping = pdf.objects[int(root["ParentTree"].split()[0])]
    for holders in mapping["Nums"][1::2]:
        if isinstance(holders, pydyf.Array):
            holders[:] = [wrappers[each]["P"] if each in wrappers else each for each in holders]


def _is_wrapper(element: pydyf.Dictionary) -> bool:
    is_content = all(isinstance(content, int) for content in element["K"])
    return bool(_kind(element) == "/Span" and is_content and element.keys() <= _SILENT)


def _kind(candidate: object) -> str:
    is_element = isinstance(candidate, pydyf.Dictionary) and candidate.get("Type") == "/StructElem"
    return str(candidate["S"]) if is_element else ""  # type: ignore[index]


def _is_root(candidate: object) -> bool:
    return isinstance(candidate, pydyf.Dictionary) and candidate.get("Type") == "/StructTreeRoot"


class TagTree:
    """The tag tree of a book, to which its parts' trees are added in order."""

    def __init__(self, book: pikepdf.Pdf) -> None:
        self._book = book
        self._root = book.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self._document = book.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document, P=self._root, K=Array())
        )
        self._keys = 0
        self._mapped = Array()
        self._headers: list[tuple[bytes, pikepdf.Object]] = []

    def add(self, part: pikepdf.Pdf, pages: list[pikepdf.Page]) -> None:
        """Add the tree of a part whose pages are in the book already."""
        root = self._book.copy_foreign(part.Root.StructTreeRoot)
        for child in root.K[0].K:
            child.P = self._document
            self._document.K.append(child)
        for page in pages:
            page.StructParents += self._keys
            for annotation in page.get("/Annots", ()):
                if "/StructParent" in annotation:
                    annotation.StructParent += self._keys
        numbers = list(root.ParentTree.Nums)
        for key, value in zip(numbers[::2], numbers[1::2], strict=True):
            self._mapped.append(int(key) + self._keys)
            self._mapped.append(value)
        self._keys += 1 + max((int(key) for key in numbers[::2]), default=-1)
        if "/IDTree" in root:
            names = list(root.IDTree.Names)
            self._headers += [
                (bytes(name), header) for name, header in zip(names[::2], names[1::2], strict=True)
            ]

    def close(self) -> None:
        """Put the tree into the book."""
        self._root.K = Array([self._document])
        self._root.ParentTree = self._book.make_indirect(Dictionary(Nums=self._mapped))
        self._root.ParentTreeNextKey = self._keys
        if self._headers:
            listed = sorted(self._headers, key=lambda each: each[0])
            names = Array([part for name, header in listed for part in (pikepdf.String(name), header)])
            self._root.IDTree = Dictionary(Names=names)
        self._book.Root.StructTreeRoot = self._root
