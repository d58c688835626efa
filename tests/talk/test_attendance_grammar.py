"""The words after /meeting about who comes, deputies and decisions."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.talk.for_group import for_group
from bot.talk.meeting_grammar import READ, read_meeting
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, ForGroup, Mistake, Parsed
from tests.talk.party import JOAN, Party, run
from usecases.apologise import Apologise, Attend
from usecases.close_meeting import CloseMeeting
from usecases.close_vote import CloseVote
from usecases.confirm_attendance import ConfirmAttendance
from usecases.link_action import LinkAction
from usecases.list_decisions import ListDecisions, ShowDecision
from usecases.object_to import LiftObjection, ObjectTo
from usecases.open_vote import OpenVote
from usecases.propose_decision import ProposeDecision
from usecases.recall_deputy import RecallDeputy
from usecases.record_consensus import RecordConsensus
from usecases.send_deputy import SendDeputy
from usecases.show_attendance import ShowAttendance
from usecases.vote import CastVote
from usecases.waive_quorum import WaiveQuorum

TODAY, APRIL = date(2026, 11, 2), date(2027, 4, 20)
FIRST, LAST = date(2026, 12, 1), date(2027, 1, 31)
REF, PIOTR, RACHEL = "BMG-2027-D001", "Piotr Lindqvist", "Rachel Okafor"
VERBS = (
    *("attending", "apologies", "deputy", "recall", "present", "quorum"),
    *("decide", "object", "consensus", "vote", "close", "decisions"),
)


@pytest.fixture(scope="module")
def party() -> Party:
    return Party()


def meant(party: Party, words: str, place: str | None) -> Parsed:
    parsed = read_meeting(words, place, TODAY)
    if isinstance(parsed, ForGroup):
        return run(for_group(party.talk._counter, JOAN, parsed))
    return parsed


@pytest.mark.parametrize(
    ("words", "place", "parsed"),
    [
        ("attending BMG", None, Attend("BMG")),
        ("attending", "BMG", Attend("BMG")),
        ("attending bmg on 20 Apr", None, Attend("BMG", APRIL)),
        ("attending Business Management Group", None, Attend("BMG")),
        ("apologies 20 Apr", "BMG", Apologise("BMG", APRIL)),
        ("apologies BMG for Rachel Okafor", None, Apologise("BMG", None, RACHEL)),
        ("apologies BMG 20 Apr for Rachel Okafor", None, Apologise("BMG", APRIL, RACHEL)),
        ("apologies BMG for Rachel Okafor on 20 Apr", None, Apologise("BMG", APRIL, RACHEL)),
        ("deputy BMG Piotr Lindqvist", None, SendDeputy("BMG", PIOTR)),
        ("deputy BMG 20 Apr Piotr Lindqvist", None, SendDeputy("BMG", PIOTR, APRIL)),
        ("deputy BMG Tue 20 Apr Piotr Lindqvist", None, SendDeputy("BMG", PIOTR, APRIL)),
        ("deputy BMG Piotr Lindqvist on 20 Apr", None, SendDeputy("BMG", PIOTR, APRIL)),
        ("deputy BMG Piotr Lindqvist from 1 Dec to 31 Jan", None,
         SendDeputy("BMG", PIOTR, None, FIRST, LAST)),
        ("deputy BMG Piotr Lindqvist until 31 Jan for Rachel Okafor", None,
         SendDeputy("BMG", PIOTR, None, TODAY, LAST, RACHEL)),
        ("deputy BMG", None, Press("deputy.send", {"group": "BMG"})),
        ("deputy BMG for Rachel Okafor on 20 Apr", None,
         Press("deputy.send", {"group": "BMG", "on": "2027-04-20", "person": RACHEL})),
        ("recall BMG 20 Apr", None, RecallDeputy("BMG", APRIL)),
        ("present BMG", None, Press("attendance.confirm", {"group": "BMG"})),
        ("present BMG Piotr Lindqvist, Rachel Okafor", None,
         ConfirmAttendance("BMG", (PIOTR, RACHEL))),
        ("present Piotr Lindqvist and Rachel Okafor", "BMG",
         ConfirmAttendance("BMG", (PIOTR, RACHEL))),
        ("quorum BMG", None, ShowAttendance("BMG")),
        ("quorum BMG 20 Apr", None, ShowAttendance("BMG", APRIL)),
        ("quorum BMG waive because it snows", None, WaiveQuorum("BMG", "it snows")),
        ("quorum waive", "BMG", WaiveQuorum("BMG", "")),
        ("decide BMG Fund a post", None, ProposeDecision("BMG", "Fund a post")),
        ("decide BMG item 8: Fund a post", None, ProposeDecision("BMG", "Fund a post", "8")),
        ("decide", "BMG", Press("decision.propose", {"group": "BMG"})),
        ("object bmg-2027-d001 too dear", None, ObjectTo(REF, "too dear")),
        (f"object {REF} no longer", None, LiftObjection(REF)),
        (f"consensus {REF} all want it", None, RecordConsensus(REF, "all want it")),
        (f"consensus {REF}", None, RecordConsensus(REF)),
        (f"vote {REF} Yes.", None, CastVote(REF, "for")),
        (f"vote {REF}: abstain", None, CastVote(REF, "abstain")),
        (f"vote {REF}", None, ShowDecision(REF)),
        (f"vote {REF} open", None, OpenVote(REF)),
        (f"vote {REF} by post", None, OpenVote(REF, by_post=True)),
        (f"vote {REF} by correspondence for 10 working days", None,
         OpenVote(REF, by_post=True, days=10)),
        (f"close vote {REF} two of three want it", None, CloseVote(REF, "two of three want it")),
        (f"close the vote on {REF}", None, CloseVote(REF)),
        ("close BMG", None, CloseMeeting("BMG")),
        ("decisions BMG", None, ListDecisions("BMG")),
        ("decisions open", "BMG", ListDecisions("BMG", undecided=True)),
        (f"decisions {REF}", None, ShowDecision(REF)),
        (f"decisions {REF} action 14", None, LinkAction(REF, "14")),
    ],
)  # fmt: skip
def test_what_is_meant(party: Party, words: str, place: str | None, parsed: Parsed) -> None:
    assert meant(party, words, place) == parsed


@pytest.mark.parametrize(
    "words",
    [
        *("attending", "deputy", "present", "quorum", "decide", "decisions", "object", "vote"),
        *("attending BMG with my team", "quorum BMG probably", "attending BMG on 99 Apr"),
        "deputy BMG Piotr Lindqvist from Christmas to Easter",
        *("consensus BMG", f"vote {REF} perhaps", f"decisions {REF} and more", "close vote BMG"),
        "decisions BMG of last year",
    ],
)
def test_what_is_not_understood(party: Party, words: str) -> None:
    parsed = meant(party, words, None)
    assert isinstance(parsed, Mistake)
    assert parsed.typed == f"/meeting {words}"


def test_a_day_that_may_be_two_is_asked_back_with_all_that_was_said(party: Party) -> None:
    asked = meant(party, "apologies BMG Wed 19 Jan for Rachel Okafor", None)
    assert isinstance(asked, AskBack)
    for _, line in asked.options:
        again = meant(party, line.removeprefix("/meeting "), None)
        assert isinstance(again, Apologise)
        assert (again.group, again.person) == ("BMG", RACHEL)


@given(st.sampled_from(VERBS), st.text(max_size=60))
def test_any_words_are_read(party: Party, verb: str, words: str) -> None:
    assert verb in READ
    assert meant(party, f"{verb} {words}", "BMG") is not None
