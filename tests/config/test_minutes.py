"""`clerk minutes`, on a real store in a folder."""

from __future__ import annotations

from dataclasses import replace

import pytest

from config.commands.command import Call, Option
from config.minutes import minutes
from config.wiring.drawn import Drawn
from config.wiring.house import House
from governance.meetings import Meeting
from tests.talk.party import MEI, run
from tests.usecases.cast import CHAIR, RACHEL
from usecases.close_meeting import CloseMeeting
from usecases.start_meeting import StartMeeting
from usecases.take_note import TakeNote

HELD = "BMG/2027-01"


@pytest.fixture
def held(stored: House) -> House:
    """BMG's meeting has been held, with something noted."""
    now = stored.clock.now()
    with stored.store.work("test", now) as w:
        meeting = w.get(Meeting, HELD)
        assert meeting is not None
        w.put(replace(meeting, on=now.date()))
        w.enter("test", "test")
    for command in (StartMeeting("BMG"), TakeNote("BMG", "All came."), CloseMeeting("BMG", "drop")):
        stored.desk.do_now(CHAIR, command)
    return stored


def told(
    house: House, group: str, on: str = "", *, output: bool = False, published: bool = False
) -> tuple[str | None, str]:
    out: list[bytes] = []
    options: dict[str, Option] = {
        "group": group, "on": on, "output": output, "published": published,
    }  # fmt: skip
    wrong = minutes(house, Call(options=options, out=out.append))
    return wrong, b"".join(out)[:2].decode() if output else b"".join(out).decode()


@pytest.mark.parametrize(
    ("published", "title"),
    [(False, "# Business Management Group: minutes"),
     (True, "# Business Management Group: minutes for publication")],
)  # fmt: skip
def test_to_the_screen(held: House, published: bool, title: str) -> None:
    day = held.clock.now().date().isoformat()
    wrong, text = told(held, "bmg", day, published=published)
    lines = text.splitlines()
    assert (wrong, lines[0]) == (None, title)
    assert "- **State:** draft, not approved yet" in lines
    assert "All came." in lines


def test_for_word(held: House) -> None:
    assert told(held, "BMG", output=True) == (None, "PK")


@pytest.mark.parametrize(
    ("group", "on", "sentence"),
    [
        ("BGM", "", "There is no group “BGM”. Try a group's short name, such as BMG."),
        ("BMG", "soon", "“soon” is no day. Say the day as in 2027-01-19."),
        (
            "BMG",
            "2027-04-20",
            (
                "There are no minutes of BMG on Tue 20 Apr 2027: it has to meet, and be closed in "
                "Clerk, first."
            ),
        ),
    ],
)
def test_what_cannot_be(held: House, group: str, on: str, sentence: str) -> None:
    assert told(held, group, on) == (sentence, "")


@pytest.mark.parametrize(
    ("who", "of", "about", "written"),
    [
        (CHAIR, "minutes", HELD, True),
        (CHAIR, "minutes-published", HELD, True),
        (RACHEL, "minutes", HELD, False),
        (MEI, "minutes", HELD, False),
        (CHAIR, "minutes", "BMG/2027-04", False),
    ],
)
def test_the_console_hands_it_out_only_to_those_who_may_have_it(
    held: House, who: str, of: str, about: str, written: bool
) -> None:
    paper = run(Drawn(held.desk).paper(who, of, about))
    assert (paper is not None and paper[:2] == b"PK") is written
