"""Whether what waits to be sent may go to its recipient today, and what becomes of it if not."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from governance.actions import Action
from governance.addressing import address, responsible
from governance.asking import put_off_until
from governance.asks import Ask, Over, Rule
from governance.cycle import STAGED
from governance.meetings import Meeting
from governance.parts import Part
from governance.policy import Lane, next_slot
from governance.rounds import meeting_of, round_at
from governance.stages import named, of_use, stages
from usecases.meeting_asks import is_told, meeting_of_ask
from usecases.parts import part_of
from usecases.request import Asking, request
from usecases.scene import Scene


def fits(s: Scene, ask: Ask) -> bool:
    """Where it may not go it is put off, passed over, or asked of whoever is there instead; it is
    then in no message any more."""
    action = s.w.get(Action, ask.subject)
    if action is not None and ask.answerable:
        return _request_fits(s, ask, part_of(s, action, ask.share))
    if ask.rule in STAGED:
        return _stage_fits(s, ask)
    return _news_fits(s, ask)


def free_at(s: Scene, recipient: str, lane: Lane, moment: datetime) -> datetime:
    """When the lane may next speak to somebody; who stands in for them is another question."""
    kind, _, person = recipient.partition(":")
    if kind != "person":
        return next_slot(lane, moment, s.p.policy, s.p.days)
    return next_slot(lane, moment, s.p.policy, s.p.days, lambda day: s.p.on_holiday(person, day))


def put_off(s: Scene, ask: Ask, until: datetime) -> bool:
    s.w.put(replace(ask, attention_at=until, message=None))
    return False


def _request_fits(s: Scene, ask: Ask, part: Part | None) -> bool:
    if part is None or not part.askable or _is_over(s, ask):
        s.w.put(replace(ask.passed_over(Over.MOOT), message=None))
        return False
    if (until := put_off_until(part)) is not None and s.now < until:
        return put_off(s, ask, until)
    if ask.rule is Rule.ROUND and (opens := round_at(part, ask.occurrence)) and s.now < opens:
        return put_off(s, ask, opens)
    person, found = ask.recipient.removeprefix("person:"), address(part, s.day)
    if person in found.people:
        return True
    owes = responsible(part, s.day)
    if not found.people and (person in owes or not owes):
        back_on = found.back_on or s.p.days.add(s.day, 1)
        return put_off(s, ask, part.slot(back_on))
    s.w.put(replace(ask.passed_over(Over.ELSEWHERE), message=None))
    request(s, Asking(part, ask.rule, ask.occurrence))
    return False


def _is_over(s: Scene, ask: Ask) -> bool:
    """A round ends when its group meets, or is not to."""
    meeting = s.w.get(Meeting, meeting_of(ask.occurrence)) if ask.rule is Rule.ROUND else None
    return meeting is not None and (meeting.starts <= s.now or not meeting.coming)


def _stage_fits(s: Scene, ask: Ask) -> bool:
    """The meeting may have been moved, cancelled or begun since, or be somebody else's to chair."""
    meeting = meeting_of_ask(s, ask)
    fall = named(stages(s.p, meeting), ask.occurrence) if meeting is not None else None
    reader = ask.recipient.removeprefix("person:")
    if (
        meeting is None
        or fall is None
        or not of_use(meeting, fall, max(s.now, fall.at))
        or not is_told(s, ask, meeting, reader)
    ):
        s.w.put(replace(ask.passed_over(Over.MOOT), message=None))
        return False
    return put_off(s, ask, fall.at) if fall.at > s.now else _news_fits(s, ask)


def _news_fits(s: Scene, ask: Ask) -> bool:
    """News waits for its reader to be back: it is not a stand-in's to have."""
    kind, _, person = ask.recipient.partition(":")
    if kind != "person":
        return True
    back = next_slot(ask.lane, s.now, s.p.policy, s.p.days, lambda day: s.p.absent(person, day))
    return True if back <= s.now else put_off(s, ask, back)
