"""Plans and their objectives. A plan brings its own rating key."""

from __future__ import annotations

from dataclasses import dataclass

from governance.record import Index, Record


@dataclass(frozen=True, slots=True)
class Objective:
    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Record):
    title: str
    group: str
    key: str
    objectives: tuple[Objective, ...] = ()


PLANS = Index("plan.all", Plan, ("id",))
