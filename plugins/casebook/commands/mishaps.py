"""What a file system refuses, told in both languages: the same for every command."""

from __future__ import annotations

import errno
import os

from casebook.commands.wording import in_both

_KINDS = {
    errno.ENOENT: "absent",
    errno.ENOTDIR: "below_a_file",
    errno.EEXIST: "in_the_way",
    errno.EISDIR: "is_a_folder",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EROFS: "forbidden",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.ENAMETOOLONG: "long",
}
"""What can be the matter with a path, each with the key of what is said of it."""


def mishap(error: OSError) -> str:
    """Return what kept a file from being read or written, and what to do, a line in each language."""
    if error.filename is None:
        return in_both("usage.mishap.nowhere", reason=error.strerror or str(error))
    path = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else str(error.filename)
    kind = _KINDS.get(error.errno or 0, "other")
    return in_both(f"usage.mishap.{kind}", path=path, reason=error.strerror or str(error))
