"""“Make this an action”, from the menu of a message."""

from __future__ import annotations

import pytest

from bot.talk.say import arrival
from bot.teams.shapes import Body
from bot.teams.shortcuts import plain
from tests.talk.party import WINSTON
from tests.teams import activities
from tests.teams.inbound import Inbound
from tests.teams.opinions import approve_card
from tests.teams.signed import Json

ASKED = (
    '<div><p>Could <at id="0">Rachel</at> publish the&nbsp;findings?</p>'
    "<p>Soon &amp; short</p></div>"
)
SAID = "Could Rachel publish the findings? Soon & short"


def asked(name: str = "fetchTask", command: str = "make_action", **value: object) -> Json:
    return {
        **activities.in_channel(""),
        "type": "invoke",
        "name": f"composeExtension/{name}",
        "value": {
            "commandId": command,
            "commandContext": "message",
            "messagePayload": {"id": "1", "body": {"contentType": "html", "content": ASKED}},
            **value,
        },
    }


def card(answer: Json) -> Json:
    assert answer["task"]["type"] == "continue"
    shown: Json = answer["task"]["value"]["card"]["content"]
    approve_card(shown)
    return shown


def inputs(shown: Json) -> dict[str, object]:
    found = {one["id"]: one.get("value") for one in shown["body"] if "Input" in one["type"]}
    return dict(found)


def submit(shown: Json) -> Json:
    """What the button that sends a form in a dialog sends."""
    actions = [one for block in shown["body"] for one in block.get("actions", ())]
    assert {one["type"] for one in actions} == {"Action.Submit"}
    return dict(actions[-1]["data"])


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (Body(ASKED, "html"), SAID),
        (Body("a < b\n<at>x</at>", "text"), "a < b <at>x</at>"),
        (Body("one<br/>two", "html"), "one two"),
        (Body(None), ""),
    ],
)
def test_a_message_is_read_as_it_was_shown(body: Body, text: str) -> None:
    assert plain(body) == text


def test_the_form_opens_with_what_was_written_and_makes_an_action(door: Inbound) -> None:
    door.links(WINSTON)
    door.binds("BMG")
    opened = door.asks(asked())
    assert opened["task"]["value"]["title"] == "New action for BMG"
    shown = card(opened)
    assert inputs(shown)["f.title"] == SAID
    given = {name: value for name, value in inputs(shown).items() if value is not None}
    sent = submit(shown) | given | {"f.lead": "Rachel Okafor", "f.due": "30 Nov"}
    changes = door.changes()
    first = door.asks(asked("submitAction", data=sent))
    assert door.changes() > changes
    made = door.changes()
    again = door.asks(asked("submitAction", data=sent))
    assert (card(again)["fallbackText"], door.changes()) == (card(first)["fallbackText"], made)


def test_whoever_is_not_known_is_told_so_and_nothing_else(door: Inbound) -> None:
    before = door.changes()
    answer = door.asks(asked())
    assert answer["task"]["value"]["title"] == arrival.CANNOT_TELL.heading
    assert door.changes() == before


def test_another_command_is_none_of_clerks(door: Inbound) -> None:
    door.links(WINSTON)
    assert door.asks(asked(command="other"))["task"]["value"]["title"] == (
        arrival.WENT_WRONG.heading
    )


@pytest.mark.parametrize(
    "value", [{"data": {}}, {"data": {"ticket": 5}}, {"messagePayload": "x"}, {"commandId": None}]
)
def test_what_is_odd_in_it_is_refused(door: Inbound, value: Json) -> None:
    door.links(WINSTON)
    before = door.changes()
    assert (door.sends(asked("submitAction", **value)), door.changes()) == (400, before)
