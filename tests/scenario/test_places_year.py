"""A year of the sample partnership, half of its people in Teams, a third in Slack and the rest in
both, where every fifth call goes wrong."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest

from bot.talk.say.sent_again import AGAIN
from bot.teams.places import Place
from config.clock import SampleClock
from config.wiring.house import House
from governance.asks import MESSAGES_BY_DAY, Message, MessageState
from governance.dates import LONDON
from governance.timescale import Timescale
from tests.conversations.both_world import (
    BOTH,
    SLACK,
    TEAMS,
    Places,
    house_with_both,
    settled_in,
)
from tests.scenario.test_slack_year import MOST_TRIES, SETTLED, key_of
from tests.slack.recording import faults
from tests.slack.recording import server as slack
from tests.slack.ticking import Ticking
from tests.store.figures import LONG, figure, size
from tests.teams.opinions import approve_activity
from tests.teams.recording import server as teams
from tests.teams.recording.records import Post
from tests.usecases.cast import AUDITOR, MANAGER, RACHEL, TEACHER
from usecases.list_actions import ListActions
from usecases.new_action import NewAction
from usecases.prefer import Prefer
from usecases.update_action import UpdateAction

ENDS = size(datetime(2026, 11, 19, 9, tzinfo=LONDON), datetime(2027, 11, 2, 9, tzinfo=LONDON))
LEAST = size(40, 700)
"""So many messages at least were sent."""
FAULTY, FAULTS = 0.2, {fault.name for fault in faults.PROMPT}
FORECAST = date(2027, 12, 1)
WANT_TEAMS = frozenset({MANAGER, RACHEL})
"""Of those who are in both; the others were in Slack first, and are written to there."""
LEAVER, LEAVES = MANAGER, date(2026, 11, 12)
"""Who cannot be written to in Teams from this day on."""


IN_SLACK, IN_TEAMS, NOWHERE = frozenset({SLACK}), frozenset({TEAMS}), frozenset[str]()


def people(number: int) -> frozenset[str]:
    return (IN_TEAMS, IN_SLACK, IN_TEAMS, IN_TEAMS, IN_SLACK, BOTH)[number % 6]


def groups(number: int) -> frozenset[str]:
    return (BOTH, IN_SLACK, IN_TEAMS, NOWHERE)[number % 4]


@dataclass(frozen=True)
class Year:
    places: Places
    messages: list[Message]

    @property
    def sent(self) -> list[Message]:
        return [message for message in self.messages if message.state is MessageState.SENT]

    def stands(self, message: Message) -> Iterator[tuple[str, str]]:
        """Each place where all or some of it is, and its id there."""
        for copy in message.standing():
            if copy.place == SLACK:
                yield SLACK, copy.id
            else:
                place = Place.read(copy.address) or Place()
                found = map(place.activity, range(len(place.stamps)))
                yield from ((TEAMS, one) for one in found if one)


@pytest.fixture(scope="module")
def year(
    slack_server: slack.Recording,
    teams_server: teams.Recording,
    tmp_path_factory: pytest.TempPathFactory,
) -> Year:
    clock = Ticking()
    folder = tmp_path_factory.mktemp("year")
    house = house_with_both(folder, slack_server, teams_server, clock, cycles=True)
    house.open()
    house.adopt()
    places = settled_in(house, slack_server.slack, teams_server.teams, people, groups)
    for person in WANT_TEAMS:
        house.desk.do_now(person, Prefer(TEAMS))
    places.slack.history_delay = timedelta(seconds=40)
    places.slack.plan = faults.seeded(7, FAULTY, faults.PROMPT)
    places.teams.plan = faults.seeded(8, FAULTY, faults.PROMPT)
    asyncio.run(_live(house, clock, places))
    with house.store.work("test", house.clock.now()) as w:
        messages = w.find(MESSAGES_BY_DAY)
    house.close()
    return Year(places, messages)


async def _live(house: House, clock: Ticking, places: Places) -> None:
    """From event to event; after each, time passes until nothing is on its way any more."""
    await house.ticker.start()
    answered: set[date] = set()
    while (at := await house.ticker.next_at()) is not None and at <= ENDS:
        assert isinstance(house.clock, SampleClock)
        house.clock.move_to(at)
        if at.date() >= LEAVES:
            leaver = places.in_teams.users[LEAVER]
            places.teams.refusing[leaver] = 403, "BotNotInConversationRoster"
        await _until_quiet(house, clock)
        if at.day == 10 and at.date() not in answered:
            answered.add(at.date())
            await _answer(house)


async def _until_quiet(house: House, clock: Ticking) -> None:
    for _ in range(MOST_TRIES):
        await house.ticker.tick()
        clock.pass_by(61)
        with house.store.work("test", house.clock.now()) as w:
            found = w.find(MESSAGES_BY_DAY)
        if {message.state for message in found} <= SETTLED:
            return
    raise AssertionError("still on their way")


async def _answer(house: House) -> None:
    """A lead in each place answers, so that messages have to be shown afresh; and a group that
    works nowhere has something to hear."""
    due = Timescale("1 December 2027", FORECAST)
    await house.desk.do(AUDITOR, NewAction("QAA", "Write to all", f"person:{AUDITOR}", due))
    for lead in (RACHEL, TEACHER):
        for action in (await house.desk.do(lead, ListActions())).actions:
            said = UpdateAction(action.ref, "red", forecast=FORECAST, reason="as agreed")
            await house.desk.do(lead, said)


def test_calls_did_go_wrong_in_both(year: Year) -> None:
    outcomes = {
        SLACK: [call.outcome for call in year.places.slack.calls],
        TEAMS: [call.outcome for call in year.places.teams.calls],
    }
    for place, found in outcomes.items():
        wrong = sum(outcome in FAULTS for outcome in found) / len(found)
        figure(f"{place}: {len(found)} calls, {wrong:.0%} of them failed")
        assert 0.1 < wrong < 0.3


def test_nothing_was_lost(year: Year) -> None:
    """All that was to go went, to somebody who is in one of the places."""
    states = Counter(message.state for message in year.messages)
    figure(f"messages: {dict(states)}")
    assert states[MessageState.SENT] >= LEAST
    in_slack = {key_of(post.metadata) for post in year.places.slack.posts}
    in_teams = {post.id for post in year.places.teams.posts}
    there = {SLACK: in_slack, TEAMS: in_teams}
    for message in year.sent:
        stands = [*year.stands(message)]
        assert stands
        assert [one for place, one in stands if one not in there[place]] == []


def test_only_what_went_twice_unseen_is_held(year: Year) -> None:
    held = [one for one in year.messages if one.state is MessageState.HELD]
    assert [one for one in held if one.place != TEAMS or "twice" not in one.trouble] == []


def test_of_a_group_that_works_nowhere_each_member_is_told(year: Year) -> None:
    failed = [one for one in year.messages if one.state is MessageState.FAILED]
    assert {one.recipient for one in failed} == {"group:QAA"}
    told = [one for message in year.sent for one in message.asks if one.startswith("changed|QAA")]
    for ask in {key.rpartition("|")[0] for one in failed for key in one.asks}:
        assert sum(one.startswith(f"{ask}|person:") for one in told) > 5


def test_each_ask_was_put_once_and_in_one_place(year: Year) -> None:
    asks = Counter(key for message in year.sent for key in message.asks)
    assert [key for key, times in asks.items() if times > 1] == []
    for message in year.sent:
        places = {place for place, _ in year.stands(message)}
        group = message.recipient.removeprefix("group:")
        if message.to_group:
            bound = {SLACK: year.places.in_slack.channels, TEAMS: year.places.in_teams.channels}
            assert places == {place for place, found in bound.items() if group in found}
        else:
            assert len(places) == 1


def test_nothing_is_there_twice_without_saying_so(year: Year) -> None:
    """What arrived unseen went once more and says so, or is held where that did not arrive."""
    parts = Counter(str(post.metadata) for post in year.places.slack.posts)
    assert [part for part, times in parts.items() if times > 1] == []
    known = {one for message in year.messages for place, one in year.stands(message)}
    unseen = [post for post in year.places.teams.posts if post.id not in known]
    repeated = [post for post in year.places.teams.posts if _says_so(post)]
    figure(f"Teams: {len(unseen)} arrived unseen, {len(repeated)} went once more and say so")
    chats = Counter(post.conversation for post in unseen if not _says_so(post))
    again = Counter(post.conversation for post in repeated)
    held = (one for one in year.messages if one.state is MessageState.HELD)
    stuck = Counter(place.conversation for one in held if (place := Place.read(one.address)))
    assert chats - again - stuck == Counter()


def _says_so(post: Post) -> bool:
    return AGAIN in str(post.body)


def test_people_were_written_to_where_they_wanted_to_be(year: Year) -> None:
    went: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for message in year.sent:
        if not message.to_group:
            person = message.recipient.removeprefix("person:")
            went[person, message.on >= LEAVES].add(message.place)
    assert went[LEAVER, False] == {TEAMS}
    assert went[LEAVER, True] == {SLACK}
    del went[LEAVER, False], went[LEAVER, True]
    for (person, _), places in went.items():
        in_teams = person not in year.places.in_slack.users or person in WANT_TEAMS
        assert places == {TEAMS if in_teams else SLACK}


def test_what_was_answered_is_shown_so_in_the_end(year: Year) -> None:
    assert any(post.edits for post in year.places.slack.posts)
    assert any(post.edits for post in year.places.teams.posts)
    if LONG:
        assert [one.id for one in year.messages if one.redraw_at is not None] == []


def test_every_wait_and_rate_was_kept(year: Year) -> None:
    assert (year.places.slack.rates.too_soon, year.places.teams.rates.too_soon) == ([], [])


def test_all_that_was_sent_in_teams_is_as_it_wants_it(year: Year) -> None:
    """In the short form the last of it; Slack's has a year of its own."""
    cards = [post for post in year.places.teams.posts if post.card is not None]
    assert len(cards) > 40
    for post in cards[size(-10, 0) :]:
        approve_activity(post.body)
