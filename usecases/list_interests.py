"""The register of interests, as far as somebody may read it; and who still owes an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.declaring import OWED, answers
from governance.interests import DECLARATIONS_BY_PERSON
from governance.meetings import MeetingState
from usecases.agenda import permitted
from usecases.declaration_view import DeclarationView, view_declaration
from usecases.find_group import find_group
from usecases.formal import declared_in, items_of, roll_of, room_of
from usecases.ports.store import Work
from usecases.scene import scene
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class ListInterests:
    """Without `group` one's own, also what was closed; with it, what those who sit on it have in
    the register now."""

    group: str = ""


@dataclass(frozen=True, slots=True)
class InterestsListed:
    """`exports`: its reader may have it as a table."""

    group: str
    interests: tuple[DeclarationView, ...]
    exports: bool = False


@dataclass(frozen=True, slots=True)
class ListAnswers:
    """Who has said what they have to declare in a meeting. Never what."""

    group: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class AnswerView:
    person: str
    answer: str
    owed: bool
    unhandled: bool = False


@dataclass(frozen=True, slots=True)
class AnswersListed:
    """`revision` rises with whatever is recorded of the room; `going`: the meeting is under way."""

    meeting: MeetingView
    answers: tuple[AnswerView, ...]
    revision: int = 0
    going: bool = False


def list_interests(w: Work, command: ListInterests, now: datetime) -> InterestsListed:
    """Raises NotFound."""
    s = scene(w, now)
    if not command.group:
        own = w.find(DECLARATIONS_BY_PERSON, s.reader)
        return InterestsListed("", tuple(view_declaration(s, one) for one in own))
    group = find_group(s, command.group)
    found = (
        one
        for person in s.p.seated(group, s.day)
        for one in w.find(DECLARATIONS_BY_PERSON, person)
        if one.holds(s.day) and s.may("interest.show", one)
    )
    views = tuple(view_declaration(s, one) for one in found)
    return InterestsListed(group, views, s.may("interest.export", group))


def list_answers(w: Work, command: ListAnswers, now: datetime) -> AnswersListed:
    """Raises NotFound or NotAllowed."""
    s = scene(w, now)
    meeting = permitted(s, "interest.record", command.group, command.on)
    said, room = declared_in(s, meeting), room_of(s, meeting)
    found = answers(roll_of(s, meeting), said, room, items_of(s, meeting))
    open_ = {one.person for one in said if one.bars and one.handling is None}
    views = (
        AnswerView(s.name(person), answer.value, answer in OWED, person in open_)
        for person, answer in found.items()
    )
    going = meeting.state is MeetingState.UNDER_WAY
    return AnswersListed(view_meeting(s, meeting), tuple(views), room.version, going)
