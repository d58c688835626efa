"""A fifth of all calls goes wrong and the process dies now and then: each message is there once."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import timedelta
from random import Random

import pytest

from bot.talk.notice import Notice
from governance.accounts import Account, Channel, account_id, channel_id
from governance.asks import Message, MessageState, Rule
from jobs.courier import Courier
from tests.jobs.office import START, Machine, Office
from tests.slack.recording import records
from tests.slack.recording.faults import PROMPT, seeded
from tests.slack.recording.server import Recording
from tests.slack.sending import Sending, parts_of
from tests.slack.ticking import Ticking
from tests.store.figures import LONG
from tests.talk.sending import FakeTalk, notice
from tests.usecases.cast import CHAIR, MANAGER, NURSE, RACHEL, ask, kept, put
from tests.usecases.post import queued

SEEDS = 200 if LONG else 4
PEOPLE = (RACHEL, CHAIR, MANAGER, NURSE)
EACH, STEP, MOST_STEPS = 4, 20, 600
"""Messages a recipient, seconds between two rounds, and how many rounds may be needed."""


class Killed(BaseException):
    """The process ends here."""


class OfficeClock(Ticking):
    """An office's machine time: waiting moves it."""

    def __init__(self, machine: Machine) -> None:
        super().__init__(machine.at)
        self._machine = machine

    def pass_by(self, seconds: float) -> None:
        super().pass_by(seconds)
        self._machine.passes(seconds=seconds)


class VariedTalk(FakeTalk):
    """Messages of one to three parts."""

    async def compose(self, message: Message) -> Notice:
        return notice(1 + 3 * (len(message.id + message.asks[0]) % 3), message.asks[0])


class Run:
    """`dies` is how likely the process ends at each of the courier's steps."""

    def __init__(self, recording: Recording, seed: int, dies: float = 0) -> None:
        self._dies = dies
        self.office, self.random = Office(), Random(seed)
        self.clock = OfficeClock(self.office.machine)
        self.slack = recording.reset(self.clock.now)
        self.slack.history_delay = timedelta(seconds=45)
        self.sending = Sending(recording, self.slack, self.clock, self.office.desk)
        self.sending.talk = VariedTalk()
        self.sending.restart()
        self.messages = [*self._people(), *self._group()]
        self.slack.plan = seeded(seed, 0.2, PROMPT)
        self.courier = self._courier()

    def _people(self) -> list[Message]:
        queue: list[Message] = []
        for number, person in enumerate(PEOPLE, 1):
            user = f"U{number}"
            self.slack.person(records.Person(user, person))
            account = account_id("slack", "E1", "T1", user)
            linked = Account(id=account, person=person, linked_at=START, linked_by=MANAGER)
            put(self.office, linked)
            queue += self._queue(f"person:{person}")
        return queue

    def _group(self) -> list[Message]:
        self.slack.channel(records.Channel("C1", "bmg"))
        channel = channel_id("slack", "T1", "C1")
        put(self.office, Channel(id=channel, group="BMG", bound_at=START, bound_by=MANAGER))
        return self._queue("group:BMG")

    def _queue(self, recipient: str) -> list[Message]:
        asks = [ask(recipient, rule=Rule.ASSIGNED, occurrence=f"v{n}") for n in range(EACH)]
        return [queued(self.office, one, sequence=n) for n, one in enumerate(asks, 1)]

    def _courier(self) -> Courier:
        return Courier(self.office.desk, self.sending.messenger, self._trip)

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
            if {one.state for one in self.now()} == {MessageState.SENT}:
                return
            self.clock.pass_by(STEP)
        raise AssertionError(Counter(one.state for one in self.now()))

    def now(self) -> list[Message]:
        return [kept(self.office, Message, message.id) for message in self.messages]

    def there(self) -> Counter[tuple[str, int, int]]:
        return Counter(parts_of(post) for post in self.slack.posts)


def there_once(run: Run) -> bool:
    """Every part of every message."""
    there = run.there()
    for message in run.messages:
        parts = sorted((part, of) for key, part, of in there if key == message.id)
        assert parts == [(n, len(parts)) for n in range(1, len(parts) + 1)]
        assert parts
    return {key for key, _, _ in there} == {m.id for m in run.messages} and set(there.values()) == {
        1
    }


@pytest.mark.parametrize("seed", range(SEEDS))
def test_nothing_is_lost_or_there_twice_and_slack_is_never_hurried(
    recording_slack: Recording, seed: int
) -> None:
    run = Run(recording_slack, seed)
    run.play()
    assert there_once(run)
    assert run.slack.rates.too_soon == []
    met = {fault.name for fault in PROMPT}
    assert [call for call in run.slack.calls if call.outcome in met]


@pytest.mark.parametrize("seed", range(SEEDS))
def test_nor_where_the_process_dies_now_and_then(recording_slack: Recording, seed: int) -> None:
    """What Slack said of waiting dies with it: then Slack says it again."""
    run = Run(recording_slack, seed, dies=0.05)
    run.play()
    assert there_once(run)
