"""Split an action into two or three, which go on in its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import Action, Owner
from usecases.adding import added, following
from usecases.deeds import DeedDone, begun, done, noted, tell_of_it
from usecases.ending import cancelled
from usecases.owners import owners_led_by
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.scene import Scene
from usecases.views import view_action

VERB = "action.split"
PARTS = ("first", "second", "third")


@dataclass(frozen=True, slots=True)
class SplitAction:
    """What each part is to do, and who leads it: a name, or a choice of the form; empty is whoever
    owns the whole. The third may be left out.

    `revision` is the one a button assumed; None where somebody typed.
    """

    name: str
    place: str | None = None
    first: str = ""
    first_lead: str = ""
    second: str = ""
    second_lead: str = ""
    third: str = ""
    third_lead: str = ""
    revision: int | None = None


def split_action(w: Work, command: SplitAction, now: datetime) -> DeedDone:
    """The new ones take over date, objective and supporters; the old one is cancelled.

    Raises NotFound, SeveralFound, NotAllowed, Changed, Closed, NotNow or Incomplete.
    """
    s, action = begun(w, command, now, VERB)
    problems = {part: "needed" for part in PARTS[:2] if not _title(command, part)}
    if problems:
        raise Incomplete(problems, view_action(s, action))
    parts = [_owned(s, action, command, part) for part in PARTS if _title(command, part)]
    new = [_added(s, action, title, owners) for title, owners in parts]
    into = said_together([part.id for part in new])
    action = noted(s, cancelled(s, action, f"split into {into}"), VERB, says=into)
    still = {person for part in new for person in s.p.owners(part, s.day)}
    tell_of_it(s, action, (one for one in s.p.owners(action, s.day) if one not in still))
    w.enter(VERB, action.id)
    return done(s, action)


def said_together(refs: list[str]) -> str:
    """BMG-2026-030 and 031: references of one group and year."""
    first, *rest = refs
    numbers = [ref.rpartition("-")[2] for ref in rest]
    return " and ".join((", ".join((first, *numbers[:-1])), *numbers[-1:]))


def _title(command: SplitAction, part: str) -> str:
    return str(getattr(command, part)).strip()


def _owned(
    s: Scene, action: Action, command: SplitAction, part: str
) -> tuple[str, tuple[Owner, ...]]:
    field = f"{part}_lead"
    return _title(command, part), owners_led_by(s, action, getattr(command, field), field)


def _added(s: Scene, action: Action, title: str, owners: tuple[Owner, ...]) -> Action:
    new = replace(
        following(s, action, title, owners),
        supporters=action.supporters,
        timescale=action.timescale,
        condition_met_on=action.condition_met_on,
        agreed=action.agreed,
        original=action.original,
        precision=action.precision,
    )
    return added(s, new)
