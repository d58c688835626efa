from __future__ import annotations

from dataclasses import replace

from governance.asks import MessageState
from tests.jobs.office import Office
from tests.usecases.cast import ledger, message, put
from tests.usecases.post import claimed, queued, taken
from usecases.desk import CLERK
from usecases.rescue import Rescue, Rescued


def test_a_claim_within_its_lease_is_left_alone(office: Office) -> None:
    one = taken(office)
    office.machine.passes(seconds=59)
    before = ledger(office)
    assert office.do(CLERK, Rescue(office.machine())) == Rescued(())
    assert (message(office, one.id), ledger(office)) == (one, before)


def test_a_lapsed_claim_is_unclear_and_nobody_elses_to_take(office: Office) -> None:
    one = taken(office)
    office.machine.passes(seconds=60)
    unclear = replace(one, version=one.version + 1, state=MessageState.UNCLEAR, lease_until=None)
    assert office.do(CLERK, Rescue(office.machine())) == Rescued((unclear,))
    assert claimed(office) == ()


def test_at_a_restart_every_claim_has_lapsed(office: Office) -> None:
    one = taken(office)
    (unclear,) = office.do(CLERK, Rescue()).unclear
    assert (unclear.id, unclear.state) == (one.id, MessageState.UNCLEAR)


def test_what_is_unclear_is_found_until_it_is_settled(office: Office) -> None:
    one = taken(office)
    first = office.do(CLERK, Rescue())
    before = ledger(office)
    assert office.do(CLERK, Rescue(office.machine())) == first
    assert ledger(office) == before
    put(office, replace(one, state=MessageState.HELD, lease_until=None))
    assert office.do(CLERK, Rescue()) == Rescued(())


def test_a_ready_message_needs_no_rescue(office: Office) -> None:
    queued(office)
    assert office.do(CLERK, Rescue()) == Rescued(())
