from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from bot.talk.notice import Button, Choice, Field, Form, Item, Notice, Press
from bot.teams.cards.messages import messages
from tests.talk.corpus import forms, on_the_console, ticket
from tests.talk.party import RACHEL, Party
from tests.teams.filling import NotSent, actions, inputs, pressed
from tests.teams.opinions import approve_activity
from tests.teams.read_back import card_text, cleaned

PRESS = Press("action.update.save", {"ref": "BMG-2026-003"}, 2)
TOO_LONG = "What was typed is too long for a form here. Please type it again, in fewer words."
NOTE = Field("note", "What should people know?", "text", required=True)


def cards(notice: Notice) -> list[dict[str, Any]]:
    found = messages(notice, ticket)
    for payload in found:
        approve_activity(payload.activity())
    return [payload.card for payload in found]


def asking(*fields: Field) -> dict[str, Any]:
    (card,) = cards(Notice("Update BMG-2026-003", form=Form(fields, PRESS)))
    return card


def names(card: dict[str, Any]) -> list[str]:
    return [block["id"] for block in card["body"]]


def as_asked(form: Form) -> Form:
    """Neither words nor a picked day are required by themselves where nothing stands there yet."""
    return replace(
        form,
        fields=tuple(
            replace(one, required=False) if one.kind == "date" and not one.value else one
            for one in form.fields
        ),
    )


@settings(max_examples=40)
@given(forms)
def test_whatever_a_form_asks_teams_takes_it_and_it_reads_as_on_the_console(form: Form) -> None:
    notice = Notice("Update", ("Words",), form=form, footer="Foot")
    read = card_text(cards(notice))
    whole = on_the_console(cleaned(replace(notice, form=as_asked(form))))
    assert _once(read) in (_once(whole), f"Update Words {TOO_LONG} Foot")


def _once(text: str) -> str:
    """White space in a box is the box's own affair."""
    return " ".join(text.split())


def test_a_form_is_too_long_only_where_no_card_holds_it() -> None:
    held = Field("note", "Note", "text", "word " * 2000)
    assert inputs(asking(held))["f.note"]["value"] == ("word " * 2000).strip()
    (card,) = cards(Notice("Update", form=Form((replace(held, value="word " * 5000),), PRESS)))
    assert card_text([card]) == f"Update\n{TOO_LONG}"
    press = Press("action.new.save", {"title": "x" * 5000})
    (card,) = cards(Notice("New action", form=Form((NOTE,), press)))
    assert card_text([card]) == f"New action\n{TOO_LONG}"


def test_a_form_stands_whole_on_a_card_of_its_own_where_there_is_much_before_it() -> None:
    items = tuple(Item(f"Action {n}", text="word " * 300) for n in range(12))
    *_, last = cards(Notice("Many", items=items, form=Form((NOTE,), PRESS)))
    assert (names(last)[0], names(last)[-2:]) == ("h.c", ["f.note", "send.b1"])


def test_every_input_says_what_is_asked_and_what_is_missing() -> None:
    which = Field("how", "How does it stand?", "choice", "", "", (Choice("amber", "Amber"),))
    card = asking(NOTE, replace(which, required=True), Field("why", "Why?", "line"))
    assert inputs(card) == {
        "f.note": {
            "type": "Input.Text",
            "id": "f.note",
            "label": "What should people know?",
            "isRequired": True,
            "errorMessage": "Please fill this in.",
            "isMultiline": True,
            "maxLength": 4000,
        },
        "c.how": {
            "type": "Input.ChoiceSet",
            "id": "c.how",
            "label": "How does it stand?",
            "isRequired": True,
            "errorMessage": "Please choose one.",
            "style": "expanded",
            "wrap": True,
            "choices": [{"title": "Amber", "value": "=amber"}],
        },
        "f.why": {
            "type": "Input.Text",
            "id": "f.why",
            "label": "Why?",
            "isMultiline": False,
            "maxLength": 4000,
        },
    }
    with pytest.raises(NotSent, match=r"Please fill this in\.', 'Please choose one\."):
        pressed(card, "Save")


def test_a_refused_form_says_beneath_each_field_what_was_wrong_and_keeps_what_was_typed() -> None:
    card = asking(replace(NOTE, value="so", error="Please say more."), Field("why", "Why?", "line"))
    assert names(card) == ["h", "f.note", "e.note", "f.why", "send.b1"]
    assert inputs(card)["f.note"]["value"] == "so"
    assert card["body"][2]["inlines"] == [
        {"type": "TextRun", "text": "! ", "weight": "Bolder", "color": "Attention"},
        {"type": "TextRun", "text": "Please say more.", "color": "Attention"},
    ]
    assert "Please say more." in card["fallbackText"]


def test_few_choices_lie_open_and_many_are_a_menu() -> None:
    def style(count: int, words: str = "Number") -> str:
        found = tuple(Choice(str(n), f"{words} {n}") for n in range(count))
        asks = inputs(asking(Field("to", "To", "choice", choices=found)))["c.to"]
        return str(asks["style"])

    assert [style(count) for count in (1, 10, 11)] == ["expanded", "expanded", "compact"]
    assert style(2, "*Number*") == "compact"


def test_a_choice_too_long_for_a_closed_menu_stands_above_it() -> None:
    long = "Everybody knows what a good assessment of physical abuse looks like: *who* makes one"
    card = asking(Field("to", "To", "choice", choices=(Choice("1", long), Choice("2", "No"))))
    assert names(card) == ["h", "l.to", "c.to", "send.b1"]
    assert card["body"][1]["inlines"][0]["text"] == f"– {long}"
    assert card["body"][2]["choices"][0] == {"title": long, "value": "=1"}


def test_a_day_can_be_said_or_picked_and_need_not_be_both() -> None:
    card = asking(Field("due", "By when?", "date", required=True))
    assert names(card) == ["h", "f.due", "t.due", "d.due", "send.b1"]
    assert not any(asks.get("isRequired") for asks in inputs(card).values())
    assert inputs(card)["d.due"]["label"] == "…or pick a day"
    held = inputs(asking(Field("due", "By when?", "date", "Fri 6 Nov 2026", required=True)))
    assert held["f.due"]["isRequired"]


def test_a_tip_stands_beneath_its_field() -> None:
    card = asking(Field("due", "By when?", "date"), Field("on", "When?", "line", hint="Today?"))
    tips = dict(zip(names(card), card["body"], strict=True))
    assert tips["t.due"]["inlines"][0]["text"] == "For example 30 Sep 2026"
    assert tips["t.on"]["inlines"][0]["text"] == "Today?"


def test_other_buttons_of_a_form_leave_alone_what_is_typed_into_it() -> None:
    notice = Notice("Update", buttons=(Button("Back", Press("home")),), form=Form((NOTE,), PRESS))
    (card,) = cards(notice)
    assert pressed(card, "Back") == {"ticket": ticket(Press("home"))}
    assert [action.get("associatedInputs") for action in actions(card)] == ["none", None]


def test_the_update_form_of_an_action_reads_as_on_the_console(party: Party) -> None:
    notice = party.press(RACHEL, Press("action.update", {"ref": "BMG-2026-003"}, 1))
    assert notice.form is not None
    assert _once(card_text(cards(notice))) == _once(on_the_console(notice))
