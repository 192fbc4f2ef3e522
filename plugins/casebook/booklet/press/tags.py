"""The tag tree: names that stay unique in the book, and the trees of its parts grown into one."""

from __future__ import annotations

import pikepdf
import pydyf
from pikepdf import Array, Dictionary, Name


def name_headers(pdf: pydyf.PDF, prefix: str) -> None:
    """Give table headers names that no other part has, and the tag tree the list of them that PDF wants."""
    headers = [each for each in pdf.objects if isinstance(each, pydyf.Dictionary) and "ID" in each]
    named = {each["ID"].string: pydyf.String(f"{prefix}-{each['ID'].string}") for each in headers}
    for header in headers:
        header["ID"] = named[header["ID"].string]
    for each in pdf.objects:
        if isinstance(each, pydyf.Dictionary) and isinstance(each.get("A"), dict) and "Headers" in each["A"]:
            each["A"]["Headers"] = pydyf.Array([named[name.string] for name in each["A"]["Headers"]])
    if headers:
        listed = sorted(headers, key=lambda header: str(header["ID"].string))
        names = pydyf.Array([part for header in listed for part in (header["ID"], header.reference)])
        root = next(each for each in pdf.objects if _is_root(each))
        root["IDTree"] = pydyf.Dictionary({"Names": names})


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
        self._mapped: list[pikepdf.Object | int] = []
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
        self._mapped += [
            shifted
            for key, value in zip(numbers[::2], numbers[1::2], strict=True)
            for shifted in (int(key) + self._keys, value)
        ]
        self._keys += 1 + max((int(key) for key in numbers[::2]), default=-1)
        if "/IDTree" in root:
            names = list(root.IDTree.Names)
            self._headers += [
                (bytes(name), header) for name, header in zip(names[::2], names[1::2], strict=True)
            ]

    def close(self) -> None:
        """Put the tree into the book."""
        self._root.K = Array([self._document])
        self._root.ParentTree = self._book.make_indirect(Dictionary(Nums=Array(self._mapped)))
        self._root.ParentTreeNextKey = self._keys
        if self._headers:
            listed = sorted(self._headers, key=lambda each: each[0])
            names = Array([part for name, header in listed for part in (pikepdf.String(name), header)])
            self._root.IDTree = Dictionary(Names=names)
        self._book.Root.StructTreeRoot = self._root
