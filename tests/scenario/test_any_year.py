"""Whatever people do in a year: nothing lost, nothing doubled, nothing at the wrong time, and
nobody senior hears of an action before its date and before its owner was told who would."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time
from random import Random

from governance.actions import ACTIONS_BY_STATE, ActionState
from governance.asking import occasion
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Message, Rule
from governance.dates import LONDON, london
from governance.ladder import rung_of
from governance.leave import away
from governance.people import Person
from governance.policy import LANES, Lane
from governance.quiet import in_quiet
from governance.seniors import Rung
from tests.jobs.office import HEADS, Office
from tests.jobs.recording import RecordingMessenger
from tests.scenario.moves import MOVES, OFF, Life
from tests.store.figures import figure, size
from tests.usecases.cast import found, kept
from usecases.attend import come
from usecases.desk import CLERK
from usecases.hold_step import StepView
from usecases.parts import parts_of
from usecases.ports.messenger import Delivery, Outcome
from usecases.read_message import MessageRead, ReadMessage
from usecases.scene import Scene, scene
from usecases.sweep import Sweep

STARTS, ENDS = (datetime(year, month, day, 9, tzinfo=LONDON)
                for year, month, day in ((2026, 4, 1), (2027, 3, 31)))  # fmt: skip
YEARS = size(2, 40)
ARRIVED = (Outcome.SENT, Outcome.UNKNOWN)


@dataclass
class Witness(RecordingMessenger):
    """Looks, as each message is sent, whether it may be."""

    office: Office | None = None
    wrong: list[str] = field(default_factory=list)
    arrived_asks: Counter[str] = field(default_factory=Counter)
    days: dict[tuple[str, int, int], set[date]] = field(default_factory=lambda: defaultdict(set))
    told: dict[tuple[str, str], list[tuple[datetime, StepView]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    async def send(self, message: Message, now: datetime) -> Delivery:
        delivery = await super().send(message, now)
        assert self.office is not None
        with self.office.store.work("test", now) as w:
            s = scene(w, now)
            self._time(s, message)
            if delivery.outcome in ARRIVED:
                self._arrived(s, message, self.office.do(CLERK, ReadMessage(message.id)))
        return delivery

    def _time(self, s: Scene, message: Message) -> None:
        rule, at = LANES[message.lane], london(s.now)
        person = message.recipient.removeprefix("person:")
        faults = {
            "hours": rule.keeps_hours and not time(9) <= at.time() <= time(17, 30),
            "working day": rule.keeps_hours and not s.p.days.is_working(s.day),
            "quiet": rule.keeps_quiet and in_quiet(s.day, s.p.policy.quiet),
            "leave": rule.keeps_leave and away(s.p.leaves, person, s.day) is not None,
            "school": rule.keeps_leave and s.p.on_holiday(person, s.day),
        }
        self.wrong += [f"{name}: {message.id} at {at}" for name, bad in faults.items() if bad]

    def _arrived(self, s: Scene, message: Message, read: MessageRead) -> None:
        self.arrived_asks.update(message.asks)
        if message.lane is Lane.DAILY:
            week = s.day.isocalendar()
            self.days[message.recipient, week.year, week.week].add(s.day)
        for row in read.rows:
            if row.action is None:
                continue
            if row.next_step is not None:
                step = row.next_step
                self.told[row.action.ref, step.step].append((s.now, step))
            agreed = row.action.agreed
            if row.rule == Rule.ESCALATED and (agreed is None or s.day <= agreed):
                self.wrong.append(f"{row.action.ref}: a seat heard on {s.day}, it is due {agreed}")

    def unannounced(self, asks: list[Ask]) -> list[str]:
        """Of steps that were taken, whoever nobody who owed the answer had been told of, at least
        a day ahead, or who heard on an earlier day than had been said."""
        return [one.id for one in asks if one.rule is Rule.ESCALATED and not self._fair(one)]

    def _fair(self, one: Ask) -> bool:
        assert self.office is not None
        name = kept(self.office, Person, one.recipient.removeprefix("person:")).name
        said = self.told[one.subject, one.occurrence]
        named = [(at, step.on) for at, step in said if name in step.people]
        day = london(one.asked_at).date()
        return any(london(at).date() < on <= day for at, on in named if at < one.asked_at)


def test_years_in_which_anything_happens() -> None:
    happened: Counter[str] = Counter()
    for seed in range(YEARS):
        witness, life = lived(seed)
        asks = found(life.office, ASKS_BY_SUBJECT)
        assert faults(witness, life.office, asks) == {}, f"year {seed}"
        assert len(witness.arrived_asks) > 100
        assert max(map(len, witness.days.values())) == 2
        senior = Counter(f"told: {rung_of(one.occurrence)}" for one in asks if told_of(one))
        counts = Counter(asks=len(asks), messages=len(witness.sent)) + life.happened + senior
        figure(f"year {seed}: {dict(counts)}")
        happened += counts
    figure(f"{YEARS} years: {dict(happened)}")
    # and they were no years in which nothing happened
    assert [what for what in WHAT_HAPPENS if not happened[what]] == []


def lived(seed: int) -> tuple[Witness, Life]:
    """Every other year with all that is asked around meetings."""
    witness = Witness()
    witness.office = Office(witness, HEADS, STARTS, cycles=seed % 2 == 1)
    life = Life(witness.office, Random(seed))
    life.goes_on(ENDS)
    return witness, life


def faults(witness: Witness, office: Office, asks: list[Ask]) -> dict[str, object]:
    """By what must not be: where it is."""
    over = [one for one in asks if one.state is AskState.PASSED_OVER]
    found = {
        "at a wrong time, or too early": witness.wrong,
        "unannounced": witness.unannounced([one for one in asks if one.over is None]),
        "twice": [key for key, times in witness.arrived_asks.items() if times > 1],
        "too often a week": [days for days in witness.days.values() if len(days) > 2],
        "mended": office.do(CLERK, Sweep()).mended,
        "lost": lost(office, asks),
        "passed over, nobody knows why": [one.id for one in over if one.over is None],
    }
    return {what: where for what, where in found.items() if where}


WHAT_HAPPENS = {OFF, *(move.__name__ for move in MOVES), *(f"told: {rung}" for rung in Rung)}


def told_of(one: Ask) -> bool:
    """Whether somebody senior was told: a seat by a message, a chair on their Home."""
    here = one.delivered_at is not None or one.state is AskState.TOLD
    return one.rule is Rule.ESCALATED and here


def lost(office: Office, asks: list[Ask]) -> list[str]:
    """Moments that were neither asked at nor passed over, and asks that wait for nothing."""
    known = {(one.subject, one.rule, one.occurrence) for one in asks}
    missing = [
        one.id for one in asks if one.unsent and one.attention_at is None and one.message is None
    ]
    now = office.clock.now()
    with office.store.work("test", now) as w:
        s = scene(w, now)
        for action in w.find(ACTIONS_BY_STATE, ActionState.OPEN):
            for part in parts_of(s, action):
                missing += [
                    f"{action.id} {moment.occurrence}"
                    for moment in come(occasion(part, now))
                    if (action.id, moment.rule, moment.occurrence) not in known
                ]
    return missing
