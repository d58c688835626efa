"""A journal cut off at any byte holds its whole lines, and nothing else."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path

from store.tinydb.lines import replay
from store.tinydb.names import journal
from tests.contract.samples import action, keep, ledger
from tests.store.figures import figure, size
from tests.store.folders import opened, snapshot
from tests.store.power import PowerDisk

FOLDER = Path("folder")
COMMITS = size(12, 60)
EVERY = size(97, 1)  # bytes, between the cuts at which a store is opened


def many_commits() -> dict[Path, bytes]:
    """A snapshot after the first three, so that journals follow one another."""
    disk = PowerDisk({}, steps=1_000_000)
    store = opened(FOLDER, disk)
    for number in range(1, COMMITS + 1):
        keep(store, action(number), action(number + 1_000))
        if number == 3:
            snapshot(store)
    return next(PowerDisk.states(disk))


def test_every_prefix_of_a_journal_is_its_whole_lines() -> None:
    data = many_commits()[FOLDER / journal(1)]
    ends = list(accumulate(len(line) for line in data.splitlines(keepends=True)))
    assert len(ends) == COMMITS - 3
    for cut in range(len(data) + 1):
        whole = sum(end <= cut for end in ends)
        found = replay(data[:cut], 1, 3)
        assert (len(found.changes), found.commits) == (whole, whole + 3)
        assert (found.size, found.dropped) == (([0, *ends])[whole], cut - ([0, *ends])[whole])
    figure(f"{len(data) + 1:,} prefixes of {COMMITS - 3} commits read: 0 whole lines lost")


def test_a_store_opens_at_every_prefix() -> None:
    kept = many_commits()
    data = kept[FOLDER / journal(1)]
    cuts = range(0, len(data) + 1, EVERY)
    for cut in cuts:
        store = opened(FOLDER, PowerDisk(kept | {FOLDER / journal(1): data[:cut]}, steps=100))
        whole = data[:cut].count(b"\n")
        assert len(ledger(store)) == whole + 3
        assert store.dropped == cut - (data[:cut].rfind(b"\n") + 1)
    figure(f"{len(cuts):,} stores opened at a prefix: 0 acknowledged changes lost")
