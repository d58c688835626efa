from __future__ import annotations

from bot.slack.cards.buttons import Pen
from bot.slack.cards.limits import Block
from bot.talk.notice import Button, Press
from tests.slack.opinions import approve_message
from tests.talk.corpus import ticket

ARGS = {"ref": "BMG-2026-003"}


def button(verb: str, args: dict[str, str] | None = None, revision: int = 2) -> Button:
    return Button(verb.capitalize(), Press(verb, args or ARGS, revision), "BMG-2026-003")


def drawn(*buttons: Button, row: bool = True) -> list[Block]:
    pen = Pen(ticket)
    blocks = pen.beside_row("r1", buttons) if row else pen.all("n", buttons)
    approve_message("text", blocks)
    return blocks


def shape(blocks: list[Block]) -> list[str | list[str]]:
    """The button's words; for a menu the verbs of its options."""
    return [
        element["text"]["text"]
        if element["type"] == "button"
        else [option["value"] for option in element["options"]]
        for block in blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]


def test_four_buttons_stand_beside_a_row() -> None:
    assert shape(drawn(*map(button, "abcd"))) == ["A", "B", "C", "D"]


def test_of_more_than_four_the_first_three_stand_and_the_rest_go_behind_a_menu() -> None:
    (block,) = drawn(*map(button, "abcde"))
    assert shape([block]) == ["A", "B", "C", ["d", "e"]]
    menu = block["elements"][3]
    assert menu["action_id"] == "m." + ticket(Press("menu", ARGS, 2))


def test_only_buttons_of_the_same_thing_as_it_stands_share_a_menu() -> None:
    other = button("e", {"ref": "BMG-2026-004"})
    assert shape(drawn(*map(button, "abcd"), other)) == ["A", "B", "C", "D", "E"]
    older = button("e", revision=1)
    assert shape(drawn(*map(button, "abcd"), older)) == ["A", "B", "C", "D", "E"]
    loose = button("e", revision=0)
    assert shape(drawn(*map(button, "abcd"), loose)) == ["A", "B", "C", ["d", "e"]]
    again = button("d")
    assert shape(drawn(*map(button, "abcd"), again)) == ["A", "B", "C", "D", "D"]


def test_a_menu_holds_five_and_what_is_left_stands() -> None:
    assert shape(drawn(*map(button, "abcdefghij"))) == [
        "A", "B", "C", ["d", "e", "f", "g", "h"], "I", "J",
    ]  # fmt: skip


def test_a_menu_s_ticket_is_never_there_twice() -> None:
    pen = Pen(ticket)
    rows = [pen.beside_row(f"r{n}", tuple(map(button, "abcde"))) for n in (1, 2)]
    approve_message("text", [block for blocks in rows for block in blocks])
    assert shape(rows[1]) == ["A", "B", "C", "D", "E"]


def test_buttons_go_without_a_menu_where_its_ticket_would_be_too_long() -> None:
    long = {"text": "x" * 300}
    assert shape(drawn(*(button(verb, long) for verb in "abcde"))) == ["A", "B", "C", "D", "E"]


def test_the_notice_s_own_buttons_all_stand() -> None:
    blocks = drawn(*map(button, "abcdefghijklmnopqrstuvwxyzäöü"), row=False)
    assert len(shape(blocks)) == 29
    assert [block["block_id"] for block in blocks] == ["n.b1", "n.b2"]


def test_a_button_says_to_a_screen_reader_what_it_belongs_to() -> None:
    (block,) = drawn(Button("Done…", Press("action.done", ARGS), "BMG-2026-003 " + "word " * 30))
    element = block["elements"][0]
    assert element["accessibility_label"] == (
        "Done…: BMG-2026-003 word word word word word word word word word word…"
    )
    assert "style" not in element


def test_the_first_thing_to_do_looks_so() -> None:
    (block,) = drawn(Button("Agree", Press("action.agree", ARGS), primary=True))
    assert block["elements"][0]["style"] == "primary"


def test_a_press_too_long_for_a_button_is_said_to_have_none() -> None:
    long = Button("It is not about a child", Press("say", {"text": "x" * 2000}))
    actions, said = drawn(button("a"), long)
    assert shape([actions]) == ["A"]
    assert said["elements"][0]["elements"][0]["text"] == (
        "There is no button for “It is not about a child”: what was typed is too long. "
        "Please type it again, shorter."
    )
