"""What only shows when several entries are seen together: circles, turns, shared posts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from config.partnership_file.places import EACH, Loc, at_loc, walk
from config.partnership_file.problems import Problem
from config.partnership_file.sources import Part, Source, Sources
from governance.people import Holding

END_ONE = "end one holding"
END_OR_SHARE = 'end one, or write "shared = true" below the post'


def circle_problems(sources: Sources) -> Iterator[Problem]:
    """Groups that report to one another in a circle; each circle is told once.

    Files go from the top down, so the line that is amiss names a group further down.
    """
    main = sources[Part.MAIN]
    groups = [group for _, group in walk(main.data, ("group", EACH)) if isinstance(group, dict)]
    above = {str(group.get("id")): group.get("reports_to") for group in groups}
    order = list(above)
    told: set[str] = set()
    for loc, upper in walk(main.data, ("group", EACH, "reports_to")):
        circle = _circle(above, str(at_loc(main.data, (*loc[:-1], "id"))))
        if circle and told.isdisjoint(circle) and order.index(upper) >= order.index(circle[0]):
            told.update(circle)
            round_trip = " to ".join((*circle, circle[0]))
            yield main.problem(
                loc,
                f"These report in a circle, {round_trip}: the topmost group reports to nobody.",
            )


def _circle(above: dict[str, Any], start: str) -> tuple[str, ...]:
    """The way from a group up and back to it; empty where it does not lead back."""
    way = [start]
    while isinstance(upper := above.get(way[-1]), str) and upper not in way:
        way.append(upper)
    return tuple(way) if upper == start else ()


def chair_problems(sources: Sources) -> Iterator[Problem]:
    """Posts whose turn it is to chair a group they have no seat on; misspelt ones told before."""
    main = sources[Part.MAIN]
    known = [post for _, post in walk(main.data, ("post", EACH, "id"))]
    for loc, post in walk(main.data, ("group", EACH, "chair", "posts", EACH)):
        group = at_loc(main.data, loc[:2])
        seated = [seat for _, seat in walk(group, ("seats", EACH, "post"))]
        if seated and post not in seated and all(name in known for name in (post, *seated)):
            yield main.problem(loc, f'"{post}" chairs but has no seat here: add a seat for it.')


def holder_problems(sources: Sources) -> Iterator[Problem]:
    """Posts held by more people at a time than share them: one, or two where shared."""
    if Part.PEOPLE not in sources:
        return
    shared = [
        at_loc(post, ("id",))
        for _, post in walk(sources[Part.MAIN].data, ("post", EACH))
        if at_loc(post, ("shared",)) not in (None, False)
    ]
    people = sources[Part.PEOPLE]
    so_far: defaultdict[str, dict[Loc, Holding]] = defaultdict(dict)
    for loc, post, holding in _holdings(people):
        before = dict(so_far[post])
        so_far[post][loc] = holding
        if _at_once(so_far[post].values(), holding) > (2 if post in shared else 1):
            others = " and ".join(
                f"{other.person} (line {people.line(at)})"
                for at, other in before.items()
                if _overlap(other, holding)
            )
            advice = END_ONE if post in shared else END_OR_SHARE
            yield people.problem(loc, f'"{post}" is held by {others} at the same time: {advice}.')


def _holdings(people: Source) -> Iterator[tuple[Loc, str, Holding]]:
    for loc, entry in walk(people.data, ("person", EACH, "holds", EACH)):
        post, since, until = (at_loc(entry, (key,)) for key in ("post", "since", "until"))
        if isinstance(post, str) and {type(since), type(until)} <= {date, type(None)}:
            person = str(at_loc(people.data, (*loc[:2], "id")))
            yield loc, post, Holding(person, since, until)


def _at_once(holdings: Collection[Holding], newest: Holding) -> int:
    """The most who hold the post on any one day of the newest holding, itself included."""
    starts = (holding.since or date.min for holding in holdings)
    days = [start for start in starts if newest.covers(start)]
    return max((sum(h.covers(day) for h in holdings) for day in days), default=0)


def _overlap(one: Holding, other: Holding) -> bool:
    return one.covers(other.since or date.min) or other.covers(one.since or date.min)
