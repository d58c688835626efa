"""What a digest says of who comes, what they declare, and what is to be decided."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.talk.notice import Item
from bot.talk.say.digest_formal import formal_items
from bot.talk.say.outstanding import some_of
from governance.attendance import Lapse
from tests.talk.party import Party
from tests.usecases.agendas import today
from tests.usecases.cast import CHAIR, NURSE, RACHEL, SCRUTINEER, TEACHER
from tests.usecases.formalities import BODY, NSPCC, YASMIN, declared, voting
from usecases.absences import AbsenceView
from usecases.agree_handling import AgreeHandling
from usecases.apologise import Apologise, Attend
from usecases.desk import CLERK
from usecases.digest import DigestShown, ShowDigest
from usecases.nothing_to_declare import NothingToDeclare
from usecases.order_item import KeepItem
from usecases.plan_meetings import PlanMeetings
from usecases.propose_item import ProposeItem
from usecases.send_deputy import SendDeputy


@pytest.fixture
def party() -> Party:
    party = Party()
    party.office.do(CLERK, PlanMeetings())
    return party


def digest(party: Party, who: str = CHAIR) -> DigestShown:
    shown: DigestShown = party.office.do(who, ShowDigest("BMG"))
    return shown


def rows(shown: DigestShown) -> list[tuple[str, str, list[str]]]:
    assert shown.formal is not None
    items = formal_items(shown, shown.formal)
    return [(one.title, one.text, [button.label for button in one.buttons]) for one in items]


def test_long_before_a_meeting_silence_is_no_news(party: Party) -> None:
    assert rows(digest(party)) == []


def test_when_it_is_near_it_says_whom_we_have_not_heard_from(party: Party) -> None:
    today(party.office)
    assert rows(digest(party)) == [
        ("Who comes", "Nobody has said yet whether they come.", ["Who comes"]),
        (
            "Declarations of interest",
            ("We haven't heard from you, Rachel Okafor, Priya Ramanathan and ten more."),
            ["Who has answered", "Nothing to declare", "Declare…"],
        ),
    ]
    party.office.do(CHAIR, NothingToDeclare("BMG"))
    assert rows(digest(party))[1] == (
        "Declarations of interest",
        "We haven't heard from Rachel Okafor, Priya Ramanathan, Leila Marchbank and nine more.",
        ["Who has answered"],
    )


def test_apologies_and_deputies_are_named(party: Party) -> None:
    for who in (CHAIR, RACHEL, NURSE, TEACHER, NSPCC):
        party.office.do(who, Attend("BMG"))
    party.office.do("leila-marchbank", Apologise("BMG"))
    party.office.do(RACHEL, SendDeputy("BMG", YASMIN))
    assert rows(digest(party)) == [
        (
            "Who comes",
            (
                "Apologies from Rachel Okafor and Leila Marchbank. Yasmin Throckley comes for "
                "Rachel Okafor."
            ),
            ["Who comes"],
        )
    ]


def test_what_is_to_be_agreed_is_said_without_what_it_is(party: Party) -> None:
    view = declared(party.office, RACHEL, group="BMG", item="1")
    found = rows(digest(party))
    assert found == [
        (
            "Declarations of interest",
            "What follows is still to be agreed with Rachel Okafor.",
            ["Who has answered", "What was declared"],
        )
    ]
    assert BODY not in repr(found)
    party.office.do(CHAIR, AgreeHandling(view.id, "withdraw for the item"))
    assert rows(digest(party)) == []


def test_whoever_only_looks_on_sees_nothing_of_declarations(party: Party) -> None:
    declared(party.office, RACHEL, group="BMG", item="1")
    today(party.office)
    assert [title for title, _, _ in rows(digest(party, SCRUTINEER))] == ["Who comes"]


def test_what_is_open_and_what_the_agenda_brings_is_to_be_decided(party: Party) -> None:
    ref = voting(party.office, by_post=True)
    party.office.do(CHAIR, ProposeItem("BMG", "Neglect strategy", "10", purpose="decide"))
    party.office.do(CHAIR, KeepItem("BMG", "7"))
    assert rows(digest(party)) == [
        (
            f"{ref} Fund a second post",
            (
                "Being voted on. Still to vote: Nottingham City Council, Nottinghamshire Police, "
                "NHS Nottingham and Nottinghamshire Integrated Care Board and five more."
            ),
            ["Show"],
        ),
        ("One item on the agenda", "7. Neglect strategy", []),
    ]


def test_seats_that_are_often_empty(party: Party) -> None:
    shown = digest(party)
    assert shown.formal is not None
    often = AbsenceView(("Oliver Nkemelu",), "Probation", tuple(Lapse))
    told = formal_items(shown, replace(shown.formal, absences=(often,)))
    assert list(told) == [
        Item(
            "Often absent",
            text=(
                "Oliver Nkemelu (Probation): absent twice running and there less often than three "
                "times in five in a year"
            ),
            section="Who comes, and what they declare",
        )
    ]


def test_after_the_meeting_nothing_of_it_is_said(party: Party) -> None:
    today(party.office)
    for line in ("/meeting start BMG", "/meeting close BMG carry"):
        party.said(CHAIR, line)
    shown: DigestShown = party.office.do(CHAIR, ShowDigest("BMG", party.office.clock.now().date()))
    assert (shown.held, shown.formal) == (True, None)


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "A"), (3, "A, B and C"), (4, "A, B, C and D"), (5, "A, B, C and two more")],
)
def test_few_are_named_and_the_rest_counted(count: int, said: str) -> None:
    assert some_of("ABCDE"[:count]) == said


def test_everybody_who_has_answered_is_owed_nothing(party: Party) -> None:
    today(party.office)
    before = digest(party).formal
    party.office.do(NURSE, NothingToDeclare("BMG"))
    after = digest(party).formal
    assert before is not None
    assert after is not None
    assert set(before.owed) - set(after.owed) == {"Priya Ramanathan"}
