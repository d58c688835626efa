"""Who is refused what, with the rights of the moment a ticket is used."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.talk.notice import Notice
from bot.talk.tickets import LIFE
from governance.dates import LONDON
from governance.people import Holding, Post
from tests.talk.party import (
    ELSPETH,
    MEI,
    RACHEL,
    SAMUEL,
    SPENT,
    WINSTON,
    Party,
    button,
    read,
    run,
)
from usecases.desk import CLERK

NOT_FOUND = "Type “/action list” for the actions you lead, or “/action list all”."


@pytest.mark.parametrize(
    ("who", "line", "heading", "text"),
    [
        (ELSPETH, "/action 4 on track", "That isn't yours to change",
         "You can see it, but only Rachel Okafor or Joan Merriweather can update BMG-2026-004."),
        (ELSPETH, "/action 4 update", "That isn't yours to change",
         "You can see it, but only Rachel Okafor or Joan Merriweather can update BMG-2026-004."),
        (SAMUEL, "/action 4 done all of it", "That isn't yours to change",
         ("You can see it, but only Rachel Okafor or Joan Merriweather can mark BMG-2026-004 as "
         "done.")),
        (SAMUEL, "/action 4 done", "That isn't yours to change",
         ("You can see it, but only Rachel Okafor or Joan Merriweather can mark BMG-2026-004 as "
         "done.")),
        (MEI, "/action 4 on track", "I can't find action “4”", NOT_FOUND),
        (MEI, "/action BMG-2026-004", "I can't find action “BMG-2026-004”", NOT_FOUND),
        (RACHEL, "/action CSPR-2026-001", "I can't find action “CSPR-2026-001”", NOT_FOUND),
        (MEI, "/action list CSPR", "I can't find the group “CSPR”",
         "Type “/meeting list all” for the groups you can see."),
        (MEI, "/meeting CSPR", "I can't find the group “CSPR”",
         "Type “/meeting list all” for the groups you can see."),
        (RACHEL, "/action new Tell them", "That list isn't yours to add to",
         "Only a group's chair or the business manager can add actions to it."),
        ("nobody-at-all", "/action BMG-2026-004", "I can't find action “BMG-2026-004”", NOT_FOUND),
    ],
)  # fmt: skip
def test_a_refusal_is_polite_and_changes_nothing(
    party: Party, who: str, line: str, heading: str, text: str
) -> None:
    before = party.written()
    assert party.said(who, line) == Notice(heading, (text,))
    assert party.written() == before


def hand_over(party: Party, post: str, person: str) -> None:
    """Somebody else holds a post from now on."""
    with party.office.store.work(CLERK, party.office.clock.now()) as w:
        held = w.get(Post, post)
        assert held is not None
        w.put(Post(id=held.id, version=held.version, title=held.title, agency=held.agency,
                   holders=(Holding(person),)))  # fmt: skip
        w.enter("post.change", post)


def test_rights_are_those_of_the_moment_a_ticket_is_used(party: Party) -> None:
    shown = party.said(RACHEL, "/action 4")
    form = party.press(RACHEL, button(shown, "Update…"))
    done = party.press(RACHEL, button(shown, "Done…"))
    hand_over(party, "di-public-protection", MEI)
    before = party.written()
    lost = [
        party.press(RACHEL, button(shown, "On track")),
        party.press(RACHEL, button(shown, "Update…")),
        party.press(RACHEL, button(shown, "Done…")),
        party.fill(RACHEL, form, rating="clear"),
        party.fill(RACHEL, form, rating="nonsense", forecast="soon"),
        party.fill(RACHEL, done, evidence="All of it."),
    ]
    gone = Notice("I can't find action “BMG-2026-004”", (NOT_FOUND,))
    assert lost == [gone] * len(lost)
    assert party.written() == before
    assert party.said(MEI, "/action 4 on track").heading.startswith("Recorded: BMG-2026-004")


def test_a_form_opened_by_a_chair_is_refused_when_they_no_longer_chair(party: Party) -> None:
    form = party.said(WINSTON, "/action new Tell them", place="BMG")
    party.office.clock.move_to(datetime(2027, 4, 5, 9, tzinfo=LONDON))
    names = "Priya Ramanathan or Joan Merriweather"
    assert party.fill(WINSTON, form) == Notice(
        "That list isn't yours to add to", (f"Only {names} can add actions to it.",)
    )


def test_a_ticket_is_for_one_person_one_use_and_some_time(party: Party) -> None:
    press = button(party.said(RACHEL, "/action 4"), "On track")
    form = party.said(RACHEL, "/action 4 update").form
    assert form is not None
    ticket, saves = party.talk.ticket(RACHEL, press), party.talk.ticket(RACHEL, form.press)
    before = party.written()
    spent = [
        run(party.talk.pressed(WINSTON, ticket)),
        run(party.talk.pressed(RACHEL, ticket[:-2])),
        run(party.talk.pressed(RACHEL, saves)),
        run(party.talk.filled(RACHEL, ticket, {})),
        run(party.talk.filled(WINSTON, saves, {"rating": "clear"})),
    ]
    party.office.machine.at += LIFE + timedelta(seconds=1)
    spent.append(run(party.talk.pressed(RACHEL, ticket)))
    spent.append(run(party.talk.filled(RACHEL, saves, {"rating": "clear"})))
    assert [read(notice) for notice in spent] == [SPENT] * len(spent)
    assert party.written() == before
