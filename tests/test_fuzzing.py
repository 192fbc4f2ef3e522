from __future__ import annotations

from tests import fuzzing


def test_damaged_folders_keep_every_promise() -> None:
    tallies = list(fuzzing.run(100, seed=7))
    assert tallies[-1].folders == 100
    assert len(tallies[-1].rules) > 10
