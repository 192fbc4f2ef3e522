"""What the descriptions of the data share: its name, its version, and how they are written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from casebook.exchange.release import Release

NAME = "casebook-data"


def version(release: Release) -> str:
    """Return the release's day as a version that sorts: 2026.11.21."""
    return release.day.strftime("%Y.%m.%d").replace(".0", ".") if release.day else "0.0.0"


def to_json(value: Mapping[str, Any]) -> str:
    """Return a description as JSON."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def sha256(content: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
