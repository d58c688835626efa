"""What a message's row tells of a meeting, with its reader's rights of the moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from governance.agenda import AGENDA_BY_MEETING
from governance.asks import Ask, AskState, Rule
from governance.dates import london
from governance.declaring import OWED
from governance.meetings import Meeting, MeetingState
from governance.minutes import MinutesState
from governance.stages import stages
from usecases.agenda import CLOSED
from usecases.agenda_view import AgendaView, ItemView, view_agenda
from usecases.attendance_view import view_attendance
from usecases.change_told import change_told
from usecases.coming_told import ComingTold, coming_told
from usecases.digest import digest_of
from usecases.minutes_text import minutes_of
from usecases.minutes_view import view_minutes
from usecases.next_chair import chair_told
from usecases.outstanding import Outstanding, answers_in, outstanding
from usecases.raised import lacks, raised_seen
from usecases.reporting import view_report
from usecases.scene import Scene
from usecases.views import ActionView, view_action

RUNS = "meeting.start", "meeting.close", "agenda.show", "meeting.digest"


@dataclass(frozen=True, slots=True)
class PapersCalled:
    """`proposed` are the titles of the reader's own items; `nothing`: they said there is none.
    `by` is the day by which papers are due, which may be `over` before a reminder gets there;
    `wanted`: the meeting is still to be held. `coming` is whether they come."""

    meeting: str
    by: date | None
    over: bool
    proposed: tuple[str, ...]
    nothing: bool
    wanted: bool
    coming: ComingTold | None = None


@dataclass(frozen=True, slots=True)
class AgendaTold:
    """The agenda as everybody has it, and whether its reader comes."""

    agenda: AgendaView
    coming: ComingTold | None


@dataclass(frozen=True, slots=True)
class Held:
    """What a meeting came to, as far as it has: `state` is the meeting's; `raised` are the actions
    that were raised in it, of which `lacking` have no lead or no date, and `mine` are the reader's.
    `items` are its agenda, with what was noted; `can` names what the reader may do with the
    meeting; `left` is who has still to declare, while it is going on; `minutes` is how far those
    have come."""

    meeting: str
    state: MeetingState
    raised: tuple[ActionView, ...]
    lacking: tuple[str, ...]
    mine: tuple[str, ...]
    items: tuple[ItemView, ...]
    can: tuple[str, ...]
    left: Outstanding = Outstanding()
    minutes: str = MinutesState.DRAFT


@dataclass(frozen=True, slots=True)
class Declaring:
    """Whether the reader has anything to declare in a meeting: `answer` is what they have said, and
    never what they declared; `owed`: they are still to say. `items` are what it is to come to."""

    answer: str
    owed: bool
    items: tuple[ItemView, ...]
    wanted: bool


def _declaring(s: Scene, _ask: Ask, meeting: Meeting) -> Declaring:
    answer = answers_in(s, meeting).get(s.reader)
    return Declaring(
        answer=answer.value if answer else "",
        owed=answer in OWED,
        items=tuple(one for one in view_agenda(s, meeting).items if one.starts is not None),
        wanted=meeting.state not in CLOSED,
    )


@dataclass(frozen=True, slots=True)
class CirculatedTold:
    """Minutes that were circulated, as they stand since: how many items were `amended`."""

    state: str
    correct_by: date | None
    over: bool
    amended: int
    corrects: bool


def _papers(s: Scene, ask: Ask, meeting: Meeting) -> PapersCalled:
    items = s.w.find(AGENDA_BY_MEETING, meeting.id)
    by = _papers_due(s, meeting)
    return PapersCalled(
        meeting=meeting.id,
        by=by,
        over=by is not None and by < s.day,
        proposed=tuple(item.title for item in items if item.proposed_by == s.reader),
        nothing=ask.state is AskState.ANSWERED,
        wanted=meeting.state not in CLOSED,
        coming=coming_told(s, meeting),
    )


def _papers_due(s: Scene, meeting: Meeting) -> date | None:
    """On the day of the last reminder; where there is none, when the agenda goes out."""
    falls = stages(s.p, meeting)
    calls = [fall for fall in falls if fall.stage.rule is Rule.PAPERS][1:]
    goes_out = [fall for fall in falls if fall.stage.rule is Rule.AGENDA]
    return next((london(one.at).date() for one in (*reversed(calls), *goes_out)), None)


def _held(s: Scene, _ask: Ask, meeting: Meeting) -> Held:
    raised = raised_seen(s, meeting)
    return Held(
        meeting=meeting.id,
        state=meeting.state,
        raised=tuple(view_action(s, action) for action in raised),
        lacking=tuple(action.id for action in raised if lacks(action)),
        mine=tuple(action.id for action in raised if s.leads(action)),
        items=view_agenda(s, meeting).items,
        can=tuple(verb for verb in RUNS if s.may(verb, meeting)),
        left=_left(s, meeting),
        minutes=minutes_of(s, meeting).state.value,
    )


def _circulated(s: Scene, _ask: Ask, meeting: Meeting) -> CirculatedTold:
    view = view_minutes(s, meeting)
    return CirculatedTold(
        state=view.state,
        correct_by=view.correct_by,
        over=view.correct_by is not None and view.correct_by < s.day,
        amended=len(view.amended),
        corrects="minutes.correct" in view.can,
    )


def _left(s: Scene, meeting: Meeting) -> Outstanding:
    if meeting.state in CLOSED or not s.may("interest.record", meeting):
        return Outstanding()
    return outstanding(s, meeting)


ROWS: dict[Rule, Callable[[Scene, Ask, Meeting], object]] = {
    Rule.PAPERS: _papers,
    Rule.REPORT: lambda s, ask, meeting: view_report(s, meeting, ask.subject.partition("<")[2]),
    Rule.AGENDA: lambda s, _ask, meeting: AgendaTold(
        view_agenda(s, meeting), coming_told(s, meeting)
    ),
    Rule.STARTED: lambda s, _ask, meeting: view_agenda(s, meeting),
    Rule.DIGEST: lambda s, _ask, meeting: digest_of(s, meeting),
    Rule.START: _held,
    Rule.DECLARE: _declaring,
    Rule.QUORUM: lambda s, _ask, meeting: view_attendance(s, meeting),
    Rule.CAPTURE: _held,
    Rule.CONFIRM: _held,
    Rule.MINUTES: _held,
    Rule.CIRCULATED: _circulated,
    Rule.MEETING_CHANGED: change_told,
    Rule.NEXT_CHAIR: chair_told,
}
"""By the rule of the ask."""
