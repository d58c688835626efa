"""How actions are numbered: in the order of the file, within a group and a year."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from config.partnership_file.places import Loc, at_loc, walk
from config.partnership_file.problems import Problem
from config.partnership_file.references import ACTION
from config.partnership_file.sources import Part, Source, Sources


def numbered(actions: Iterable[tuple[Hashable, int | None]]) -> Iterator[int]:
    """The number of each action, given its series and the number written, if any.

    Without one it takes the number after the action before it in its series.
    """
    newest: dict[Hashable, int] = {}
    for series, written in actions:
        newest[series] = newest.get(series, 0) + 1 if written is None else written
        yield newest[series]


def reference(group: str, year: int, number: int) -> str:
    return f"{group}-{year}-{number:03d}"


def number_problems(sources: Sources) -> Iterator[Problem]:
    """Actions whose written numbers give two of them the same reference."""
    if Part.PLANS not in sources:
        return
    plans, seen = sources[Part.PLANS], set()
    found = list(walk(plans.data, ACTION))
    series = [_series(plans, loc) for loc, _ in found]
    written = [_whole(at_loc(action, ("number",))) for _, action in found]
    numbers = numbered(zip(series, written, strict=True))
    for (loc, _), (group, year), number in zip(found, series, numbers, strict=True):
        name = reference(group, year, number)
        if name in seen:
            yield plans.problem(loc, f"Another action is {name} already: change its number.")
        seen.add(name)


def _series(plans: Source, loc: Loc) -> tuple[str, int]:
    year = _whole(at_loc(plans.data, (*loc[:2], "year")))
    return str(at_loc(plans.data, (*loc[:2], "group"))), year or 0


def _whole(value: object) -> int | None:
    return value if type(value) is int else None
