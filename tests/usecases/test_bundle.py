from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from governance.asks import (
    ASKS_BY_SUBJECT,
    AT_ONCE,
    MESSAGES_BY_RECIPIENT,
    Ask,
    AskState,
    Message,
    MessageState,
    Over,
    Rule,
    message_id,
)
from governance.partnership import Charter
from governance.policy import Lane
from tests.jobs.office import Office
from tests.usecases.cast import RACHEL, REF, ask, at, found, given, kept, ledger, put
from usecases.bundle import Bundle, Bundled, bundle
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings

ME = f"person:{RACHEL}"
TO_ME = Bundle(ME)
OTHER = "BMG-2026-004"
MONDAY, TUESDAY, WEDNESDAY, NEXT_MONDAY = at(11, 2), at(11, 3), at(11, 4), at(11, 9)


def bundled(office: Office) -> tuple[str, ...]:
    reply: Bundled = office.do(CLERK, TO_ME)
    return reply.messages


def daily(day: datetime, sequence: int = 1) -> str:
    return message_id(Lane.DAILY, ME, day.date(), sequence)


def had(day: datetime, state: MessageState = MessageState.SENT) -> Message:
    """A daily message I had on that day."""
    return Message(
        id=daily(day), lane=Lane.DAILY, recipient=ME, on=day.date(), asks=(), state=state
    )


def test_what_falls_together_is_one_message(office: Office) -> None:
    mine, other = ask(ME), ask(ME, OTHER, Rule.OVERDUE, occurrence="v1.1")
    put(office, mine, other, ask("person:somebody-else", OTHER))
    assert bundled(office) == (daily(MONDAY),)
    assert found(office, MESSAGES_BY_RECIPIENT, ME) == [
        Message(
            id=daily(MONDAY),
            version=1,
            lane=Lane.DAILY,
            recipient=ME,
            on=MONDAY.date(),
            asks=(mine.id, other.id),
            try_at=AT_ONCE,
        )
    ]
    asks = [kept(office, Ask, one.id) for one in (mine, other)]
    assert [(one.attention_at, one.message) for one in asks] == [(None, daily(MONDAY))] * 2
    assert kept(office, Ask, ask("person:somebody-else", OTHER).id).message is None


def test_bundled_again_nothing_is_left(office: Office) -> None:
    put(office, ask(ME))
    bundled(office)
    before = ledger(office)
    assert (bundled(office), ledger(office)) == ((), before)


def told(rule: Rule, lane: Lane, about: str = "BMG/2027-01", **fields: Any) -> Ask:
    """Of a meeting that is planned."""
    stage = {Rule.PAPERS: "papers", Rule.AGENDA: "agenda", Rule.START: "start"}[rule]
    return ask(ME, about, rule, lane=lane, occurrence=f"{about}.{stage}", **fields)


@pytest.fixture
def planned() -> Office:
    office = Office(cycles=True)
    office.do(CLERK, PlanMeetings())
    return office


def test_an_agenda_is_a_message_of_its_own(planned: Office) -> None:
    planned.clock.move_to(at(1, 19, 13, 30, year=2027))
    asks = [told(Rule.AGENDA, Lane.PROMPT), told(Rule.PAPERS, Lane.PROMPT)]
    put(planned, *asks)
    day = date(2027, 1, 19)
    assert bundled(planned) == tuple(message_id(Lane.PROMPT, ME, day, n) for n in (1, 2))
    carried = [kept(planned, Message, key).asks for key in bundled_ids(planned)]
    assert carried == [(asks[1].id,), (asks[0].id,)]


def bundled_ids(office: Office) -> list[str]:
    return [one.id for one in found(office, MESSAGES_BY_RECIPIENT, ME, Lane.PROMPT)]


def test_a_call_before_a_meeting_leaves_the_last_ask_day_to_updates(planned: Office) -> None:
    planned.clock.move_to(at(1, 12, year=2027))
    call = told(Rule.PAPERS, Lane.DAILY)
    put(planned, had(at(1, 11, year=2027)), call)
    assert bundled(planned) == ()
    assert kept(planned, Ask, call.id).attention_at == at(1, 13, year=2027)
    planned.clock.move_to(at(1, 13, year=2027))
    put(planned, ask(ME, attention_at=at(1, 13, year=2027)))
    (key,) = bundled(planned)
    assert len(kept(planned, Message, key).asks) == 2


def test_with_one_ask_day_a_week_a_call_may_have_it(planned: Office) -> None:
    charter = kept(planned, Charter, "charter")
    put(planned, replace(charter, policy=replace(charter.policy, ask_days_a_week=1)))
    planned.clock.move_to(at(1, 12, year=2027))
    put(planned, told(Rule.PAPERS, Lane.DAILY))
    assert len(bundled(planned)) == 1


def test_what_is_not_due_yet_waits(office: Office) -> None:
    put(office, ask(ME, attention_at=MONDAY + timedelta(microseconds=1)))
    assert bundled(office) == ()


def test_a_second_daily_message_waits_for_the_next_day(office: Office) -> None:
    put(office, had(MONDAY), ask(ME))
    assert bundled(office) == ()
    assert kept(office, Ask, ask(ME).id).attention_at == TUESDAY
    office.clock.move_to(TUESDAY)
    assert bundled(office) == (daily(TUESDAY),)


