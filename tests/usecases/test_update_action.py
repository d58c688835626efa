from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import pytest

from governance.actions import UPDATES_BY_ACTION, Action, Update
from governance.asks import ASKS_BY_SUBJECT, AT_ONCE, AskState, Rule
from governance.policy import Lane
from governance.ratings import Impact, Lateness, Rating, Reading
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    AMBER,
    BLUE,
    BRIEFING,
    CHAIR,
    CLEAR,
    GREEN,
    LATE,
    LAY,
    MANAGER,
    MANAGER_CAN,
    ON_TRACK_NOW,
    OUTSIDER,
    RACHEL,
    RED,
    REF,
    SAID_ON_TRACK,
    SCRUTINEER,
    SECRET,
    TEACHER,
    VACANT,
    ask,
    at,
    found,
    kept,
    ledger,
    message,
    refused,
    tick,
)
from usecases.done_action import DoneAction
from usecases.refusals import Changed, Closed, Incomplete, NotAllowed, NotFound
from usecases.show_action import ShowAction
from usecases.update_action import ON_TRACK, KeyDiffers, UpdateAction, Updated
from usecases.views import UpdateView

UNLIKELY, SIGNIFICANT = Impact.UNLIKELY, Impact.SIGNIFICANT


def on(year: int, month: int, day: int) -> date:
    return date(year, month, day)


def test_on_track_is_the_keys_word_for_on_time(office: Office) -> None:
    assert office.do(RACHEL, UpdateAction(REF, ON_TRACK)) == Updated(ON_TRACK_NOW)


def test_the_update_is_kept_whole_with_who_said_it(office: Office) -> None:
    command = UpdateAction(
        REF, "Amber", None, on(2026, 12, 1), UNLIKELY, " two teams left ", "agreed"
    )
    office.do(RACHEL, command)
    assert found(office, UPDATES_BY_ACTION, REF) == [
        Update(
            id=f"{REF}/1",
            version=1,
            action=REF,
            at=START,
            recorded_by=RACHEL,
            rating="amber",
            agreed=on(2026, 11, 6),
            forecast=on(2026, 12, 1),
            impact=UNLIKELY,
            note="two teams left",
            reason="agreed",
        )
    ]


def test_the_action_repeats_its_newest_update(office: Office) -> None:
    before = kept(office, Action, REF)
    office.do(RACHEL, UpdateAction(REF, "red", forecast=on(2027, 3, 1)))
    assert kept(office, Action, REF) == replace(
        before,
        version=2,
        revision=2,
        rating="red",
        latest=f"{REF}/1",
        updated_at=START,
        forecast=on(2027, 3, 1),
        attention_at=at(2, 22, year=2027),
    )


@pytest.mark.parametrize(
    ("rating", "forecast", "impact", "lateness"),
    [
        ("clear", None, None, Lateness.ON_TIME),
        ("clear", on(2026, 11, 6), SIGNIFICANT, Lateness.ON_TIME),
        ("amber", on(2026, 12, 1), None, Lateness.UNDER),
        ("red", on(2026, 12, 1), None, Lateness.UNDER),
        ("amber", on(2027, 2, 6), UNLIKELY, Lateness.EXACTLY),
        ("red", on(2027, 2, 6), None, Lateness.EXACTLY),
        ("red", on(2027, 2, 7), UNLIKELY, Lateness.OVER),
        ("red", on(2026, 11, 7), SIGNIFICANT, Lateness.UNDER),
    ],
)
def test_a_rating_the_key_agrees_with_is_kept_at_once(
    office: Office, rating: str, forecast: date | None, impact: Impact | None, lateness: Lateness
) -> None:
    updated = office.do(RACHEL, UpdateAction(REF, rating, forecast=forecast, impact=impact))
    latest = updated.action.latest
    assert (latest.rating.word, latest.differs, latest.reading.lateness) == (
        rating,
        False,
        lateness,
    )


@dataclass(frozen=True)
class Apart:
    """A rating that the key would not give, and what it would say."""

    rating: Rating
    forecast: date
    impact: Impact | None
    lateness: Lateness
    says: tuple[Rating, ...]

    @property
    def reading(self) -> Reading:
        return Reading(self.lateness, self.impact, tuple(one.word for one in self.says), 3)

    def command(self, reason: str) -> UpdateAction:
        return UpdateAction(REF, self.rating.word, None, self.forecast, self.impact, reason=reason)


