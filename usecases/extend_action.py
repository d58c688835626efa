"""Ask for more time: somebody else decides, and until then the owners are not chased."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.actions import EXTENSIONS_BY_ACTION, Action, Extension
from governance.asks import Rule
from governance.shares import own_parts
from governance.timescale import Precision, dated
from usecases.answer import answer_asks, tell_people
from usecases.deeds import DeedDone, begun, did, done
from usecases.extensions import asked_of, end_extension
from usecases.news import News
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.scene import Scene
from usecases.views import view_action

VERB = "action.extend"


@dataclass(frozen=True, slots=True)
class ExtendAction:
    """`wants` is the new date and `why` the reason. `revision` is the one a button assumed; None
    where somebody typed."""

    name: str
    place: str | None = None
    wants: date | None = None
    precision: Precision = Precision.DAY
    why: str = ""
    revision: int | None = None


def extend_action(w: Work, command: ExtendAction, now: datetime) -> DeedDone:
    """A newer request takes the place of one that still waits.

    Raises NotFound, SeveralFound, NotAllowed, Changed, Closed, NotNow or Incomplete.
    """
    s, action = begun(w, command, now, VERB)
    if command.wants is None or (problems := _problems(s, action, command)):
        missing = problems if command.wants else {"wants": "needed"}
        raise Incomplete(missing, view_action(s, action))
    action = end_extension(s, action)
    asked = w.put(_request(s, action, command, command.wants))
    until = dated(asked.wants, asked.precision)
    action = replace(action, extension=asked.id)
    action = did(s, action, VERB, says=until, about=asked.id, quietly=True)
    people = s.p.agency_answers(asked.agency, action.group, s.day)
    answer_asks(w, action, asked.agency, people)
    tell_people(s, News(Rule.EXTENSION_ASKED, action.id, asked.id), asked_of(s, action))
    return done(s, action)


def _request(s: Scene, action: Action, command: ExtendAction, wants: date) -> Extension:
    mine = own_parts(s.p, action, s.reader, s.day)
    return Extension(
        id=f"{action.id}/x{len(s.w.find(EXTENSIONS_BY_ACTION, action.id)) + 1}",
        action=action.id,
        asked_at=s.now,
        asked_by=s.reader,
        was=action.agreed,
        wants=wants,
        precision=command.precision,
        reason=command.why.strip(),
        agency=mine[0] if len(mine) == 1 else "",
    )


def _problems(s: Scene, action: Action, command: ExtendAction) -> dict[str, str]:
    problems = {}
    if command.wants is not None and command.wants < s.day:
        problems["wants"] = "past"
    elif command.wants is not None and action.agreed and command.wants <= action.agreed:
        problems["wants"] = "not later"
    if not command.why.strip():
        problems["why"] = "needed"
    return problems
