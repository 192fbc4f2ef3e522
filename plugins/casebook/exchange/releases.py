"""The releases as data: what each added, changed and withdrew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise

from casebook.content.record import changes
from casebook.exchange.files import ExportFile
from casebook.exchange.release import Release


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
