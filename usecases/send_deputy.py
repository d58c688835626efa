"""Send somebody in a member's place, to one meeting or for a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from governance.attendance import Deputy, Says
from governance.meetings import MEETINGS_BY_GROUP, Meeting
from governance.seating import Sitting, Unfit
from usecases.agenda import CLOSED, not_now
from usecases.apologise import keep_reply
from usecases.ballot_asks import attend_ballots
from usecases.coming_told import settle_coming
from usecases.find_group import find_group
from usecases.find_meeting import find_meeting
from usecases.formal import sitting
from usecases.person_named import person_named
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotAllowed
from usecases.scene import Scene, scene
from usecases.tell_deputy import tell_sent
from usecases.views.meeting import MeetingView, view_meeting

VERB = "deputy.send"
LONGEST = timedelta(days=400)
PROBLEMS = {
    Unfit.ONESELF: "oneself",
    Unfit.SITS: "sits there",
    Unfit.OTHER_AGENCY: "another agency",
}


@dataclass(frozen=True, slots=True)
class SendDeputy:
    """To the group's meeting on `on` (None: the next), or to all from `first` to `last`, both days
    included. `deputy` and `person` are names or ids; without `person` one sends for oneself."""

    group: str
    deputy: str = ""
    on: date | None = None
    first: date | None = None
    last: date | None = None
    person: str = ""


@dataclass(frozen=True, slots=True)
class DeputySent:
    """Whoever sent them stays accountable. `meeting` None: for a time."""

    person: str
    deputy: str
    group: str
    first: date
    last: date
    meeting: MeetingView | None = None
    again: bool = False


def send_deputy(w: Work, command: SendDeputy, now: datetime) -> DeputySent:
    """Raises NotFound, NotAllowed, Incomplete or MeetingNotNow."""
    s = scene(w, now)
    person = whose(s, command.person)
    if not command.deputy.strip():
        raise Incomplete({"deputy": "needed"})
    command = replace(command, deputy=person_named(s, command.deputy, "deputy"))
    if command.first is None:
        return _to_meeting(s, command, person)
    return _for_a_time(s, command, person)


def _to_meeting(s: Scene, command: SendDeputy, person: str) -> DeputySent:
    meeting = coming(s, command.group, command.on)
    found = sitting(s, meeting)
    _check(found, person, command.deputy)
    fresh = Deputy(
        id=f"{meeting.id}@{person}", group=meeting.group, person=person, deputy=command.deputy,
        first=s.day, last=meeting.on, by=s.reader, at=s.now, meeting=meeting.id,
    )  # fmt: skip
    before = s.w.get(Deputy, fresh.id)
    again = _keep(s, fresh)
    known = keep_reply(s, meeting, person, Says.APOLOGIES)
    if not again:
        tell_sent(s, fresh, before)
    if not (again and known):
        settle_coming(scene(s.w, s.now), meeting, person)
        s.w.enter(VERB, fresh.id)
    return replace(_view(s, fresh, again), meeting=view_meeting(s, meeting))


def _for_a_time(s: Scene, command: SendDeputy, person: str) -> DeputySent:
    group = find_group(s, command.group)
    first, last = command.first or s.day, command.last or command.first or s.day
    problem = "before first" if last < first else "passed" if last < s.day else ""
    if problem or last - first > LONGEST:
        raise Incomplete({"last": problem or "too long"})
    held = tuple(one for one in s.p.deputies if one.group == group and not one.meeting)
    overlapping = tuple(one for one in held if one.first <= last and first <= one.last)
    _check(Sitting(s.p, group, max(first, s.day), overlapping), person, command.deputy)
    fresh = Deputy(
        id=f"{group}@{person}~{first.isoformat()}", group=group, person=person,
        deputy=command.deputy, first=first, last=last, by=s.reader, at=s.now,
    )  # fmt: skip
    before = s.w.get(Deputy, fresh.id)
    again = _keep(s, fresh)
    if not again:
        tell_sent(s, fresh, before)
        after = scene(s.w, s.now)
        attend_ballots(after, group)
        for meeting in s.w.find(MEETINGS_BY_GROUP, group):
            if meeting.coming and fresh.covers(meeting):
                settle_coming(after, meeting, person)
        s.w.enter(VERB, fresh.id)
    return _view(s, fresh, again)


def whose(s: Scene, named: str) -> str:
    """Oneself, or whom the business manager does it for."""
    person = person_named(s, named, "person") if named else s.reader
    if not s.may(VERB, f"person:{person}"):
        raise NotAllowed(VERB, s.name(person), s.names((person, *s.p.managers(s.day))))
    return person


def coming(s: Scene, group: str, on: date | None) -> Meeting:
    meeting = find_meeting(s, group, on)
    if meeting.state in CLOSED:
        raise not_now(VERB, meeting)
    return meeting


def _check(found: Sitting, person: str, deputy: str) -> None:
    """A member who votes sends somebody of their agency who does not sit there, and whom no other
    member has sent."""
    if not found.votes(person):
        raise Incomplete({"person": "no vote"})
    seats = [place for place in found.seats_of(person) if place.seat.has_vote]
    unfit = [found.unfit(deputy, place) for place in seats]
    if None not in unfit:
        raise Incomplete({"deputy": PROBLEMS[unfit[0]] if unfit[0] else ""})
    if any(one.deputy == deputy and one.person != person for one in found.deputies):
        raise Incomplete({"deputy": "sent by another"})


def _keep(s: Scene, fresh: Deputy) -> bool:
    """Another sent to the same takes the place of the first. Whether it was so already."""
    there = s.w.get(Deputy, fresh.id)
    if there is not None and (there.deputy, there.last) == (fresh.deputy, fresh.last):
        return True
    s.w.put(replace(fresh, version=there.version if there else 0))
    return False


def _view(s: Scene, one: Deputy, again: bool) -> DeputySent:
    name, deputy = s.name(one.person), s.name(one.deputy)
    return DeputySent(name, deputy, one.group, one.first, one.last, again=again)
