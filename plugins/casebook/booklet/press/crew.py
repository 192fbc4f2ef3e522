"""Who does the work: this process while there is little of it, others beside it when there is much."""

from __future__ import annotations

import multiprocessing
import os
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


@dataclass(frozen=True)
class Task:
    """A piece of work that any process can do; `name` is what its progress is told by, if it is told."""

    do: Callable[[], object]
    name: str = ""


def silent(done: int, total: int, name: str) -> None:
    """Tell nobody of the progress."""


def processes(workers: int) -> Executor:
    """Return an executor of that many fresh processes on this machine."""
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


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

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Have no other thread do so: for work that takes much memory."""
        with self._lock:
            yield

    def do(self, tasks: Sequence[Task]) -> None:
        """Do all tasks.

        Raises:
            BookletError: a task raised it, or a process came to grief.
        """
        told = _Told(self._progress, sum(bool(task.name) for task in tasks))
        if self._is_little(tasks):
            for task in tasks:
                task.do()
                told.tell(task)
            return
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

    def _is_little(self, tasks: Sequence[Task]) -> bool:
        """Tell whether this process does the work: only its main thread can, where time limits hold."""
        if threading.current_thread() is not threading.main_thread():
            return False
        return self.workers == 1 or (self._at_work is None and len(tasks) <= _FEW)

    def _others(self) -> Executor:
        with self._lock:
            if self._at_work is None:
                self._at_work = self._executor(self.workers)
            return self._at_work


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
