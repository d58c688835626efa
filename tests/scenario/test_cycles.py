"""Months of meetings that are moved, cancelled, reinstated, started, closed and answered at any
moment, with Clerk asleep now and then: every stage once, at its own hour, and nothing stale."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from governance.asks import ASKS_BY_SUBJECT, MESSAGES_TO_REDRAW, Ask, AskState, Message, Rule
from governance.cycle import STAGED
from governance.dates import london
from governance.meetings import MEETINGS_BY_DAY, Meeting, MeetingState
from governance.policy import Lane
from governance.quiet import in_quiet
from governance.stages import Fall, stages
from tests.jobs.office import Office
from tests.jobs.recording import RecordingMessenger
from tests.scenario.held import AWAY
from tests.store.figures import size
from tests.usecases.cast import at, found, kept
from usecases.apologise import Apologise, Attend
from usecases.close_meeting import CloseMeeting
from usecases.correct_meeting import correct_meeting
from usecases.desk import CLERK
from usecases.meeting_asks import meeting_of_ask
from usecases.no_papers import NoPapers
from usecases.nothing_to_declare import NothingToDeclare
from usecases.ports.messenger import Delivery
from usecases.refusals import Refused
from usecases.scene import scene
from usecases.start_meeting import StartMeeting
from usecases.sweep import Sweep, Swept

STARTS = at(12, 1)
LASTS = timedelta(days=150)
LIVES = size(1, 40)


@dataclass
class Witness(RecordingMessenger):
    """Looks, as each message about a meeting is sent, whether it may be."""

    office: Office | None = None
    wrong: list[str] = field(default_factory=list)
    arrived: Counter[str] = field(default_factory=Counter)
    days: dict[tuple[str, int], set[date]] = field(default_factory=lambda: defaultdict(set))

    async def send(self, message: Message, now: datetime) -> Delivery:
        assert self.office is not None
        with self.office.store.work("test", now) as w:
            s = scene(w, now)
            off = not s.p.days.is_working(s.day) or in_quiet(s.day, s.p.policy.quiet)
            # where somebody starts a meeting on a day off, its agenda is posted there and then
            if off and message.lane is not Lane.REPLY:
                self.wrong.append(f"{message.id}: on a day off, {s.day}")
            for ask in filter(None, (w.get(Ask, key) for key in message.asks)):
                meeting = meeting_of_ask(s, ask)
                staged = ask.rule in STAGED and ask.state is AskState.OPEN
                if meeting is not None and staged:
                    self.arrived[ask.id] += 1
                    self.wrong += _wrong(stages(s.p, meeting), ask, meeting, now)
            if message.lane is Lane.DAILY:
                self.days[message.recipient, s.day.isocalendar().week].add(s.day)
        return await super().send(message, now)


def _wrong(falls: tuple[Fall, ...], ask: Ask, meeting: Meeting, now: datetime) -> list[str]:
    """What must not be of an ask that arrives."""
    fall = next(one for one in falls if one.occurrence == ask.occurrence)
    faults = {
        "too early": now < fall.at,
        "cancelled": meeting.state is MeetingState.CANCELLED,
        "after it began": not fall.stage.after and now >= meeting.ends,
        "not held": ask.rule in (Rule.CONFIRM, Rule.MINUTES)
        and meeting.state is not MeetingState.HELD,
    }
    return [f"{ask.id}: {why} at {london(now)}" for why, is_so in faults.items() if is_so]


def lived(seed: int) -> tuple[Witness, Office]:
    witness, random, answers = Witness(), Random(seed), Random(f"{seed}: who comes")
    office = witness.office = Office(witness, starts=STARTS, cycles=True)

    async def live() -> None:
        await office.ticker.start()
        while office.clock.now() < STARTS + LASTS:
            on = office.clock.now() + timedelta(hours=random.randint(1, 120))
            if random.random() < 0.1:
                office.clock.move_to(on)  # Clerk was not running meanwhile
                await office.ticker.tick()
            else:
                await office.pace.advance(on)
            _anything(office, random)
            _say(office, answers)
        await office.pace.advance(office.clock.now() + timedelta(days=14))

    asyncio.run(live())
    return witness, office


def _anything(office: Office, random: Random) -> None:
    """To one of the next meetings."""
    now = office.clock.now()
    near = [
        one for one in found(office, MEETINGS_BY_DAY)
        if -10 < (one.on - london(now).date()).days < 30
    ]  # fmt: skip
    what = random.choice(
        (_move, _move, _off, _on, *(_start, _close) * 3, _answer, _answer, _declare)
    )
    for meeting in random.sample(near, min(len(near), 3)):
        what(office, random, meeting)


def _change(office: Office, meeting: Meeting, **fields: Any) -> None:
    now = office.clock.now()
    with office.store.work("test", now) as w:
        after = replace(meeting, changed_at=now, **fields)
        correct_meeting(scene(w, now), meeting, after)
        w.enter("test", meeting.id)


def _move(office: Office, random: Random, meeting: Meeting) -> None:
    if meeting.state is MeetingState.PLANNED and meeting.starts > office.clock.now():
        day = london(office.clock.now()).date() + timedelta(days=random.randint(1, 45))
        _change(office, meeting, on=day)


def _off(office: Office, _random: Random, meeting: Meeting) -> None:
    if meeting.state is MeetingState.PLANNED and meeting.starts > office.clock.now():
        _change(office, meeting, state=MeetingState.CANCELLED)


def _on(office: Office, _random: Random, meeting: Meeting) -> None:
    if meeting.state is MeetingState.CANCELLED and meeting.starts > office.clock.now():
        _change(office, meeting, state=MeetingState.PLANNED)


def _start(office: Office, _random: Random, meeting: Meeting) -> None:
    if meeting.state is MeetingState.PLANNED and meeting.on <= london(office.clock.now()).date():
        office.do("joan-merriweather", StartMeeting(meeting.group, meeting.on))


def _close(office: Office, _random: Random, meeting: Meeting) -> None:
    if meeting.state is MeetingState.UNDER_WAY:
        office.do("joan-merriweather", CloseMeeting(meeting.group, "carry"))


def _answer(office: Office, random: Random, meeting: Meeting) -> None:
    asked = [one for one in found(office, ASKS_BY_SUBJECT, meeting.id) if one.rule is Rule.PAPERS]
    if asked:
        who = random.choice(asked).recipient.removeprefix("person:")
        try:
            office.do(who, NoPapers(meeting.id))
        except Refused:
            assert meeting.state in (MeetingState.HELD, MeetingState.CANCELLED)


def _declare(office: Office, random: Random, meeting: Meeting) -> None:
    asked = [one for one in found(office, ASKS_BY_SUBJECT, meeting.id) if one.rule is Rule.DECLARE]
    for ask in random.sample(asked, min(len(asked), 5)):
        who = ask.recipient.removeprefix("person:")
        say = random.choice((NothingToDeclare, Apologise, Attend))
        try:
            office.do(who, say(meeting.group, meeting.on))
        except Refused:
            assert meeting.state in (MeetingState.HELD, MeetingState.CANCELLED)


def _say(office: Office, random: Random) -> None:
    """One is mostly away, and comes after all at times: as they say also long before anybody is
    asked what they have to declare."""
    today = london(office.clock.now()).date()
    for meeting in found(office, MEETINGS_BY_DAY):
        if meeting.group in AWAY and meeting.coming and meeting.on > today:
            say = Attend if random.random() < 0.05 else Apologise
            office.do(AWAY[meeting.group], say(meeting.group, meeting.on))


def test_lives_of_meetings() -> None:
    happened: Counter[str] = Counter()
    for seed in range(LIVES):
        witness, office = lived(seed)
        assert faults(witness, office) == {}, f"life {seed}"
        happened += Counter(key.partition("|")[0] for key in witness.arrived)
        happened += Counter(one.state.value for one in found(office, MEETINGS_BY_DAY))
    assert [rule for rule in STAGED - {Rule.CONFIRM} if not happened[rule]] == []
    assert [state for state in MeetingState if not happened[state]] == []


def faults(witness: Witness, office: Office) -> dict[str, object]:
    """By what must not be: where it is."""
    now = office.clock.now()
    asks = [one for one in found(office, ASKS_BY_SUBJECT) if one.rule in STAGED]
    waiting = [one for one in asks if one.state is AskState.OPEN and one.delivered_at is None]
    found_wrong = {
        "at a wrong moment": witness.wrong,
        "twice": [key for key, times in witness.arrived.items() if times > 1],
        "too often a week": [days for days in witness.days.values() if len(days) > 2],
        "mended": office.do(CLERK, Sweep()) != Swept(()),
        "lost": [one.id for one in waiting if one.attention_at is None and one.message is None],
        "stale": [one.id for one in asks if _stale(office, one)],
        "not seen to": _missed(office, now),
        "no reason": [one.id for one in asks if bool(one.over) is not _is_over(one)],
        "not shown afresh": found(office, MESSAGES_TO_REDRAW),
    }
    return {what: where for what, where in found_wrong.items() if where}


def _is_over(ask: Ask) -> bool:
    return ask.state is AskState.PASSED_OVER


def _stale(office: Office, ask: Ask) -> bool:
    meeting = kept(office, Meeting, ask.subject.partition("<")[0])
    return meeting.state is MeetingState.CANCELLED and ask.state is AskState.OPEN


def _missed(office: Office, now: datetime) -> list[str]:
    """Stages before a meeting still to come that nobody has seen to, though their hour has come."""
    with office.store.work("test", now) as w:
        p = scene(w, now).p
        return [
            f"{one.id}: {fall.stage.name}"
            for one in w.find(MEETINGS_BY_DAY)
            if one.state is MeetingState.PLANNED
            for fall in stages(p, one)
            if fall.at <= now < one.starts and fall.stage.name not in one.seen
        ]
