"""The ladder of an action: which step is due, told, held or coming."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import Action
from governance.asks import ASKS_BY_SUBJECT, Announcement, Ask, AskState, Rule
from governance.holds import Hold
from governance.ladder import Delivered, Step, next_step, rung_of, steps
from governance.parts import Part
from governance.seniors import Rung
from usecases.news import News, new_ask
from usecases.parts import part_of, parts_of
from usecases.scene import Scene

TOLD = AskState.TOLD


@dataclass(frozen=True, slots=True)
class Climb:
    """The next step of one part of an action; `hold` where it is held."""

    part: Part
    step: Step
    hold: Hold | None


def hold_id(action: Action, step: Step) -> str:
    return f"{action.id}|{step.occurrence}"


def to_climb(s: Scene, action: Action) -> Iterator[Climb]:
    """The next step of every part, held or not: none of those after it is taken before. Before the
    agreed date there are none, for nothing counts that was delivered earlier."""
    if action.agreed is None or action.agreed > s.day:
        return
    asks = _asks(s, action)
    for part in parts_of(s, action):
        if step := _next(s, part, asks):
            yield Climb(part, step, _held(s, action, step))


def next_step_at(s: Scene, action: Action) -> datetime | None:
    """When the ladder next needs looking at. A step that is held waits for its release, and one
    that no request has announced for a request that arrives."""
    free = (one.step.at for one in to_climb(s, action) if one.step.announced and one.hold is None)
    return min(free, default=None)


def climb(s: Scene, action: Action) -> list[str]:
    """Take the steps that have come: a seat is written to, a chair reads it on their Home and,
    from part 5 on, in the digest."""
    kept = []
    for one in to_climb(s, action):
        if one.step.announced and one.hold is None and one.step.at <= s.now:
            asks = [_tell(s, one, f"person:{person}") for person in one.step.people]
            kept += [ask.id for ask in asks if s.w.ask(ask)]
    return kept


def announced(s: Scene, ask: Ask) -> Announcement | None:
    """What a request that is sent now says of who is told next. Nothing about a step whose day has
    come: it was announced before, and what keeps it is not for its reader to know."""
    action = s.w.get(Action, ask.subject) if ask.answerable else None
    part = part_of(s, action, ask.share) if action is not None else None
    if part is None:
        return None
    arrives = Delivered(ask.recipient.removeprefix("person:"), s.now)
    step = _next(s, part, _asks(s, part.action), arrives)
    if step is None or step.at <= s.now:
        return None
    return Announcement(step.occurrence, step.people, step.at.date())


def unheard(s: Scene, action: Action) -> bool:
    """Whether the chair was told that nobody answers, and nobody has answered since."""
    told = {
        ask.occurrence
        for ask in _asks(s, action)
        if ask.rule is Rule.ESCALATED
        and ask.state is TOLD
        and rung_of(ask.occurrence) is Rung.CHAIR
    }
    # the whole ladder is worked out only where there is something to look for in it
    parts = parts_of(s, action) if told else ()
    return any(step.occurrence in told for part in parts for step in _ladder(s, part))


def still_stands(s: Scene, ask: Ask) -> bool:
    """Whether what a seat is to be told is still so: an answer may have overtaken it."""
    action = s.w.get(Action, ask.subject)
    if action is None:
        return False
    found = (step.occurrence for part in parts_of(s, action) for step in _ladder(s, part))
    return ask.occurrence in found


def _ladder(s: Scene, part: Part) -> tuple[Step, ...]:
    return steps(part, _delivered(_asks(s, part.action), part), s.day)


def _next(s: Scene, part: Part, asks: Iterable[Ask], *also: Delivered) -> Step | None:
    """`also` are requests taken as delivered, such as the one that is being sent."""
    taken = {ask.occurrence for ask in asks if ask.rule is Rule.ESCALATED}
    return next_step(steps(part, (*_delivered(asks, part), *also), s.day), taken)


def _asks(s: Scene, action: Action) -> list[Ask]:
    return s.w.find(ASKS_BY_SUBJECT, action.id)


def _delivered(asks: Iterable[Ask], part: Part) -> list[Delivered]:
    return [
        Delivered(ask.recipient.removeprefix("person:"), ask.delivered_at, ask.announces)
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


def _tell(s: Scene, one: Climb, recipient: str) -> Ask:
    news = News(Rule.ESCALATED, one.part.action.id, one.step.occurrence)
    ask = replace(new_ask(s, news, recipient), share=one.part.agency)
    if one.step.rung is Rung.CHAIR:
        return replace(ask, state=AskState.TOLD, attention_at=None)
    return ask
