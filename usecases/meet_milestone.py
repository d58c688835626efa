"""Say that a milestone of an action was reached: one stage of a timescale that names several."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.actions import Action
from governance.asks import ASKS_BY_SUBJECT, AskState
from governance.dates import said
from usecases.answer import settle_ask
from usecases.deeds import DeedDone, begun, did, done
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotNow
from usecases.scene import Scene
from usecases.views import view_action

VERB = "action.milestone"
_NUMBER = re.compile(r"\d{1,2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class MeetMilestone:
    """`milestone` is its number, from 1 on, or words of its name; empty where only one is left.

    `on` is the day it was reached; None is today. `revision` is the one a button assumed; None
    where somebody typed.
    """

    name: str
    place: str | None = None
    milestone: str = ""
    on: date | None = None
    revision: int | None = None


def meet_milestone(w: Work, command: MeetMilestone, now: datetime) -> DeedDone:
    """Nobody is asked about it any more.

    Raises NotFound, SeveralFound, NotAllowed, Changed, Closed, NotNow or Incomplete.
    """
    s, action = begun(w, command, now, VERB)
    number = _meant(action, command.milestone)
    on = command.on or s.day
    if number is None or on > s.day:
        problem = {"milestone": "which"} if number is None else {"on": "not reached yet"}
        raise Incomplete(problem, view_action(s, action))
    stage = action.timescale.stages[number - 1]
    if stage.met_on is not None:
        raise NotNow(VERB, view_action(s, action))
    _answer(s, action, number)
    action = _met(action, number, on)
    return done(s, did(s, action, VERB, says=f"{number} reached on {said(on)}"))


def _meant(action: Action, named: str) -> int | None:
    """The number of the milestone that is named; None where it could be another, or is none."""
    stages = dict(enumerate(action.timescale.stages, 1))
    if _NUMBER.fullmatch(named):
        return int(named) if int(named) in stages else None
    wanted = set(named.casefold().split())
    fits = [n for n, stage in stages.items() if wanted <= set(stage.name.casefold().split())]
    left = [n for n in fits if stages[n].met_on is None] or fits
    return left[0] if len(left) == 1 else None


def _met(action: Action, number: int, on: date) -> Action:
    stages = list(action.timescale.stages)
    stages[number - 1] = replace(stages[number - 1], met_on=on)
    return replace(action, timescale=replace(action.timescale, stages=tuple(stages)))


def _answer(s: Scene, action: Action, number: int) -> None:
    """What was asked about it is answered by its being reached."""
    for ask in s.w.find(ASKS_BY_SUBJECT, action.id, AskState.OPEN):
        if ask.answerable and f"stage{number}" in re.split(r"\W", ask.occurrence):
            settle_ask(s.w, ask, AskState.ANSWERED)
