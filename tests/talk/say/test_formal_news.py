"""What is read of votes by correspondence, of deputies and of one's register; what Home shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.talk.notice import Notice
from bot.talk.say.formal_news import OUTSIDE
from governance.asks import Message
from governance.interests import DECLARATIONS_BY_PERSON
from tests.jobs.office import Office
from tests.talk.party import RACHEL, Party, button, read, run
from tests.usecases.cast import MANAGER, advance, at, changed, found, put, tick
from tests.usecases.formalities import BODY, NATURE, YASMIN, declared
from usecases.desk import CLERK
from usecases.open_vote import OpenVote
from usecases.plan_meetings import PlanMeetings
from usecases.propose_decision import ProposeDecision
from usecases.recall_deputy import RecallDeputy
from usecases.send_deputy import SendDeputy

HEALTH, POLICE, COUNCIL = "adaeze-whitlock", "gareth-penhallow", "imogen-harcastle"
CALLUM = "callum-ravenhill"  # owes nothing else
REF, TEXT = "SLG-2026-D001", "Fund a second post"


@pytest.fixture
def party() -> Party:
    party = Party()
    party.office.do(CLERK, PlanMeetings())
    tick(party.office)
    return party


def opened(party: Party, *, restricted: bool = False) -> None:
    changed(party.office, "SLG", restricted=restricted)
    party.office.do(POLICE, ProposeDecision("SLG", TEXT))
    party.office.do(MANAGER, OpenVote(REF, by_post=True))
    tick(party.office)


def newest(party: Party, who: str, rule: str) -> Notice:
    told = [m for _, m in party.office.messenger.sent if m.recipient == f"person:{who}"]
    message: Message = [m for m in told if any(a.startswith(f"{rule}|") for a in m.asks)][-1]
    return run(party.talk.compose(message))


def test_a_vote_is_asked_for_with_three_buttons_and_nothing_on_the_lock_screen(
    party: Party,
) -> None:
    opened(party)
    notice = newest(party, COUNCIL, "vote")
    assert read(notice) == [
        f"Your vote: {REF} {TEXT}",
        "Please vote by the end of Mon 9 Nov 2026. Saying nothing is not agreeing.",
        "For: Strategic Leadership Group",
        "[For] [Against] [Abstain]",
    ]
    assert notice.preview == OUTSIDE
    party.press(COUNCIL, button(notice, "Against"))
    after = newest(party, COUNCIL, "vote")
    assert after.text == ("Voted: against. It can be changed until the vote is closed.",)
    assert (after.preview, [one.label for one in after.buttons]) == (
        OUTSIDE,
        ["For", "Against", "Abstain"],
    )


def test_of_a_restricted_group_only_the_reference_is_outside(party: Party) -> None:
    opened(party, restricted=True)
    assert newest(party, COUNCIL, "vote").preview == f"{REF}, Mon 2 Nov 2026: open to read"


def test_that_it_can_be_closed_names_those_who_have_not_voted_and_what_it_came_to(
    party: Party,
) -> None:
    opened(party)
    for who, choice in ((HEALTH, "For"), (POLICE, "For")):
        party.press(who, button(newest(party, who, "vote"), choice))
    advance(party.office, at(11, 10, 10))
    told = newest(party, MANAGER, "ballot")
    assert read(told) == [
        f"The vote can be closed: {REF} {TEXT}",
        "The last day for it has passed. Not heard from: Nottingham City Council.",
        "For: Strategic Leadership Group",
        "[Close the vote…]",
    ]
    assert [one.label for one in newest(party, COUNCIL, "vote").buttons] == ["Show"]
    party.press(MANAGER, button(told, "Close the vote…"))
    assert newest(party, MANAGER, "ballot").heading == f"Closed: {REF} {TEXT}"
    assert newest(party, COUNCIL, "vote").text == (
        "Too few took part for it to count, so it stays open.",
    )


def test_a_deputy_reads_where_to_go_and_for_whom_and_when_not_any_more(party: Party) -> None:
    party.office.do(RACHEL, SendDeputy("BMG", YASMIN))
    advance(party.office, at(11, 9))
    told = newest(party, YASMIN, "deputy")
    assert told.heading == "You go to BMG on Tue 19 Jan 2027 for Rachel Okafor"
    assert [one.label for one in told.buttons] == ["Agenda"]
    party.press(YASMIN, button(told, "Agenda"))
    party.office.do(RACHEL, RecallDeputy("BMG"))
    assert newest(party, YASMIN, "deputy").heading == (
        "You don't go to BMG on Tue 19 Jan 2027 for Rachel Okafor any more"
    )


def test_a_deputy_for_a_time_reads_from_when_to_when(party: Party) -> None:
    command = SendDeputy("BMG", YASMIN, first=date(2027, 1, 1), last=date(2027, 3, 31))
    party.office.do(RACHEL, command)
    advance(party.office, at(11, 9))
    assert read(newest(party, YASMIN, "deputy"))[0::2] == [
        "You go to BMG for Rachel Okafor",
        "From: Fri 1 Jan 2027 to Wed 31 Mar 2027",
    ]


def test_one_press_says_that_nothing_has_changed_in_the_register() -> None:
    party = Party(Office(cycles=True, starts=at(11, 5, year=2027)))
    declared(party.office, CALLUM)
    for one in found(party.office, DECLARATIONS_BY_PERSON, CALLUM):
        put(party.office, replace(one, at=at(11, 6, 18)))
    tick(party.office)
    advance(party.office, at(11, 12, year=2027))
    told = newest(party, CALLUM, "register")
    assert told.heading == "Your register of interests"
    assert [one.label for one in told.buttons] == ["Nothing has changed", "Declare…", "See it"]
    assert (BODY in repr(told), NATURE in repr(told)) == (False, False)
    party.press(CALLUM, button(told, "Nothing has changed"))
    assert newest(party, CALLUM, "register").text == ("Thank you: it is up to date.",)


def test_home_shows_what_one_still_owes(party: Party) -> None:
    opened(party)
    home = run(party.talk.home(COUNCIL))
    row = next(one for one in home.items if one.title == f"Your vote: {REF} {TEXT}")
    assert (row.section, [one.label for one in row.buttons]) == (
        "What I owe",
        ["For", "Against", "Abstain"],
    )
    party.press(COUNCIL, row.buttons[0].press)
    titles = [one.title for one in run(party.talk.home(COUNCIL)).items]
    assert [one for one in titles if one.startswith("Your vote")] == []


def test_home_shows_declarations_from_the_day_they_are_asked_for() -> None:
    party = Party(Office(cycles=True, starts=at(1, 11, year=2027)))
    run(party.office.ticker.start())
    asked = "Anything to declare? BMG on Tue 19 Jan 2027"
    register = "Your register of interests"
    assert _owes(party) == [register]
    advance(party.office, at(1, 12, 10, year=2027))
    assert _owes(party) == [asked, register]
    home = run(party.talk.home(RACHEL))
    party.press(RACHEL, button(home, "Nothing to declare", asked))
    party.press(RACHEL, button(home, "Nothing has changed", register))
    assert _owes(party) == []


def _owes(party: Party) -> list[str]:
    items = run(party.talk.home(RACHEL)).items
    return [one.title for one in items if one.title.startswith(("Anything", "Your "))]
