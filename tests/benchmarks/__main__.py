"""Run every benchmark, or those named, and print what they measured."""

from __future__ import annotations

import sys

from tests.benchmarks import checking, rebuild, search_growth, weight

BENCHMARKS = {
    "rebuild": rebuild.run,
    "checking": checking.run,
    "search": search_growth.run,
    "weight": weight.run,
}


def main() -> None:
    for name in sys.argv[1:] or BENCHMARKS:
        for line in BENCHMARKS[name]():
            sys.stdout.write(f"{name}: {line}\n")


main()
