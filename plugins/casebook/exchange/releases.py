"""The releases as data: what each added, changed and withdrew."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise

from casebook.content.record import changes
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Release

CHECKSUMS = "SHA256SUMS"


def checksum_list(release: Release, files: Iterable[ExportFile]) -> ExportFile:
    """Return the checksums of what a release exports and of its booklets, for `sha256sum --check`."""
    booklets = (ExportFile(each.address, each.path) for each in release.booklets)
    listed = sorted((*files, *booklets), key=lambda each: each.address)
    return ExportFile(CHECKSUMS, "".join(f"{file.sha256}  {file.address}\n" for file in listed))


def release_list(release: Release) -> Iterator[ExportFile]:
    """Yield `data/releases.json`, the latest release first."""
    steps = list(pairwise((None, *release.records)))
    whole = [
        {
            "id": record.id,
            "date": record.date.isoformat(),
            "commit": record.commit,
            "cases": sum(bool(parts) for parts in record.cases.values()),
            "new": list(made.new),
            "changed": {name: list(parts) for name, parts in made.changed.items()},
            "withdrawn": list(made.withdrawn),
        }
        for before, record in steps
        if record is not None
        for made in [changes(before, record)]
    ]
    yield ExportFile("data/releases.json", json.dumps(whole[::-1], ensure_ascii=False, indent=1) + "\n")
