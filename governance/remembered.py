"""What is worked out once for a snapshot that never changes, however often it is asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Snapshot(Protocol):
    @property
    def known(self) -> dict[tuple[object, ...], Any]:
        """What was worked out so far, by the rule and what it was asked."""


S = TypeVar("S", bound=Snapshot)


def once(rule: Callable[Concatenate[S, P], T]) -> Callable[Concatenate[S, P], T]:
    """A rule over a snapshot (the first argument) that gives something nobody changes."""

    @wraps(rule)
    def remembered(snapshot: S, /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (rule, args, *kwargs.items()) if kwargs else (rule, args)
        known = snapshot.known
        if key not in known:
            known[key] = rule(snapshot, *args, **kwargs)
        found: T = known[key]
        return found

    return remembered
