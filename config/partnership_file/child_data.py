"""What in a partnership's files may identify a child. It is no mistake; somebody should look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from config.partnership_file.places import Loc
from config.partnership_file.problems import Problem
from config.partnership_file.sources import Source, others_named, source_at
from governance.child_data import find_child_data

VENUE = "place"  # the key under which a group says where it meets
MAY_BE = "This may tell of a child ({}). If it does, take it out."


def doubts(path: Path) -> Iterator[Problem]:
    """In the file at `path` and those it names, as far as they can be read."""
    names = (path.name, *others_named(path.read_bytes()))
    for source in (source_at(path.parent / name) for name in names):
        if isinstance(source, Source):
            yield from _doubts(source)


def _doubts(source: Source) -> Iterator[Problem]:
    for loc, text in _texts(source.data, ()):
        found = find_child_data(text, venue=loc[-1] == VENUE)
        if found:
            kinds = ", ".join(dict.fromkeys(one.kind for one in found))
            yield source.problem(loc, MAY_BE.format(kinds))


def _texts(value: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _texts(one, (*loc, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _texts(one, (*loc, number))
