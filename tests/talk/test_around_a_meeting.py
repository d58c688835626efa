"""What people read and press around a meeting, from the call for papers to the minutes."""

from __future__ import annotations

import pytest

from bot.talk.notice import Notice
from tests.talk.around import from_december, got, until
from tests.talk.party import JOAN, RACHEL, WINSTON, Party, button, read
from tests.usecases.agendas import BMG
from tests.usecases.cast import AUDITOR, REVIEWER, at

INTEREST = "Have you an interest in any of its items?"
UNHEARD = "We haven't heard from you, Rachel Okafor, Priya Ramanathan and ten more."
JANUARY = "BMG on Tue 19 Jan 2027"
OFF = (
    "It is marked as cancelled, and nobody is asked for its minutes. What stood on its agenda "
    "comes to the next meeting."
)
DRAFTED = "  They are drafted from what was noted. Amend what is not right, then circulate them."
COME = "[I will come] [Apologies] [A deputy…]"
CALL = f"Anything for the agenda? {JANUARY}"


@pytest.fixture
def party() -> Party:
    return from_december()


def row(notice: Notice, title: str) -> list[str]:
    lines = read(notice)
    start = lines.index(f"- {title}")
    ends = (n for n, line in enumerate(lines) if n > start and line.startswith("- "))
    return lines[start : next(ends, len(lines))]


def test_the_call_is_answered_with_a_press(party: Party) -> None:
    until(party, at(12, 23, 10))
    notice = got(party, f"person:{RACHEL}", "papers")
    assert row(notice, CALL) == [
        f"- {CALL}",
        "  Meets: Tue 19 Jan 2027, 14:00–16:00",
        "  Papers due: Fri 8 Jan 2027",
        "  Will you come?",
        f"  [Propose an item…] [Nothing from me] {COME}",
    ]
    nothing = button(notice, "Nothing from me", CALL)
    replies = [read(party.press(RACHEL, nothing)) for _ in range(2)]
    assert replies == 2 * [
        [
            f"Nothing from you: {JANUARY}",
            "You will not be reminded. If something comes up after all, it can still be proposed.",
            "[Propose an item…]",
        ]
    ]
    assert row(got(party, f"person:{RACHEL}", "papers"), CALL)[3:] == [
        "  Thank you: nothing from you this time. Will you come?",
        f"  [Propose an item…] {COME}",
    ]


def test_what_is_owed_stands_before_what_is_asked_for_a_meeting(party: Party) -> None:
    until(party, at(12, 23, 10))
    titles = [item.title for item in got(party, f"person:{RACHEL}", "papers").items]
    assert [title[:8] for title in titles] == ["BMG-2026", "BMG-2026", "BMG-2026", "Anything"]


def test_the_call_is_answered_with_an_item(party: Party) -> None:
    until(party, at(12, 23, 10))
    press = button(got(party, f"person:{RACHEL}", "papers"), "Propose an item…", CALL)
    party.fill(RACHEL, party.press(RACHEL, press), title="Neglect toolkit")
    assert row(got(party, f"person:{RACHEL}", "papers"), CALL)[3] == (
        "  You proposed: Neglect toolkit. Will you come?"
    )


def test_an_exception_report_is_asked_for_and_shown_as_saved(party: Party) -> None:
    until(party, at(12, 23, 10))
    notice = got(party, f"person:{REVIEWER}", "report")
    assert read(notice) == [
        f"Exception report of CSPR for {JANUARY}",
        "A draft is ready: look it through, put it in your words and save it.",
        "Meets: Tue 19 Jan 2027, 14:00–16:00",
        "[Write the report…]",
    ]
    assert notice.preview == "CSPR, Wed 23 Dec 2026: open to read"
    form = party.press(REVIEWER, button(notice, "Write the report…"))
    party.fill(REVIEWER, form, text="One review is late.")
    assert read(got(party, f"person:{REVIEWER}", "report"))[1] == (
        "Yasmin Throckley wrote it on Wed 23 Dec 2026."
    )
    until(party, at(1, 12, year=2027))
    asked = [a for _, m in party.office.messenger.sent for a in m.asks if "BMG/2027-01<CSPR" in a]
    assert len(asked) == 1
    asked = [a for _, m in party.office.messenger.sent for a in m.asks if "BMG/2027-01<QAA" in a]
    assert {key.rpartition(":")[2] for key in asked} == {AUDITOR}
    assert len(asked) == 3


def test_the_agenda_goes_out_and_is_issued_from_the_message(party: Party) -> None:
    until(party, at(1, 12, 10, year=2027))
    chairs, members = (got(party, f"person:{who}", "agenda") for who in (WINSTON, RACHEL))
    assert (
        chairs.heading
        == members.heading
        == ("Business Management Group: draft agenda for Tue 19 Jan 2027, 14:00–16:00")
    )
    labels = [[one.label for one in notice.buttons] for notice in (chairs, members)]
    asked = ["I will come", "Apologies", "A deputy…", "Nothing to declare", "Declare…"]
    assert labels == [
        ["Propose an item…", "Issue it", "Who comes", *asked],
        ["Propose an item…", "Who comes", *asked],
    ]
    party.press(WINSTON, button(chairs, "Issue it"))
    issued = "Issued on Tue 12 Jan 2027 by Winston Baptiste."
    assert got(party, f"person:{RACHEL}", "agenda").text == (issued, "Will you come?", INTEREST)


