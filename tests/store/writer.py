"""A process that writes until it is stopped, telling what was acknowledged.

Run as: python -m tests.store.writer FOLDER COMMITS SNAPSHOT_OVER LIMIT — LIMIT is the most bytes
a file may hold, 0 for any. It prints the number of each commit, then why the store is closed.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from tests.contract.samples import action, keep, ledger
from tests.store.folders import opened
from usecases.ports.store import StoreClosed


def write(folder: Path, commits: int, snapshot_over: int) -> None:
    store = opened(folder, snapshot_over=snapshot_over)
    first = len(ledger(store)) + 1
    try:
        for number in range(first, first + commits):
            keep(store, action(number))
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()
    except StoreClosed as closed:
        sys.stdout.write(f"{closed}\n")
    else:
        sys.stdout.write(f"{store.trouble}\n")


if __name__ == "__main__":
    path, *numbers = sys.argv[1:]
    times, over, limit = map(int, numbers)
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    write(Path(path), times, over)
