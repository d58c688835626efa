from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.actions import Action, Owner, OwnerKind
from governance.asks import ANSWERABLE, ASKS_BY_SUBJECT, AskState, Rule
from governance.people import Holding, Post
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    LATE,
    MANAGER,
    NURSE,
    RACHEL,
    REF,
    REVIEWER,
    SECRET,
    TEACHER,
    advance,
    at,
    found,
    given,
    kept,
    ledger,
    put,
    refused,
    tick,
)
from usecases.hand_over import HandedOver, HandOver, MayHandOver
from usecases.read_message import ReadMessage
from usecases.refusals import Incomplete, NotAllowed, NotFound
from usecases.update_action import ON_TRACK, UpdateAction

DI, TITLE = "di-public-protection", "Detective Inspector, Public Protection"
TODAY = START.date()
SUBJECT = (ASKS_BY_SUBJECT, f"post:{DI}")
TO_PRIYA = HandOver(((TITLE, "Priya Ramanathan"),))


def holders(office: Office, post: str = DI) -> tuple[Holding, ...]:
    return kept(office, Post, post).holders


def requests(office: Office, who: str, ref: str = REF) -> list[tuple[Rule, AskState]]:
    asks = found(office, ASKS_BY_SUBJECT, ref)
    mine = [one for one in asks if one.recipient == f"person:{who}" and one.rule in ANSWERABLE]
    return [(one.rule, one.state) for one in mine if one.state is not AskState.PASSED_OVER]


def lists(office: Office, who: str) -> list[list[str]]:
    """The lists somebody was sent, each with its actions."""
    messages = [m for _, m in office.messenger.sent if m.recipient == f"person:{who}"]
    rows = [row for m in messages for row in office.do("clerk", ReadMessage(m.id)).rows]
    return [[view.ref for view in row.handed.actions] for row in rows if row.handed]


def test_the_post_changes_hands_and_its_actions_follow(office: Office) -> None:
    before, earlier = kept(office, Action, REF), holders(office)[:-1]
    reply = office.do(MANAGER, TO_PRIYA)
    assert reply == HandedOver(TITLE, "Priya Ramanathan", TODAY, (REF, "BMG-2026-004"))
    rachel = Holding(RACHEL, date(2026, 7, 1), date(2026, 11, 1))
    assert holders(office) == (*earlier, rachel, Holding(NURSE, TODAY))
    assert kept(office, Action, REF) == before
    assert ledger(office)[-1] == (MANAGER, "post.hand_over", DI)
    office.do(NURSE, UpdateAction(REF, ON_TRACK))
    assert isinstance(refused(office, RACHEL, UpdateAction(REF, ON_TRACK)), NotFound)


def test_one_list_and_no_burst(office: Office) -> None:
    advance(office, at(11, 6, 12))
    assert requests(office, RACHEL) != []
    office.do(MANAGER, TO_PRIYA)
    assert requests(office, RACHEL) == []
    advance(office, at(11, 12, 12))
    assert (lists(office, NURSE), requests(office, NURSE)) == ([[REF, "BMG-2026-004"]], [])
    advance(office, at(11, 13, 12))
    assert requests(office, NURSE) == [(Rule.OVERDUE, AskState.OPEN)]
    assert len(lists(office, NURSE)) == 1


def test_on_a_day_to_come_all_of_it_happens_then(office: Office) -> None:
    office.do(MANAGER, replace(TO_PRIYA, since=date(2026, 11, 9)))
    advance(office, at(11, 6, 12))
    assert (lists(office, NURSE), requests(office, NURSE)) == ([], [])
    assert requests(office, RACHEL) != []
    advance(office, at(11, 10, 12))
    assert lists(office, NURSE) == [[REF, "BMG-2026-004"]]
    assert (requests(office, RACHEL), requests(office, NURSE)) == ([], [])


def test_a_plan_that_was_changed_tells_only_who_then_holds_it(office: Office) -> None:
    office.do(MANAGER, replace(TO_PRIYA, since=date(2026, 11, 9)))
    given(office, DI, TEACHER)
    advance(office, at(11, 10, 12))
    assert lists(office, NURSE) == []


def test_each_time_anew(office: Office) -> None:
    office.do(MANAGER, TO_PRIYA)
    office.do(MANAGER, HandOver(((TITLE, "Rachel Okafor"),), date(2026, 11, 16)))
    office.do(MANAGER, HandOver(((TITLE, "Priya Ramanathan"),), date(2026, 12, 7)))
    advance(office, at(12, 8, 12))
    told = [(one.occurrence, one.recipient, one.state) for one in found(office, *SUBJECT)]
    assert sorted(told) == [
        ("h1", f"person:{NURSE}", AskState.TOLD),
        ("h2", f"person:{RACHEL}", AskState.TOLD),
        ("h3", f"person:{NURSE}", AskState.TOLD),
    ]


def test_who_never_held_it_a_day_leaves_no_trace(office: Office) -> None:
    earlier = [held.person for held in holders(office)]
    office.do(MANAGER, TO_PRIYA)
    office.do(MANAGER, HandOver(((TITLE, "Fergus McAlindon"),)))
    assert [held.person for held in holders(office)] == [*earlier, TEACHER]