def test_from_the_start_to_the_minutes(party: Party) -> None:
    until(party, at(1, 19, 14, year=2027))
    start = got(party, f"person:{WINSTON}", "start")
    assert read(start) == [
        f"{JANUARY} begins at 14:00",
        (
            "Press “Start” when you begin: notes and new actions then go to the item in hand. "
            f"{UNHEARD}"
        ),
        INTEREST,
        "[Start] [Agenda] [Digest] [Who has answered] [Nothing to declare] [Declare…]",
    ]
    party.press(WINSTON, button(start, "Start"))
    assert read(got(party, f"person:{WINSTON}", "start"))[1:] == [
        f"It has been started. {UNHEARD}",
        INTEREST,
        "[Who has answered] [Nothing to declare] [Declare…]",
    ]
    form = party.said(WINSTON, "/action new Ask the county again", "BMG")
    party.fill(WINSTON, form, owner="person:rachel-okafor", timescale="1 March 2027")
    party.fill(WINSTON, party.said(WINSTON, "/action new Look at thresholds", "BMG"))
    party.said(RACHEL, "/meeting note BMG The county is behind")
    party.said(WINSTON, "/meeting propose BMG Neglect toolkit, 10 minutes, discuss")
    until(party, at(1, 20, 10, year=2027))
    capture = got(party, f"person:{WINSTON}", "capture")
    assert read(capture) == [
        f"Not closed yet: {JANUARY}",
        "It is still open. Close it, so that its action points and minutes can follow.",
        "[Close…]",
    ]
    closing = party.press(WINSTON, button(capture, "Close…"))
    party.press(WINSTON, button(closing, "Carry them over and close"))
    points = [
        "BMG-2027-001: Ask the county again – Rachel Okafor; Mon 1 Mar 2027",
        "BMG-2027-002: Look at thresholds – nobody yet; no date yet",
    ]
    noted = "Noted: Welcome and apologies – The county is behind (Rachel Okafor, 14:00)"
    carried = "Carried over: Neglect toolkit"
    assert read(got(party, f"person:{WINSTON}", "capture")) == [
        f"What came of {JANUARY}",
        "One action lacks a lead or a date: BMG-2027-002.",
        *points,
        noted,
        carried,
        "[Show]",
    ]
    until(party, at(1, 26, 10, year=2027))
    assert read(got(party, f"person:{RACHEL}", "confirm")) == [
        f"Action points of {JANUARY}",
        "Yours: BMG-2027-001. If something is not as it was agreed, tell the business manager.",
        *points,
        "[Show]",
    ]
    assert read(got(party, "group:BMG", "confirm")) == [f"Action points of {JANUARY}", *points]
    minutes = row(got(party, f"person:{JOAN}", "minutes"), f"Draft minutes are due: {JANUARY}")
    assert minutes[1:] == [
        "  Agenda: eight items",
        f"  {noted}",
        *(f"  {point}" for point in points),
        f"  {carried}",
        DRAFTED,
        "  [Open them] [Show the agenda]",
    ]


def test_nobody_started_it(party: Party) -> None:
    until(party, at(1, 20, 10, year=2027))
    asked = got(party, f"person:{WINSTON}", "capture")
    assert read(asked) == [
        f"Was it held? {JANUARY}",
        "Nobody has started it here. If it was held, start it now to note what was agreed.",
        "[It was held: start it] [It did not take place]",
    ]
    press = button(asked, "It did not take place")
    replies = [read(party.press(WINSTON, press)) for _ in range(2)]
    assert replies == 2 * [
        [
            f"Did not take place: {JANUARY}",
            OFF,
        ]
    ]
    assert read(got(party, f"person:{JOAN}", "capture"))[0] == f"What came of {JANUARY}"
    until(party, at(2, 1, year=2027))
    asks = {a.partition(".")[2].partition("|")[0] for _, m in party.office.messenger.sent
            for a in m.asks if a.startswith(("confirm", "minutes")) and BMG in a}  # fmt: skip
    assert asks == set()


def test_it_was_held_after_all(party: Party) -> None:
    until(party, at(1, 25, 10, year=2027))
    asked = got(party, f"person:{WINSTON}", "capture")
    party.press(WINSTON, button(asked, "It was held: start it"))
    party.said(WINSTON, "/meeting close BMG")
    until(party, at(1, 26, 10, year=2027))
    minutes = row(got(party, f"person:{JOAN}", "minutes"), f"Draft minutes are due: {JANUARY}")
    assert minutes[1:] == [
        "  Agenda: seven items",
        "  Noted: nothing",
        "  New actions: none",
        DRAFTED,
        "  [Open them] [Show the agenda]",
    ]
