"""What was asked about a meeting is put right when the meeting changes: never asked again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from governance.actions import ACTIONS_BY_GROUP, Action
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Over, Rule
from governance.cycle import STAGED
from governance.meetings import Meeting, MeetingState
from governance.policy import next_slot
from governance.rounds import meeting_of
from governance.stages import stages
from usecases.answer import redraw, settle_ask
from usecases.ask_again import ask_again
from usecases.attend_meeting import keep_meeting
from usecases.let_go import answerers, person_of
from usecases.parts import part_of
from usecases.scene import Scene
from usecases.stage_people import asks_about


def correct_meeting(s: Scene, before: Meeting, meeting: Meeting) -> Meeting:
    """Put one that was moved, cancelled or reinstated, with its attention set.

    Of a cancelled one nobody need answer anything any more; of a reinstated one they need again.
    What reached somebody is shown afresh, and what reached nobody and now falls later waits.
    """
    if meeting.state is MeetingState.CANCELLED:
        _call_off(s, meeting)
    elif before.state is MeetingState.CANCELLED:
        _call_again(s, meeting)
    for ask in (*asks_about(s, meeting), *(ask for _, ask in _round(s, meeting))):
        redraw(s.w, ask)
    return keep_meeting(s, replace(meeting, seen=_still_seen(s, meeting)))


def show_afresh(s: Scene, meeting: Meeting) -> Meeting:
    """Put one that was started or closed, with its attention set; what was said of it is shown as
    it is now. The digest stays what the meeting was run from."""
    for ask in asks_about(s, meeting):
        if meeting.state is MeetingState.PLANNED or ask.rule is not Rule.DIGEST:
            redraw(s.w, ask)
    return keep_meeting(s, meeting)


def _call_off(s: Scene, meeting: Meeting) -> None:
    asks = [*_staged(s, meeting), *(ask for _, ask in _round(s, meeting))]
    for ask in asks:
        if ask.state is AskState.OPEN:
            settle_ask(s.w, ask, AskState.PASSED_OVER)


def _call_again(s: Scene, meeting: Meeting) -> None:
    owed = (ask for action, ask in _round(s, meeting) if _owed(s, action, ask))
    for ask in (*_staged(s, meeting), *owed):
        if ask.over is Over.MOOT:
            ask_again(s, ask, next_slot(ask.lane, s.now, s.p.policy, s.p.days))


def _staged(s: Scene, meeting: Meeting) -> list[Ask]:
    return [ask for ask in asks_about(s, meeting) if ask.rule in STAGED]


def _round(s: Scene, meeting: Meeting) -> Iterator[tuple[Action, Ask]]:
    """The requests for updates before it."""
    for action in s.w.find(ACTIONS_BY_GROUP, meeting.group):
        for ask in s.w.find(ASKS_BY_SUBJECT, action.id) if action.live else ():
            if ask.rule is Rule.ROUND and meeting_of(ask.occurrence) == meeting.id:
                yield action, ask


def _owed(s: Scene, action: Action, ask: Ask) -> bool:
    """Whether nobody has answered since, and it is still theirs to answer."""
    part = part_of(s, action, ask.share)
    if part is None or not part.askable or person_of(ask) not in answerers(s, action):
        return False
    return part.update is None or part.update.at < ask.asked_at


def _still_seen(s: Scene, meeting: Meeting) -> tuple[str, ...]:
    """Without the stages that come only now, and of which nobody has heard."""
    heard = {ask.occurrence for ask in _staged(s, meeting) if ask.delivered_at is not None}
    later = {
        fall.stage.name
        for fall in stages(s.p, meeting)
        if fall.at > s.now and fall.occurrence not in heard
    }
    return tuple(name for name in meeting.seen if name not in later)
