"""Chairs that a partnership's files leave without a holder. It is no mistake: posts fall vacant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from config.partnership_file.places import EACH, at_loc, walk
from config.partnership_file.problems import Problem
from config.partnership_file.sources import OTHER_FILES, Part, Source, named, source_at

NOBODY = 'Nobody holds "{post}", so that nobody chairs {group} in its turn.'
ENDS = 'Nobody holds "{post}" after {last}, so that nobody chairs {group} in its turn from then on.'


def vacant_chairs(path: Path) -> Iterator[Problem]:
    """In the file at `path`, by the people file it names, as far as they can be read."""
    main = source_at(path)
    name = named(main, OTHER_FILES[Part.PEOPLE]) if isinstance(main, Source) else None
    people = source_at(path.parent / name) if name else None
    if isinstance(main, Source) and isinstance(people, Source):
        yield from _vacant(main, _last_days(people))


def _vacant(main: Source, held: dict[str, date]) -> Iterator[Problem]:
    for loc, post in walk(main.data, ("group", EACH, "chair", "posts", EACH)):
        last = held.get(post)
        if last != date.max:
            sentence = NOBODY if last is None else ENDS
            group = at_loc(main.data, (*loc[:2], "id"))
            yield main.problem(loc, sentence.format(post=post, group=group, last=last))


def _last_days(people: Source) -> dict[str, date]:
    """The last day on which somebody holds each post."""
    found: dict[str, date] = {}
    for _, held in walk(people.data, ("person", EACH, "holds", EACH)):
        last = held.get("until") or date.max
        found[held["post"]] = max(found.get(held["post"], last), last)
    return found
