"""Sveltia CMS as files that ask nothing from outside: installed from npm, bundled by esbuild.

The file the CMS ships for a `<script>` takes its Chinese words, fonts and icons from a public address as it
runs. The modules for npm hold all of them; bundled with their `assets` beside them they stand alone.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

PACKAGES: Mapping[str, str] = {"@sveltia/cms": "0.221.1", "esbuild": "0.28.2", "yaml": "2.9.1"}
"""What is installed, in the versions that the configuration was tried with."""

TOOLS = ("node", "npm")

_ENTRY = """\
import CMS from "@sveltia/cms";
import { parse, stringify } from "yaml";

const config = await (await fetch("config.json")).json();
const fields = config.collections.flatMap((each) => each.files).flatMap((file) => file.fields);
const hidden = new Set(fields.filter((field) => field.widget === "hidden").map((field) => field.name));
const mapped = (data, change) =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, hidden.has(name) && value ? change(value) : value]),
  );

CMS.registerCustomFormat(config.collections[0].format, "md", {
  fromFile: (text) => {
    const plain = text.replace(/^\\ufeff/, "").replaceAll("\\r\\n", "\\n");
    const found = /^---\\n([^]*?\\n)---\\n([^]*)$/.exec(plain);
    return found ? { ...mapped(parse(found[1]) ?? {}, JSON.stringify), body: found[2] } : { body: text };
  },
  toFile: ({ body = "", ...data }) =>
    `---\\n${stringify(mapped(data, JSON.parse), { lineWidth: 0 })}---\\n${body}`,
});
CMS.init({ config });
"""
"""The CMS with a file format of our own, which puts no line between frontmatter and text, and carries hidden
fields along as one text: the CMS would sort what is in them.
"""

_SETTINGS = (
    "--bundle",
    "--splitting",
    "--format=esm",
    "--minify",
    "--log-level=error",
    "--legal-comments=eof",
    "--chunk-names=chunks/[name]-[hash]",
)
_MOST_SECONDS = 600
_LAST_LINES = 8


class BundleError(Exception):
    """A step that failed; `step` is its key in the catalogue, `told` what the tool said last."""

    def __init__(self, step: str, told: str) -> None:
        super().__init__(step)
        self.step = step
        self.told = told


def missing_tools() -> tuple[str, ...]:
    """Return the tools that bundling needs and this computer lacks."""
    return tuple(tool for tool in TOOLS if shutil.which(tool) is None)


def install(folder: Path) -> Path:
    """Install the packages into a folder, running none of their scripts, and return that of the CMS.

    Raises:
        BundleError: npm could not.
    """
    settings = {"private": True, "type": "module", "dependencies": dict(PACKAGES)}
    (folder / "package.json").write_text(json.dumps(settings), encoding="utf-8")
    _run("install", folder, "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund")
    return folder / "node_modules" / "@sveltia" / "cms"


def bundle(folder: Path, target: Path) -> None:
    """Write what was installed in a folder as `editor.js`, its chunks, assets and licence.

    Raises:
        BundleError: esbuild could not.
    """
    (folder / "editor.js").write_text(_ENTRY, encoding="utf-8")
    esbuild = folder / "node_modules" / "esbuild" / "bin" / "esbuild"
    _run(
        "bundle", folder, "node", esbuild.as_posix(), "editor.js", *_SETTINGS, f"--outdir={target.resolve()}"
    )
    cms = folder / "node_modules" / "@sveltia" / "cms"
    shutil.copytree(cms / "npm" / "assets", target / "assets", ignore=shutil.ignore_patterns("*.map"))
    shutil.copy(cms / "LICENSE.txt", target)


def _run(step: str, folder: Path, tool: str, *arguments: str) -> None:
    command: Sequence[str] = (shutil.which(tool) or tool, *arguments)
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=_MOST_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BundleError(step, str(error)) from error
    if done.returncode:
        told = (done.stderr or done.stdout).decode(errors="replace").strip().splitlines()
        raise BundleError(step, "\n".join(told[-_LAST_LINES:]))
