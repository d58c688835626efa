"""Nothing unsigned or malformed changes anything, breaks anything, or leaves a word in a log."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable

from structlog.testing import capture_logs

from tests.talk.party import RACHEL
from tests.teams.inbound import Inbound
from tests.teams.malformed import signed_but_odd, unsigned
from tests.teams.signed import Signed

MANY = 10_000 if os.environ.get("CLERK_LONG") else 500
QUIET = {"event", "why", "log_level"}
"""What a line about a refused request may hold."""


def answers(
    door: Inbound, requests: Iterable[Signed]
) -> tuple[Counter[int], list[dict[str, object]]]:
    statuses: Counter[int] = Counter()
    with capture_logs() as logs:
        for request in requests:
            statuses[door.posts(request)[0]] += 1
    return statuses, [dict(line) for line in logs]


def test_what_is_not_signed_is_refused(door: Inbound) -> None:
    door.links(RACHEL)
    before = door.changes()
    statuses, logs = answers(door, unsigned(door, MANY))
    assert set(statuses) <= {401, 403}
    assert statuses.total() == MANY
    assert (door.changes(), door.teams.posts, door.teams.asked) == (before, [], 0)
    assert {key for line in logs for key in line} <= QUIET


def test_what_is_signed_but_odd_is_refused(door: Inbound) -> None:
    door.links(RACHEL)
    before = door.changes()
    statuses, logs = answers(door, signed_but_odd(door, MANY))
    assert statuses == {400: MANY}
    assert (door.changes(), door.teams.posts, door.teams.asked) == (before, [], 0)
    assert {key for line in logs for key in line} <= QUIET
    assert len({str(line["why"]) for line in logs}) < 5
