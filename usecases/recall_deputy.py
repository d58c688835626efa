"""Call a deputy back: whoever sent them comes themselves, or nobody does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from governance.attendance import Deputy
from usecases.ballot_asks import attend_ballots
from usecases.coming_told import settle_coming
from usecases.formal import sitting
from usecases.ports.store import Work
from usecases.refusals import NotFound
from usecases.scene import Scene, scene
from usecases.send_deputy import coming, whose
from usecases.tell_deputy import tell_recalled
from usecases.views.meeting import MeetingView, view_meeting

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RecallDeputy:
    """For the meeting on `on` (None: the next), and for a time that covers it."""

    group: str
    on: date | None = None
    person: str = ""


@dataclass(frozen=True, slots=True)
class DeputyRecalled:
    """`deputies` are the names of those who are not sent any more."""

    person: str
    meeting: MeetingView
    deputies: tuple[str, ...]


def recall_deputy(w: Work, command: RecallDeputy, now: datetime) -> DeputyRecalled:
    """Raises NotFound where nobody was sent, NotAllowed or MeetingNotNow."""
    s = scene(w, now)
    person = whose(s, command.person)
    meeting = coming(s, command.group, command.on)
    sent = [one for one in sitting(s, meeting).deputies if one.person == person]
    if not sent:
        raise NotFound("deputy", s.name(person))
    for one in sent:
        _end(s, one)
        tell_recalled(s, one)
    after = scene(w, now)
    settle_coming(after, meeting, person)
    attend_ballots(after, meeting.group)
    w.enter("deputy.recall", meeting.id)
    names = s.names(tuple(one.deputy for one in sent))
    return DeputyRecalled(s.name(person), view_meeting(s, meeting), names)


def _end(s: Scene, one: Deputy) -> None:
    """One for a time that has begun ends yesterday, so that who stood in until then is known."""
    kept = s.w.get(Deputy, one.id)
    if kept is None:
        return
    if not kept.meeting and kept.first < s.day:
        s.w.put(replace(kept, last=s.day - DAY))
    else:
        s.w.remove(kept)
