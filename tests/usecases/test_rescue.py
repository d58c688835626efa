from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from governance.asks import MessageState
from tests.jobs.office import Office
from tests.usecases.cast import ledger, message, put
from tests.usecases.post import claimed, queued, taken
from usecases.desk import CLERK
from usecases.rescue import Rescue, Rescued


def restart(office: Office, patience: timedelta = timedelta()) -> Rescue:
    return Rescue(office.machine(), patience, alone=True)


def test_a_claim_within_its_lease_is_left_alone(office: Office) -> None:
    one = taken(office)
    office.machine.passes(seconds=59)
    before = ledger(office)
    assert office.do(CLERK, Rescue(office.machine())) == Rescued(())
    assert (message(office, one.id), ledger(office)) == (one, before)


def test_a_lapsed_claim_is_unclear_and_nobody_elses_to_take(office: Office) -> None:
    one = taken(office)
    office.machine.passes(seconds=60)
    unclear = replace(
        one,
        version=one.version + 1,
        state=MessageState.UNCLEAR,
        lease_until=None,
        look_at=office.machine(),
        unsure=True,
    )
    assert office.do(CLERK, Rescue(office.machine())) == Rescued((unclear,))
    assert claimed(office) == ()


def test_at_a_restart_every_claim_has_lapsed(office: Office) -> None:
    one = taken(office)
    (unclear,) = office.do(CLERK, restart(office)).unclear
    assert (unclear.id, unclear.state) == (one.id, MessageState.UNCLEAR)


def test_it_is_looked_for_once_it_can_be_found(office: Office) -> None:
    one, minute = taken(office), timedelta(seconds=60)
    assert office.do(CLERK, restart(office, minute)) == Rescued(())
    assert claimed(office) == ()
    assert message(office, one.id).look_at == office.machine() + minute
    office.machine.passes(seconds=59)
    assert office.do(CLERK, restart(office, minute)) == Rescued(())
    office.machine.passes(seconds=1)
    assert [m.id for m in office.do(CLERK, restart(office, minute)).unclear] == [one.id]


def test_what_is_unclear_is_found_until_it_is_settled(office: Office) -> None:
    taken(office)
    first = office.do(CLERK, restart(office))
    before = ledger(office)
    assert office.do(CLERK, Rescue(office.machine())) == first
    assert ledger(office) == before
    put(office, replace(first.unclear[0], state=MessageState.HELD, look_at=None))
    assert office.do(CLERK, restart(office)) == Rescued(())


def test_a_ready_message_needs_no_rescue(office: Office) -> None:
    queued(office)
    assert office.do(CLERK, restart(office)) == Rescued(())
