from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from governance.asks import AT_ONCE, Message, MessageState
from tests.jobs.office import Office
from tests.usecases.cast import RACHEL, REF, ledger, message, put
from tests.usecases.post import queued
from usecases.desk import CLERK
from usecases.redraws import Redrawn, Redraws, ToRedraw
from usecases.update_action import ON_TRACK, UpdateAction

PAUSE = timedelta(minutes=5)


def answered(office: Office) -> Message:
    """A sent message whose ask has been answered since."""
    one = queued(office, state=MessageState.SENT, try_at=None)
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    return message(office, one.id)


def taken(office: Office) -> tuple[Message, ...]:
    reply: ToRedraw = office.do(CLERK, Redraws(office.machine()))
    return reply.messages


def test_what_was_answered_is_taken_and_put_off_a_little(office: Office) -> None:
    one = answered(office)
    assert one.redraw_at == AT_ONCE
    put_off = replace(one, version=one.version + 1, redraw_at=office.machine() + PAUSE)
    assert taken(office) == (put_off,)
    before = ledger(office)
    assert (taken(office), ledger(office)) == ((), before)


def test_once_redrawn_it_is_off_the_list(office: Office) -> None:
    answered(office)
    (one,) = taken(office)
    assert office.do(CLERK, Redrawn(one)) == ToRedraw(())
    assert message(office, one.id).redraw_at is None
    office.machine.passes(hours=1)
    assert taken(office) == ()


def test_one_that_failed_comes_round_again(office: Office) -> None:
    answered(office)
    (one,) = taken(office)
    office.do(CLERK, Redrawn(one, office.machine() + PAUSE))
    assert taken(office) == ()
    office.machine.passes(minutes=5)
    assert [again.id for again in taken(office)] == [one.id]


def test_one_whose_courier_died_comes_round_again(office: Office) -> None:
    answered(office)
    (one,) = taken(office)
    office.machine.passes(minutes=5)
    assert [again.id for again in taken(office)] == [one.id]


def test_answered_again_while_it_was_redrawn_it_stays_on_the_list(office: Office) -> None:
    answered(office)
    (one,) = taken(office)
    put(office, replace(one, redraw_at=AT_ONCE))
    before = ledger(office)
    office.do(CLERK, Redrawn(one))
    assert (message(office, one.id).redraw_at, ledger(office)) == (AT_ONCE, before)


def test_nothing_to_redraw(office: Office) -> None:
    queued(office)
    before = ledger(office)
    assert (taken(office), ledger(office)) == ((), before)
