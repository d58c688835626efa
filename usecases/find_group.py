"""The group somebody named, if they may know of it."""

from __future__ import annotations

from rapidfuzz import process, utils

from usecases.refusals import NotFound
from usecases.scene import Scene


def find_group(s: Scene, name: str) -> str:
    """By its short name or its full one, whatever the case.

    Raises NotFound with suggestions taken only from what the reader may see.
    """
    seen = [g for g in s.p.groups.values() if s.may("meeting.show", g.id)]
    wanted = name.strip().casefold()
    for group in seen:
        if wanted in (group.id.casefold(), group.name.casefold()):
            return group.id
    names = [group.id for group in seen]
    near = process.extract(name, names, processor=utils.default_process, limit=2, score_cutoff=60)
    raise NotFound("group", name.strip(), tuple(match[0] for match in near))
