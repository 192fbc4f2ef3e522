"""JSON-LD against schema.org's own terms, as `schema-dts` states them and TypeScript checks them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.exchange.conftest import Misfits
from tests.exchange.mailboxes import release_with_mailboxes

from casebook.exchange.heads.heads import heads
from casebook.exchange.release import Release

GRAPH = 'import type { Graph as Wanted } from "schema-dts";'


def whole(graph: Sequence[Any]) -> Mapping[str, Any]:
    return {"@context": "https://schema.org", "@graph": graph}


def test_every_page_speaks_schemaorg(release: Release, misfits: Misfits) -> None:
    assert misfits(GRAPH, [whole(head.graph) for head in heads(release).values()]) == {}


def test_contacts_speak_schemaorg(tmp_path: Path, misfits: Misfits) -> None:
    made = heads(release_with_mailboxes(tmp_path))
    graphs = [whole(head.graph) for head in made.values() if "ContactPoint" in head.json_ld]
    assert len(graphs) == 3
    assert misfits(GRAPH, graphs) == {}


def test_terms_that_are_none_are_refused(misfits: Misfits) -> None:
    report = {"@type": "Report", "name": "x"}
    graphs: list[list[Any]] = [[report], [{**report, "headlines": "x"}], [{**report, "datePublished": {}}]]
    assert list(misfits(GRAPH, [whole(graph) for graph in graphs])) == [1, 2]
