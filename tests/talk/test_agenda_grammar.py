"""The words after /meeting about an agenda, and while a meeting is held."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.talk.for_group import for_group
from bot.talk.meeting_grammar import read_meeting
from bot.talk.notice import Press
from bot.talk.parsed import ForGroup, Mistake, Parsed
from bot.talk.proposal_words import NotRead, Proposed, read_proposal
from tests.talk.party import JOAN, Party, run
from usecases.close_meeting import CloseMeeting
from usecases.forward_plan import ForwardPlan
from usecases.issue_agenda import IssueAgenda
from usecases.order_item import CarryItem, DropItem, KeepItem, OrderItem
from usecases.propose_item import ProposeItem
from usecases.show_agenda import ShowAgenda
from usecases.start_meeting import NextItem, StartMeeting
from usecases.take_note import TakeNote

TODAY, APRIL = date(2026, 11, 2), date(2027, 4, 20)
PAPER = "https://papers.example.org/neglect"
EXAMPLE = "/meeting propose BMG Neglect strategy, 15 minutes, decide, lead Priya Shah"


@pytest.mark.parametrize(
    ("words", "place", "parsed"),
    [
        ("agenda BMG", None, ShowAgenda("BMG")),
        ("agenda", "BMG", ShowAgenda("BMG")),
        ("agenda on 20 Apr 2027", "BMG", ShowAgenda("BMG", APRIL)),
        ("agenda", None,
         Mistake("/meeting agenda", "Which group's? For example: /meeting agenda BMG")),
        ("papers BMG 20 Apr 2027", None, IssueAgenda("BMG", APRIL)),
        ("forward BMG", None, ForwardPlan("BMG")),
        ("start", "BMG", StartMeeting("BMG")),
        ("next BMG", None, NextItem("BMG")),
        ("order BMG 8 to 3", None, OrderItem("BMG", "8", 3)),
        ("order item 8 before item 3", "BMG", OrderItem("BMG", "8", 3)),
        ("order 8 to 3 on 20 Apr 2027", "BMG", OrderItem("BMG", "8", 3, APRIL)),
        ("order 8 to 99999999", "BMG", OrderItem("BMG", "8", 9999)),
        ("keep #8", "BMG", KeepItem("BMG", "8")),
        ("drop BMG item 8", None, DropItem("BMG", "8")),
        ("carry Business Management Group 8", None, CarryItem("Business Management Group", "8")),
        ("drop 8", None,
         Mistake("/meeting drop 8", "On which group's agenda? For example: /meeting drop BMG 8")),
        ("order 8 to 3", None,
         Mistake("/meeting order 8 to 3",
                 "On which group's agenda? For example: /meeting order BMG 8 to 3")),
        ("drop BMG 8 on 99 Apr", None,
         Mistake("/meeting drop BMG 8 on 99 Apr",
                 "Which day? For example: /meeting drop BMG 8 on 19 Jan")),
    ],
)  # fmt: skip
def test_what_is_meant(words: str, place: str | None, parsed: Parsed) -> None:
    assert read_meeting(words, place, TODAY) == parsed


@pytest.mark.parametrize(
    ("words", "place", "parsed"),
    [
        ("propose BMG Neglect strategy", None, ProposeItem("BMG", "Neglect strategy")),
        ("propose bmg: Neglect strategy", None, ProposeItem("BMG", "Neglect strategy")),
        ("propose Neglect strategy, 15 mins", "BMG", ProposeItem("BMG", "Neglect strategy", "15")),
        ("propose BMGs and others", "QAA", ProposeItem("QAA", "BMGs and others")),
        ("propose BGM Neglect strategy", None, ProposeItem("BGM", "Neglect strategy")),
        ("propose Business Management Group Neglect", "QAA", ProposeItem("BMG", "Neglect")),
        ("propose BMG", None, Press("agenda.propose", {"group": "BMG"})),
        ("propose", "BMG", Press("agenda.propose", {"group": "BMG"})),
        ("propose BMG on 20 Apr 2027", None,
         Press("agenda.propose", {"group": "BMG", "on": "2027-04-20"})),
        ("propose BMG Neglect, 5 minutes, by the end of it", None,
         Mistake("/meeting propose BMG Neglect, 5 minutes, by the end of it",
                 f"I can't tell what “by the end of it” is. For example: {EXAMPLE}")),
        ("propose", None,
         Mistake("/meeting propose", f"For which group? For example: {EXAMPLE}")),
        ("note Apologies from Priya", "BMG", TakeNote("BMG", "Apologies from Priya")),
        ("note BMG Apologies", "QAA", TakeNote("BMG", "Apologies")),
        ("note", "BMG", Press("meeting.note", {"group": "BMG"})),
        ("close BMG", None, CloseMeeting("BMG")),
        ("close carry over", "BMG", CloseMeeting("BMG", "carry")),
        ("close BMG drop", None, CloseMeeting("BMG", "drop")),
    ],
)  # fmt: skip
def test_a_group_may_be_named_first(
    party: Party, words: str, place: str | None, parsed: Parsed
) -> None:
    read = read_meeting(words, place, TODAY)
    assert isinstance(read, ForGroup)
    assert run(for_group(party.talk._counter, JOAN, read)) == parsed


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("Neglect, and what comes of it, 15 minutes, to decide",
         {"title": "Neglect, and what comes of it", "minutes": "15", "purpose": "decide"}),
        ("Neglect; 5 min; for information; led by Priya Ramanathan",
         {"title": "Neglect", "minutes": "5", "purpose": "note", "lead": "Priya Ramanathan"}),
        (f"Neglect, {PAPER}, {PAPER}/2",
         {"title": "Neglect", "papers": f"{PAPER}\n{PAPER}/2"}),
        (f"Neglect, papers {PAPER} {PAPER}/2",
         {"title": "Neglect", "papers": f"{PAPER}\n{PAPER}/2"}),
        ("Neglect, ten minutes", {"title": "Neglect", "minutes": "ten"}),
        ("Notes on neglect", {"title": "Notes on neglect"}),
        ("", {}),
    ],
)  # fmt: skip
def test_a_proposal_in_a_line(words: str, fields: dict[str, str]) -> None:
    assert read_proposal(words, TODAY) == Proposed(fields, None)


def test_a_proposal_may_name_the_day() -> None:
    assert read_proposal("Neglect, on 20 Apr 2027, 5 minutes", TODAY) == Proposed(
        {"title": "Neglect", "minutes": "5"}, APRIL
    )


@given(st.text(max_size=80))
def test_any_proposal_is_read_or_said_to_be_unreadable(words: str) -> None:
    assert isinstance(read_proposal(words, TODAY), Proposed | NotRead)
