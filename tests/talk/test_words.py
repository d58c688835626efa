"""Turns of phrase, buttons, and what is said of an update."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.talk.buttons import action_buttons, show_button
from bot.talk.notice import Button, Fact, Press
from bot.talk.update_words import key_differs_said, reading_said, update_said
from bot.talk.words import (
    capital,
    counted,
    day_said,
    due_said,
    joined,
    late_said,
    lead_said,
    leads_said,
    part_shown,
    rating_said,
    standing,
)
from governance.ratings import Impact, Lateness, Rating
from governance.timescale import Precision, Timescale
from tests.talk.views import AMBER, CLEAR, DUE, LEAD, RED, TITLE, action, reading, seen, update
from usecases.views import LeadView, UpdateView

FOUR = ("Ada", "Ben", "Cy", "Di")
JULY = date(2027, 7, 31)


@pytest.mark.parametrize(
    ("words", "last", "text"),
    [
        ((), "and", ""),
        (("Ada",), "and", "Ada"),
        (("Ada", "Ben"), "and", "Ada and Ben"),
        (("amber", "red"), "or", "amber or red"),
        (FOUR, "and", "Ada, Ben, Cy and Di"),
    ],
)
def test_joined(words: tuple[str, ...], last: str, text: str) -> None:
    assert joined(words, last) == text


@pytest.mark.parametrize(
    ("count", "many", "text"),
    [(0, "", "no days"), (1, "", "one day"), (2, "", "two days"), (10, "", "ten days"),
     (11, "", "11 days"), (1, "daze", "one day"), (3, "daze", "three daze")],
)  # fmt: skip
def test_counted(count: int, many: str, text: str) -> None:
    assert counted(count, "day", many) == text


@pytest.mark.parametrize(
    ("start", "shown", "count", "text"),
    [
        (0, 10, 24, "The first ten are shown."),
        (10, 10, 24, "The ten after the first ten are shown."),
        (20, 10, 34, "The ten after the first 20 are shown."),
        (20, 4, 24, "The last four are shown."),
        (20, 1, 21, "The last is shown."),
    ],
)
def test_which_rows_of_a_long_list_are_shown(start: int, shown: int, count: int, text: str) -> None:
    assert part_shown(start, shown, count) == text


@pytest.mark.parametrize(
    ("text", "large"), [("", ""), ("draft to BMG", "Draft to BMG"), ("Éire", "Éire"), ("é", "É")]
)
def test_capital_leaves_names_alone(text: str, large: str) -> None:
    assert capital(text) == large


def test_a_day_and_a_month() -> None:
    assert day_said(DUE) == "Fri 6 Nov 2026"
    assert day_said(JULY, Precision.MONTH) == "end of July 2027"


@pytest.mark.parametrize(("days", "text"), [(0, ""), (1, " – one day overdue"),
                                            (21, " – 21 days overdue")])  # fmt: skip
def test_late(days: int, text: str) -> None:
    assert late_said(days) == text


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({}, "Fri 6 Nov 2026"),
        ({"late": 3}, "Fri 6 Nov 2026 – three days overdue"),
        ({"agreed": None}, "no date yet"),
        ({"agreed": JULY, "precision": Precision.MONTH}, "end of July 2027"),
        ({"agreed": None, "waiting": True, "timescale": Timescale(condition="the review")},
         "waiting for the review"),
        ({"agreed": JULY, "precision": Precision.MONTH, "waiting": True,
          "timescale": Timescale(condition="the review")},
         "waiting for the review, expected by end of July 2027"),
        ({"agreed": None, "waiting": True, "timescale": Timescale(condition="once it is agreed")},
         "once it is agreed"),
        ({"agreed": None, "waiting": True, "timescale": Timescale(condition="on receipt of it")},
         "on receipt of it"),
    ],
)  # fmt: skip
def test_when_it_is_due(fields: dict[str, Any], text: str) -> None:
    assert due_said(action(**fields)) == text


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        (LEAD, "Detective Inspector (Rachel Okafor)"),
        (LeadView("Designated Nurse"), "Designated Nurse (vacant)"),
        (LeadView("", ("Samuel Greatorex",)), "Samuel Greatorex"),
        (LeadView(""), "nobody"),
        (LeadView("Head of Service", FOUR[:3]), "Head of Service (Ada, Ben and Cy)"),
        (LeadView("each agency on BMG", FOUR), "each agency on BMG (four people)"),
        (LeadView("", FOUR), "Ada, Ben, Cy and Di"),
    ],
)
def test_a_lead(lead: LeadView, text: str) -> None:
    assert lead_said(lead) == text


def test_leads() -> None:
    assert leads_said(action(leads=())) == "nobody yet"
    three = action(leads=(LEAD, LeadView("Strategic Lead"), LeadView("", ("Ada",))))
    assert leads_said(three) == (
        "Detective Inspector (Rachel Okafor); with Strategic Lead (vacant) and Ada"
    )


@pytest.mark.parametrize(("rating", "text"), [(None, "not rated yet"), (CLEAR, "on track (Clear)")])
def test_a_rating_is_words(rating: Rating | None, text: str) -> None:
    assert rating_said(rating) == text


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (update(), "Rachel Okafor, Mon 2 Nov 2026: on track (Clear)."),
        (update(AMBER, forecast=JULY),
         "Rachel Okafor, Mon 2 Nov 2026: a little late (Amber), now expected Sat 31 Jul 2027."),
        (update(RED, forecast=JULY, impact=Impact.SIGNIFICANT),
         ("Rachel Okafor, Mon 2 Nov 2026: seriously late (Red), now expected Sat 31 Jul 2027; "
         "being late is likely to matter a lot.")),
        (update(CLEAR, impact=Impact.UNLIKELY),
         "Rachel Okafor, Mon 2 Nov 2026: on track (Clear); being late is unlikely to matter much."),
        (update(by="Joan Merriweather", for_owner=True),
         "Joan Merriweather, Mon 2 Nov 2026, on the lead's behalf: on track (Clear)."),
    ],
)  # fmt: skip
def test_an_update(said: UpdateView, text: str) -> None:
    assert update_said(said) == text


UNDER, EXACTLY, OVER = Lateness.UNDER, Lateness.EXACTLY, Lateness.OVER
ANY = Impact.UNLIKELY


@pytest.mark.parametrize(
    ("lateness", "impact", "months", "says", "text"),
    [
        (Lateness.ON_TIME, None, 3, (CLEAR,), ("within the agreed timescale; this plan calls that "
         "clear")),
        (Lateness.ON_TIME, ANY, 3, (CLEAR,), ("within the agreed timescale; this plan calls that "
         "clear")),
        (UNDER, None, 3, (AMBER, RED), ("less than three months late; this plan calls that "
         "amber or red")),
        (UNDER, ANY, 1, (AMBER,), ("less than one month late, and being late is unlikely to matter "
         "much; this plan calls that amber")),
        (EXACTLY, None, 3, (AMBER, RED), ("exactly three months late; this plan calls that "
         "amber or red")),
        (EXACTLY, Impact.SIGNIFICANT, 3, (RED,), ("exactly three months late, and being late is "
         "likely to matter a lot; this plan calls that red")),
        (OVER, None, 3, (RED,), "more than three months late; this plan calls that red"),
    ],
)  # fmt: skip
def test_what_the_key_makes_of_a_forecast(
    lateness: Lateness, impact: Impact | None, months: int, says: tuple[Rating, ...], text: str
) -> None:
    assert reading_said(reading(lateness, impact=impact, months=months), says) == text


def test_where_rating_and_key_part() -> None:
    over = reading(OVER, "red")
    parting = update(AMBER, reading=over, differs=True, key_says=(RED,))
    assert key_differs_said(parting) == (
        "More than three months late; this plan calls that red. Rated amber."
    )
    assert key_differs_said(update(RED, reading=over, key_says=(RED,))) == ""
    assert key_differs_said(update()) == ""


def test_what_every_message_about_an_action_begins_with() -> None:
    due, lead = Fact("Due", "Fri 6 Nov 2026"), Fact("Lead", "Detective Inspector (Rachel Okafor)")
    late = update(AMBER, forecast=JULY)
    rating, forecast = Fact("Rating", "a little late (Amber)"), Fact("Forecast", "Sat 31 Jul 2027")
    assert standing(action()) == (due, lead, Fact("Rating", "not rated yet"))
    assert standing(action(rating=AMBER, latest=late)) == (due, lead, rating, forecast)
    assert standing(action(rating=AMBER, latest=late, state="completed")) == (due, lead, rating)


REF = {"ref": "BMG-2026-014"}
ON_TRACK = Button("On track", Press("action.on_track", REF, 1), TITLE)
UPDATE = Button("Update…", Press("action.update", REF, 1), TITLE, primary=True)
DONE = Button("Done…", Press("action.done", REF, 1), TITLE)


@pytest.mark.parametrize(
    ("fields", "buttons"),
    [
        ({}, (ON_TRACK, UPDATE, DONE)),
        ({"late": 1}, (UPDATE, DONE)),
        ({"state": "completed"}, ()),
        ({"can": ("action.done",)}, (DONE,)),
    ],
)
def test_what_its_reader_may_do(fields: dict[str, Any], buttons: tuple[Button, ...]) -> None:
    assert action_buttons(action(**fields)) == buttons


def test_who_may_only_look_has_one_button() -> None:
    assert action_buttons(seen()) == ()
    assert show_button(seen()) == Button("Show", Press("action.show", REF), TITLE)
