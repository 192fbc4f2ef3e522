"""A limit to how long a piece of work may take, so that one chapter cannot hold up a whole build."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from casebook.booklet.errors import BookletError

SECONDS = 300
"""How long a part of a book may take to print; a chapter takes about one second."""


@contextmanager
def deadline(seconds: int, name: str) -> Iterator[None]:
    """Break off what the context does once the seconds are over.

    The system's alarm clock does it, which rings in the main thread only and not on Windows; elsewhere the
    work goes on.

    Raises:
        BookletError: the time is over; the error carries `name`.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "SIGALRM"):
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise BookletError("too_slow", part=name, seconds=seconds)

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
