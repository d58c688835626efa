"""Whoever leaves a group is told that their own calendar has a new address, and finds it."""

from __future__ import annotations

from bot.talk.say.links import NEW_ADDRESS, WHY_NEW
from governance.asks import MESSAGES_BY_RECIPIENT
from tests.talk.party import RACHEL, Party, button, read, run
from tests.usecases.cast import at, changed, found, tick
from usecases.calendar_feed import ReadFeed
from usecases.desk import CLERK


def test_the_new_address_is_one_press_from_the_message() -> None:
    party = Party()
    made = party.press(RACHEL, button(party.said(RACHEL, "/clerk links"), "Make a link", "My m"))
    tick(party.office)
    changed(party.office, "CCP", seats=())
    party.office.clock.move_to(at(11, 3))
    tick(party.office)
    (message,) = found(party.office, MESSAGES_BY_RECIPIENT, f"person:{RACHEL}")
    told = run(party.talk.compose(message))
    assert read(told) == [
        NEW_ADDRESS,
        f"- {NEW_ADDRESS}",
        f"  {WHY_NEW}",
        "  [See my calendar links]",
    ]
    links = party.press(RACHEL, button(told, "See my calendar links", NEW_ADDRESS))
    (new,) = (item.facts[0].value for item in links.items if item.facts)
    assert [works(party, address) for address in (made.facts[0].value, new)] == [False, True]


def works(party: Party, address: str) -> bool:
    token = address.rpartition("/")[2].removesuffix(".ics")
    return party.office.do(CLERK, ReadFeed(token)) is not None
