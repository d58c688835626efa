"""Ask and tell what the cycle of a meeting has come to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from governance.asks import Ask, AskState, Over
from governance.cycle import STAGED, series
from governance.meetings import Meeting
from governance.policy import LATE, next_slot
from governance.stages import Fall, of_use, stages
from usecases.ask_again import ask_again
from usecases.attend_meeting import keep_meeting
from usecases.ports.store import Work
from usecases.scene import Scene, scene
from usecases.stage_people import asks_about, asks_of

PROMPTLY = timedelta(hours=1)
"""What is later than this goes out in office hours, as everything else does."""


@dataclass(frozen=True, slots=True)
class StageDue:
    """The id of a meeting whose attention has come."""

    meeting: str


@dataclass(frozen=True, slots=True)
class StagesDone:
    asks: tuple[str, ...]


def stage_due(w: Work, command: StageDue, now: datetime) -> StagesDone:
    """Of several stages that have come everybody hears the latest that is for them and still of
    use; what came before it is passed over."""
    s = scene(w, now)
    meeting = w.get(Meeting, command.meeting)
    if meeting is None:
        return StagesDone(())
    falls = stages(s.p, meeting)
    come = [one for one in falls if one.at <= now and one.stage.name not in meeting.seen]
    done = [one for one in come if _seen_to(meeting, one, now)]
    new = _ask(s, meeting, done)
    seen = (*meeting.seen, *(one.stage.name for one in done))
    keep_meeting(s, replace(meeting, seen=seen))
    w.enter("stage", meeting.id)
    return StagesDone(tuple(ask.id for ask in new))


def _seen_to(meeting: Meeting, fall: Fall, now: datetime) -> bool:
    """What waits for the meeting to be held is left for then."""
    return not fall.stage.after or of_use(meeting, fall, now)


def _ask(s: Scene, meeting: Meeting, done: list[Fall]) -> list[Ask]:
    known = {ask.id: ask for ask in asks_about(s, meeting) if ask.rule in STAGED}
    served: set[tuple[str, str, int | str]] = set()
    new = []
    for fall in reversed(done):
        for ask in asks_of(s, meeting, fall):
            key = (ask.subject, ask.recipient, series(ask.rule))
            if key in served or not of_use(meeting, fall, s.now):
                s.w.ask(ask.passed_over(Over.LATER))
                continue
            served.add(key)
            if _asked(s, replace(ask, attention_at=_when(s, fall)), known.get(ask.id)):
                new.append(ask)
    _give_way(s, new, known.values())
    return new


def _asked(s: Scene, ask: Ask, there: Ask | None) -> bool:
    """Also where it was passed over before it had reached anybody, as when the meeting was to be
    earlier."""
    if there is None:
        return s.w.ask(ask)
    if there.delivered_at or there.state is not AskState.PASSED_OVER:
        return False
    ask_again(s, there, ask.attention_at)
    return True


def _give_way(s: Scene, new: Iterable[Ask], known: Iterable[Ask]) -> None:
    """What has not reached somebody gives way to what is newer: nobody gets both."""
    for ask in new:
        for old in known:
            same = (old.subject, old.recipient) == (ask.subject, ask.recipient)
            unsent = old.state is AskState.OPEN and old.delivered_at is None
            if same and unsent and old.id != ask.id and series(old.rule) == series(ask.rule):
                s.w.put(old.passed_over(Over.LATER))


def _when(s: Scene, fall: Fall) -> datetime:
    lane = fall.stage.lane
    if s.now - fall.at > PROMPTLY:
        lane = LATE.get(lane, lane)
    return next_slot(lane, s.now, s.p.policy, s.p.days)
