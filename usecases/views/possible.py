"""What can be done with an action as it stands, by whoever may."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from governance.actions import Action, ActionState
from governance.partnership import Partnership
from governance.ratings import Meaning
from usecases.views.share import ShareView

OWED = (
    *("action.update", "action.done", "action.not_started", "action.milestone", "action.extend"),
    *("action.snooze", "action.condition", "action.support", "action.amend", "action.reassign"),
    *("action.pause", "action.cancel", "action.split", "action.merge", "action.excuse"),
    *("action.decide_extension", "action.withdraw_extension"),
)
VERBS: dict[ActionState, tuple[str, ...]] = {
    ActionState.NOT_STARTED: OWED,
    ActionState.OPEN: OWED,
    ActionState.PAUSED: (
        *("action.resume", "action.pause", "action.cancel", "action.reassign", "action.support"),
    ),
    ActionState.COMPLETED: ("action.evaluate", "action.reopen"),
    ActionState.CANCELLED: ("action.reopen",),
}
"""What can be done with an action in each state, by whoever may."""

STATES: dict[str, frozenset[ActionState]] = {
    verb: frozenset(state for state, verbs in VERBS.items() if verb in verbs)
    for verb in dict.fromkeys(verb for verbs in VERBS.values() for verb in verbs)
}
"""The same the other way round: the states in which a verb can be used."""

FITS: dict[str, Callable[[Action], bool]] = {
    "action.condition": lambda a: a.waiting,
    "action.decide_extension": lambda a: a.extension is not None,
    "action.excuse": lambda a: a.each,
    "action.extend": lambda a: a.agreed is not None,
    "action.milestone": lambda a: any(stage.met_on is None for stage in a.timescale.stages),
    "action.not_started": lambda a: a.state is ActionState.OPEN and a.latest is None and not a.each,
    "action.snooze": lambda a: a.agreed is not None and a.snoozed_until is None and not a.each,
    "action.withdraw_extension": lambda a: a.extension is not None,
}
"""What an action must be like besides, for a verb to make sense."""

ANSWERS = frozenset({"action.update", "action.done"})
"""Verbs that answer for one part, where an action is each agency's."""


def fits(p: Partnership, action: Action, verb: str) -> bool:
    """Whether a verb makes sense for an action, besides its state."""
    if verb == "action.evaluate":
        rating = p.key_for(action).rating(action.rating or "")
        return rating is None or rating.meaning is not Meaning.EVALUATED
    return verb not in FITS or FITS[verb](action)


def possible(p: Partnership, action: Action, shares: tuple[ShareView, ...]) -> Iterator[str]:
    """The verbs that make sense now; with no part left, none that answers for one."""
    settled = shares and not any(share.open for share in shares)
    for verb in VERBS[action.state]:
        if fits(p, action, verb) and not (settled and verb in ANSWERS):
            yield verb
