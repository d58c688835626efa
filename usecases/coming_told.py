"""Whether its reader comes to a meeting: shown with what else goes out before it, and kept true."""

from __future__ import annotations

from dataclasses import dataclass

from governance.asks import ASKS_BY_SUBJECT, Rule
from governance.attendance import Says
from governance.attending import Roll
from governance.meetings import Meeting
from usecases.agenda import CLOSED
from usecases.answer import redraw
from usecases.declaring_asks import settle_declaring
from usecases.formal import roll_of
from usecases.scene import Scene

SAY = "attendance.say"
ASKS_IT = frozenset({Rule.PAPERS, Rule.AGENDA})
"""What each member is sent before a meeting anyway, so that nobody is written to for this alone."""


@dataclass(frozen=True, slots=True)
class ComingTold:
    """`says` is empty where they have said nothing, which is not a yes. `deputies` are the names of
    those who come in their place; `votes`: somebody could be sent in it."""

    says: str
    deputies: tuple[str, ...] = ()
    votes: bool = False


def coming_told(s: Scene, meeting: Meeting) -> ComingTold | None:
    """None for whoever has no seat, and once it was recorded who is there."""
    found = roll_of(s, meeting)
    over = meeting.state in CLOSED or found.recorded
    if over or s.reader not in found.sitting.seated or not s.may(SAY, meeting):
        return None
    return ComingTold(_says(found, s.reader), _sent(s, found), found.sitting.votes(s.reader))


def settle_coming(s: Scene, meeting: Meeting, person: str) -> None:
    """What hangs on who comes, and what that person was sent."""
    settle_declaring(s, meeting, person)
    for ask in s.w.find(ASKS_BY_SUBJECT, meeting.id):
        if ask.rule in ASKS_IT and ask.recipient == f"person:{person}":
            redraw(s.w, ask)


def _says(found: Roll, person: str) -> str:
    if person in found.silent:
        return ""
    return (Says.APOLOGIES if person in found.away else Says.ATTENDING).value


def _sent(s: Scene, found: Roll) -> tuple[str, ...]:
    if s.reader not in found.away:
        return ()
    sent = (one.deputy for one in found.sitting.deputies if one.person == s.reader)
    return s.names(tuple(one for one in sent if one in found.coming))
