"""A menu carries one ticket, and each of its entries a verb."""

from __future__ import annotations

from bot.talk.notice import MENU, Press
from tests.talk.party import MEI, RACHEL, SPENT, Party, read, run

REF = {"ref": "BMG-2026-003"}
MENU_OF_003 = Press(MENU, REF)


def choose(party: Party, who: str, press: Press, verb: str, signed_for: str = "") -> list[str]:
    ticket = party.talk.ticket(signed_for or who, press)
    return read(run(party.talk.chosen(who, ticket, verb)))


def test_an_entry_does_what_its_button_would(party: Party) -> None:
    pressed = read(party.press(RACHEL, Press("action.show", REF)))
    assert choose(party, RACHEL, MENU_OF_003, "action.show") == pressed


def test_a_verb_there_is_not_is_a_spent_button(party: Party) -> None:
    assert choose(party, RACHEL, MENU_OF_003, "action.explode") == SPENT
    assert choose(party, RACHEL, MENU_OF_003, "") == SPENT


def test_the_ticket_of_a_button_is_no_menu(party: Party) -> None:
    assert choose(party, RACHEL, Press("action.show", REF), "action.update") == SPENT


def test_the_menu_of_another_is_spent(party: Party) -> None:
    assert choose(party, MEI, MENU_OF_003, "action.show", signed_for=RACHEL) == SPENT


def test_rights_are_those_of_whoever_chooses(party: Party) -> None:
    refused = read(party.press(MEI, Press("action.update", REF)))
    assert choose(party, MEI, MENU_OF_003, "action.update", signed_for="*") == refused


def test_a_line_can_be_said_once_more(party: Party) -> None:
    again = party.talk.again("BMG", "/action 3", "a delivery")
    assert read(party.press(RACHEL, again)) == read(party.said(RACHEL, "/action 3", "BMG"))
