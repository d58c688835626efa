"""Who has still to say what they have to declare in a meeting, and what is still to be agreed."""

from __future__ import annotations

from dataclasses import dataclass

from governance.declaring import OWED, Answer, answers, declares
from governance.meetings import Meeting
from usecases.formal import declared_in, items_of, roll_of, room_of
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class Outstanding:
    """Names: of those who owe an answer, and of those with whom it is still to be agreed what
    follows. Never what they declared. `you`: its reader owes one too, and is not among the names
    of those who do."""

    owed: tuple[str, ...] = ()
    unhandled: tuple[str, ...] = ()
    you: bool = False


def outstanding(s: Scene, meeting: Meeting) -> Outstanding:
    """For those who may run it: ask that first."""
    open_ = (one for one in declared_in(s, meeting) if one.bars and one.handling is None)
    unhandled = tuple(dict.fromkeys(one.person for one in open_))
    owe = owing(s, meeting)
    others = tuple(one for one in owe if one != s.reader)
    return Outstanding(s.names(others), s.names(unhandled), you=s.reader in owe)


def owing(s: Scene, meeting: Meeting) -> tuple[str, ...]:
    """Those who owe an answer; nobody in a group that does not declare."""
    return tuple(person for person, answer in answers_in(s, meeting).items() if answer in OWED)


def answers_in(s: Scene, meeting: Meeting) -> dict[str, Answer]:
    """Where everybody expected stands; empty in a group that does not declare."""
    if not declares(s.p, meeting.group):
        return {}
    said, room = declared_in(s, meeting), room_of(s, meeting)
    return answers(roll_of(s, meeting), said, room, items_of(s, meeting))
