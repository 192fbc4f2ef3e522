"""Python's search for garbage, put off to the end of each part.

A layout is one great web of objects that stays alive until it is written; looking through it again and again
costs a fifth of the time and finds nothing. What it leaves behind is swept up at once, so that a process that
prints many parts needs no more memory than for the largest.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def swept() -> Iterator[None]:
    """Look for garbage when the context ends and not while it lasts."""
    was_enabled = gc.isenabled()
    gc.freeze()  # what is older than the part is not looked through for its garbage
    gc.disable()
    try:
        yield
    finally:
        gc.collect()
        gc.unfreeze()
        if was_enabled:
            gc.enable()
