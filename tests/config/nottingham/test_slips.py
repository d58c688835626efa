"""No slip of the pen in the sample raises anything but BrokenFile."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

import pytest

from config.partnership_file.convert import records
from config.partnership_file.held import past
from config.partnership_file.load import build
from config.partnership_file.places import Loc, at_loc
from config.partnership_file.problems import BrokenFile
from config.partnership_file.sources import Part, Source, Sources, source_of
from tests.config.nottingham.files import FILES, FOLDER, START
from tests.store.figures import size

EVERY = size(2, 1)
"""In the short form each place has every second of the slips, and every slip each second place."""


def sample() -> Sources:
    sources: Sources = {}
    for part, name in FILES.items():
        source = source_of(name, (FOLDER / name).read_bytes())
        assert isinstance(source, Source)
        sources[part] = source
    return sources


def places(value: Any, at: Loc = ()) -> Iterator[Loc]:
    """Where every key and every value of a file stands."""
    if at:
        yield at
    steps = range(len(value)) if isinstance(value, list) else value
    for step in steps if isinstance(value, list | dict) else ():
        yield from places(value[step], (*at, step))


def afresh(value: Any, loc: Loc) -> Any:
    """A copy down to one location; what lies beside the way there is shared."""
    value = copy.copy(value)
    if loc:
        value[loc[0]] = afresh(value[loc[0]], loc[1:])
    return value


def without(holder: Any, step: Any) -> None:
    del holder[step]


def with_key_misspelt(holder: Any, step: Any) -> None:
    if isinstance(step, str):
        holder[f"{step}x"] = holder.pop(step)


def with_value_misspelt(holder: Any, step: Any) -> None:
    if isinstance(holder[step], str):
        holder[step] = holder[step][1:] + "q"


def with_another_type(holder: Any, step: Any) -> None:
    holder[step] = [{}] if isinstance(holder[step], str) else "x"


SLIPS = (without, with_key_misspelt, with_value_misspelt, with_another_type)


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("part", list(Part))
def test_any_one_slip_loads_or_is_a_broken_file(part: Part, slip: Any) -> None:
    sources = sample()
    for loc in islice(places(sources[part].data), SLIPS.index(slip) % EVERY, None, EVERY):
        data = afresh(sources[part].data, loc[:-1])
        slip(at_loc(data, loc[:-1]), loc[-1])
        with suppress(BrokenFile):
            slipped = build(sources | {part: Source(FILES[part], data)})
            records(slipped, START)
            past(slipped)
