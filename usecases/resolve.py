"""From what somebody typed to the one action they mean, among those they may see."""

from __future__ import annotations

import re

from rapidfuzz import process

from governance.actions import ACTIONS_BY_GROUP, Action
from usecases.refusals import NotFound, SeveralFound
from usecases.scene import Scene
from usecases.views import view_action

REFERENCE = re.compile(r"([A-Za-z]{2,10})[- ]?(\d{4})[- ]?(\d{1,4})")
NUMBER = re.compile(r"\d{1,7}", re.ASCII)


def visible_actions(s: Scene) -> list[Action]:
    """Every action the reader may see, in order of reference."""
    found = (action for group in s.p.groups for action in s.w.find(ACTIONS_BY_GROUP, group))
    seen = [action for action in found if s.may("action.show", action)]
    return sorted(seen, key=lambda action: action.id)


def resolve(s: Scene, name: str, place: str | None) -> Action:
    """A full reference, or a number: in this channel's group, else mine, else any I may see.

    Raises NotFound, or SeveralFound where a number fits more than one.
    """
    exact = s.w.get(Action, reference(name) or "")
    if exact is not None and s.may("action.show", exact):
        return exact
    visible = visible_actions(s)
    fits = [] if reference(name) else _by_number(s, name, visible, place)
    if not fits:
        near = process.extract(name.upper(), [a.id for a in visible], limit=3, score_cutoff=80)
        raise NotFound("action", name, tuple(match[0] for match in near))
    if len(fits) > 1:
        views = tuple(view_action(s, action) for action in fits)
        raise SeveralFound(name, views)
    return fits[0]


def reference(name: str) -> str | None:
    """The canonical spelling of a full reference, or None if it is not one."""
    found = REFERENCE.fullmatch(name.strip())
    return f"{found[1].upper()}-{found[2]}-{int(found[3]):03}" if found else None


def _by_number(s: Scene, name: str, visible: list[Action], place: str | None) -> list[Action]:
    if not NUMBER.fullmatch(name):
        return []
    fits = [action for action in visible if int(action.id.rsplit("-", 1)[1]) == int(name)]
    here = [action for action in fits if action.group == place]
    mine = [action for action in fits if s.leads(action)]
    return here or mine or fits
