"""A fifth of all calls goes wrong and the process dies now and then: nothing is lost, and whatever
is there twice says so."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from bot.talk.notice import Notice
from bot.talk.say.sent_again import AGAIN
from bot.teams.places import REPEATED
from governance.accounts import Account, Channel, account_id, channel_id
from governance.asks import AT_ONCE, Message, MessageState, Rule
from jobs.courier import Courier
from tests.jobs.office import START, Office
from tests.slack.recording.faults import PROMPT, seeded
from tests.slack.test_faulty import Killed, OfficeClock
from tests.store.figures import LONG
from tests.talk.sending import FakeTalk, notice
from tests.teams.recording import records
from tests.teams.recording.server import Recording
from tests.teams.sending import Sending
from tests.usecases.cast import CHAIR, MANAGER, NURSE, RACHEL, ask, kept, put
from tests.usecases.post import queued

SEEDS = 200 if LONG else 4
PEOPLE = (RACHEL, CHAIR, MANAGER, NURSE)
EACH, STEP, MOST_STEPS = 4, 20, 600
"""Messages a recipient, seconds between two rounds, and how many rounds may be needed."""
DONE = {MessageState.SENT, MessageState.HELD}
ROW = re.compile(r"(m\d+)x (\d+)")


class VariedTalk(FakeTalk):
    """Messages of one to several parts, whose rows name them."""

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[str, str] = {}
        self.answered = False

    def name(self, message: Message) -> str:
        return self._names.setdefault(message.id, f"m{len(self._names)}")

    async def compose(self, message: Message) -> Notice:
        name = self.name(message)
        return notice(self.rows(message), f"{name}x")

    def rows(self, message: Message) -> int:
        """Of those that were answered some are longer than they were, some shorter."""
        sort = int(self.name(message)[1:]) % 3
        return 1 + 5 * ((sort + 1) % 3 if self.answered else sort)


class Run:
    """`dies` is how likely the process ends at each of the courier's steps."""

    def __init__(self, recording: Recording, seed: int, dies: float = 0) -> None:
        self._dies = dies
        self.office, self.random = Office(), Random(seed)
        self.clock = OfficeClock(self.office.machine)
        self.teams = recording.reset(self.clock.now)
        self.talk = VariedTalk()
        self.sending = Sending(recording, self.clock, self.office.desk)
        self.sending.talk = self.talk
        self.sending.restart()
        self.messages = [*self._people(), *self._group()]
        self.teams.plan = seeded(seed, 0.2, PROMPT)
        self.courier = self._courier()

    def _people(self) -> list[Message]:
        queue: list[Message] = []
        for number, person in enumerate(PEOPLE, 1):
            user = self.teams.user(records.User(f"u{number}", person))
            account = account_id("teams", user.tenant, user.id)
            linked = Account(id=account, person=person, linked_at=START, linked_by=MANAGER)
            put(self.office, linked)
            queue += self._queue(f"person:{person}")
        return queue

    def _group(self) -> list[Message]:
        self.teams.conversation(records.Conversation("19:bmg"))
        channel = channel_id("teams", "tenant-1", "19:bmg")
        put(self.office, Channel(id=channel, group="BMG", bound_at=START, bound_by=MANAGER))
        return self._queue("group:BMG")

    def _queue(self, recipient: str) -> list[Message]:
        asks = [ask(recipient, rule=Rule.ASSIGNED, occurrence=f"v{n}") for n in range(EACH)]
        return [queued(self.office, one, sequence=n) for n, one in enumerate(asks, 1)]

    def _courier(self) -> Courier:
        return Courier(self.office.desk, self.sending.messenger, self._trip, at_once=1)

    def _trip(self, _point: str) -> None:
        if self.random.random() < self._dies:
            raise Killed

    def play(self) -> None:
        """Until nothing waits any more."""
        recovering = True
        for _step in range(MOST_STEPS):
            try:
                if recovering:
                    asyncio.run(self.courier.recover())
                recovering = False
                asyncio.run(self.courier.round())
            except Killed:
                self.sending.restart()
                self.courier, recovering = self._courier(), True
            if {one.state for one in self.now()} <= DONE:
                return
            self.clock.pass_by(STEP)
        raise AssertionError(Counter(one.state for one in self.now()))

    def answer(self) -> None:
        """What was sent is to be shown afresh, and is in the end."""
        self.talk.answered = True
        for one in self.now():
            if one.state is MessageState.SENT:
                put(self.office, replace(one, redraw_at=AT_ONCE))
        for _step in range(MOST_STEPS):
            asyncio.run(self.courier.round())
            if not [one for one in self.now() if one.redraw_at is not None]:
                return
            self.clock.pass_by(STEP)
        raise AssertionError([one.redraw_at for one in self.now()])

    def now(self) -> list[Message]:
        return [kept(self.office, Message, message.id) for message in self.messages]

    def there(self) -> Counter[tuple[str, str, bool]]:
        """Name and row, and whether it says that it goes once more: how often."""
        return Counter(
            (name, row, AGAIN in str(post.body))
            for post in self.teams.posts
            for name, row in sorted(set(ROW.findall(str(post.card))))
        )


def all_there(run: Run) -> None:
    """Every row of what was sent, once without a label at most, and once with one at most. Held is
    only what went twice."""
    there = run.there()
    assert set(there.values()) == {1}
    for message in run.now():
        name, rows = run.talk.name(message), range(1, run.talk.rows(message) + 1)
        if message.state is MessageState.HELD:
            assert "twice" in message.trouble
            continue
        for row in rows:
            assert there[name, str(row), False] + there[name, str(row), True] >= 1


@pytest.mark.parametrize("seed", range(SEEDS))
def test_nothing_is_lost_or_there_twice_unsaid_and_teams_is_never_hurried(
    recording_teams: Recording, seed: int
) -> None:
    run = Run(recording_teams, seed)
    run.play()
    all_there(run)
    assert run.teams.rates.too_soon == []
    met = {fault.name for fault in PROMPT}
    assert [call for call in run.teams.calls if call.outcome in met]


@pytest.mark.parametrize("seed", range(SEEDS))
def test_nor_where_the_process_dies_now_and_then(recording_teams: Recording, seed: int) -> None:
    """What Teams said of waiting dies with it: then Teams says it again."""
    run = Run(recording_teams, seed, dies=0.05)
    run.play()
    all_there(run)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_nor_where_what_was_answered_is_shown_afresh(recording_teams: Recording, seed: int) -> None:
    """What is added to a message may be there twice, and says so; what it no longer needs goes."""
    run = Run(recording_teams, seed)
    run.play()
    run.answer()
    there = run.there()
    for message in run.now():
        if message.state is not MessageState.SENT:
            continue
        name, rows = run.talk.name(message), run.talk.rows(message)
        assert [row for row in there if row[::2] == (name, False) and there[row] > 1] == []
        twice = REPEATED in message.address.rpartition(" ")[2].split(",")
        said = {int(row) for one, row, _ in there if one == name}
        assert twice or set(range(1, rows + 1)) <= said
