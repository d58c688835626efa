"""The sample partnership meeting as planned, and who is to chair: by hand, not by Clerk's rule."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from governance.meetings import MEETINGS_BY_DAY, Meeting
from governance.timescale import Timescale
from tests.jobs.office import Office
from tests.usecases.cast import advance, found, tick
from usecases.apologise import Apologise
from usecases.close_meeting import CloseMeeting
from usecases.done_action import DoneAction
from usecases.new_action import Created, NewAction
from usecases.start_meeting import StartMeeting

TURNS: dict[str, tuple[str, ...]] = {
    "SLG": ("adaeze-whitlock", "gareth-penhallow", "imogen-harcastle"),
    "BMG": ("winston-baptiste", "priya-ramanathan", "rachel-okafor"),
    "CSPR": ("yasmin-throckley", "niamh-corrigan", "priya-ramanathan"),
    "CCP": ("imogen-harcastle", "adaeze-whitlock", "gareth-penhallow"),
    "LWD": ("blessing-oyelaran", "piotr-lindqvist", "shanice-porter-grey"),
    "QAA": ("beatrice-lamptey",),
    "PROC": ("nasreen-holloway",),
    "DSL": ("hannah-zielinska",),
    "EYDSL": ("rosalind-akhtar",),
}
"""Who chairs each group in 2026/27, 2027/28 and 2028/29; where there is one, always."""

TURN_BEGINS = {"LWD": 9}
"""The month in which a turn ends and the next one begins: April, unless it is said here."""

AWAY = {"BMG": "leila-marchbank"}
"""By group, who never comes."""

WEEKS = timedelta(days=20)


def chair_of(group: str, day: date) -> str:
    turns = TURNS[group]
    year = day.year - 2026 - (day.month < TURN_BEGINS.get(group, 4))
    return turns[max(year, 0) % len(turns)]


def turns_begin(meetings: Iterable[Meeting]) -> set[str]:
    """The ids of those that somebody chairs who did not chair the one before, of all by day."""
    chairs: dict[str, str] = {}
    begins = set()
    for meeting in meetings:
        chair = chair_of(meeting.group, meeting.on)
        if chairs.get(meeting.group, chair) != chair:
            begins.add(meeting.id)
        chairs[meeting.group] = chair
    return begins


class Diary:
    """Each meeting is chaired by whoever is to chair it, and something is agreed in each; one sends
    apologies for all of one group, and nobody else says whether they come."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.agreed: list[tuple[date, str, str]] = []

    def goes_on(self, until: datetime) -> None:
        tick(self.office)
        self._apologise()
        while (meeting := self._next()) is not None and meeting.starts < until:
            advance(self.office, meeting.starts + timedelta(minutes=5))
            self._hold(meeting)
            self._apologise()
        advance(self.office, until)

    def _next(self) -> Meeting | None:
        return min(self._coming(), key=lambda one: one.starts, default=None)

    def _coming(self) -> list[Meeting]:
        now = self.office.clock.now()
        return [one for one in found(self.office, MEETINGS_BY_DAY) if one.starts > now]

    def _apologise(self) -> None:
        for meeting in self._coming():
            if who := AWAY.get(meeting.group):
                self.office.do(who, Apologise(meeting.group, meeting.on))

    def _hold(self, meeting: Meeting) -> None:
        chair, do = chair_of(meeting.group, meeting.on), self.office.do
        do(chair, StartMeeting(meeting.group))
        due = meeting.on + timedelta(days=90)
        point = NewAction(
            meeting.group, "Write to all", f"person:{chair}", Timescale(f"{due:%d %B %Y}", due)
        )
        raised: Created = do(chair, point)
        do(chair, CloseMeeting(meeting.group, rest="carry"))
        self._finish(meeting.on - WEEKS)
        self.agreed.append((meeting.on, chair, raised.action.ref))

    def _finish(self, day: date) -> None:
        """What was agreed before that day is done, so that nobody is asked about it for ever."""
        for on, owner, ref in [one for one in self.agreed if one[0] < day]:
            self.office.do(owner, DoneAction(ref, evidence="Sent"))
            self.agreed.remove((on, owner, ref))
