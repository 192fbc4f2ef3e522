"""Files that appear whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

_MODE = 0o644


def write_whole(path: Path, content: bytes | Path) -> None:
    """Write a file at once: a crash leaves the old one or the new one.

    A folder for it is made where there is none. A link is followed. What is neither file nor folder, such as
    `/dev/stdout`, is written to as it stands.

    Args:
        path: the file to write.
        content: its bytes, or the file they are copied from.

    Raises:
        OSError: it cannot be written there; what was there before is as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file() and not path.is_dir():
        _fill(path, content)
        return
    target = path.resolve()
    with tempfile.NamedTemporaryFile(
        dir=target.parent, prefix=f".{target.name[:100]}.", delete=False
    ) as file:
        draft = Path(file.name)
    try:
        _fill(draft, content)
        if target.exists():
            shutil.copymode(target, draft)
        else:
            draft.chmod(_MODE)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _fill(path: Path, content: bytes | Path) -> None:
    if isinstance(content, Path):
        shutil.copyfile(content, path)
    else:
        path.write_bytes(content)
