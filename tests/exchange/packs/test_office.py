"""Every Word document that leaves the house, opened by LibreOffice, which refuses a broken one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from tests.exchange.conftest import Opened

from casebook.booklet.proof.proof import proof
from casebook.booklet.proof.worddoc import word_proof
from casebook.exchange.handout import handout
from casebook.exchange.packs.pack import folders, pack_files
from casebook.exchange.packs.profile import profiles
from casebook.exchange.release import Release
from casebook.exchange.wordtable import write_word


def word_documents(release: Release) -> Iterator[tuple[str, bytes]]:
    """Yield partners' forms, translators' tables and the proofs of a release, by name."""
    for profile in profiles():
        for file in pack_files(profile, tuple(folders(profile, release, release.cases))):
            if file.address.endswith(".docx"):
                assert isinstance(file.content, bytes)
                yield f"{profile.id}/{file.address}", file.content
    for case in release.cases:
        yield f"handout/{case.id}", write_word(handout(case, "en"))
        yield f"proof/{case.id}", word_proof(proof(case, (), None))


def cut(document: bytes) -> bytes:
    """Return a Word document the text of which breaks off."""
    copy = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as whole, zipfile.ZipFile(copy, "w") as broken:
        for name in whole.namelist():
            words = whole.read(name)
            broken.writestr(name, words[: len(words) // 2] if name == "word/document.xml" else words)
    return copy.getvalue()


def test_office_software_opens_every_word_document_and_no_broken_one(
    release: Release, opened: Opened
) -> None:
    documents = dict(word_documents(release))
    first, *_ = documents
    told = opened("docx", {**documents, "broken": cut(documents[first])})
    assert set(told) == set(documents)
    for profile in profiles():
        for case in release.cases:
            words = told[f"{profile.id}/{case.programme.id}/{case.id}/form.docx"]
            assert all(field.target in words for field in profile.fields)
    for case in release.cases:
        for name in ("handout", "proof"):
            assert case.original.title in told[f"{name}/{case.id}"]