APART = pytest.mark.parametrize(
    "apart",
    [
        Apart(CLEAR, on(2026, 12, 1), None, Lateness.UNDER, (AMBER, RED)),
        Apart(AMBER, on(2026, 12, 1), SIGNIFICANT, Lateness.UNDER, (RED,)),
        Apart(AMBER, on(2027, 2, 7), None, Lateness.OVER, (RED,)),
        Apart(AMBER, on(2027, 2, 6), SIGNIFICANT, Lateness.EXACTLY, (RED,)),
        Apart(RED, on(2026, 12, 1), UNLIKELY, Lateness.UNDER, (AMBER,)),
        Apart(AMBER, on(2026, 11, 5), None, Lateness.ON_TIME, (CLEAR,)),
    ],
)


@APART
def test_where_the_key_differs_the_lead_is_asked_why_and_nothing_is_kept(
    office: Office, apart: Apart
) -> None:
    before = ledger(office)
    command = apart.command("  ")
    reply = office.do(RACHEL, command)
    assert reply == KeyDiffers(BRIEFING, apart.rating, apart.reading, apart.says, command)
    assert (ledger(office), office.do(RACHEL, ShowAction(REF)).told) == (before, ())


@APART
def test_with_a_reason_the_rating_stands_and_the_chair_sees_where_they_part(
    office: Office, apart: Apart
) -> None:
    office.do(RACHEL, apart.command(" I know "))
    assert office.do(CHAIR, ShowAction(REF)).told == (
        UpdateView(
            at=START,
            by="Rachel Okafor",
            for_owner=False,
            rating=apart.rating,
            forecast=apart.forecast,
            impact=apart.impact,
            reason="I know",
            reading=apart.reading,
            differs=True,
            key_says=apart.says,
        ),
    )


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({"rating": "purple"}, {"rating": "unknown"}),
        ({"rating": GREEN.word}, {"rating": "done"}),
        ({"rating": BLUE.word}, {"rating": "evaluated"}),
        ({"rating": "amber"}, {"forecast": "needed when late"}),
        ({"rating": "red"}, {"forecast": "needed when late"}),
        ({"rating": "clear", "forecast": on(2026, 11, 1)}, {"forecast": "past"}),
    ],
)
def test_what_is_missing_or_cannot_be_is_named(
    office: Office, fields: dict[str, Any], problems: dict[str, str]
) -> None:
    assert refused(office, RACHEL, UpdateAction(REF, **fields)) == Incomplete(problems, BRIEFING)


def test_today_is_not_past(office: Office) -> None:
    updated = office.do(RACHEL, UpdateAction(REF, "clear", forecast=START.date()))
    assert updated.action.latest.forecast == START.date()


def test_overdue_work_cannot_be_on_track_without_a_date(office: Office) -> None:
    view = office.do(TEACHER, ShowAction(LATE)).action
    assert refused(office, TEACHER, UpdateAction(LATE, ON_TRACK)) == Incomplete(
        {"forecast": "needed when overdue"}, view
    )


def test_work_waiting_on_a_condition_is_never_overdue(office: Office) -> None:
    office.clock.move_to(at(9, 1, year=2027))
    updated = office.do(RACHEL, UpdateAction("BMG-2026-009", ON_TRACK))
    assert (updated.action.late, updated.action.waiting) == (0, True)


@pytest.mark.parametrize("who", [CHAIR, SCRUTINEER, LAY])
def test_whoever_sees_it_but_does_not_lead_it_is_told_who_does(office: Office, who: str) -> None:
    refusal = refused(office, who, UpdateAction(REF, ON_TRACK))
    assert refusal == NotAllowed("action.update", REF, ("Rachel Okafor", "Joan Merriweather"))


def test_where_nobody_leads_the_business_manager_is_named(office: Office) -> None:
    refusal = refused(office, LAY, UpdateAction(VACANT, ON_TRACK))
    assert refusal == NotAllowed("action.update", VACANT, ("Joan Merriweather",))