def test_two_ask_days_a_week_then_it_waits_for_monday(office: Office) -> None:
    put(office, had(MONDAY), had(TUESDAY), ask(ME))
    office.clock.move_to(WEDNESDAY)
    assert bundled(office) == ()
    assert kept(office, Ask, ask(ME).id).attention_at == NEXT_MONDAY
    office.clock.move_to(NEXT_MONDAY)
    assert bundled(office) == (daily(NEXT_MONDAY),)


@pytest.mark.parametrize(
    ("now", "slot"),
    [
        (at(11, 2, 8, 59), MONDAY),
        (at(11, 2, 17, 31), TUESDAY),
        (at(11, 7, 12), NEXT_MONDAY),
        (at(12, 24), at(1, 4, year=2027)),
        (at(3, 26, year=2027), at(3, 30, year=2027)),
        (at(3, 27, year=2027), at(3, 30, year=2027)),
    ],
)
def test_the_daily_message_keeps_hours_working_days_and_quiet_periods(
    office: Office, now: datetime, slot: datetime
) -> None:
    put(office, ask(ME, attention_at=MONDAY - timedelta(days=1)))
    with office.store.work(CLERK, now) as w:
        assert bundle(w, TO_ME, now) == Bundled(())
    assert kept(office, Ask, ask(ME).id).attention_at == slot


def test_within_its_hours_it_goes_at_once(office: Office) -> None:
    put(office, ask(ME))
    office.clock.move_to(at(11, 2, 17, 30))
    assert bundled(office) == (daily(MONDAY),)


def test_news_counts_to_no_limit_and_keeps_no_hours(office: Office) -> None:
    office.clock.move_to(at(11, 8, 23))
    put(office, had(MONDAY), had(TUESDAY), had(at(11, 8)))
    for sequence in (1, 2):
        put(office, ask(ME, rule=Rule.CHANGED, occurrence=str(sequence), lane=Lane.REPLY))
        assert bundled(office) == (message_id(Lane.REPLY, ME, at(11, 8).date(), sequence),)


def test_each_lane_has_its_own_message(office: Office) -> None:
    put(office, ask(ME), ask(ME, rule=Rule.CHANGED, lane=Lane.REPLY))
    assert bundled(office) == (message_id(Lane.REPLY, ME, MONDAY.date(), 1), daily(MONDAY))


def test_one_row_satisfies_all_the_requests_about_one_action(office: Office) -> None:
    first = ask(ME, attention_at=MONDAY - timedelta(days=7))
    second = ask(ME, rule=Rule.OVERDUE, occurrence="v1.1")
    put(office, first, second)
    bundled(office)
    assert kept(office, Message, daily(MONDAY)).asks == (second.id,)
    over = kept(office, Ask, first.id)
    assert (over.state, over.attention_at, over.message) == (AskState.PASSED_OVER, None, None)


def test_news_is_never_folded(office: Office) -> None:
    news = [ask(ME, rule=Rule.CHANGED, occurrence=str(n), lane=Lane.REPLY) for n in (1, 2)]
    put(office, *news)
    (id_,) = bundled(office)
    assert kept(office, Message, id_).asks == tuple(one.id for one in news)


def test_a_message_that_was_dropped_has_used_no_day(office: Office) -> None:
    put(office, had(MONDAY, MessageState.DROPPED), ask(ME, REF))
    assert bundled(office) == (daily(MONDAY, 2),)


def test_what_only_tells_counts_and_waits_no_longer_than_a_week(office: Office) -> None:
    news = ask(ME, rule=Rule.ASSIGNED, occurrence="d1")
    put(office, had(MONDAY), had(TUESDAY), news)
    office.clock.move_to(WEDNESDAY)
    assert bundled(office) == ()
    put(office, ask(ME, attention_at=NEXT_MONDAY))
    office.clock.move_to(NEXT_MONDAY)
    assert bundled(office) == (daily(NEXT_MONDAY),)
    assert set(kept(office, Message, daily(NEXT_MONDAY)).asks) == {news.id, ask(ME).id}


def test_two_parts_of_one_action_are_two_rows(office: Office) -> None:
    given(office, "designated-nurse", RACHEL)
    parts = [
        ask(ME, "BMG-2026-014", occurrence=f"v1@{agency}", share=agency)
        for agency in ("police", "icb")
    ]
    put(office, *parts)
    bundled(office)
    assert set(kept(office, Message, daily(MONDAY)).asks) == {one.id for one in parts}


def test_a_round_that_is_over_is_not_asked_for_any_more(office: Office) -> None:
    office.do(CLERK, PlanMeetings())
    late = ask(ME, rule=Rule.ROUND, occurrence="BMG/2027-01.reminder2")
    put(office, late)
    office.clock.move_to(at(1, 19, 14, year=2027))
    assert bundled(office) == ()
    assert kept(office, Ask, late.id).over is Over.MOOT


def test_in_the_holidays_a_school_is_left_in_peace(office: Office) -> None:
    head = Bundle("person:parveen-loxley")
    put(office, ask(head.recipient, "BMG-2026-024", occurrence="v1@wrenfield", share="wrenfield"))
    office.clock.move_to(at(2, 15, year=2027))
    assert office.do(CLERK, head) == Bundled(())
    (waiting,) = found(office, ASKS_BY_SUBJECT, "BMG-2026-024")
    assert waiting.attention_at == at(2, 22, year=2027)
