"""`clerk agenda`, on a real store in a folder."""

from __future__ import annotations

import pytest

from config.agenda import agenda
from config.commands.command import Call, Option
from config.wiring.drawn import Drawn
from config.wiring.house import House
from tests.talk.party import MEI, run
from tests.usecases.cast import CHAIR, RACHEL
from usecases.issue_agenda import IssueAgenda
from usecases.order_item import CarryItem
from usecases.propose_item import ProposeItem

PAPER = "https://papers.example.org/neglect"


def told(
    stored: House, group: str, on: str = "", *, output: bool = False
) -> tuple[str | None, str]:
    out: list[bytes] = []
    options: dict[str, Option] = {"group": group, "on": on, "output": output}
    wrong = agenda(stored, Call(options=options, out=out.append))
    return wrong, b"".join(out)[:2].decode() if output else b"".join(out).decode()


def test_to_the_screen(stored: House) -> None:
    propose = ProposeItem("BMG", "Neglect strategy", "15", "decide", "Priya Ramanathan", PAPER)
    stored.desk.do_now(CHAIR, propose)
    stored.desk.do_now(CHAIR, IssueAgenda("BMG"))
    stored.desk.do_now(RACHEL, ProposeItem("BMG", "Winter plan", "5"))
    stored.desk.do_now(CHAIR, CarryItem("BMG", "7"))
    wrong, text = told(stored, "bmg", "2027-01-19")
    assert wrong is None
    lines = text.splitlines()
    assert lines[:6] == [
        "# Business Management Group: agenda",
        "",
        "- **When:** Tue 19 Jan 2027, 14:00–16:00",
        "- **Where:** Committee room 2, and online",
        "- **Chair:** Winston Baptiste",
        "- **Exception reports:** expected from DSL, EYDSL, LWD, PROC and QAA (none in yet)",
    ]
    assert lines[12] == "| 1 | 14:00–14:05 | Welcome and apologies | To note |  |  |"
    assert [line.split(" | ")[2:4] for line in lines[18:20]] == [
        ["How the partnership's budget is shared", "Carried over to the next meeting"],
        ["Neglect strategy", "To decide"],
    ]
    assert lines[20] == "| 9 | 15:20–15:25 | Winter plan | To discuss, if it is taken on |  |  |"


def test_for_word(stored: House) -> None:
    assert told(stored, "BMG", output=True) == (None, "PK")


@pytest.mark.parametrize(
    ("group", "on", "sentence"),
    [
        ("BGM", "", "There is no group “BGM”. Try a group's short name, such as BMG."),
        ("BMG", "soon", "“soon” is no day. Say the day as in 2027-01-19."),
        (
            "BMG",
            "2027-01-20",
            (
                "BMG has no meeting on Wed 20 Jan 2027. It meets on Tue 19 Jan 2027, "
                "Tue 20 Apr 2027, Tue 20 Jul 2027."
            ),
        ),
    ],
)
def test_what_cannot_be(stored: House, group: str, on: str, sentence: str) -> None:
    assert told(stored, group, on) == (sentence, "")


@pytest.mark.parametrize(
    ("who", "of", "about", "written"),
    [
        (CHAIR, "agenda", "BMG/2027-01", True),
        (MEI, "agenda", "BMG/2027-01", False),
        (RACHEL, "agenda", "CSPR/2026-11", False),
        (CHAIR, "ratings", "BMG/2027-01", False),
    ],
)
def test_the_console_hands_it_out_only_to_those_who_may_have_it(
    stored: House, who: str, of: str, about: str, written: bool
) -> None:
    paper = run(Drawn(stored.desk).paper(who, of, about))
    assert (paper is not None and paper[:2] == b"PK") is written
