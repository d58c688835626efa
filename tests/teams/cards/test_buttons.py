from __future__ import annotations

from typing import Any

from bot.talk.notice import Button, Press
from bot.teams.cards.buttons import Pen
from tests.talk.corpus import ticket

ARGS = {"ref": "BMG-2026-003"}


def button(verb: str, revision: int = 2) -> Button:
    return Button(verb.capitalize(), Press(verb, ARGS, revision), "BMG-2026-003")


def drawn(*buttons: Button, row: bool = True) -> list[dict[str, Any]]:
    pen = Pen(ticket)
    return pen.beside_row("r1", buttons) if row else pen.all("n", buttons)


def shape(blocks: list[dict[str, Any]]) -> list[str]:
    """A line a set of buttons; those behind its menu stand after a bar."""
    sets = [block["actions"] for block in blocks if block["type"] == "ActionSet"]
    return [
        "".join(("|" if one.get("mode") == "secondary" else "") + one["title"] for one in found)
        for found in sets
    ]


def test_a_button_is_the_same_to_older_clients() -> None:
    (block,) = drawn(Button("On track", Press("action.clear", ARGS, 2)))
    same = {"title": "On track", "data": {"ticket": ticket(Press("action.clear", ARGS, 2))}}
    assert block == {
        "type": "ActionSet",
        "id": "r1.b1",
        "actions": [
            {
                "type": "Action.Execute",
                "id": "b.1",
                "verb": "clerk",
                **same,
                "fallback": {"type": "Action.Submit", **same},
            }
        ],
    }


def test_four_buttons_stand_beside_a_row() -> None:
    assert shape(drawn(*map(button, "abcd"))) == ["ABCD"]


def test_of_more_than_four_the_first_three_stand_and_the_rest_go_behind_a_menu() -> None:
    assert shape(drawn(*map(button, "abcde"))) == ["ABC|D|E"]


def test_no_set_has_more_buttons_than_older_clients_show() -> None:
    assert shape(drawn(*map(button, "abcdefgh"))) == ["ABC|D|E|F", "|G|H"]
    assert shape(drawn(*map(button, "abcdefgh"), row=False)) == ["ABCDEF", "GH"]


def test_each_button_has_an_id_of_its_own() -> None:
    pen = Pen(ticket)
    blocks = [*pen.beside_row("r1", (button("a"),)), *pen.all("n", (button("a"), button("b")))]
    assert [one["id"] for block in blocks for one in block["actions"]] == ["b.1", "b.2", "b.3"]


def test_a_button_says_to_a_screen_reader_what_it_belongs_to() -> None:
    (block,) = drawn(Button("Done…", Press("action.done", ARGS), "BMG-2026-003 " + "word " * 30))
    assert block["actions"][0]["tooltip"] == "Done…: BMG-2026-003 " + "word " * 24 + "word…"


def test_the_first_thing_to_do_looks_so() -> None:
    (block,) = drawn(Button("Agree", Press("action.agree", ARGS), primary=True))
    assert block["actions"][0]["style"] == "positive"


def test_beside_a_form_a_button_asks_for_nothing_to_be_filled_in() -> None:
    (block,) = Pen(ticket, beside_form=True).all("n", (button("a"),))
    (action,) = block["actions"]
    assert (action["associatedInputs"], action["fallback"]["associatedInputs"]) == ("none", "none")


def test_a_press_too_long_for_a_button_is_said_to_have_none() -> None:
    long = Button("It is not about a child", Press("say", {"text": "x" * 5000}))
    actions, said = drawn(button("a"), long)
    assert shape([actions]) == ["A"]
    assert said["inlines"][0]["text"] == (
        "There is no button for “It is not about a child”: what was typed is too long. "
        "Please type it again, shorter."
    )
