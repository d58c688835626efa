from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given, settings

from bot.slack.cards.kept import kept
from bot.slack.cards.views import fits, home, modal
from bot.talk.notice import Button, Choice, Fact, Field, Form, Item, Notice, Press
from tests.slack.opinions import approve_view
from tests.slack.read_back import view_text
from tests.talk.corpus import forms, notices, on_the_console, ticket
from tests.talk.party import RACHEL, Party, run

PRESS = Press("action.update.save", {"ref": "BMG-2026-003"}, 2)


def opened(notice: Notice) -> Mapping[str, Any]:
    view = modal(notice, ticket)
    approve_view(view)
    return view


def asking(*fields: Field) -> Notice:
    return Notice("Update BMG-2026-003", form=Form(fields, PRESS))


def blocks_of(*fields: Field) -> dict[str, Any]:
    return {block["block_id"]: block for block in opened(asking(*fields))["blocks"]}


@settings(max_examples=40)
@given(forms)
def test_whatever_a_form_asks_slack_takes_it_and_it_reads_as_on_the_console(form: Form) -> None:
    notice = Notice("Update", ("Words",), form=form, footer="Foot")
    assert _once(view_text(opened(notice))) == _once(on_the_console(notice))


def _once(text: str) -> str:
    """White space in a box is the box's own affair."""
    return " ".join(text.split())


@settings(max_examples=25)
@given(notices)
def test_whatever_it_says_a_home_view_takes_it(notice: Notice) -> None:
    approve_view(home(notice, ticket))
    approve_view(modal(notice, ticket))


def test_the_home_of_a_reader_reads_as_on_the_console(party: Party) -> None:
    notice = run(party.talk.home(RACHEL))
    view = home(notice, ticket, "http://localhost:8080")
    approve_view(view)
    assert view_text(view) == on_the_console(notice)


def test_a_modal_has_a_short_title_and_the_whole_heading_below(party: Party) -> None:
    view = opened(party.press(RACHEL, Press("action.update", {"ref": "BMG-2026-003"}, 1)))
    assert view["title"]["text"] == "Update BMG-2026-003…"
    assert view["blocks"][0]["text"]["text"] == (
        "Update BMG-2026-003 Brief public protection officers on what to look for and whom to tell"
    )
    assert (view["submit"]["text"], view["close"]["text"]) == ("Save update", "Close")
    assert view["callback_id"] == "form"


def test_a_modal_keeps_its_form_s_ticket() -> None:
    assert kept(opened(asking(Field("note", "Note", "text")))) == ticket(PRESS)


def test_without_a_form_a_modal_can_only_be_closed() -> None:
    view = opened(Notice("Recorded", ("Thank you.",)))
    assert (kept(view), view["callback_id"], "submit" in view) == ("", "notice", False)


def test_a_form_whose_ticket_is_too_long_says_so_instead() -> None:
    press = Press("action.new.save", {"title": "x" * 3000})
    view = opened(Notice("New action", form=Form((Field("why", "Why?", "text"),), press)))
    assert view_text(view) == (
        "New action\n"
        "What was typed is too long for a form here. Please type it again, in fewer words."
    )


def test_a_view_drawn_anew_shows_what_clerk_says_and_not_what_was_typed() -> None:
    first, again = (
        {one["element"]["action_id"] for one in modal(notice, sign)["blocks"][1:]}
        for notice in [asking(Field("note", "Note", "text"))]
        for sign in (ticket, lambda press: ticket(press) + "later")
    )
    assert len(first) == len(again) == 1
    assert first != again


def test_few_choices_lie_open_and_many_are_a_menu() -> None:
    def kind(count: int) -> Mapping[str, Any]:
        found = tuple(Choice(str(n), f"Number {n}") for n in range(count))
        element: Mapping[str, Any] = blocks_of(Field("to", "To", "choice", choices=found))["f.to"][
            "element"
        ]
        return element

    assert [kind(count)["type"] for count in (1, 10, 11)] == [
        "radio_buttons", "radio_buttons", "static_select",
    ]  # fmt: skip
    groups = kind(230)["option_groups"]
    assert [(one["label"]["text"], len(one["options"])) for one in groups] == [
        ("Number 0 – Number 99", 100),
        ("Number 100 – Number 199", 100),
        ("Number 200 – Number 229", 30),
    ]


def test_a_long_choice_goes_on_below_and_one_too_long_for_that_stands_above() -> None:
    label = "Everybody knows what a good assessment of physical abuse looks like, and who makes one"
    field = Field(
        "to", "To", "choice", choices=(Choice("1", label), Choice("2", f"{label} {label}"))
    )
    drawn = blocks_of(field)
    first, second = drawn["f.to"]["element"]["options"]
    assert (first["text"]["text"], first["description"]["text"]) == (
        "Everybody knows what a good assessment of physical abuse looks like, and",
        "who makes one",
    )
    assert second["description"]["text"].endswith("…")
    assert drawn["l.to"]["elements"][0]["elements"][0]["text"] == f"– {label} {label}"


def test_a_date_can_be_said_or_picked_where_words_may_be_left_empty() -> None:
    assert {"f.due", "d.due"} <= set(blocks_of(Field("due", "By when?", "date")))
    held = Field("due", "By when?", "date", "Fri 6 Nov 2026", required=True)
    assert {"f.due", "d.due"} <= set(blocks_of(held))
    assert "d.due" not in blocks_of(Field("due", "By when?", "date", required=True))


def test_a_date_s_hint_says_how_it_can_be_said() -> None:
    drawn = blocks_of(Field("due", "By when?", "date"), Field("on", "When?", "date", hint="Today?"))
    assert drawn["f.due"]["hint"]["text"] == "For example 30 Sep 2026"
    assert drawn["f.on"]["hint"]["text"] == "Today?"


def test_what_is_wrong_stands_beneath_its_field() -> None:
    notice = asking(Field("note", "Note", "text", error="Please say more."))
    assert view_text(opened(notice)).split("\n")[-2:] == ["  ! Please say more.", "[Save]"]


def rows(count: int, section: str) -> tuple[Item, ...]:
    button = Button("Show", Press("action.show", {"ref": "BMG-2026-003"}))
    facts = (Fact("Due", "Fri 6 Nov 2026"),)
    return tuple(Item(f"{section} {n}", facts, "", (button,), section) for n in range(count))


FULL = Notice("You lead 60 actions", items=(*rows(60, "What I owe"), *rows(3, "My meetings")))


def test_a_home_with_too_much_on_it_shows_the_first_of_each_section_and_a_way_on() -> None:
    view = home(FULL, ticket)
    approve_view(view)
    lines = view_text(view).split("\n")
    assert lines[lines.index("- What I owe 43") :] == [
        "- What I owe 43",
        "  Due: Fri 6 Nov 2026",
        "  [Show]",
        "16 more have no room here.",
        "[Show all]",
        "## My meetings",
        *(
            line
            for n in range(3)
            for line in (f"- My meetings {n}", "  Due: Fri 6 Nov 2026", "  [Show]")
        ),
    ]
    (button,) = [
        block["elements"][0] for block in view["blocks"] if block["block_id"] == "s1.all.b1"
    ]
    assert button["value"] == ticket(Press("home", {"section": "What I owe"}))


def test_whether_a_modal_has_room_for_all_of_it_can_be_asked() -> None:
    assert not fits(FULL)
    assert fits(Notice("A few", items=rows(20, "What I owe")))
    assert "15 more have no room here." in view_text(opened(FULL)).split("\n")
