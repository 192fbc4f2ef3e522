"""Who prints the parts: this process while there are few, others beside it when there are many."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor, as_completed
from types import TracebackType

from casebook.booklet.errors import BookletError
from casebook.booklet.press.printing import Job, print_part
from casebook.cache import Cache

Progress = Callable[[int, int, str], None]
"""Told how many parts are printed, of how many, and the name of the last one."""

_FEW = 5
"""Up to so many parts another process would take longer to start than to help."""


def silent(done: int, total: int, name: str) -> None:
    """Tell nobody of the progress."""


def processes(workers: int) -> Executor:
    """Return an executor of that many fresh processes on this machine."""
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


class Crew:
    """Prints jobs into a cache; a context manager that lets its processes go at the end."""

    def __init__(
        self,
        cache: Cache,
        workers: int | None = None,
        progress: Progress = silent,
        executor: Callable[[int], Executor] = processes,
    ) -> None:
        self._cache = cache
        self._workers = workers or os.cpu_count() or 1
        self._progress = progress
        self._executor = executor
        self._at_work: Executor | None = None

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._at_work:
            self._at_work.shutdown(cancel_futures=True)
            self._at_work = None

    def print(self, jobs: Sequence[tuple[str, Job]]) -> None:
        """Print each job to the cache under its name, if it is not there yet.

        Raises:
            BookletError: a part cannot be printed as it should be, or took too long.
        """
        missing = {name: job for name, job in jobs if not self._cache.path(name).exists()}
        if self._workers == 1 or (self._at_work is None and len(missing) <= _FEW):
            for done, (name, job) in enumerate(missing.items(), start=1):
                _print(self._cache, name, job)
                self._progress(done, len(missing), job.name)
            return
        if self._at_work is None:
            self._at_work = self._executor(min(self._workers, len(missing)))
        futures = {
            self._at_work.submit(_print, self._cache, name, job): job.name for name, job in missing.items()
        }
        try:
            for done, future in enumerate(as_completed(futures), start=1):
                future.result()
                self._progress(done, len(futures), futures[future])
        except BrokenExecutor as error:
            raise BookletError("crashed") from error
        finally:
            for future in futures:
                future.cancel()


def _print(cache: Cache, name: str, job: Job) -> None:
    cache.file(name, lambda target: print_part(job, target))
