"""SLG on Thu 1 Apr 2027 at 10:00, from the handing over of its chair to the moment it begins.

The chair goes from Adaeze Whitlock to Gareth Penhallow on that day. Good Friday is 26 March, Easter
Monday the 29th, and the clocks go forward on Sunday the 28th. So two working days before are Wed 31
and Tue 30 March; five are those, Thu 25, Wed 24 and Tue 23; seven end on Fri 19, ten on Tue 16, and
fifteen on Tue 9 March. Thirty end on Tue 16 February.
"""

from __future__ import annotations

from datetime import UTC, datetime

from tests.scenario.slg import ADAEZE, ELSPETH, GARETH, IMOGEN, JOAN, Row, Slg
from tests.usecases.cast import at

ON = "SLG on Thu 1 Apr 2027"
HARBOUR = "Commission the Harbour Project"

STORY: list[Row] = [
    ("Tue 16 Feb 09:00 GMT", "next chair", "gareth"),
    # nobody is asked on more than two days a week: Adaeze, Imogen, Joan and Winston owe updates too
    ("Tue 09 Mar 09:00 GMT", "papers", "elspeth gareth"),
    ("Fri 12 Mar 09:00 GMT", "report", "winston"),
    ("Mon 15 Mar 09:00 GMT", "papers", "adaeze imogen joan"),
    ("Mon 15 Mar 09:00 GMT", "report", "imogen"),
    # Gareth has proposed an item by then, and is not reminded
    ("Tue 16 Mar 09:00 GMT", "next chair", "gareth"),
    ("Tue 16 Mar 09:00 GMT", "papers", "elspeth"),
    ("Fri 19 Mar 09:00 GMT", "papers", "elspeth"),
    ("Fri 19 Mar 09:00 GMT", "report", "winston"),
    ("Mon 22 Mar 09:00 GMT", "papers", "imogen joan"),
    ("Mon 22 Mar 09:00 GMT", "report", "imogen"),
    ("Tue 23 Mar 09:00 GMT", "agenda", "adaeze elspeth gareth imogen joan"),
    ("Tue 30 Mar 08:30 BST", "digest", "gareth joan"),
    ("Thu 01 Apr 10:00 BST", "start", "gareth"),
]  # fmt: skip

OPENING = [
    "- 1. 10:00 Welcome and apologies",
    "  five minutes; to note",
    "- 2. 10:05 Declarations of interest",
    "  five minutes; to note",
    "- 3. 10:10 Minutes of the last meeting and matters arising",
    "  ten minutes; to decide",
    "- 4. 10:20 Action log",
    "  20 minutes; to discuss",
    "- 5. 10:40 Exception reports",
    "  15 minutes; to discuss",
    "- 6. 10:55 Risks",
    "  ten minutes; to discuss",
    f"- 7. 11:05 {HARBOUR}",
    "  30 minutes; to decide",
]
CLOSING = ["- 8. 11:35 Any other business", "  five minutes; to discuss"]
HEADING = "Strategic Leadership Group: {} for Thu 1 Apr 2027, 10:00–12:00"
PLACE = ["Where: Committee room 1", "Chair: Gareth Penhallow"]
REPORTS = "Exception reports: expected from BMG and CCP (none in yet)"


def test_from_the_handing_over_to_the_start() -> None:
    slg = Slg(at(1, 4, 8, year=2027))
    slg.sleeps(at(2, 15, 12, year=2027))
    _its_next_chair_is_told(slg)
    _papers_are_called_for(slg)
    _who_comes_is_said(slg)
    _the_agenda_goes_out(slg)
    _the_digest_is_read(slg)
    _it_begins(slg)
    assert slg.story(at(2, 16, year=2027)) == STORY


def _its_next_chair_is_told(slg: Slg) -> None:
    slg.until(at(2, 16, 10, year=2027))
    assert slg.got(GARETH, "next chair") == [
        f"You chair {ON}",
        "It is the first in your turn; Adaeze Whitlock chairs until then.",
        "When: Thu 1 Apr 2027, 10:00–12:00",
        "Where: Committee room 1",
        "[Show]",
    ]


