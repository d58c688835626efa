"""Whatever people do to the calendar, at any moment: no request is left open about a meeting that
is not to be, nobody is asked or told the same twice, nothing goes out too early or too late."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from governance.agenda import Agenda
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Message, Rule
from governance.cycle import STAGED
from governance.dates import LONDON, london
from governance.meetings import MEETINGS_BY_DAY, Meeting, MeetingState
from tests.jobs.office import Office
from tests.jobs.recording import RecordingMessenger
from tests.scenario.counted import TURN, cycle, fallen
from tests.scenario.held import chair_of
from tests.scenario.moves import Life
from tests.scenario.rearranging import REARRANGED, Rearranging, is_about
from tests.store.figures import figure, size
from tests.usecases.cast import found
from usecases.desk import CLERK
from usecases.ports.messenger import Delivery, Outcome
from usecases.sweep import Sweep

STARTS, ENDS = size(
    (datetime(2026, 11, 23, 9, tzinfo=LONDON), datetime(2027, 1, 22, 18, tzinfo=LONDON)),
    (datetime(2026, 9, 28, 9, tzinfo=LONDON), datetime(2027, 4, 30, 18, tzinfo=LONDON)),
)
CALM, STORMY = size((2, 1), (30, 20))
"""How many histories: in a stormy one messages go astray and the machine is off at times."""

AFTER = {"capture", "confirm", "minutes"}
AS_IT_BEGINS = {"start", "declarations at the start"}
OF_CHAIRS = {Rule.START, Rule.NEXT_CHAIR}
ARRIVED = (Outcome.SENT, Outcome.UNKNOWN)


@dataclass
class Witness(RecordingMessenger):
    """Looks, as each message is sent, whether what it says of a meeting is so. In a stormy life
    posts are handed over: who chairs, or has a seat that counts, is not for a table to say."""

    life: Rearranging | None = None
    wrong: list[str] = field(default_factory=list)
    arrived: Counter[str] = field(default_factory=Counter)

    async def send(self, message: Message, now: datetime) -> Delivery:
        delivery = await super().send(message, now)
        assert self.life is not None
        with self.life.office.store.work("test", now) as w:
            for ask in filter(None, (w.get(Ask, key) for key in message.asks)):
                meeting = w.get(Meeting, ask.occurrence.partition(".")[0])
                if meeting is not None and is_about(ask, meeting):
                    away = self.life.is_away(meeting)
                    whys = faults_of(ask, meeting, now, known=not self.life.stormy, away=away)
                    self.wrong += [f"{ask.id} at {london(now)}: {why}" for why in whys]
        if delivery.outcome in ARRIVED:
            self.arrived.update(message.asks)
        return delivery


def faults_of(ask: Ask, meeting: Meeting, now: datetime, *, known: bool, away: bool) -> list[str]:
    """`known`: the tables say who chairs where nobody was named, and that too few may come only
    where somebody is `away`."""
    if ask.state is AskState.PASSED_OVER:
        return []
    stage = ask.occurrence.partition(".")[2]
    moments = cycle(meeting.group, meeting.on, meeting.at) | fallen(meeting.on, TURN)
    due = moments.get(stage)
    ends = meeting.ends if stage in AS_IT_BEGINS else meeting.starts
    chair = meeting.chaired_by or chair_of(meeting.group, meeting.on)
    another = ask.rule in OF_CHAIRS and ask.recipient != f"person:{chair}"
    faults = {
        "somebody else chairs it": known and another,
        "nobody is away": known and ask.rule is Rule.QUORUM and not away,
        "it is cancelled": meeting.state is MeetingState.CANCELLED,
        "too late": stage not in AFTER and now >= ends,
        "too early": ask.rule in STAGED and (due is None or now < due),
    }
    return [f"{what}, {meeting.on} {meeting.at}" for what, so in faults.items() if so]


def lived(seed: int, *, stormy: bool) -> tuple[Witness, Rearranging]:
    witness = Witness()
    office = Office(witness, starts=STARTS, cycles=True)
    also = (*3 * (Life.breaks,), Life.goes_away, Life.comes_back, Life.hands_over, Life.answers)
    moves = also if stormy else ()
    life = witness.life = Rearranging(office, Random(seed), *moves, stormy=stormy)
    life.goes_on(ENDS)
    return witness, life


def faults(witness: Witness, life: Rearranging) -> dict[str, object]:
    """By what must not be: where it is."""
    office = life.office
    there = {
        "left as it was": life.left,
        "sent wrongly": witness.wrong,
        "twice": [key for key, times in witness.arrived.items() if times > 1],
        "mended": office.do(CLERK, Sweep()).mended,
        "late or lost": [] if life.stormy else late_or_lost(life),
    }
    return {what: where for what, where in there.items() if where}


def late_or_lost(life: Rearranging) -> list[str]:
    """Stages that came after the last change to their meeting, and not at their moment."""
    office = life.office
    asks: dict[str, list[Ask]] = defaultdict(list)
    for ask in found(office, ASKS_BY_SUBJECT):
        asks[ask.occurrence].append(ask)
    with office.store.work("test", office.clock.now()) as w:
        return [
            f"{meeting.id}.{stage} on {due}"
            for meeting in w.find(MEETINGS_BY_DAY)
            for stage, due in cycle(meeting.group, meeting.on, meeting.at).items()
            if meeting.changed_at < due <= w.now
            and owed(meeting, stage, due, w.get(Agenda, meeting.id))
            and (stage != "quorum" or life.is_away(meeting, due))
            and not any(in_time(one, meeting, due) for one in asks[f"{meeting.id}.{stage}"])
        ]


def in_time(ask: Ask, meeting: Meeting, due: datetime) -> bool:
    """Then, or before the meeting was changed: it was sent by then, or has waited."""
    return ask.asked_at == due or (
        ask.asked_at <= meeting.changed_at and ask.delivered_at is not None
    )


def owed(meeting: Meeting, stage: str, due: datetime, agenda: Agenda | None) -> bool:
    """Nothing is agreed in these meetings; whoever started one early need not be told how."""
    if meeting.state is MeetingState.CANCELLED or stage == "confirm":
        return False
    if stage == "minutes":
        return meeting.state is MeetingState.HELD
    begun = agenda.started_at if agenda else None
    return stage not in AS_IT_BEGINS or begun is None or begun > due


def test_whatever_is_done_to_the_calendar() -> None:
    happened: Counter[str] = Counter()
    told: set[bool] = set()
    for seed in range(CALM + STORMY):
        witness, life = lived(seed, stormy=seed >= CALM)
        assert faults(witness, life) == {}, f"history {seed}"
        assert len(witness.arrived) > 100
        happened += life.happened
        told |= {life.stormy for key in witness.arrived if key.startswith(f"{Rule.QUORUM}|")}
    figure(f"{CALM + STORMY} histories: {dict(happened)}")
    assert told == {False, True}
    assert [move.__name__ for move in REARRANGED if not happened[move.__name__]] == []
