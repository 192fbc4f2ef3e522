"""The private record of a submission, outside git: who is to be called, and by which files it came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from casebook.content.source import SourceError, read_text
from casebook.content.yamltext import parse_yaml
from casebook.content.yamlwriting import write_yaml
from casebook.intake.privacy import Contact
from casebook.intake.sources import SourceFile

CONTACTS = "contacts.yml"
RECORD = "intake.yml"
REPORT = "intake-report.md"
SUBMITTED = "submitted.md"


def write_contacts(folder: Path, contacts: Iterable[Contact]) -> None:
    """Write the contacts of a submission."""
    rows = [
        {
            "label": each.label,
            "text": each.text,
            **({"document": each.document} if each.document else {}),
            **({"paragraph": each.number} if each.number else {}),
        }
        for each in contacts
    ]
    _write(folder / CONTACTS, {"contacts": rows})


def write_record(folder: Path, files: Iterable[SourceFile]) -> None:
    """Write by which files a submission came."""
    rows = [{"name": each.name, "sha256": each.sha256, "bytes": each.path.stat().st_size} for each in files]
    _write(folder / RECORD, {"source": rows})


def known_sources(private: Path) -> dict[str, str]:
    """Return by the digest of each file taken in before the case it went to, as `programme/case`."""
    return dict(_known(private))


def _known(private: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(private.glob(f"*/*/{RECORD}")):
        try:
            data = parse_yaml(read_text(path), path).data
        except SourceError:
            continue
        for each in data.get("source") or ():
            if isinstance(each, dict):
                yield str(each.get("sha256", "")), f"{path.parent.parent.name}/{path.parent.name}"


def _write(path: Path, data: dict[str, Any]) -> None:
    path.write_text(write_yaml(data), encoding="utf-8")
