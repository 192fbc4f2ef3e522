"""Files that appear whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MODE = 0o644
"""What may be done with a file that is new: anybody may read it."""


@contextmanager
def draft_of(target: Path) -> Iterator[Path]:
    """Offer a file to write to, which takes the target's place when the block ends.

    It stands beside the target, in a folder made where there is none, and its name ends as the target's does.
    A crash leaves the old file or the new one.

    Args:
        target: the file that is to appear; one that stands there keeps its mode.

    Raises:
        OSError: it cannot be written there; what was there before is as it was.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        dir=target.parent, prefix=".draft-", suffix=target.suffix, delete=False
    ) as file:
        draft = Path(file.name)
    try:
        yield draft
        if target.exists():
            shutil.copymode(target, draft)
        else:
            draft.chmod(_MODE)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes | Path) -> None:
    """Write a file at once.

    A link is followed. What is neither file nor folder, such as `/dev/stdout`, is written to as it stands.

    Args:
        path: the file to write.
        content: its bytes, or the file they are copied from.

    Raises:
        OSError: it cannot be written there; what was there before is as it was.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        _fill(path, content)
        return
    with draft_of(path.resolve()) as draft:
        _fill(draft, content)


def _fill(path: Path, content: bytes | Path) -> None:
    if isinstance(content, Path):
        shutil.copyfile(content, path)
    else:
        path.write_bytes(content)
