"""A person's message goes to one place, and on to the next only where that is closed to Clerk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.accounts import Account, account_id
from governance.asks import (
    ASKS_BY_SUBJECT,
    AT_ONCE,
    Ask,
    AskState,
    Copy,
    Message,
    MessageState,
    Rule,
)
from governance.people import Preference
from tests.jobs.office import START, Office
from tests.usecases.cast import MANAGER, RACHEL, REF, kept, put
from tests.usecases.post import ME, claimed, queued, settled
from usecases.answer import redraw
from usecases.desk import CLERK
from usecases.ports.messenger import Delivery, Outcome
from usecases.prefer import Prefer
from usecases.read_message import ReadMessage
from usecases.redraws import Redrawn, Redraws
from usecases.rescue import Rescue
from usecases.route import route
from usecases.scene import scene
from usecases.update_action import ON_TRACK, UpdateAction

PLACES = ("slack", "teams", "email")
SENT, GONE = Delivery(Outcome.SENT, address="there"), Delivery(Outcome.TARGET, "Closed.")


def linked(office: Office, place: str, day: int = 0, *, active: bool = True) -> None:
    at = START - timedelta(days=30 - day)
    id_ = account_id(place, "T1", f"U{day}")
    put(office, Account(id=id_, person=RACHEL, linked_at=at, linked_by=CLERK, active=active))


def way(office: Office, recipient: str = ME) -> tuple[str, ...]:
    with office.store.work(CLERK, START) as w:
        return route(scene(w, START), recipient, PLACES)


def taken(office: Office) -> Message:
    (one,) = claimed(office, places=PLACES)
    return one


def test_without_an_account_all_are_tried_in_the_order_they_were_set_up(office: Office) -> None:
    assert way(office) == PLACES


def test_the_oldest_account_comes_first_and_a_closed_one_last(office: Office) -> None:
    linked(office, "teams", 1)
    linked(office, "email", 2)
    assert way(office) == ("teams", "email", "slack")
    linked(office, "slack", 0, active=False)
    assert way(office) == ("teams", "email", "slack")
    linked(office, "slack", 3)
    assert way(office) == ("teams", "email", "slack")


def test_what_they_said_comes_before_all_else(office: Office) -> None:
    linked(office, "teams", 1)
    office.do(RACHEL, Prefer("email", ("slack",)))
    assert way(office) == ("email", "slack", "teams")


def test_it_goes_to_one_place_and_stays_there_while_it_is_tried(office: Office) -> None:
    linked(office, "teams")
    queued(office)
    one = taken(office)
    assert (one.place, one.then) == ("teams", ("slack", "email"))
    settled(office, one, Delivery(Outcome.PASSING, retry_after=0))
    office.do(RACHEL, Prefer("email"))
    again = taken(office)
    assert (again.place, again.then) == ("teams", ("email", "slack"))
    settled(office, again, SENT)
    assert claimed(office, places=PLACES) == ()


def test_where_it_is_closed_it_goes_on_at_once(office: Office) -> None:
    linked(office, "teams")
    queued(office)
    settled(office, taken(office), GONE)
    one = taken(office)
    assert (one.place, one.address, one.then) == ("slack", "", ("email",))
    assert one.copies == (Copy("teams", MessageState.FAILED),)
    settled(office, one, SENT)
    assert kept(office, Message, one.id).state is MessageState.SENT


def test_what_may_have_arrived_before_says_so(office: Office) -> None:
    queued(office)
    office.machine.passes(minutes=1)
    settled(office, taken(office), Delivery(Outcome.UNCLEAR))
    (doubted,) = office.do(CLERK, Rescue(office.machine())).unclear
    settled(office, doubted, GONE)
    one = taken(office)
    assert one.copies == (Copy("slack", MessageState.FAILED, unsure=True),)
    assert office.do(CLERK, ReadMessage(one.id)).again


def test_an_answer_is_shown_wherever_some_of_it_stands(office: Office) -> None:
    queued(office)
    settled(office, taken(office), replace(GONE, address="half of it"))
    one = taken(office)
    settled(office, one, replace(SENT, address="all of it"))
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    (shown,) = office.do(CLERK, Redraws(office.machine())).messages
    where = [(copy.place, copy.address) for copy in shown.standing()]
    assert where == [("teams", "all of it"), ("slack", "half of it")]
    moved = (("teams", "all of it, again"), ("slack", ""))
    office.do(CLERK, Redrawn(shown, None, moved))
    after = kept(office, Message, one.id)
    assert [copy.address for copy in after.standing()] == ["all of it, again", "half of it"]
    assert after.redraw_at is None


def test_an_answer_on_the_way_from_one_place_to_the_next_is_shown_at_the_first(
    office: Office,
) -> None:
    one = queued(office)
    settled(office, taken(office), replace(GONE, address="half of it"))
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    assert claimed(office, places=PLACES) == ()
    after = kept(office, Message, one.id)
    assert (after.state, after.redraw_at) == (MessageState.DROPPED, AT_ONCE)
    assert [copy.place for copy in after.standing()] == ["slack"]


def test_what_stands_nowhere_is_not_shown_afresh(office: Office) -> None:
    one = queued(office)
    with office.store.work(CLERK, START) as w:
        redraw(w, kept(office, Ask, one.asks[0]))
        assert not w.changed


@dataclass(frozen=True)
class Stands:
    """How somebody stands to each place: `closed` are those that turn Clerk away."""

    accounts: tuple[tuple[str, bool], ...]
    wanted: tuple[str, ...]
    closed: frozenset[str]


place = st.sampled_from(PLACES)
stands = st.builds(
    Stands,
    accounts=st.lists(st.tuples(place, st.booleans()), max_size=4).map(tuple),
    wanted=st.lists(place, max_size=3, unique=True).map(tuple),
    closed=st.frozensets(place),
)


@given(stands)
def test_an_ask_arrives_in_exactly_one_place_or_the_manager_is_told(told: Stands) -> None:
    office = Office()
    for day, (where, active) in enumerate(told.accounts):
        linked(office, where, day, active=active)
    if told.wanted:
        first, *then = told.wanted
        put(office, Preference(id=RACHEL, place=first, then=tuple(then)))
    one = queued(office)
    order, went = way(office), []
    while messages := claimed(office, places=PLACES):
        (message,) = [m for m in messages if m.recipient == ME]
        went.append(message.place)
        settled(office, message, GONE if message.place in told.closed else SENT)
    arrived = [where for where in went if where not in told.closed]
    assert went == [*order[: len(went)]]
    after = kept(office, Message, one.id)
    with office.store.work(CLERK, START) as w:
        asks = w.find(ASKS_BY_SUBJECT, one.id)
    managers = [ask.recipient for ask in asks if ask.rule is Rule.UNDELIVERED]
    if told.closed >= {*PLACES}:
        assert (arrived, after.state) == ([], MessageState.FAILED)
        assert managers == [f"person:{MANAGER}"]
    else:
        assert (arrived, after.state) == ([went[-1]], MessageState.SENT)
        assert (managers, kept(office, Ask, one.asks[0]).delivered_at) == ([], START)
    assert kept(office, Ask, one.asks[0]).state is AskState.OPEN


@pytest.mark.parametrize("places", [(), ("console",)])
def test_where_there_is_one_place_nothing_is_chosen(
    office: Office, places: tuple[str, ...]
) -> None:
    queued(office)
    (one,) = claimed(office, places=places)
    assert (one.place, one.then) == ("".join(places), ())
