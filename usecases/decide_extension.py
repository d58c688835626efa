"""Agree to more time, or decline it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import Action, Extension, ExtensionState
from governance.asks import Rule
from governance.timescale import dated
from usecases.answer import pass_over_asks, tell_people
from usecases.deeds import DeedDone, begun, did, done
from usecases.extensions import Verdict, end_extension
from usecases.news import News
from usecases.ports.store import Work
from usecases.refusals import Changed, Incomplete
from usecases.scene import Scene
from usecases.views import view_action

VERB = "action.decide_extension"


@dataclass(frozen=True, slots=True)
class DecideExtension:
    """`why` may be empty where it is agreed. `request` is the id of the one a button was about;
    `revision` the one a form assumed. Both are empty where somebody typed."""

    name: str
    place: str | None = None
    agree: bool = False
    why: str = ""
    request: str = ""
    revision: int | None = None


def decide_extension(w: Work, command: DecideExtension, now: datetime) -> DeedDone:
    """Where it is agreed the date moves, the first one ever agreed stays, and asks start afresh.

    Raises NotFound, SeveralFound, NotAllowed, Changed, Closed, NotNow or Incomplete.
    """
    s, action = begun(w, command, now, VERB)
    asked = w.get(Extension, action.extension or "")
    if asked is None or command.request not in ("", asked.id):
        raise Changed(view_action(s, action))
    why = command.why.strip()
    if not command.agree and not why:
        raise Incomplete({"why": "needed"}, view_action(s, action))
    state = ExtensionState.AGREED if command.agree else ExtensionState.DECLINED
    action = end_extension(s, action, Verdict(state, why))
    if command.agree:
        action = _moved(s, action, asked)
    says = f"{'agreed' if command.agree else 'declined'} more time, until {_until(asked)}"
    action = did(s, action, VERB, says=says, about=asked.id)
    owners = (*s.p.owners(action, s.day), asked.asked_by)
    news = News(Rule.EXTENSION_DECIDED, action.id, asked.id)
    tell_people(s, news, dict.fromkeys(owners))
    return done(s, action)


def _moved(s: Scene, action: Action, asked: Extension) -> Action:
    pass_over_asks(s.w, action)
    return replace(
        action,
        agreed=asked.wants,
        precision=asked.precision,
        original=action.original or action.agreed,
        agreed_version=action.agreed_version + 1,
    )


def _until(asked: Extension) -> str:
    return dated(asked.wants, asked.precision)
