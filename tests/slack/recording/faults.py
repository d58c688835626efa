"""What can go wrong between an application and Slack, and plans that say when."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from enum import Enum
from random import Random


class Fault(Enum):
    """AFTER: Slack did what it was asked, and the caller cannot know."""

    LIMITED = "429 with Retry-After"
    SERVER_ERROR = "503"
    NOT_JSON = "200 with a page instead of an answer"
    UNKNOWN_ERROR = "an error code nobody documented"
    DROPPED_BEFORE = "connection closed, nothing done"
    DROPPED_AFTER = "connection closed after it was done"
    FAILED_AFTER = "500 after it was done"
    SLOW_AFTER = "done, and the answer held back until the caller hangs up"


AFTER = frozenset({Fault.DROPPED_AFTER, Fault.FAILED_AFTER, Fault.SLOW_AFTER})
PROMPT = tuple(fault for fault in Fault if fault is not Fault.SLOW_AFTER)
Plan = Callable[[str, int], Fault | None]
"""The method and the how-manieth call of it, from 1."""


def never(_method: str, _ordinal: int) -> Fault | None:
    return None


def at(times: Mapping[tuple[str, int], Fault]) -> Plan:
    return lambda method, ordinal: times.get((method, ordinal))


def seeded(
    seed: int, fraction: float, faults: Collection[Fault] = PROMPT, only: Collection[str] = ()
) -> Plan:
    """The same calls go wrong for the same seed, whatever else happens in between."""
    choices = sorted(faults, key=lambda fault: fault.name)

    def plan(method: str, ordinal: int) -> Fault | None:
        random = Random(f"{seed}|{method}|{ordinal}")
        if (only and method not in only) or random.random() >= fraction:
            return None
        return random.choice(choices)

    return plan
