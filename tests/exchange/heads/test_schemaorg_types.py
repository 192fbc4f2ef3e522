"""JSON-LD against schema.org's own terms, as `schema-dts` states them and TypeScript checks them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.exchange.mailboxes import release_with_mailboxes

from casebook.exchange.heads.heads import heads
from casebook.exchange.release import Release

NODE = Path(__file__).parents[2] / "node"
COMPILER = NODE / "node_modules" / "typescript" / "bin" / "tsc"

pytestmark = pytest.mark.skipif(
    not (COMPILER.exists() and shutil.which("node")),
    reason="no Node.js or its packages: scripts/setup --test",
)


def complaints(folder: Path, *graphs: list[Any]) -> str:
    """Return what the compiler says of the graphs; nothing if each term is schema.org's."""
    (folder / "node_modules").symlink_to(NODE / "node_modules")
    lines = ['import type { Graph } from "schema-dts";']
    for number, graph in enumerate(graphs):
        whole = {"@context": "https://schema.org", "@graph": graph}
        lines.append(f"export const graph{number}: Graph = {json.dumps(whole, ensure_ascii=False)};")
    (folder / "graphs.ts").write_text("\n".join(lines) + "\n", encoding="utf-8")
    options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "node16", "--moduleResolution", "node16"]
    command = ["node", str(COMPILER), *options, "graphs.ts"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def test_every_page_speaks_schemaorg(release: Release, tmp_path: Path) -> None:
    graphs = [list(head.graph) for head in heads(release).values()]
    assert complaints(tmp_path, *graphs) == ""


def test_contacts_speak_schemaorg(tmp_path: Path) -> None:
    made = heads(release_with_mailboxes(tmp_path))
    graphs = [list(head.graph) for head in made.values() if "ContactPoint" in head.json_ld]
    assert len(graphs) == 3
    assert complaints(tmp_path, *graphs) == ""


def test_terms_that_are_none_are_refused(tmp_path: Path) -> None:
    report = {"@type": "Report", "name": "x"}
    told = complaints(tmp_path, [report], [{**report, "headlines": "x"}], [{**report, "datePublished": {}}])
    lines = [line for line in told.splitlines() if line.startswith("graphs.ts")]
    assert [line[len("graphs.ts(") :].partition(",")[0] for line in lines] == ["3", "4"]
