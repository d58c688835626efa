"""What is said when a meeting is closed, where conversations do not come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.talk.say import closing
from tests.talk.say.test_agenda import CONTEXT, DAY, ITEM, view
from usecases.agenda_view import ItemView
from usecases.close_meeting import CloseAsks, MeetingClosed

RISKS = replace(ITEM, id="BMG/2027-01#s6", title="Risks", standing=True)
OTHER = replace(RISKS, id="BMG/2027-01#s7", title="Any other business")
NOTHING = "Nothing is closed yet."


def test_closing_with_nothing_left_but_an_action_that_lacks_something() -> None:
    notice = closing.say_close_asks(CloseAsks(view(ITEM), (), ()), CONTEXT)
    assert [b.label for b in notice.buttons] == ["Close it", "Show the agenda"]


@pytest.mark.parametrize(
    ("rest", "to", "said"),
    [
        ("drop", None, "Neglect; Risks: dropped."),
        ("carry", DAY, "Neglect; Risks: carried over to the meeting on Tue 19 Jan 2027."),
        ("carry", None,
         "Neglect; Risks: carried over to the next meeting, once one is planned."),
    ],
)  # fmt: skip
def test_what_became_of_what_was_not_reached(rest: str, to: date | None, said: str) -> None:
    closed = MeetingClosed(view(), rest, ("Neglect", "Risks"), (), 0, to)
    assert closing.say_closed(closed, CONTEXT).text == ("No new actions came of it.", said)


@pytest.mark.parametrize(
    ("items", "unreached", "said"),
    [
        ((ITEM,), (ITEM.id,), ("One item was not reached: what becomes of it?",)),
        ((ITEM, replace(RISKS, reached=True), replace(OTHER, starts=None)), (ITEM.id,),
         ("One item was not reached: what becomes of it?",)),
        ((ITEM, RISKS, OTHER), (ITEM.id,),
         ("Besides what stands on every agenda, one item was not reached: what becomes of it?",
          ("Risks and Any other business were not reached either; they stand on the next agenda "
           "anyway."))),
        ((RISKS,), (), ("Risks was not reached; it stands on the next agenda anyway.",)),
    ],
)  # fmt: skip
def test_what_stands_on_every_agenda_is_named_where_it_was_not_reached(
    items: tuple[ItemView, ...], unreached: tuple[str, ...], said: tuple[str, ...]
) -> None:
    asks = closing.say_close_asks(CloseAsks(view(*items), unreached, ()), CONTEXT)
    assert asks.text == (NOTHING, *said)


@pytest.mark.parametrize(
    ("titles", "said"),
    [
        ((), ("Risks was not reached; it stands on the next agenda anyway.",)),
        (("Neglect",),
         ("Neglect: dropped.",
          "Risks was not reached either; it stands on the next agenda anyway.")),
    ],
)  # fmt: skip
def test_also_once_it_is_closed(titles: tuple[str, ...], said: tuple[str, ...]) -> None:
    closed = MeetingClosed(view(RISKS, state="held"), "drop", titles, (), 0)
    assert closing.say_closed(closed, CONTEXT).text == ("No new actions came of it.", *said)
