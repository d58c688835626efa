"""What is said of an agenda and of a meeting under way, where conversations do not come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.talk.agenda_buttons import agenda_buttons
from bot.talk.agenda_words import note_said
from bot.talk.notice import Fact
from bot.talk.say import agenda, agenda_changed, agenda_issued, forward_plan, under_way
from bot.talk.say.agenda_paper import paper_of
from bot.talk.say.context import Context
from bot.talk.say.refusal import say as refused
from tests.builders import at
from tests.talk.say.test_others import meeting
from usecases.agenda_view import AgendaView, Issue, ItemView, NoteView
from usecases.forward_plan import PlanShown
from usecases.issue_agenda import AgendaIssued
from usecases.order_item import ItemChanged
from usecases.refusals import MeetingNotNow
from usecases.start_meeting import UnderWay

DAY, MONDAY = date(2027, 1, 19), date(2026, 11, 2)
CONTEXT = Context(MONDAY, lambda link: link)
BEGINS = at(2027, 1, 19, 14)
ITEM = ItemView("BMG/2027-01#1", 1, "Neglect", 10, "decide", "on", BEGINS)
ISSUED = Issue(1, at(2027, 1, 12), "Joan Merriweather")


def view(*items: ItemView, **fields: Any) -> AgendaView:
    plain: dict[str, Any] = {"state": "planned", "over": 0}
    return AgendaView(meeting(**fields.pop("of", {})), items=items, **plain | fields)


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        (view(), ("It has not been issued yet.",)),
        (view(of={"chairs": ("Winston Baptiste",)}), ("Winston Baptiste has yet to issue it.",)),
        (view(of={"chairs": ("Ann", "Ben")}), ("Ann and Ben have yet to issue it.",)),
        (view(of={"chairs": ("Ann", "Ben")}, can=("agenda.issue",)),
         ("It has not been issued yet.",)),
        (view(of={"cancelled": True}), ("This meeting is cancelled.",)),
        (view(state="held"), ("This meeting has been held.",)),
        (view(issue=ISSUED), ("Issued on Tue 12 Jan 2027 by Joan Merriweather.",)),
        (view(replace(ITEM, changed=True), replace(ITEM, number=4, changed=True), issue=ISSUED,
              dropped=(replace(ITEM, title="Risks"),)),
         (("Issued on Tue 12 Jan 2027 by Joan Merriweather. Changed since: items 1 and 4 and "
           "“Risks” is dropped."),)),
        (view(replace(ITEM, state="proposed"), over=1),
         ("It has not been issued yet.", "One item is proposed and not decided yet.",
          "The items take one minute longer than the meeting.")),
    ],
)  # fmt: skip
def test_how_it_stands(shown: AgendaView, text: tuple[str, ...]) -> None:
    assert agenda.agenda_notice(shown, MONDAY).text == text


@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        (view(), "draft agenda"),
        (view(issue=ISSUED), "agenda"),
        (view(state="under way"), "agenda"),
        (view(state="held"), "agenda"),
    ],
)
def test_it_is_a_draft_until_it_is_issued_or_begun(shown: AgendaView, kind: str) -> None:
    heading = agenda.agenda_notice(shown, MONDAY).heading
    assert heading == f"Business Management Group: {kind} for Tue 19 Jan 2027, 14:00–16:00"


def test_a_vacant_chair_is_said_to_be() -> None:
    facts = agenda.agenda_notice(view(), MONDAY).facts
    assert facts == (Fact("Chair", "nobody: the post is vacant"),)


@pytest.mark.parametrize(
    ("came", "state", "said"),
    [
        ((), "planned", "expected from CSPR, QAA and DSL (none in yet)"),
        (("QAA",), "planned", "in from QAA; expected from CSPR and DSL"),
        (("CSPR", "QAA", "DSL"), "under way", "in from CSPR, QAA and DSL"),
        (("QAA",), "held", "in from QAA; none from CSPR and DSL"),
        ((), "held", "none from CSPR, QAA and DSL"),
    ],
)
def test_which_exception_reports_are_in(came: tuple[str, ...], state: str, said: str) -> None:
    shown = view(reports=("CSPR", "QAA", "DSL"), reports_in=came, state=state)
    fact = Fact("Exception reports", said)
    assert agenda.agenda_notice(shown, MONDAY).facts[-1] == fact
    assert (fact.label, fact.value) in paper_of(shown).facts


def test_start_is_offered_on_the_day_and_afterwards() -> None:
    shown = view(can=("meeting.start",))
    days = (DAY - timedelta(days=1), DAY, DAY + timedelta(days=1))
    assert [[b.label for b in agenda_buttons(shown, day)] for day in days] == [
        [], ["Start"], ["Start"],
    ]  # fmt: skip


def test_a_note_says_who_and_when_and_an_action_one_may_not_see_is_not_named() -> None:
    note = NoteView(at(2027, 1, 19, 14, 20), "Priya Ramanathan", "Agreed.")
    assert note_said(note) == "Agreed. (Priya Ramanathan, 14:20)"
    assert note_said(replace(note, text="")) == "A new action (Priya Ramanathan, 14:20)"


def test_once_held_it_says_what_was_not_reached_unless_it_was_never_started() -> None:
    left, reached = replace(ITEM, standing=True), replace(ITEM, reached=True)
    held = view(left, reached, replace(ITEM, starts=None, state="carried"), state="held")
    plain, carried = (
        "ten minutes; to decide",
        "ten minutes; to decide; carried over to the next meeting",
    )
    started = replace(held, started_at=BEGINS)
    for shown, text, purpose in (
        (held, plain, "To decide"),
        (started, f"{plain}; not reached", "To decide, not reached"),
        (replace(started, state="under way"), plain, "To decide"),
    ):
        items = agenda.agenda_notice(shown, MONDAY).items
        assert [item.text for item in items] == [text, plain, carried]
        assert [row.purpose for row in paper_of(shown).rows] == [
            purpose, "To decide", "Carried over to the next meeting",
        ]  # fmt: skip


def test_each_further_issue_is_counted() -> None:
    second, tenth = (view(issue=replace(ISSUED, number=n)) for n in (2, 10))
    marked = "What is changed from now on is marked on it."
    assert agenda_issued.say(AgendaIssued(second), CONTEXT).text == (
        f"It is the second issue. {marked}",
    )
    assert agenda_issued.say(AgendaIssued(tenth, ("A", "B")), CONTEXT).text == (
        marked, "A and B had been proposed and are on it now.",
    )  # fmt: skip


def test_done_again_it_is_said_to_have_been_so() -> None:
    again = ItemChanged("carried", ITEM.id, "Neglect", view(ITEM), same=True)
    assert agenda_changed.say_changed(again, CONTEXT).text == (
        (
            "It had been carried over already. It comes to the next meeting by itself, once one is "
            "planned."
        ),
    )


@pytest.mark.parametrize(
    ("channel", "places", "said"),
    [
        (True, ("slack",), under_way.POSTED),
        (False, ("console",), under_way.POSTED),
        (False, ("slack",),
         ("The group has no channel, so the agenda is posted nowhere. “/clerk bind BMG” makes the "
          "channel it is typed in the group's.")),
    ],
)  # fmt: skip
def test_where_it_is_posted(channel: bool, places: tuple[str, ...], said: str) -> None:
    started = UnderWay("started", view(state="held"), channel=channel)
    there = replace(CONTEXT, places=places)
    assert under_way.say(started, there).text == ("This meeting has been held.", said)


def test_after_the_last_item_one_closes() -> None:
    running = view(replace(ITEM, in_hand=True), state="under way",
                   can=("meeting.start", "meeting.close"))  # fmt: skip
    notice = under_way.say(UnderWay("next", running, last=True), CONTEXT)
    assert (notice.heading, notice.text) == (
        "Now: 1. 14:00 Neglect",
        ("It is the last item. Close the meeting when it is done.",),
    )
    assert [button.label for button in notice.buttons] == ["Close…"]


def test_a_year_without_meetings() -> None:
    notice = forward_plan.say(PlanShown("BMG", "Business Management Group", ()), CONTEXT)
    assert notice.text == ("No meetings are planned.",)


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("cancelled", "That meeting is cancelled."),
        ("held", "That meeting has been held."),
        ("not started", "That meeting has not been started: “/meeting start BMG” does it."),
        ("too early", "A meeting is started on its day, not before."),
    ],
)
def test_a_meeting_with_which_it_cannot_be_done_now(why: str, text: str) -> None:
    notice = refused(MeetingNotNow("meeting.start", "BMG", DAY, why))
    assert (notice.heading, notice.text) == (
        "Not now: BMG on Tue 19 Jan 2027",
        (f"{text} Nothing was changed.",),
    )


@pytest.mark.parametrize(
    ("issue", "changed", "said"),
    [
        (None, False, "not yet: this is how it stands"),
        (ISSUED, False, "Tue 12 Jan 2027"),
        (replace(ISSUED, number=2), True,
         "Tue 12 Jan 2027, issue 2; changed since, this is how it stands"),
    ],
)  # fmt: skip
def test_a_paper_says_of_which_issue_it_is(issue: Issue | None, changed: bool, said: str) -> None:
    paper = paper_of(view(replace(ITEM, changed=changed), issue=issue))
    assert dict(paper.facts)["Issued"] == said


def test_what_a_meeting_is_not_to_come_to_has_no_time_on_paper() -> None:
    carried = replace(ITEM, state="carried", starts=None)
    (row,) = paper_of(view(carried)).rows
    assert (row.time, row.purpose) == ("", "Carried over to the next meeting")
