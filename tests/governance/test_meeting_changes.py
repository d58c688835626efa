from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from governance.dates import LONDON
from governance.meeting_changes import ADD, CANCEL, MOVE, PLACE, REINSTATE, together
from governance.meetings import MeetingChange, change_id

DAY = timedelta(days=1)
FIRST = datetime(2027, 1, 19, 14, tzinfo=LONDON)


def change(
    what: str, was: int | None = 0, becomes: int = 0, why: str = "", parts: tuple[str, ...] = ()
) -> MeetingChange:
    """Days after the first one."""
    return MeetingChange(
        id=change_id("BMG/2027-01", 1),
        meeting="BMG/2027-01",
        group="BMG",
        revision=1,
        what=what,
        by="joan-merriweather",
        at=FIRST,
        was=None if was is None else FIRST + was * DAY,
        becomes=FIRST + becomes * DAY,
        parts=parts,
        why=why,
    )


def test_one_change_says_what_it_says() -> None:
    for one in (change(ADD, None), change(MOVE, 0, 2), change(CANCEL), change(REINSTATE)):
        assert together([one]) == one


def test_several_moves_are_one_from_the_first_day_to_the_last() -> None:
    moves = [change(MOVE, 0, 2, "a clash"), change(MOVE, 2, 7)]
    assert together(moves) == change(MOVE, 0, 7, "a clash")


def test_what_was_taken_back_is_nothing() -> None:
    assert together([]) is None
    assert together([change(MOVE, 0, 2), change(MOVE, 2, 0)]) is None
    assert together([change(CANCEL), change(REINSTATE)]) is None
    assert together([change(ADD, None), change(CANCEL)]) is None
    assert together([change(REINSTATE), change(CANCEL)]) is None


def test_the_reason_of_what_was_undone_is_not_given_for_something_else() -> None:
    undone = [change(CANCEL, why="snow"), change(REINSTATE)]
    assert together([*undone, change(MOVE, 0, 2)]) == change(MOVE, 0, 2)
    again = [change(CANCEL, 2, 2, "snow"), change(REINSTATE, 2, 2)]
    assert together([change(MOVE, 0, 2, "a clash"), *again]) == change(MOVE, 0, 2, "a clash")
    assert together([change(MOVE, 0, 2, "a clash"), change(CANCEL, 2, 2, "snow")]) == (
        change(CANCEL, 0, 2, "snow")
    )


def test_what_counts_most_is_said() -> None:
    place = change(PLACE, parts=("place",))
    assert together([place, change(MOVE, 0, 2)]) == change(MOVE, 0, 2, parts=("place",))
    assert together([change(MOVE, 0, 2), change(CANCEL, 2, 2)]) == change(CANCEL, 0, 2)
    assert together([change(ADD, None), change(MOVE, 0, 2)]) == change(ADD, None, 2)
    assert together([change(REINSTATE), change(MOVE, 0, 2)]) == change(REINSTATE, 0, 2)
    assert together([place, change(MOVE, 0, 2), change(MOVE, 2, 0)]) == change(
        PLACE, parts=("place",)
    )


@given(st.lists(st.integers(0, 3), min_size=1, max_size=6))
def test_moves_come_to_nothing_only_if_the_last_day_is_the_first(days: list[int]) -> None:
    moves = [change(MOVE, was, to) for was, to in zip([0, *days], days, strict=False)]
    whole = together(moves)
    assert (whole is None) is (days[-1] == 0)
    assert whole is None or (whole.was, whole.becomes) == (FIRST, FIRST + days[-1] * DAY)
