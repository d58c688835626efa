"""The ladder of an action: which steps are due, told, held or coming."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from governance.actions import Action
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Over, Rule, ask_id
from governance.holds import Hold
from governance.ladder import Delivered, Rung, Step, steps
from governance.parts import Part
from governance.policy import Lane, next_slot
from usecases.parts import parts_of
from usecases.scene import Scene

TOLD = AskState.TOLD


@dataclass(frozen=True, slots=True)
class Climb:
    """A step that was not taken yet, of one part of an action; `hold` where it is held."""

    part: Part
    step: Step
    hold: Hold | None


def hold_id(action: Action, step: Step) -> str:
    return f"{action.id}|{step.occurrence}"


def ladder(s: Scene, part: Part, *also: Delivered) -> tuple[Step, ...]:
    """`also` are requests taken as delivered, such as the one that is being written."""
    return steps(part, (*_delivered(_asks(s, part.action), part), *also), s.day)


def to_climb(s: Scene, action: Action) -> Iterator[Climb]:
    """The steps of every part that were not taken yet, held ones too. Before the agreed date there
    are none, for nothing counts that was delivered earlier."""
    if action.agreed is None or action.agreed > s.day:
        return
    asks = _asks(s, action)
    taken = {ask.occurrence for ask in asks if ask.rule is Rule.ESCALATED}
    for part in parts_of(s, action):
        for step in steps(part, _delivered(asks, part), s.day):
            if step.occurrence not in taken:
                yield Climb(part, step, _held(s, action, step))


def next_step_at(s: Scene, action: Action) -> datetime | None:
    """When the ladder next needs looking at; a step that is held waits for its release."""
    free = (climb.step.at for climb in to_climb(s, action) if climb.hold is None)
    return min(free, default=None)


def climb(s: Scene, action: Action) -> list[str]:
    """Take the steps that have come: a seat is written to, a chair reads it on their Home and,
    from part 5 on, in the digest."""
    kept = []
    for one in to_climb(s, action):
        if one.hold is None and one.step.at <= s.now:
            asks = [_tell(s, one, f"person:{person}") for person in one.step.people]
            kept += [ask.id for ask in asks or [_skipped(s, one)] if s.w.ask(ask)]
    return kept


def unheard(s: Scene, action: Action) -> bool:
    """Whether the chair was told that nobody answers, and nobody has answered since."""
    told = {
        ask.occurrence
        for ask in _asks(s, action)
        if ask.rule is Rule.ESCALATED
        and ask.state is TOLD
        and ask.occurrence.partition("@")[0].endswith(Rung.CHAIR.value)
    }
    # the whole ladder is worked out only where there is something to look for in it
    parts = parts_of(s, action) if told else ()
    return any(step.occurrence in told for part in parts for step in ladder(s, part))


def still_stands(s: Scene, ask: Ask) -> bool:
    """Whether what a seat is to be told is still so: an answer may have overtaken it."""
    action = s.w.get(Action, ask.subject)
    if action is None:
        return False
    found = (step.occurrence for part in parts_of(s, action) for step in ladder(s, part))
    return ask.occurrence in found


def _asks(s: Scene, action: Action) -> list[Ask]:
    return s.w.find(ASKS_BY_SUBJECT, action.id)


def _delivered(asks: Iterable[Ask], part: Part) -> list[Delivered]:
    return [
        Delivered(ask.recipient.removeprefix("person:"), ask.delivered_at)
        for ask in asks
        if ask.answerable
        and ask.share == part.agency
        and ask.delivered_at is not None
        # what was answered, or passed over by a pause or a new lead, needs no answer any more
        and ask.state is AskState.OPEN
    ]


def _held(s: Scene, action: Action, step: Step) -> Hold | None:
    hold = s.w.get(Hold, hold_id(action, step))
    return hold if hold is not None and hold.released_at is None else None


def _skipped(s: Scene, one: Climb) -> Ask:
    """Nobody is there to be told: the step is over all the same."""
    return _tell(s, one, f"group:{one.part.action.group}").passed_over(Over.MOOT)


def _tell(s: Scene, one: Climb, recipient: str) -> Ask:
    action = one.part.action
    chair = one.step.rung is Rung.CHAIR
    return Ask(
        id=ask_id(Rule.ESCALATED, action.id, one.step.occurrence, recipient),
        rule=Rule.ESCALATED,
        subject=action.id,
        occurrence=one.step.occurrence,
        recipient=recipient,
        lane=Lane.DAILY,
        asked_at=s.now,
        state=AskState.TOLD if chair else AskState.OPEN,
        attention_at=None if chair else next_slot(Lane.DAILY, s.now, s.p.policy, s.p.days),
        share=one.part.agency,
    )
