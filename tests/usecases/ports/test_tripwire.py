from __future__ import annotations

from usecases.ports.tripwire import Tripwire, untouched


def test_outside_tests_nobody_trips() -> None:
    trip: Tripwire = untouched
    for point in ("claimed", "sent", "settled"):
        trip(point)