def _papers_are_called_for(slg: Slg) -> None:
    slg.until(at(3, 9, 10, year=2027))
    call = [
        f"Anything for the agenda? {ON}",
        "Will you come?",
        "Meets: Thu 1 Apr 2027, 10:00–12:00",
        "Papers due: Fri 19 Mar 2027",
        "[Propose an item…] [Nothing from me] [I will come] [Apologies] [A deputy…]",
    ]
    assert slg.got(GARETH, "papers") == call
    slg.press(GARETH, "Propose an item…")
    assert slg.fill(GARETH, title=HARBOUR, minutes="30", purpose="decide") == [
        f"On the agenda: {HARBOUR}",
        f"It is number 7 on the agenda of {ON}.",
        "The item: 30 minutes; to decide",
        "[Show the agenda]",
    ]
    slg.until(at(3, 15, 10, year=2027))
    assert slg.got(ADAEZE, "papers") == call
    assert slg.press(ADAEZE, "Nothing from me") == [
        f"Nothing from you: {ON}",
        "You will not be reminded. If something comes up after all, it can still be proposed.",
        "[Propose an item…]",
    ]


def _who_comes_is_said(slg: Slg) -> None:
    slg.until(at(3, 22, 10, year=2027))
    for who in (ADAEZE, IMOGEN):
        slg.said(who, "/meeting attending SLG")
    assert slg.said(GARETH, "/meeting attending SLG") == [
        f"Gareth Penhallow comes to {ON}",
        "Enough have said that they come.",
        "Coming: Adaeze Whitlock, Imogen Harcastle and Gareth Penhallow",
        "Not heard from: Councillor Tariq Aldersley, Elspeth Dunmore and Joan Merriweather",
        "[Apologies]",
    ]


def _the_agenda_goes_out(slg: Slg) -> None:
    """Whoever chairs that meeting issues it, though their turn has not begun."""
    slg.until(at(3, 23, 10, year=2027))
    draft = [HEADING.format("draft agenda"), "It has not been issued yet."]
    keep = "  [Carry it over] [Drop it]"
    assert slg.got(GARETH, "agenda") == [
        *(*draft, "You said you will come.", *PLACE, REPORTS, *OPENING, keep, *CLOSING),
        "[Propose an item…] [Issue it] [Who comes] [Apologies]",
    ]
    assert slg.press(GARETH, "Issue it") == [
        f"Issued: agenda for {ON}",
        "What is changed from now on is marked on it.",
        "[Show the agenda]",
    ]
    assert slg.got(ELSPETH, "agenda") == [
        *(HEADING.format("agenda"), "Issued on Tue 23 Mar 2027 by Gareth Penhallow."),
        *("Will you come?", *PLACE, REPORTS, *OPENING, *CLOSING),
        "[Propose an item…] [Who comes] [I will come] [Apologies]",
    ]


def _the_digest_is_read(slg: Slg) -> None:
    """At half past eight in British Summer Time, which is half past seven in UTC."""
    slg.until(at(3, 30, 8, 29, year=2027))
    assert [slg.when(who, "digest") for who in (GARETH, ADAEZE, JOAN)] == [[], [], []]
    slg.until(at(3, 30, 8, 31, year=2027))
    sent = datetime(2027, 3, 30, 7, 30, tzinfo=UTC)
    assert [slg.when(who, "digest") for who in (GARETH, ADAEZE, JOAN)] == [[sent], [], [sent]]

    assert slg.got(GARETH, "digest") == [
        HEADING.format("digest"),
        "No action is under way.",
        *PLACE,
        "Last meeting: Thu 7 Jan 2027",
        "- One item on the agenda",
        f"  7. {HARBOUR}",
        *(_unnumbered(line) for line in (*OPENING, *CLOSING)),
    ]


def _unnumbered(line: str) -> str:
    return f"- {line.partition('. ')[2]}" if line.startswith("- ") else line


def _it_begins(slg: Slg) -> None:
    slg.until(at(4, 1, 10, year=2027))
    assert slg.got(GARETH, "start") == [
        f"{ON} begins at 10:00",
        "Press “Start” when you begin: notes and new actions then go to the item in hand.",
        "[Start] [Agenda] [Digest]",
    ]
    assert slg.press(GARETH, "Start")[:2] == [
        f"Started: {ON}",
        "Under way since 10:00, started by Gareth Penhallow.",
    ]
