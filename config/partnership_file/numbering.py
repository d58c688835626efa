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
    """Actions whose written numbers give two of them the same reference.

    Those that merely count on from one that was told of are not told of again.
    """
    if Part.PLANS not in sources:
        return
    plans, seen = sources[Part.PLANS], dict[str, Loc]()
    found = list(walk(plans.data, ACTION))
    series = [_series(plans, loc) for loc, _ in found]
    written = [_whole(at_loc(action, ("number",))) for _, action in found]
    numbers = numbered(zip(series, written, strict=True))
    rows = zip(found, series, written, numbers, strict=True)
    told: set[tuple[str, int]] = set()
    for (loc, _), (group, year), own, number in rows:
        name = reference(group, year, number)
        first = seen.setdefault(name, loc)
        if first == loc:
            told.discard((group, year))
        elif own is not None or (group, year) not in told:
            told.add((group, year))
            sentence = f"The action of line {plans.line(first)} is {name} already"
            yield plans.problem((*loc, "number"), f"{sentence}: give this one another number.")


def action_lines(plans: Source) -> dict[str, int]:
    """The line of each action, by its reference."""
    found = [loc for loc, _ in walk(plans.data, ACTION)]
    series = [_series(plans, loc) for loc in found]
    written = [_whole(at_loc(plans.data, (*loc, "number"))) for loc in found]
    numbers = numbered(zip(series, written, strict=True))
    rows = zip(found, series, numbers, strict=True)
    return {reference(*one, number): plans.line(loc) for loc, one, number in rows}


def _series(plans: Source, loc: Loc) -> tuple[str, int]:
    year = _whole(at_loc(plans.data, (*loc[:2], "year")))
    return str(at_loc(plans.data, (*loc[:2], "group"))), year or 0


def _whole(value: object) -> int | None:
    return value if type(value) is int else None
