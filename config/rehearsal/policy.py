"""The policy with other values, checked as the partnership's file is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from typing import Any

from config.partnership_file.convert import records
from config.partnership_file.models import MainFile
from config.partnership_file.problems import BrokenFile, Problem
from config.partnership_file.shapes import shape_problems
from config.partnership_file.sources import Part, Source, source_at
from config.rehearsal.wish import BadWish
from config.wiring.house import House
from governance.dates import MONTHS
from governance.partnership import Charter
from governance.policy import Policy
from governance.quiet import QuietPeriod
from usecases.ports.rehearsals import Change


def tried_policy(house: House, policy: Policy, tried: Mapping[str, Any]) -> Policy:
    """Raises BadWish with everything that is wrong, or BrokenFile."""
    source = source_at(house.settings.partnership)
    if isinstance(source, Problem):
        raise BrokenFile((source,))
    kept = source.data.get("policy", {})
    source = Source(source.file, source.data | {"policy": kept | tried})
    if problems := tuple(shape_problems({Part.MAIN: source})):
        raise BadWish("\n".join(_said(problem) for problem in problems))
    file = replace(house.file, main=MainFile.model_validate(source.data))
    charters = (r for r in records(file, house.clock.now()) if isinstance(r, Charter))
    found = next(charters).policy
    return replace(policy, **{name: getattr(found, name) for name in tried})


def changes(as_set: Policy, as_tried: Policy, tried: Mapping[str, Any]) -> tuple[Change, ...]:
    return tuple(
        Change(name, _written(getattr(as_set, name)), _written(getattr(as_tried, name)))
        for name in tried
    )


def _said(problem: Problem) -> str:
    name = problem.place.removeprefix("policy").removeprefix(" / ")
    return f"--try {name}: {problem.sentence}" if name else f"--try: {problem.sentence}"


def _written(value: object) -> str:
    match value:
        case time():
            return f"{value:%H:%M}"
        case tuple():
            return ", ".join(_written(one) for one in value) or "none"
        case QuietPeriod(first=(month, day), last=(month_after, day_after)):
            return f"{day} {MONTHS[month - 1]} to {day_after} {MONTHS[month_after - 1]}"
    return str(value)
