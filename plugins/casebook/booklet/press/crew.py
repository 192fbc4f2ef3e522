"""Who does the work: this process while there is little of it, others beside it when there is much."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType

from casebook.booklet.errors import BookletError

Progress = Callable[[int, int, str], None]
"""Told how many chapters are printed, of how many, and the name of the last one."""

_FEW = 5
"""Up to so many tasks another process would take longer to start than to help."""

LARGE = 60
"""A book of more parts is printed in other processes, for binding it takes this one's memory."""


@dataclass(frozen=True)
class Task:
    """A piece of work that any process can do; `name` is what its progress is told by, if it is told."""

    do: Callable[[], object]
    name: str = ""


def silent(done: int, total: int, name: str) -> None:
    """Tell nobody of the progress."""


def processes(workers: int) -> Executor:
    """Return an executor of that many fresh processes on this machine."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_leave_ctrl_c_to_the_editors_process)


def _leave_ctrl_c_to_the_editors_process() -> None:
    """Hear nothing of Ctrl-C: the process that gave the work hears it too, and says so once."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Crew:
    """Does tasks, for as many books as there are; a context manager that lets its processes go at the end.

    Several threads may give it work.

    Attributes:
        workers: how many processes may be at work at once.
    """

    def __init__(
        self,
        workers: int | None = None,
        progress: Progress = silent,
        executor: Callable[[int], Executor] = processes,
    ) -> None:
        """Make a crew.

        Args:
            workers: how many processes may be at work at once; as many as the machine has cores if None.
            progress: told of each task that has a name.
            executor: makes what runs the workers.
        """
        self.workers = workers or os.cpu_count() or 1
        self._progress = progress
        self._executor = executor
        self._at_work: Executor | None = None
        self._lock = threading.RLock()

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._at_work:
            self._at_work.shutdown(cancel_futures=True)
            self._at_work = None

    def break_off(self) -> None:
        """Let no work begin any more, whichever thread gave it: what waits for it fails at once."""
        if self._at_work:
            self._at_work.shutdown(wait=False, cancel_futures=True)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Have no other thread do so: for work that takes much memory."""
        with self._lock:
            yield

    def do(self, tasks: Sequence[Task]) -> None:
        """Do all tasks, here if there are few.

        Raises:
            BookletError: a task raised it, or a process came to grief.
        """
        if not self._is_little(tasks):
            self.hand_over(tasks)
            return
        told = self._told(tasks)
        for task in tasks:
            task.do()
            told.tell(task)

    def for_book(self, parts: int) -> Callable[[Sequence[Task]], None]:
        """Return what does the tasks for a book of so many parts."""
        return self.hand_over if parts > LARGE else self.do

    def hand_over(self, tasks: Sequence[Task]) -> None:
        """Have all tasks done by other processes, and keep this one's memory for what it has to do itself.

        A crew of one has no others.

        Raises:
            BookletError: a task raised it, or a process came to grief.
        """
        if self.workers == 1 and _is_main_thread():
            self.do(tasks)
            return
        if not tasks:
            return
        told = self._told(tasks)
        executor = self._others()
        futures = {executor.submit(task.do): task for task in tasks}
        try:
            for future in as_completed(futures):
                future.result()
                told.tell(futures[future])
        except BrokenExecutor as error:
            raise BookletError("crashed") from error
        finally:
            for future in futures:
                future.cancel()

    def _told(self, tasks: Sequence[Task]) -> _Told:
        return _Told(self._progress, sum(bool(task.name) for task in tasks))

    def _is_little(self, tasks: Sequence[Task]) -> bool:
        """Tell whether this process does the work: only its main thread can, where time limits hold."""
        if not _is_main_thread():
            return False
        return self.workers == 1 or (self._at_work is None and len(tasks) <= _FEW)

    def _others(self) -> Executor:
        with self._lock:
            if self._at_work is None:
                self._at_work = self._executor(self.workers)
            return self._at_work


def _is_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


class _Told:
    """Counts what is told of a batch of tasks."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def tell(self, task: Task) -> None:
        if task.name:
            self._done += 1
            self._progress(self._done, self._total, task.name)