@pytest.mark.parametrize(
    ("who", "ref"), [(OUTSIDER, REF), (RACHEL, SECRET), ("nobody", REF), (RACHEL, "BMG-2026-099")]
)
def test_what_one_may_not_see_does_not_exist(office: Office, who: str, ref: str) -> None:
    refusal = refused(office, who, UpdateAction(ref, ON_TRACK))
    assert isinstance(refusal, NotFound)
    assert (refusal.what, refusal.name) == ("action", ref)
    assert [near for near in refusal.near if who == OUTSIDER or near.startswith("CSPR")] == []


def test_the_business_manager_records_it_on_the_leads_word(office: Office) -> None:
    updated = office.do(MANAGER, UpdateAction(REF, ON_TRACK))
    latest = replace(SAID_ON_TRACK, by="Joan Merriweather", for_owner=True)
    can = tuple(verb for verb in MANAGER_CAN if verb != "action.not_started")
    assert updated == Updated(replace(ON_TRACK_NOW, latest=latest, can=can))


def test_the_business_manager_who_leads_speaks_for_herself(office: Office) -> None:
    updated = office.do(MANAGER, UpdateAction("BMG-2026-018", ON_TRACK))
    assert updated.action.latest.for_owner is False


def test_a_button_assumes_a_revision_and_is_told_when_it_has_moved_on(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK, revision=1))
    refusal = refused(office, RACHEL, UpdateAction(REF, ON_TRACK, revision=1))
    assert refusal == Changed(ON_TRACK_NOW)
    office.do(RACHEL, UpdateAction(REF, ON_TRACK, revision=2))
    assert kept(office, Action, REF).revision == 3


def test_completed_work_takes_no_more_updates(office: Office) -> None:
    done = office.do(RACHEL, DoneAction(REF, evidence="Attendance list")).action
    assert refused(office, RACHEL, UpdateAction(REF, ON_TRACK, revision=1)) == Closed(done)


def test_the_group_is_told_once_an_update(office: Office) -> None:
    for _ in range(2):
        office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    tick(office)
    tick(office)
    told = found(office, ASKS_BY_SUBJECT, REF)
    assert [(one.id, one.state) for one in told] == [
        (f"changed|{REF}|{REF}/1|group:BMG", AskState.TOLD),
        (f"changed|{REF}|{REF}/2|group:BMG", AskState.TOLD),
    ]
    assert office.sent == ["reply|group:BMG|2026-11-02|1"]


def test_news_is_an_ask_in_the_reply_lane(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    news = ask(
        "group:BMG", rule=Rule.CHANGED, occurrence=f"{REF}/1", lane=Lane.REPLY, attention_at=START
    )
    assert found(office, ASKS_BY_SUBJECT, REF) == [replace(news, version=1)]


def test_an_answer_settles_the_ask_and_the_message_is_shown_afresh(office: Office) -> None:
    office.clock.move_to(at(11, 6))
    tick(office)
    (asked,) = found(office, ASKS_BY_SUBJECT, REF, AskState.OPEN)
    assert (asked.state, asked.message) == (AskState.OPEN, f"daily|person:{RACHEL}|2026-11-06|1")
    sent = message(office, asked.message or "")
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    answered = found(office, ASKS_BY_SUBJECT, REF, AskState.ANSWERED)
    assert answered == [replace(asked, version=asked.version + 1, state=AskState.ANSWERED)]
    assert message(office, sent.id) == replace(sent, version=sent.version + 1, redraw_at=AT_ONCE)


@pytest.mark.parametrize(
    ("forecast", "attention"),
    [
        (on(2026, 11, 12), at(11, 5)),
        (on(2026, 11, 13), at(11, 6)),
        (on(2026, 11, 16), at(11, 9)),
        (on(2026, 12, 1), at(11, 24)),
    ],
)
def test_an_answer_buys_silence_until_five_working_days_before_the_forecast(
    office: Office, forecast: date, attention: datetime
) -> None:
    office.do(RACHEL, UpdateAction(REF, "amber", forecast=forecast))
    assert kept(office, Action, REF).attention_at == attention


def test_the_ledger_names_who_did_what(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    assert ledger(office)[-1] == (RACHEL, "action.update", REF)
