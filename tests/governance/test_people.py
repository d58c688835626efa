from __future__ import annotations

from datetime import date

import pytest

from governance.people import Holding, succeeded

DAY = date(2026, 11, 2)
EVE = date(2026, 11, 1)
ANN = Holding("ann", date(2026, 1, 1))


@pytest.mark.parametrize(
    ("holders", "by", "after"),
    [
        ((), (ANN,), (ANN,)),
        ((ANN,), (), (Holding("ann", date(2026, 1, 1), EVE),)),
        ((ANN,), (ANN,), (ANN,)),
        # named otherwise, it is corrected
        ((ANN,), (Holding("ann", date(2026, 2, 1)),), (Holding("ann", date(2026, 2, 1)),)),
        # who had left already left when they did
        (
            (Holding("ann", None, date(2026, 6, 30)),),
            (Holding("bob", DAY),),
            (Holding("ann", None, date(2026, 6, 30)), Holding("bob", DAY)),
        ),
        # who was to leave later leaves now, and who was to begin never did
        ((Holding("ann", None, date(2027, 1, 1)),), (), (Holding("ann", None, EVE),)),
        ((Holding("ann", DAY),), (), ()),
    ],
)
def test_who_held_a_post_stays_known_for_it(
    holders: tuple[Holding, ...], by: tuple[Holding, ...], after: tuple[Holding, ...]
) -> None:
    assert succeeded(holders, by, DAY) == after
