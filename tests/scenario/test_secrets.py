"""Nothing of a restricted group reaches somebody the table does not allow, whoever does what."""

from __future__ import annotations

import pytest

from tests.scenario.gossip import MARK, Gossip
from tests.store.figures import LONG
from tests.talk.party import JOAN, MEI

BATCHES, SEQUENCES, STEPS = (400, 25, 8) if LONG else (6, 10, 8)
"""Partnerships, sequences in each, and what is done in a sequence."""


@pytest.mark.parametrize("seed", range(BATCHES))
def test_no_secret_reaches_whom_the_table_does_not_allow(seed: int) -> None:
    gossip = Gossip(seed)
    for _ in range(SEQUENCES):
        gossip.play(STEPS)
    assert gossip.leaks == []


def test_a_leak_would_be_seen() -> None:
    """The same eyes, on what only the business manager may read, shown to somebody else."""
    gossip = Gossip(0)
    shown = gossip.party.said(JOAN, "/action CSPR-2026-001")
    assert MARK in repr(shown)
    gossip.read_by(JOAN, shown, "")
    assert gossip.leaks == []
    gossip.read_by(MEI, shown, "")
    assert [leak.partition(" in ")[0] for leak in gossip.leaks] == [f"{MEI} read {MARK}001"]
