"""What was said of an action and done to it, in the order in which it happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from governance.actions import DEEDS_BY_ACTION, UPDATES_BY_ACTION, Action
from usecases.scene import Scene
from usecases.views import DeedView, UpdateView, view_deed, view_update

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Placed(Generic[T_co]):
    """Something that happened; of two at one moment the later `place` came last."""

    at: datetime
    place: int
    told: T_co


def story(s: Scene, action: Action) -> Iterator[Placed[UpdateView | DeedView]]:
    """Each at its action's revision of then: a moment may see several."""
    for update in s.w.find(UPDATES_BY_ACTION, action.id):
        if (told := view_update(s, action, update)) is not None:
            yield Placed(update.at, revision_of(update.id), told)
    for deed in s.w.find(DEEDS_BY_ACTION, action.id):
        yield Placed(deed.at, revision_of(deed.id), view_deed(s, deed))


def newest_first(placed: Iterable[Placed[T_co]]) -> tuple[T_co, ...]:
    found = sorted(placed, key=lambda one: (one.at, one.place))
    return tuple(one.told for one in reversed(found))


def revision_of(part: str) -> int:
    """Of BMG-2026-014/3 and BMG-2026-014/d3."""
    return int(part.rpartition("/")[2].removeprefix("d"))
