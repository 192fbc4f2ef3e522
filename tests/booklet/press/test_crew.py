from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from casebook.booklet.errors import BookletError
from casebook.booklet.press.crew import Crew, Task


def _fail() -> None:
    raise BookletError("crashed")


def _threads(workers: int) -> Executor:
    return ThreadPoolExecutor(workers)


@pytest.mark.parametrize("count", [2, 20])
def test_every_task_is_done_and_named_ones_are_told_in_turn(count: int, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    names: set[str] = set()

    def progress(done: int, total: int, name: str) -> None:
        told.append((done, total))
        names.add(name)

    tasks = [
        Task((tmp_path / str(number)).touch, f"case-{number}" if number % 2 else "")
        for number in range(count)
    ]
    with Crew(2, progress, _threads) as crew:
        crew.do(tasks)
    assert len(list(tmp_path.iterdir())) == count
    assert told == [(done, count // 2) for done in range(1, count // 2 + 1)]
    assert names == {f"case-{number}" for number in range(1, count, 2)}


@pytest.mark.parametrize("count", [1, 20])
def test_an_error_ends_the_work(count: int) -> None:
    with Crew(2, executor=_threads) as crew, pytest.raises(BookletError):
        crew.do([Task(_fail)] * count)


def test_other_threads_leave_even_little_work_to_the_processes(tmp_path: Path) -> None:
    started: list[int] = []

    def executor(workers: int) -> Executor:
        started.append(workers)
        return ThreadPoolExecutor(workers)

    with Crew(2, executor=executor) as crew, ThreadPoolExecutor(2) as threads:
        work = partial(crew.do, [Task((tmp_path / "a").touch)])
        crew.do([Task((tmp_path / "b").touch)])
        assert started == []
        for each in [threads.submit(work), threads.submit(work)]:
            each.result()
    assert started == [2]
