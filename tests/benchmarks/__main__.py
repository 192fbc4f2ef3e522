"""Run every benchmark but the slow ones, or those named, and print what they measured."""

from __future__ import annotations

import sys

from tests.benchmarks import booklet, checking, editions, preview, rebuild, search_growth, weight

BENCHMARKS = {
    "rebuild": rebuild.run,
    "checking": checking.run,
    "search": search_growth.run,
    "weight": weight.run,
    "preview": preview.run,
}
SLOW = {"booklet": booklet.run, "editions": editions.run}
"""These take many minutes and run only when they are named."""


def main() -> None:
    for name in sys.argv[1:] or BENCHMARKS:
        for line in (BENCHMARKS | SLOW)[name]():
            sys.stdout.write(f"{name}: {line}\n")


main()
