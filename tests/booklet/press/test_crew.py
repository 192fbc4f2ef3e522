from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from signal import SIG_IGN, SIGINT, getsignal

import pytest

from casebook.booklet.errors import BookletError
from casebook.booklet.press.crew import Crew, Task, processes


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


def test_work_that_is_broken_off_takes_no_more(tmp_path: Path) -> None:
    with Crew(2, executor=_threads) as crew:
        crew.hand_over([Task((tmp_path / "one").touch)])
        crew.break_off()
        with pytest.raises(RuntimeError):
            crew.hand_over([Task((tmp_path / "two").touch)])
    assert [path.name for path in tmp_path.iterdir()] == ["one"]


def test_the_processes_leave_ctrl_c_to_the_editor_s() -> None:
    with processes(1) as executor:
        assert executor.submit(getsignal, SIGINT).result() is SIG_IGN
