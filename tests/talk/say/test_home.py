"""The home view's sections by themselves, for platforms whose home has no room for all."""

from __future__ import annotations

from bot.talk.notice import Button, Item, Notice, Press
from bot.talk.say.home import OWE, say_section
from tests.talk.party import RACHEL, Party, read

HOME = Notice(
    "You lead twelve actions",
    items=(*(Item(f"Action {n}", section=OWE) for n in range(1, 13)), Item("BMG", section="Meet")),
)


def test_a_section_is_shown_ten_rows_at_a_time() -> None:
    more = Button("Show the next two", Press("home", {"section": OWE, "start": "10"}), primary=True)
    first = say_section(HOME, OWE)
    assert read(first) == [OWE, *(f"- Action {n}" for n in range(1, 11)), "[Show the next two]"]
    assert first.buttons == (more,)
    assert read(say_section(HOME, OWE, 10)) == [OWE, "- Action 11", "- Action 12"]


def test_a_section_that_is_empty_by_now_says_so() -> None:
    assert read(say_section(HOME, OWE, 20)) == [OWE, "There is nothing more here."]


def test_the_button_shows_one_section_of_the_reader_s_own_home(party: Party) -> None:
    shown = party.press(RACHEL, Press("home", {"section": OWE}))
    whole = party.press(RACHEL, Press("home"))
    assert [item.title for item in shown.items] == [
        item.title for item in whole.items if item.section == OWE
    ]
