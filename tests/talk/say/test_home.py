"""The home view: its sections by themselves, where there is no room for all; settings and help."""

from __future__ import annotations

from bot.talk.notice import Button, Item, Notice, Press
from bot.talk.say import prefer
from bot.talk.say.home import MEET, OWE, say_section
from tests.talk.party import JOAN, RACHEL, Party, read
from usecases.plan_meetings import PlanMeetings
from usecases.prefer import Preferred

HOME = Notice(
    "You lead twelve actions",
    items=(*(Item(f"Action {n}", section=OWE) for n in range(1, 13)), Item("BMG", section="Meet")),
)


def test_a_section_is_shown_ten_rows_at_a_time() -> None:
    more = Button("Show the next two", Press("home", {"section": OWE, "start": "10"}), primary=True)
    first = say_section(HOME, OWE)
    assert read(first) == [OWE, *(f"- Action {n}" for n in range(1, 11)), "[Show the next two]"]
    assert first.buttons == (more,)
    assert read(say_section(HOME, OWE, 10)) == [OWE, "- Action 11", "- Action 12"]


def test_a_section_that_is_empty_by_now_says_so() -> None:
    assert read(say_section(HOME, OWE, 20)) == [OWE, "There is nothing more here."]


def test_the_button_shows_one_section_of_the_reader_s_own_home(party: Party) -> None:
    shown = party.press(RACHEL, Press("home", {"section": OWE}))
    whole = party.press(RACHEL, Press("home"))
    assert [item.title for item in shown.items] == [
        item.title for item in whole.items if item.section == OWE
    ]


def test_what_is_left_out_before_the_meeting_one_chairs_is_told(party: Party) -> None:
    party.office.do(JOAN, PlanMeetings())
    titles = [item.title for item in party.said(RACHEL, "home").items if item.section == MEET]
    assert titles[-3:] == [
        "Tue 20 Jul 2027, 14:00–16:00: Business Management Group",
        "And four more in between",
        "Tue 18 Apr 2028, 14:00–16:00: Business Management Group",
    ]


def test_where_one_is_written_to_can_be_changed_where_there_is_a_choice() -> None:
    asked = Button("Change…", Press("prefer"), "Where I am written to")
    rows = [
        prefer.setting(preferred, places, "S")
        for preferred, places in (
            (Preferred("slack"), ("slack",)),
            (Preferred("teams"), ("slack", "teams")),
            (Preferred("teams", ("slack",)), ("slack", "teams")),
            (Preferred("slack", ("teams",), ("teams",)), ("slack", "teams")),
        )
    ]
    there = "Clerk writes to you in {0}, and in {1} if it cannot reach you there."
    unknown = (
        "It knows no account of yours in Teams yet: write to Clerk there once, and it does. "
        "Until then it writes to you elsewhere."
    )
    assert [(row.text, row.buttons) for row in rows] == [
        ("Clerk writes to you in Slack.", ()),
        ("Clerk writes to you in Teams.", (asked,)),
        (there.format("Teams", "Slack"), (asked,)),
        (f"{there.format('Slack', 'Teams')} {unknown}", (asked,)),
    ]


def test_my_leave_stands_on_my_home_and_can_be_changed_from_there(party: Party) -> None:
    for line in ("/clerk leave 9 Nov to 13 Nov with Priya Ramanathan", "/clerk leave 1 Dec"):
        party.said(RACHEL, line)
    row = party.said(RACHEL, "home").items[-1]
    assert [(fact.label, fact.value) for fact in row.facts] == [
        ("Mon 9 Nov 2026 to Fri 13 Nov 2026", "Priya Ramanathan stands in"),
        ("Tue 1 Dec 2026", "nobody stands in"),
    ]
    assert (row.title, row.text) == ("My leave", "")
    away, change = row.buttons
    assert party.press(RACHEL, away.press).form is not None
    assert party.press(RACHEL, change.press) == party.said(RACHEL, "/clerk leave")


def test_help_is_one_press_away(party: Party) -> None:
    (ask,) = party.said(RACHEL, "home").buttons
    assert party.press(RACHEL, ask.press) == party.said(RACHEL, "/clerk help")
