"""What members read before a meeting of what they have to declare, and its chair of the quorum."""

from __future__ import annotations

import pytest

from bot.talk.notice import Notice
from governance.asks import Rule
from governance.interests import DeclarationKind
from tests.jobs.office import Office
from tests.talk.around import got, until
from tests.talk.party import RACHEL, WINSTON, Party, button, read, run
from tests.usecases.cast import MANAGER, at, changed
from tests.usecases.formalities import BODY, NATURE, declared
from usecases.apologise import Apologise
from usecases.cancel_meeting import CancelMeeting

BMG = "BMG on Tue 19 Jan 2027"
ASKED = "Have you an interest in any of its items?"
STARTS = at(1, 19, 14, year=2027)


@pytest.fixture
def party() -> Party:
    party = Party(Office(cycles=True, starts=at(1, 11, year=2027)))
    run(party.office.ticker.start())
    return party


def asked(party: Party, who: str = RACHEL) -> Notice:
    return got(party, f"person:{who}", Rule.DECLARE)


def test_as_the_meeting_begins_it_lists_what_it_comes_to(party: Party) -> None:
    until(party, STARTS)
    assert read(asked(party)) == [
        f"Anything to declare? {BMG}",
        ASKED,
        "Meets: Tue 19 Jan 2027, 14:00–16:00",
        (
            "On the agenda: 1. Welcome and apologies; 2. Declarations of interest; 3. Minutes of "
            "the last meeting and matters arising; 4. Action log; 5. Exception reports; 6. Risks; "
            "7. Any other business"
        ),
        "[Nothing to declare] [Declare…]",
    ]


def test_one_press_answers_it_and_the_message_says_so(party: Party) -> None:
    until(party, STARTS)
    told = party.press(RACHEL, button(asked(party), "Nothing to declare"))
    assert told.heading == f"Nothing to declare: {BMG}"
    after = asked(party)
    assert after.text == ("Thank you: you have nothing to declare.",)
    assert [one.label for one in after.buttons] == ["Declare…"]


def test_what_was_declared_is_in_no_message(party: Party) -> None:
    until(party, at(1, 12, 10, year=2027))
    form = party.press(RACHEL, button(asked(party), "Declare…"))
    assert form.form is not None
    declared(party.office, RACHEL, group="BMG", item="1")
    until(party, STARTS)
    notices = [asked(party), got(party, f"person:{WINSTON}", "start")]
    assert notices[0].text[-1] == "Thank you: your answer is on record."
    assert "What follows is still to be agreed with Rachel Okafor." in notices[1].text[0]
    assert [one for one in notices if BODY in repr(one) or NATURE in repr(one)] == []
    kinds = [one for one in notices if DeclarationKind.SPECIFIC in repr(one)]
    assert kinds == []


def test_the_chair_asks_what_is_left_from_the_message(party: Party) -> None:
    declared(party.office, RACHEL, group="BMG", item="1")
    until(party, STARTS)
    start = got(party, f"person:{WINSTON}", "start")
    heard = party.press(WINSTON, button(start, "Who has answered"))
    assert heard.text[0] == "12 people still to be asked."
    listed = party.press(WINSTON, button(start, "What was declared"))
    assert listed.heading == f"Declared for {BMG}"


def test_whoever_sends_apologies_owes_nothing(party: Party) -> None:
    until(party, at(1, 12, 10, year=2027))
    party.office.do(RACHEL, Apologise("BMG"))
    assert asked(party).text[-1] == "You sent apologies."


def test_the_lock_screen_of_a_restricted_group_shows_none_of_its_items(party: Party) -> None:
    changed(party.office, "BMG", restricted=True)
    until(party, STARTS)
    assert asked(party).preview == "BMG, Tue 19 Jan 2027: open to read"


def test_of_a_quorum_at_risk_it_says_why(party: Party) -> None:
    party.office.do(RACHEL, Apologise("BMG"))
    until(party, at(1, 12, 10, year=2027))
    told = got(party, f"person:{MANAGER}", Rule.QUORUM)
    assert told.text[-1] == (
        "Too few will be there, even with those who have not said. Not heard from: Winston "
        "Baptiste, Priya Ramanathan, Leila Marchbank and nine more. Apologies from Rachel Okafor."
    )
    shown = party.press(MANAGER, button(told, "Who comes"))
    assert shown.heading == f"Who comes: {BMG}"


@pytest.mark.parametrize("who", [RACHEL, WINSTON])
def test_of_a_cancelled_meeting_nothing_is_asked(party: Party, who: str) -> None:
    until(party, at(1, 12, 10, year=2027))
    party.office.do(MANAGER, CancelMeeting("BMG", why="Half of the seats are vacant"))
    notice = asked(party, who)
    assert notice.text == ("This meeting is cancelled.",)
    assert "Nothing to declare" not in [one.label for one in notice.buttons]
