from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.teams.cards.payload import Payload
from bot.teams.cards.views import home
from tests.talk.corpus import notices, on_the_console, ticket
from tests.talk.party import RACHEL, Party, run
from tests.teams.filling import pressed
from tests.teams.opinions import approve_activity
from tests.teams.read_back import card_text


def opened(notice: Notice) -> Payload:
    found = home(notice, ticket, "http://localhost:8080")
    approve_activity(found.activity())
    return found


@settings(max_examples=25)
@given(notices)
def test_whatever_is_owed_one_card_takes_it(notice: Notice) -> None:
    opened(replace(notice, heading="Home", text=(), facts=(), footer=""))


def test_the_home_of_a_reader_reads_as_on_the_console(party: Party) -> None:
    notice = run(party.talk.home(RACHEL))
    assert card_text([opened(notice).card]) == on_the_console(notice)


def rows(count: int, section: str) -> tuple[Item, ...]:
    button = Button("Show", Press("action.show", {"ref": "BMG-2026-003"}))
    facts = (Fact("Due", "Fri 6 Nov 2026"),)
    return tuple(Item(f"{section} {n}", facts, "", (button,), section) for n in range(count))


FULL = Notice("You lead 60 actions", items=(*rows(60, "What I owe"), *rows(3, "My meetings")))


def test_a_home_with_too_much_on_it_shows_the_first_of_each_section_and_a_way_on() -> None:
    shown = opened(FULL)
    lines = card_text([shown.card]).split("\n")
    assert lines[lines.index("- What I owe 24") :] == [
        "- What I owe 24",
        "  Due: Fri 6 Nov 2026",
        "  [Show]",
        "35 more have no room here.",
        "[Show all]",
        "## My meetings",
        *(
            line
            for n in range(3)
            for line in (f"- My meetings {n}", "  Due: Fri 6 Nov 2026", "  [Show]")
        ),
    ]
    assert pressed(shown.card, "Show all") == {
        "ticket": ticket(Press("home", {"section": "What I owe"}))
    }
    assert "35 more have no room here." in shown.text.split("\n")
