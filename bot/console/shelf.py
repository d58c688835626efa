"""What is shown only to whoever asked for it: kept in memory, the oldest let go first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Shelf(Generic[T]):
    """Looking does not take a thing away, so that reloading a page keeps what it shows."""

    def __init__(self, new_id: Callable[[], str], room: int = 200) -> None:
        self._new_id = new_id
        self._room = room
        self._things: OrderedDict[str, T] = OrderedDict()

    def keep(self, thing: T) -> str:
        name = self._new_id()
        self._things[name] = thing
        while len(self._things) > self._room:
            self._things.popitem(last=False)
        return name

    def look(self, name: str) -> T | None:
        return self._things.get(name)
