"""However much arrives, nothing of it stays in the memory."""

from __future__ import annotations

import gc
import os
import tracemalloc

from bot.talk.notice import Press
from tests.talk.party import RACHEL
from tests.teams import activities
from tests.teams.inbound import Inbound
from tests.teams.signed import claims, sign, token

MANY = 10_000 if os.environ.get("CLERK_LONG") else 200
WARM = 50
FOR_ALL = 128 * 1024
"""Octets that may be more after all of it than before."""


def test_it_is_flat(door: Inbound) -> None:
    """What is typed is left out: of each line it is noted, in the store, that it was answered."""
    door.links(RACHEL)
    before = changes = 0
    tracemalloc.start()
    try:
        for n in range(WARM + MANY):
            if n == WARM:
                before, changes = held(), door.changes()
            one_of_each(door, n)
        more = held() - before
    finally:
        tracemalloc.stop()
    assert door.changes() == changes
    assert more < FOR_ALL


def one_of_each(door: Inbound, n: int) -> None:
    pressed = {"ticket": door.party.talk.ticket(RACHEL, Press("help"))}
    told = claims(door.party.office.machine())
    each = (
        lambda: door.asks(activities.executed(pressed, f"f:{n}")),
        lambda: door.sends(activities.common("typing") | {"id": f"f:{n}"}),
        lambda: door.posts(sign(b"{" + str(n).encode(), told)),
        lambda: door.posts(sign({}, told | {"aud": token({"n": n})})),
    )
    each[n % len(each)]()


def held() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]
