"""Nothing of a restricted group reaches somebody the table does not allow, whoever does what."""

from __future__ import annotations

import pytest

from tests.scenario.gossip import HELD, MARK, Gossip
from tests.store.figures import figure, size
from tests.talk.party import JOAN, MEI, WINSTON
from tests.usecases.cast import at, tick

BATCHES, SEQUENCES, STEPS = size((6, 10, 8), (400, 25, 8))
"""Partnerships, sequences in each, and what is done in a sequence."""


@pytest.mark.parametrize("seed", range(BATCHES))
def test_no_secret_reaches_whom_the_table_does_not_allow(seed: int) -> None:
    gossip = Gossip(seed)
    for _ in range(SEQUENCES):
        gossip.play(STEPS)
    assert gossip.leaks == []
    # and secrets were there to be read, by those who may
    assert gossip.secrets > 0
    figure(
        f"{SEQUENCES} sequences, {SEQUENCES * STEPS} steps, {gossip.outputs} outputs looked at, "
        f"{gossip.secrets} secrets read by those who may, {len(gossip.leaks)} by others"
    )


def test_a_leak_would_be_seen() -> None:
    """The same eyes, on what only the business manager may read, shown to somebody else."""
    gossip = Gossip(0)
    shown = gossip.party.said(JOAN, "/action CSPR-2026-001")
    assert MARK in repr(shown)
    gossip.read_by(JOAN, shown, "")
    assert gossip.leaks == []
    gossip.read_by(MEI, shown, "")
    assert [leak.partition(" in ")[0] for leak in gossip.leaks] == [f"{MEI} read {MARK}001"]


def test_a_reason_for_which_a_step_is_held_would_be_seen_too() -> None:
    gossip = Gossip(0)
    for day in (6, 13, 20, 27):
        gossip.party.office.clock.move_to(at(11, day, 10))
        tick(gossip.party.office)
    shown = gossip.party.said(JOAN, "/clerk hold")
    assert HELD in repr(shown)
    gossip.read_by(JOAN, shown, "")
    assert gossip.leaks == []
    gossip.read_by(WINSTON, shown, "")
    assert [leak.partition(" in ")[0] for leak in gossip.leaks] == [f"{WINSTON} read {HELD}"]