def test_the_successor_takes_what_was_left_of_the_term(office: Office) -> None:
    post = kept(office, Post, DI)
    term = (
        Holding(RACHEL, date(2026, 1, 1), date(2027, 3, 31)),
        Holding(TEACHER, date(2027, 4, 1)),
    )
    put(office, replace(post, holders=term))
    office.do(MANAGER, TO_PRIYA)
    assert holders(office) == (
        Holding(TEACHER, date(2027, 4, 1)),
        Holding(RACHEL, date(2026, 1, 1), date(2026, 11, 1)),
        Holding(NURSE, TODAY, date(2027, 3, 31)),
    )


def test_a_vacant_post_is_given_until_whoever_was_promised_it(office: Office) -> None:
    put(office, replace(kept(office, Post, DI), holders=(Holding(TEACHER, date(2027, 4, 1)),)))
    office.do(MANAGER, TO_PRIYA)
    assert holders(office)[-1] == Holding(NURSE, TODAY, date(2027, 3, 31))


def test_of_two_who_share_it_one_is_named(office: Office) -> None:
    given(office, DI, RACHEL, TEACHER)
    assert refused(office, MANAGER, TO_PRIYA) == Incomplete({"leaver": "which"})
    unknown = replace(TO_PRIYA, leaver="Winston Baptiste")
    assert refused(office, MANAGER, unknown) == NotFound("owner", "Winston Baptiste", (), "leaver")
    office.do(MANAGER, replace(TO_PRIYA, leaver="fergus mcalindon"))
    now = [held.person for held in holders(office) if held.covers(TODAY)]
    assert now == [RACHEL, NURSE]


def test_a_title_that_holds_a_to_itself(office: Office) -> None:
    pairs = (
        ("Head of Access to Learning", "Priya Ramanathan"),
        ("Head of Access", "Learning to Priya Ramanathan"),
        ("Head of Access to Learning to Priya Ramanathan", ""),
    )
    assert office.do(MANAGER, HandOver(pairs)).what == "Head of Access to Learning"


def own(office: Office, who: str, *refs: str) -> None:
    for ref in refs:
        put(office, replace(kept(office, Action, ref), owners=(Owner(OwnerKind.PERSON, who),)))


def test_what_somebody_owns_themselves(office: Office) -> None:
    own(office, RACHEL, REF, SECRET)
    helped = replace(kept(office, Action, LATE), supporters=(Owner(OwnerKind.PERSON, RACHEL),))
    put(office, helped)
    reply = office.do(MANAGER, HandOver((("Rachel Okafor", "Fergus McAlindon"),)))
    assert reply == HandedOver("Rachel Okafor", "Fergus McAlindon", TODAY, (REF, LATE), (SECRET,))
    fergus = (Owner(OwnerKind.PERSON, TEACHER),)
    assert kept(office, Action, REF).owners == fergus
    assert kept(office, Action, LATE).supporters == fergus
    assert kept(office, Action, SECRET).owners == (Owner(OwnerKind.PERSON, RACHEL),)
    office.clock.move_to(at(11, 3))
    tick(office)
    assert lists(office, TEACHER) == [[REF]]


def test_what_is_restricted_goes_to_who_may_see_it(office: Office) -> None:
    own(office, NURSE, SECRET)
    reply = office.do(MANAGER, HandOver((("Priya Ramanathan", "Yasmin Throckley"),)))
    assert (reply.leads, reply.kept) == ((SECRET,), ())
    assert kept(office, Action, SECRET).owners == (Owner(OwnerKind.PERSON, REVIEWER),)


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (HandOver(()), Incomplete({"what": "needed"})),
        (HandOver(((TITLE, " "),)), Incomplete({"to": "needed"})),
        (HandOver(((TITLE, "Rachel Okafor"),)), Incomplete({"to": "same"})),
        (HandOver((("Rachel Okafor", "Rachel Okafor"),)), Incomplete({"to": "same"})),
        (HandOver((("Rachel Okafor", "Priya Ramanathan"),)), Incomplete({"what": "nothing"})),
        (HandOver((("Rachel Okafor", "Priya Ramanathan"),), date(2026, 11, 9)),
         Incomplete({"since": "today only"})),
        (HandOver(((TITLE, "Priya Ramanatan"),)),
         NotFound("owner", "Priya Ramanatan", ("Priya Ramanathan",), "to")),
        (HandOver((("Lay Membr", "Priya Ramanathan"),)),
         NotFound("owner", "Lay Membr", ("Lay Member", "Lead Member for Children's Services"),
                  "what")),
    ],
)  # fmt: skip
def test_what_cannot_be(office: Office, command: HandOver, refusal: object) -> None:
    assert refused(office, MANAGER, command) == refusal


@pytest.mark.parametrize("command", [TO_PRIYA, MayHandOver(), HandOver(())])
def test_only_the_business_manager_may(office: Office, command: object) -> None:
    assert refused(office, CHAIR, command) == NotAllowed(
        "post.hand_over", "", ("Joan Merriweather",)
    )
