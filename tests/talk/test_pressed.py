"""Buttons: pressed twice, overtaken, and what they lead to."""

from __future__ import annotations

from datetime import datetime

from bot.talk.notice import Button, Item, Notice, Press
from governance.actions import Action, OwnerKind
from governance.dates import LONDON
from tests.talk.party import (
    ALL_BUTTONS,
    AMBER_BY,
    JOAN,
    MEI,
    RACHEL,
    SPENT,
    TITLE,
    TODAY,
    Party,
    button,
    read,
    run,
    update_form,
)
from usecases.desk import CLERK
from usecases.list_actions import ListActions, Which


def test_a_button_that_was_overtaken_says_so(party: Party) -> None:
    stale = button(party.said(JOAN, "/action BMG-2026-003"), "On track")
    party.said(RACHEL, "/action 3 amber by 27 Nov")
    assert read(party.press(JOAN, stale)) == [
        f"Please look again: {TITLE}",
        "This has changed since you were shown it. Nothing new was recorded.",
        f"{AMBER_BY} Fri 27 Nov 2026.",
        ALL_BUTTONS,
    ]


def test_on_track_pressed_twice_is_one_update(party: Party) -> None:
    press = button(party.said(RACHEL, "/action 3"), "On track")
    before = party.written()
    first = party.press(RACHEL, press)
    assert read(first) == [
        f"Recorded: {TITLE}",
        f"Rachel Okafor, {TODAY}: on track (Clear).",
        "Due: Fri 6 Nov 2026",
        ALL_BUTTONS,
    ]
    assert party.press(RACHEL, press) == first
    assert party.written() == before + 1


def test_on_track_pressed_when_the_date_has_gone_asks_for_a_new_one(party: Party) -> None:
    press = button(party.said(RACHEL, "/action 3"), "On track")
    party.office.clock.move_to(datetime(2026, 11, 9, 9, tzinfo=LONDON))
    asked = party.press(RACHEL, press)
    assert read(asked) == [
        f"Nearly there: {TITLE}",
        *update_form(
            rating="on track (Clear)",
            errors=("When: ! Its date has passed. When do you now expect to finish?",),
        ),
    ]


def test_a_link_is_made_replaced_and_stopped_once_each(party: Party) -> None:
    offered = party.said(MEI, "/clerk links")
    press = button(offered, "Make a link", "My meetings")
    made = party.press(MEI, press)
    assert party.press(MEI, press) == made
    address = made.facts[0].value
    held = party.said(MEI, "/clerk links")
    assert read(held)[3:7] == [
        "- My meetings",
        f"  Address: {address}",
        f"  Made: {TODAY}",
        "  [Replace] [Stop it]",
    ]
    replaced = party.press(MEI, button(held, "Replace", "My meetings"))
    assert replaced.facts[0].value != address
    stop = button(replaced, "Stop it")
    stopped = party.press(MEI, stop)
    assert party.press(MEI, stop) == stopped
    assert read(stopped) == [
        "Calendar link stopped: My meetings",
        "The address no longer works. Calendars that used it will stop being updated.",
        "[Make a new link]",
    ]
    anew = party.press(MEI, button(stopped, "Make a new link"))
    assert anew.facts[0].value not in (address, replaced.facts[0].value)


def test_anothers_link_and_a_hidden_calendar_do_not_exist(party: Party) -> None:
    made = party.press(RACHEL, Press("link.issue", {"scope": "all", "instead_of": ""}))
    gone = Notice("I can't find that calendar", ("Type “/clerk links” for those you can have.",))
    assert party.press(MEI, button(made, "Stop it")) == gone
    assert party.press(MEI, Press("link.issue", {"scope": "group:CSPR", "instead_of": ""})) == gone


def test_the_rest_of_a_long_list_is_one_press_away(party: Party) -> None:
    first = party.said(RACHEL, "/action list BMG")
    assert first.text == ("24 actions, the soonest first. The first ten are shown.",)
    second = party.press(RACHEL, button(first, "Show the next ten"))
    third = party.press(RACHEL, button(second, "Show the next four"))
    titles = [item.title for page in (first, second, third) for item in page.items]
    actions = party.office.do(RACHEL, ListActions(Which.ALL, "BMG")).actions
    assert titles == [f"{action.ref} {action.title}" for action in actions]


def test_home_is_what_i_owe_where_i_meet_and_my_links(party: Party) -> None:
    notice = run(party.talk.home(RACHEL))
    sections = [
        "What I owe",
        "What I owe",
        "What I owe",
        "What I owe",
        "My meetings",
        *["My calendar links"] * 6,
        *["My settings"] * 2,
    ]
    assert (notice.heading, notice.text) == ("You lead four actions", ())
    assert [item.section for item in notice.items] == sections
    assert notice == party.said(RACHEL, "home") == party.press(RACHEL, Press("home"))
    assert Item("No meetings are planned.", section="My meetings") in notice.items


def test_who_leads_with_each_agency_is_named_on_the_action_itself(party: Party) -> None:
    lead = party.said(RACHEL, "/action 14").facts[1]
    assert lead.value == "each agency on BMG (nine people)"
    with party.office.store.work(CLERK, party.office.clock.now()) as w:
        action = w.get(Action, "BMG-2026-014")
    assert action is not None
    assert [owner.kind for owner in action.owners] == [OwnerKind.EACH_AGENCY]


def test_a_press_nobody_knows_is_spent(party: Party) -> None:
    assert read(party.press(RACHEL, Press("drop.table"))) == SPENT
    assert read(party.send(RACHEL, Press("drop.table"), {})) == SPENT


def test_show_is_a_button_too(party: Party) -> None:
    row = party.said(RACHEL, "/action list").items[0]
    show = Button("Show", Press("action.show", {"ref": "BMG-2026-003"}), TITLE)
    assert row.buttons[-1] == show
    assert party.press(RACHEL, show.press).heading == TITLE


def test_by_objective_is_one_press_from_a_long_list_and_stays_so_on_the_next_page(
    party: Party,
) -> None:
    first = party.press(RACHEL, button(party.said(RACHEL, "/action list BMG"), "By objective"))
    second = party.press(RACHEL, button(first, "Show the next ten"))
    command = ListActions(Which.ALL, "BMG", by_objective=True)
    listed = party.office.do(RACHEL, command).actions
    assert [item.title for page in (first, second) for item in page.items] == [
        f"{action.ref} {action.title}" for action in listed[:20]
    ]
    assert [item.section for item in second.items] == [one.objective for one in listed[10:20]]


def test_history_turns_its_pages_and_leads_back(party: Party) -> None:
    for number in range(12):
        party.said(RACHEL, f"/action 3 on track part {number} of it")
    first = party.press(RACHEL, button(party.said(RACHEL, "/action 3"), "History"))
    earlier = party.press(RACHEL, button(first, "Earlier…"))
    notes = [fact.value for item in (*first.items, *earlier.items) for fact in item.facts]
    assert notes == [f"part {number} of it" for number in range(11, -1, -1)]
    assert party.press(RACHEL, button(earlier, "Later…")) == first
    assert party.press(RACHEL, button(earlier, "Show")).heading == TITLE
