"""Doing something to an action: whether it may be done, and what every deed sets off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol, TypedDict, Unpack

from governance.actions import LIVE, Action, ActionState, Deed, Owner
from governance.asks import Rule
from governance.policy import Lane
from usecases.answer import tell_group, tell_people
from usecases.attend import attend
from usecases.denied import check_may
from usecases.extensions import end_extension
from usecases.news import News
from usecases.ports.store import Work
from usecases.refusals import Changed, Closed, Incomplete, NotNow
from usecases.resolve import resolve
from usecases.scene import Scene, scene
from usecases.views import STATES, ActionView, DeedView, fits, view_action, view_deed

States = frozenset[ActionState]


@dataclass(frozen=True, slots=True)
class DeedDone:
    """What was done, and the action as it stands since."""

    action: ActionView
    deed: DeedView


class AboutAction(Protocol):
    """A command about one action. `place` is the channel's group, `revision` the one assumed."""

    @property
    def name(self) -> str: ...

    @property
    def place(self) -> str | None: ...

    @property
    def revision(self) -> int | None: ...


def begun(w: Work, command: AboutAction, now: datetime, verb: str) -> tuple[Scene, Action]:
    """The action that is meant, where the verb may be used on it now.

    Raises NotFound or SeveralFound, and as ready does.
    """
    s = scene(w, now)
    action = resolve(s, command.name, command.place)
    ready(s, action, verb, command.revision)
    return s, action


def ready(s: Scene, action: Action, verb: str, revision: int | None = None) -> None:
    """Whether a verb may be used now, by the tables of states and of what must fit besides.

    Raises as open_to_change does.
    """
    open_to_change(s, action, verb, revision, STATES[verb])
    if not fits(s.p, action, verb):
        raise NotNow(verb, view_action(s, action))


def open_to_change(
    s: Scene, action: Action, verb: str, revision: int | None, states: States = LIVE
) -> None:
    """Raises NotAllowed, Closed or NotNow where its state forbids it, or Changed when a button
    assumed facts that have moved on."""
    check_may(s, verb, action)
    if action.state not in states:
        view = view_action(s, action)
        raise Closed(view) if action.ended and states <= LIVE else NotNow(verb, view)
    if revision is not None and revision != action.revision:
        raise Changed(view_action(s, action))


def reason(s: Scene, action: Action, why: str) -> str:
    """The reason that was given. Raises Incomplete where there is none."""
    if not why.strip():
        raise Incomplete({"why": "needed"}, view_action(s, action))
    return why.strip()


class Said(TypedDict, total=False):
    """What a deed came to, as governance.actions.Deed has it."""

    says: str
    owners: tuple[Owner, ...]
    why: str
    about: str


def did(
    s: Scene, action: Action, what: str, *, quietly: bool = False, **said: Unpack[Said]
) -> Action:
    """Note a deed, where it is the one thing that is done; `what` also names the ledger's entry."""
    action = noted(s, action, what, quietly=quietly, **said)
    s.w.enter(what, action.id)
    return action


def noted(
    s: Scene, action: Action, what: str, *, quietly: bool = False, **said: Unpack[Said]
) -> Action:
    """Keep an action that was changed, and the deed in its history; tell its group, unless it is
    done quietly. `what` is the verb of permissions. What has ended needs no more time."""
    if action.ended:
        action = end_extension(s, action)
    deed = Deed(
        id=f"{action.id}/d{action.revision}",
        action=action.id,
        at=s.now,
        by=s.reader,
        what=what,
        **said,
    )
    s.w.put(deed)
    action = s.w.put(attend(s, replace(action, revision=action.revision + 1)))
    if not quietly:
        tell_group(s, action, deed.id)
    return action


def tell_of_it(
    s: Scene,
    action: Action,
    people: Iterable[str],
    rule: Rule = Rule.CHANGED,
    lane: Lane = Lane.DAILY,
) -> None:
    """Tell single people of the deed that made the action what it is."""
    tell_people(s, News(rule, action.id, last_deed(action), lane), people)


def done(s: Scene, action: Action) -> DeedDone:
    """What to answer once something was done to an action."""
    deed = s.w.get(Deed, last_deed(action))
    if deed is None:
        raise LookupError(f"Nothing was done to {action.id}.")
    return DeedDone(view_action(s, action), view_deed(s, deed))


def last_deed(action: Action) -> str:
    return f"{action.id}/d{action.revision - 1}"
