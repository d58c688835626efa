"""Ten years of a partnership: it opens at once, and an update costs what it always did."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median

import pytest

from tests.store.aged import grow
from tests.store.bench import open_and_close, put, timed
from tests.store.commands import NOTHING, best, clerk
from tests.store.figures import LONG, figure
from tests.store.folders import opened


@pytest.mark.skipif(not LONG, reason="times are measured by make faults")
def test_ten_years_open_in_a_second_and_cost_no_more(tmp_path: Path) -> None:
    medians = {}
    for size in (1_000, 30_000):
        grow(tmp_path / str(size), size)
        opening = min(timed(partial(open_and_close, tmp_path / str(size)), 3))
        with closing(opened(tmp_path / str(size))) as store:
            medians[size] = median(timed(put(store), 2_000))
        figure(f"{size:,} records: open {opening:.2f} s, update {1e3 * medians[size]:.2f} ms")
        assert opening < 1
    assert medians[30_000] < 2 * medians[1_000]


@pytest.mark.skipif(not LONG, reason="times are measured by make faults")
def test_ten_years_are_no_weight_on_a_command_that_reads_a_little(tmp_path: Path) -> None:
    """By the processor's time against that of a Python that does nothing; about 27 times it."""
    grow(tmp_path / "store", 30_000)
    _, nothing = best(tmp_path, NOTHING)
    wall, taken = best(tmp_path, clerk("ledger", "head"))
    figure(f"clerk ledger head: {1e3 * wall:.0f} ms, {taken / nothing:.0f} x python -c pass")
    assert taken < 60 * nothing
