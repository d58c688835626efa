"""What may identify a child in a line: refused and never handed back, or asked about first."""

from __future__ import annotations

import pytest

from bot.talk.notice import Form, Notice, Press
from bot.talk.say.child_data import A_HELP
from tests.talk.child_data import BORN, NUMBER, OTHERWISE, handed_back, subject, with_question
from tests.talk.party import (
    ALL_BUTTONS,
    AMBER_BY,
    JOAN,
    RACHEL,
    TITLE,
    Party,
    button,
    read,
    update_form,
)

REFUSED = [
    "Please don't tell Clerk an NHS number",
    "Nothing was recorded, and Clerk has not kept what you wrote. Please delete your message too.",
    "Write it again with the case's own reference instead.",
    OTHERWISE,
    A_HELP,
]
ASKED = [
    "Is this about a child?",
    "There seems to be a date of birth in it. Nothing has been recorded yet.",
    "If it is about a child, leave it, and delete your message too.",
    "[Not about a child: record it] [Leave it]",
    A_HELP,
]


@pytest.mark.parametrize(
    "line",
    [
        f"/action 3 amber by 27 Nov 2026 waiting for {NUMBER}",
        f"/action 3 on track {NUMBER}",
        f"/action 3 amber by next Friday {NUMBER}",
        f"/action 3 done {NUMBER} was seen",
        f"/action 3 done on 3/11 {NUMBER}",
        f"/action 3 ambr by 30 Nov {NUMBER}",
        f"/action new Visit {NUMBER}",
        f"/action list {NUMBER}",
        f"/action {NUMBER}",
        f"/meeting {NUMBER}",
        f"/clerk who {NUMBER}",
        f"/acton 3 {NUMBER}",
        NUMBER,
        "9996574415",
        "\u200b９９９\u00a0６５７\u00a0４４１５",
        f"{NUMBER} {'x' * 5000}",
        f"{'x' * 50} {NUMBER} {'x' * 5000}",
        f"{NUMBER} {BORN}",
    ],
)
@pytest.mark.parametrize("place", [None, "BMG"])
def test_an_nhs_number_in_a_line_is_refused_and_not_handed_back(
    party: Party, line: str, place: str | None
) -> None:
    before = party.written()
    notice = party.said(JOAN, line, place)
    assert read(notice) == REFUSED
    assert notice.private
    assert (handed_back(party, JOAN, notice), party.written()) == ([], before)


def test_a_phone_number_is_not_refused(party: Party) -> None:
    notice = party.said(RACHEL, f"/action 3 on track, the duty desk is on phone {NUMBER}")
    assert notice.heading == f"Recorded: {TITLE}"


def test_what_may_be_about_a_child_is_asked_about_first(party: Party) -> None:
    before = party.written()
    asked = party.said(RACHEL, f"/action 3 amber by 27 Nov 2026 waiting {BORN}")
    assert (read(asked), party.written()) == (ASKED, before)
    recorded = party.press(RACHEL, button(asked, "Not about a child: record it"))
    assert read(recorded) == [
        f"Recorded: {TITLE}",
        f"{AMBER_BY} Fri 27 Nov 2026.",
        "Due: Fri 6 Nov 2026",
        f"Note: waiting {BORN}",
        ALL_BUTTONS,
    ]
    assert subject(party) == ("BMG-2026-003 (said not to be about a child: date of birth in note)")
    assert party.written() == before + 1
    assert party.press(RACHEL, button(asked, "Not about a child: record it")) == recorded
    assert party.written() == before + 1


def test_it_can_be_left(party: Party) -> None:
    before = party.written()
    asked = party.said(RACHEL, f"/action 3 on track {BORN}")
    assert read(party.press(RACHEL, button(asked, "Leave it"))) == [
        "Left: nothing was recorded",
        "Please delete your message too. Write it again with the case's own reference instead.",
    ]
    assert button(asked, "Leave it") == Press("leave")
    assert party.written() == before


def test_a_line_that_is_kept_after_all_means_the_day_it_was_typed_on(party: Party) -> None:
    asked = party.said(RACHEL, f"/action 3 amber by tomorrow waiting {BORN}")
    assert button(asked, "Not about a child: record it").args["day"] == "2026-11-02"
    party.office.clock.move_to(party.office.clock.now().replace(day=3))
    recorded = party.press(RACHEL, button(asked, "Not about a child: record it"))
    assert "When do you expect to finish? _Tue 3 Nov 2026_" in read(recorded)


def test_who_said_so_is_not_asked_again_in_the_form_that_follows(party: Party) -> None:
    asked = party.said(RACHEL, f"/action 3 amber waiting {BORN}")
    form = party.press(RACHEL, button(asked, "Not about a child: record it"))
    assert read(form) == [
        f"Nearly there: {TITLE}",
        *with_question(
            update_form(
                rating="running late (Amber)",
                note=f"waiting {BORN}",
                errors=("When: ! When do you now expect to finish?",),
            ),
            "It is not about a child",
        ),
    ]
    assert party.fill(RACHEL, form, forecast="27 Nov").heading == f"Recorded: {TITLE}"


def test_nor_where_the_number_fits_several(party: Party) -> None:
    asked = party.said(JOAN, f"/action 1 on track {BORN}")
    assert read(asked) == ASKED
    which = party.press(JOAN, button(asked, "Not about a child: record it"))
    assert which.heading == "Which action 1 do you mean?"
    done = party.press(JOAN, button(which, "This one", "BMG-2026-001"))
    assert done.heading.startswith("Recorded: BMG-2026-001")


def test_a_ticket_can_be_read_by_anybody(party: Party) -> None:
    """Else the tests above could not fail."""
    press = Press("say", {"text": f"/action 3 on track {NUMBER}" * 9})
    notice = Notice("", form=Form((), press))
    assert len(handed_back(party, RACHEL, notice)) == 2
