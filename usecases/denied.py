"""The refusal of what somebody may not do, with the names of those to turn to."""

from __future__ import annotations

from governance.actions import Action
from governance.meetings import Meeting
from governance.permissions import Relation, granting
from usecases.refusals import NotAllowed
from usecases.scene import Scene


def check_may(s: Scene, verb: str, subject: Action | Meeting | str) -> None:
    """Raises NotAllowed."""
    if not s.may(verb, subject):
        raise denied(s, verb, subject)


def denied(s: Scene, verb: str, subject: Action | Meeting | str) -> NotAllowed:
    """`subject` is an action, a meeting, or a group's id."""
    about = subject.id if isinstance(subject, Action) else _group_of(subject)
    return NotAllowed(verb, about, s.names(who_may(s, verb, subject)))


def who_may(s: Scene, verb: str, subject: Action | Meeting | str) -> tuple[str, ...]:
    """Those who may, owners first, and whoever runs things before whoever looks on.

    Nobody is sent to the chair of a group above, though they may; where every member may, neither
    are the members named nor the scrutineer.
    """
    grant = granting(s.p)[verb].open
    stood = _standing(s, subject)
    if Relation.MEMBER in grant:
        stood.pop(Relation.SCRUTINEER)
    people = (one for relation in stood if relation in grant for one in stood[relation])
    return tuple(one for one in dict.fromkeys(people) if s.someone_may(one, verb, subject))


def _standing(s: Scene, subject: Action | Meeting | str) -> dict[Relation, tuple[str, ...]]:
    group = _group_of(subject)
    return {
        Relation.OWNER: s.p.owners(subject, s.day) if isinstance(subject, Action) else (),
        Relation.CHAIR: s.p.chairs(subject)
        if isinstance(subject, Meeting)
        else s.p.chair(group, s.day),
        Relation.VICE: s.p.vices(group, s.day),
        Relation.MANAGER: s.p.managers(s.day),
        Relation.SCRUTINEER: s.p.scrutineers(s.day),
    }


def _group_of(subject: Action | Meeting | str) -> str:
    return subject if isinstance(subject, str) else subject.group
