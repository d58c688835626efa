"""Buttons that are pressed and forms that are sent, by Action.Execute or as a message."""

from __future__ import annotations

from typing import Any

import pytest

from bot.talk.say import arrival
from bot.teams.answers import MESSAGE
from bot.teams.cards.payload import CONTENT
from bot.teams.wire import Answer
from tests.talk.party import JOAN, RACHEL, SPENT
from tests.teams import activities
from tests.teams.inbound import Inbound, ticket
from tests.teams.signed import Json

SHOWN = "action 3"
UPDATE, SAVE = "action 3 update", "Save update"
FILLED = {"c.rating": "=amber", "f.forecast": "26 Nov", "f.note": "waiting for the County"}


@pytest.fixture(autouse=True)
def linked(door: Inbound) -> None:
    door.links(RACHEL)


def card(door: Inbound, text: str) -> Json:
    """The card that a line is answered with."""
    door.sends(activities.said(text, f"line {len(door.teams.posts)}".replace(" ", "-")))
    shown: Json = door.teams.posts[-1][2]["attachments"][0]["content"]
    return shown


def head(shown: Json) -> str:
    text: str = shown["fallbackText"]
    return text.splitlines()[0]


def test_a_button_is_answered_with_the_card_that_replaces_its_own(door: Inbound) -> None:
    data = ticket(card(door, SHOWN), "Update…")
    answer = door.asks(activities.executed(data))
    assert (answer["statusCode"], answer["type"]) == (200, CONTENT)
    assert answer["value"]["type"] == "AdaptiveCard"
    assert len(door.teams.posts) == 1


def test_a_form_is_filled_in_and_says_what_was_recorded(door: Inbound) -> None:
    data = ticket(card(door, UPDATE), SAVE)
    first = door.asks(activities.executed(data | FILLED))
    changes = door.changes()
    again = door.asks(activities.executed(data | FILLED, "f:another"))
    assert (head(again["value"]), door.changes()) == (head(first["value"]), changes)
    assert "running late (Amber)" in first["value"]["fallbackText"]


def test_an_older_client_sends_the_same_as_a_message(door: Inbound) -> None:
    data = ticket(card(door, UPDATE), SAVE)
    assert door.sends(activities.submitted(data | FILLED)) == 200
    assert "running late (Amber)" in door.read()[-1][1]
    posts, changes = len(door.teams.posts), door.changes()
    door.sends(activities.submitted(data | FILLED))  # the same once more
    assert (len(door.teams.posts), door.changes()) == (posts, changes)
    door.sends(activities.submitted(data | FILLED, "another"))  # under another id
    assert door.read()[-1] == door.read()[-2]


def test_a_form_that_lacks_something_comes_back_as_it_was_filled_in(door: Inbound) -> None:
    data = ticket(card(door, UPDATE), SAVE)
    answer = door.asks(activities.executed(data | {"c.rating": "=amber", "f.forecast": "never"}))
    assert answer["type"] == CONTENT
    assert ticket(answer["value"], SAVE)["asked"]["forecast"] == "never"


def test_a_day_that_was_typed_and_another_picked_leaves_the_form_as_it_is(door: Inbound) -> None:
    data = ticket(card(door, UPDATE), SAVE)
    changes = door.changes()
    answer = door.asks(activities.executed(data | FILLED | {"d.forecast": "2026-11-27"}))
    assert (answer["type"], door.changes()) == (MESSAGE, changes)
    assert answer["value"].startswith("Nothing is saved yet")


def test_somebody_elses_button_is_spent(door: Inbound) -> None:
    door.links(JOAN, oid := "88888888-8888-4999-8aaa-bbbbbbbbbbbb")
    data = ticket(card(door, SHOWN), "Update…")
    answer = door.asks(activities.executed(data, who=activities.sender(oid)))
    assert head(answer["value"]) == SPENT[0]


def test_where_others_read_along_the_answer_comes_to_whoever_pressed_alone(door: Inbound) -> None:
    data = ticket(card(door, SHOWN), "Update…")
    answer = door.asks({**activities.in_channel(""), **_pressed(data)})
    told = {"statusCode": 200, "type": MESSAGE, "value": arrival.ANSWERED_ALONE.heading}
    assert (answer, door.read()[-1][0]) == (told, f"a:chat-29:{activities.RACHEL}")


def test_and_is_shown_to_nobody_where_it_cannot(door: Inbound) -> None:
    data = ticket(card(door, SHOWN), "Update…")
    door.teams.blocks = True
    answer = door.asks({**activities.in_channel(""), **_pressed(data)})
    assert answer["value"].splitlines()[0] == arrival.NO_CHAT.heading


def _pressed(data: Json) -> Json:
    pressed = activities.executed(data)
    return {name: pressed[name] for name in ("type", "id", "name", "value")}


def test_what_one_card_has_no_room_for_follows_beneath(door: Inbound) -> None:
    door.links(JOAN, oid := "88888888-8888-4999-8aaa-bbbbbbbbbbbb")
    who = activities.sender(oid)
    door.sends(activities.said("action list BMG", who=who))
    parts = len(door.teams.posts)
    assert parts > 1
    data = _data(door, "home", who)
    answer = door.asks(activities.executed(data, who=who))
    assert answer["type"] == CONTENT


def _data(door: Inbound, text: str, who: Json) -> Json:
    door.sends(activities.said(text, "home", who=who))
    shown = door.teams.posts[-1][2]["attachments"][0]["content"]
    label = next(iter(_labels(shown)))
    return ticket(shown, label)


def _labels(part: Any) -> list[str]:
    if isinstance(part, dict):
        own = [part["title"]] if part.get("type") == "Action.Execute" else []
        return own + [label for value in part.values() for label in _labels(value)]
    if isinstance(part, list):
        return [label for one in part for label in _labels(one)]
    return []


def test_whoever_is_not_known_is_told_so(door: Inbound) -> None:
    data = ticket(card(door, SHOWN), "Update…")
    stranger = activities.sender("99999999-8888-4999-8aaa-bbbbbbbbbbbb")
    answer = door.asks(activities.executed(data, who=stranger))
    assert answer["type"] == MESSAGE
    assert answer["value"].splitlines()[0] == arrival.CANNOT_TELL.heading


def test_an_answer_that_surely_did_not_arrive_is_given_when_it_comes_again(door: Inbound) -> None:
    data = ticket(card(door, UPDATE), SAVE)
    door.teams.fails = [Answer(ok=False, error="ServiceError")]
    sent = activities.submitted(data | FILLED)
    assert door.sends(sent) == 503
    changes = door.changes()
    assert door.sends(sent) == 200
    assert "running late (Amber)" in door.read()[-1][1]
    assert door.changes() == changes + 1  # that it was answered


def test_one_that_may_have_arrived_is_not_given_twice(door: Inbound) -> None:
    door.teams.fails = [Answer(ok=False, error="TimeoutError", unclear=True)]
    assert [door.sends(activities.said("help")) for _ in range(2)] == [200, 200]
    assert door.teams.posts == []
