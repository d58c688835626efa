"""Name somebody who chairs one meeting, whatever the group's rule says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.chairing import bar, candidates, named
from governance.meeting_changes import CHAIR
from governance.meetings import Meeting
from usecases.meeting_changed import meeting_changed
from usecases.meeting_done import MeetingDone, as_it_was, done
from usecases.naming import to_name
from usecases.owners import near, person_names, plain
from usecases.ports.store import Work
from usecases.refusals import CannotChair, Incomplete, NotFound
from usecases.scene import Scene
from usecases.swapped import OtherHalf, other_half
from usecases.views.meeting import view_meeting

REASON = (" ", ",", ";", ":", "-", "–", "—")
"""What may stand between a name and the reason."""


@dataclass(frozen=True, slots=True)
class ChairMeeting:
    """Of the group's meeting `on` that day, or its next. `person` is a whole name, behind which the
    reason may follow; part of one where only one of those who could is called so; or an id."""

    group: str
    person: str = ""
    on: date | None = None
    why: str = ""
    revision: int | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class ChairNamed:
    """`named`: not the rule says who chairs it. `chairs_were` are the names of who was to before;
    `away`: whoever is to now has said that they are away that day; `half` is the other meeting of
    a swap, which stays as it is."""

    done: MeetingDone
    named: bool = False
    chairs_were: tuple[str, ...] = ()
    away: bool = False
    half: OtherHalf | None = None


def chair_meeting(w: Work, command: ChairMeeting, now: datetime) -> ChairNamed:
    """Raises NotFound, NotAllowed, MeetingChanged, MeetingUnfit, Incomplete or CannotChair."""
    s, meeting = to_name(w, command, now, CHAIR)
    person, why = meant(s, meeting, command.person)
    check_chair(s, person, meeting)
    away = s.p.absent(person, meeting.on)
    if s.p.chairs(meeting) == (person,):
        return ChairNamed(as_it_was(s, CHAIR, meeting), meeting.chaired_by != "", away=away)
    half = other_half(s, meeting)
    after = replace(meeting, chaired_by=named(s.p, person, meeting))
    after = meeting_changed(s, CHAIR, meeting, after, command.why or why)
    were = s.names(s.p.chairs(meeting))
    return ChairNamed(done(s, CHAIR, meeting, after), after.chaired_by != "", were, away, half)


def check_chair(s: Scene, person: str, meeting: Meeting) -> None:
    """Raises CannotChair."""
    why = bar(s.p, person, meeting)
    if why:
        could = s.names(candidates(s.p, meeting))
        raise CannotChair(s.name(person), view_meeting(s, meeting), why, could)


def meant(s: Scene, meeting: Meeting, words: str) -> tuple[str, str]:
    """The id of whoever is named, and the reason that follows. Raises NotFound or Incomplete."""
    spoken = words.split()
    if not spoken:
        raise Incomplete({"person": "needed"})
    if words in s.p.people:
        return words, ""
    known = {plain(name): person for name, person in person_names(s.p)}
    for end in range(len(spoken), 0, -1):
        person = known.get(plain(" ".join(spoken[:end])))
        if person is not None:
            return person, " ".join(spoken[end:]).lstrip("".join(REASON))
    could = candidates(s.p, meeting)
    called = [one for one in could if plain(words) in plain(s.name(one)).split()]
    if len(called) == 1:
        return called[0], ""
    names = s.names(tuple(called) or could)
    raise NotFound("person", words, tuple(names) if called else near(words, names), "person")
