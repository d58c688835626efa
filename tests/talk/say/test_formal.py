"""What is said of interests, attendance and decisions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say import attendance, decisions, interests, no_decision
from bot.talk.say.context import Context
from bot.talk.say.refusal import say as say_refusal
from bot.talk.say.table import say
from governance.deciding import NotYet
from governance.declaring import Answer
from governance.electorate import NoVote
from governance.interests import Handling
from governance.quorum import Outlook
from governance.voting import Outcome
from tests.jobs.office import Office
from tests.usecases.agendas import under_way
from tests.usecases.cast import CHAIR, MANAGER, NURSE, RACHEL, REVIEWER, SCRUTINEER, TEACHER
from tests.usecases.formalities import (
    BODY,
    FULL,
    NATURE,
    PIOTR,
    declared,
    proposed,
    quorate,
    voting,
)
from usecases.agree_handling import AgreeHandling
from usecases.apologise import Apologise
from usecases.close_declaration import CloseDeclaration
from usecases.close_vote import CloseVote
from usecases.confirm_attendance import ConfirmAttendance
from usecases.declare import Declare
from usecases.desk import CLERK
from usecases.list_decisions import ListDecisions, ShowDecision
from usecases.list_interests import ListAnswers, ListInterests
from usecases.nothing_to_declare import NothingToDeclare
from usecases.object_to import ObjectTo
from usecases.open_vote import OpenVote
from usecases.plan_meetings import PlanMeetings
from usecases.propose_decision import ProposeDecision
from usecases.recall_deputy import RecallDeputy
from usecases.record_consensus import RecordConsensus
from usecases.record_room import RecordRoom
from usecases.refusals import Refused
from usecases.send_deputy import SendDeputy
from usecases.vote import CastVote
from usecases.waive_quorum import WaiveQuorum

TODAY = date(2026, 11, 2)
ITEM = {"group": "BMG", "item": "2"}


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return office


def told(office: Office, who: str, command: object) -> Notice:
    try:
        return say(office.do(who, command), Context(TODAY, str))
    except Refused as refusal:
        return say_refusal(refusal)


def words(notice: Notice) -> tuple[str, ...]:
    return (notice.heading, *notice.text)


def test_every_fact_has_its_sentence() -> None:
    assert set(no_decision.NO_VOTE) == set(NoVote)
    assert set(no_decision.NOT_YET) == set(NotYet)
    assert set(decisions.CAME) == {outcome.value for outcome in Outcome}
    assert set(attendance.OUTLOOK) == {outlook.value for outlook in Outlook}
    assert set(interests.ANSWERED) == {answer.value for answer in Answer}
    assert set(interests.FOLLOWS) == {"", *(handling.value for handling in Handling)}


def test_an_interest_is_told_to_whoever_declared_it(office: Office) -> None:
    assert told(office, RACHEL, Declare(**FULL)) == Notice(
        "Declared: Larkfield Trust",
        ("It stands in your register, for all your groups.",),
        (Fact("What", NATURE), Fact("Kind", "non-financial, actual")),
        preview="Declarations of interest: open to read",
    )


def test_and_to_the_chair_with_whose_it_is(office: Office) -> None:
    view = declared(office, RACHEL, group="BMG", item="1", whose="the agency's")
    assert told(office, CHAIR, AgreeHandling(view.id, "withdraw for the item")) == Notice(
        "Agreed: Rachel Okafor",
        ("Withdraws for the item. It is about Welcome and apologies.",),
        (
            Fact("What", NATURE),
            Fact("Kind", "non-financial, actual"),
            Fact("Whose", "the agency's (Nottinghamshire Police)"),
        ),
        preview="Declarations of interest: open to read",
    )


def test_a_lock_screen_never_shows_what_was_declared(office: Office) -> None:
    commands = [
        (RACHEL, Declare(**FULL)),
        (RACHEL, Declare(**FULL, **ITEM)),  # type: ignore[arg-type]
        (RACHEL, ListInterests()),
        (CHAIR, ListInterests("BMG")),
        (CHAIR, ListAnswers("BMG")),
        (CHAIR, AgreeHandling("rachel-okafor~2", "stay without voting")),
        (RACHEL, CloseDeclaration("rachel-okafor~1")),
        (RACHEL, NothingToDeclare()),
        (NURSE, NothingToDeclare("BMG")),
    ]
    for who, command in commands:
        notice = told(office, who, command)
        assert notice.private
        assert notice.preview == "Declarations of interest: open to read"


def test_nobody_else_is_told_a_word_of_it(office: Office) -> None:
    view = declared(office, RACHEL)
    for who in (NURSE, SCRUTINEER, REVIEWER):
        for command in (
            *(AgreeHandling(view.id, "nothing needed"), CloseDeclaration(view.id)),
            *(ListInterests("BMG"), ListAnswers("BMG"), Declare(draws_on=view.id)),
        ):
            said = repr(told(office, who, command))
            assert (BODY in said, NATURE in said) == (False, False)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (
            Apologise("BMG"),
            (
                "Rachel Okafor sends apologies for BMG on Tue 19 Jan 2027",
                "Too few will be there, even with those who have not said.",
            ),
        ),
        (
            SendDeputy("BMG", PIOTR),
            (
                "Deputy for Rachel Okafor: Piotr Lindqvist",
                "Piotr Lindqvist is sent to BMG on Tue 19 Jan 2027 in the place of Rachel Okafor.",
                "Rachel Okafor stays accountable for what is said and decided in their place.",
            ),
        ),
        (
            SendDeputy("BMG", NURSE),
            (
                "Please look again",
                (
                    "They sit on the group themselves, and nobody counts twice. Send somebody who "
                    "does not."
                ),
            ),
        ),
        (
            RecallDeputy("BMG"),
            ("Nobody was sent", "Nobody is sent to that meeting in that place."),
        ),
        (
            NothingToDeclare("BMG"),
            (
                "Nothing to declare: BMG on Tue 19 Jan 2027",
                "You have nothing to declare in the agenda as it stands now.",
                "If items are added to it, Clerk asks again.",
            ),
        ),
        (
            NothingToDeclare(),
            (
                "The register is confirmed",
                "Your register is as it should be. Clerk asks again in a year.",
            ),
        ),
    ],
)
def test_what_a_member_is_told(office: Office, command: object, said: tuple[str, ...]) -> None:
    assert words(told(office, RACHEL, command)) == said


def test_what_is_told_of_the_room(office: Office) -> None:
    under_way(office)
    few = told(office, MANAGER, ConfirmAttendance("BMG", (CHAIR, RACHEL)))
    short = "2 of 5 members, 2 of 3 agencies and 2 of 3 safeguarding partners"
    assert words(few)[1:] == (f"Too few are there to decide: {short}.",)
    assert few.facts == (Fact("There", "Winston Baptiste and Rachel Okafor"),)
    waived = told(office, CHAIR, WaiveQuorum("BMG", "Snow"))
    assert waived.text == (
        (
            f"Too few are there to decide: {short}. Winston Baptiste goes on all the same, and "
            "this is on record."
        ),
        "Why: Snow",
    )
    asked = told(office, CHAIR, RecordRoom("BMG"))
    assert asked.text[0] == (
        "It is recorded by Winston Baptiste: asked aloud, those present declared nothing that is "
        "not on record."
    )


def test_a_decision_from_its_proposal_to_its_end(office: Office) -> None:
    def run() -> Iterator[Notice]:
        yield told(office, CHAIR, ProposeDecision("BMG", "Fund a second post"))
        yield told(office, RACHEL, ObjectTo(ref, "It costs too much"))
        yield told(office, CHAIR, RecordConsensus(ref, "Needed."))
        yield told(office, CHAIR, OpenVote(ref))
        yield told(office, SCRUTINEER, CastVote(ref, "for"))
        yield told(office, TEACHER, CastVote(ref, "for"))
        yield told(office, CHAIR, CloseVote(ref))

    quorate(office, SCRUTINEER)
    ref = "BMG-2026-D001"
    title = f"{ref} Fund a second post"
    assert [words(notice) for notice in run()] == [
        (
            f"Proposed: {title}",
            "The chair asks for objections and records that all agree, or opens a vote.",
        ),
        (
            f"You object: {title}",
            "While it stands nobody can record that all agree; it can still be voted on.",
        ),
        (
            f"Not now: {title}",
            (
                "Somebody objects. Ask them to take it back, or open a vote; recording that all "
                "agree is not possible while it stands. Nothing was changed."
            ),
        ),
        (f"Vote: {title}", "The vote is open in the room. Saying nothing is not agreeing."),
        (
            f"No vote: {title}",
            (
                "Your seat has no vote here: you can speak, and the others decide. "
                "Nothing was changed."
            ),
        ),
        (
            "Your vote: for",
            title,
            (
                "It is noted for Schools, colleges and other educational providers, and can be "
                "changed until the vote is closed."
            ),
        ),
        (f"Vote closed: {title}", "Neither side has the majority needed, so it stays open."),
    ]


def test_what_all_agreed_on_shows_no_earlier_vote(office: Office) -> None:
    quorate(office)
    ref = voting(office)
    office.do(RACHEL, CastVote(ref, "against"))
    office.do(CHAIR, CloseVote(ref))
    office.do(CHAIR, RecordConsensus(ref, "All came round.", withheld=True))
    assert told(office, NURSE, ShowDecision(ref)) == Notice(
        f"{ref} Fund a second post",
        ("Resolved by consensus on Mon 2 Nov 2026.",),
        (
            Fact("Proposed by", "Winston Baptiste, Mon 2 Nov 2026"),
            Fact("Recorded by", "Winston Baptiste"),
            Fact("Why (not for publication)", "All came round."),
        ),
    )
    assert told(office, "adaeze-whitlock", ShowDecision(ref)).facts[-1] == Fact(
        "Why (not for publication)", "only those on the group read it"
    )


def test_the_list_of_decisions(office: Office) -> None:
    assert told(office, NURSE, ListDecisions("BMG")).text == ("There are none.",)
    ref = proposed(office)
    title = f"{ref} Fund a second post"
    assert told(office, NURSE, ListDecisions("BMG")) == Notice(
        "Decisions of BMG",
        items=(
            Item(
                title,
                (Fact("Proposed by", "Winston Baptiste, Mon 2 Nov 2026"),),
                "Proposed.",
                (Button("Show", Press("decision.show", {"decision": ref, "ballot": "0"}), title),),
            ),
        ),
    )


def test_of_a_restricted_group_a_lock_screen_shows_the_reference(office: Office) -> None:
    notice = told(office, REVIEWER, ProposeDecision("CSPR", "Ask for an inquiry"))
    assert notice.preview == "CSPR-2026-D001, Mon 2 Nov 2026: open to read"
