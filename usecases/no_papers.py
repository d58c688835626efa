"""Answer the call for papers: there is nothing for the agenda."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.asks import ASKS_BY_SUBJECT, AskState, Rule
from governance.meetings import Meeting
from usecases.agenda import CLOSED, not_now
from usecases.answer import settle_ask
from usecases.denied import check_may
from usecases.find_meeting import meeting_with
from usecases.ports.store import Work
from usecases.scene import Scene, scene
from usecases.views.meeting import MeetingView, view_meeting

VERB = "agenda.propose"


@dataclass(frozen=True, slots=True)
class NoPapers:
    """The meeting's id."""

    meeting: str


@dataclass(frozen=True, slots=True)
class PapersAnswered:
    meeting: MeetingView


def no_papers(w: Work, command: NoPapers, now: datetime) -> PapersAnswered:
    """Nobody is reminded who has said so. Raises NotFound, NotAllowed, or MeetingNotNow for a
    meeting that was held or cancelled."""
    s = scene(w, now)
    meeting = meeting_with(s, command.meeting)
    check_may(s, VERB, meeting)
    if meeting.state in CLOSED:
        raise not_now(VERB, meeting)
    answer_papers(s, meeting)
    w.enter("agenda.nothing", meeting.id)
    return PapersAnswered(view_meeting(s, meeting))


def answer_papers(s: Scene, meeting: Meeting) -> None:
    """The reader has answered, whichever call it was."""
    for ask in s.w.find(ASKS_BY_SUBJECT, meeting.id, AskState.OPEN):
        if ask.rule is Rule.PAPERS and ask.recipient == f"person:{s.reader}":
            settle_ask(s.w, ask, AskState.ANSWERED)
