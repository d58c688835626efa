from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from governance.agenda import (
    STANDING,
    AgendaItem,
    Items,
    ItemState,
    added,
    following,
    laid_out,
    length,
    moved,
    starts,
)
from tests.builders import NOW

STATES = st.sampled_from(ItemState)


def item(name: str, minutes: int = 10, **fields: Any) -> AgendaItem:
    plain: dict[str, Any] = {"meeting": "BMG/2027-01", "group": "BMG", "position": 0, "title": name}
    return AgendaItem(id=name, minutes=minutes, **{**plain, **fields})


def names(items: Items) -> str:
    return " ".join(one.id for one in items)


def some(*states: ItemState) -> Items:
    return laid_out((), (), tuple(item(f"i{n}", state=s) for n, s in enumerate(states, 1)), ())


ABC = laid_out((item("a"),), (item("b"),), (item("c"),), (item("z", closing=True),))


def test_an_agenda_is_laid_out_and_numbered() -> None:
    assert [(one.id, one.position) for one in ABC] == [("a", 1), ("b", 2), ("c", 3), ("z", 4)]


def test_what_is_added_comes_before_what_closes_the_meeting() -> None:
    assert names(added(ABC, item("d"))) == "a b c d z"
    assert names(added(ABC[:3], item("d"))) == "a b c d"


def test_an_item_is_moved_and_the_others_make_room() -> None:
    assert names(moved(ABC, ABC[2], 1)) == "c a b z"
    assert names(moved(ABC, ABC[0], 4)) == "b c z a"
    assert names(moved(ABC, ABC[1], 2)) == "a b c z"


def test_a_dropped_item_has_no_number() -> None:
    dropped = some(ItemState.ON, ItemState.DROPPED, ItemState.ON, ItemState.ON)
    assert names(moved(dropped, dropped[3], 2)) == "i1 i2 i4 i3"


def test_items_begin_one_after_the_other_and_what_is_out_takes_no_time() -> None:
    items = (item("a", 5), item("b", 30, state=ItemState.CARRIED), item("c", 20), item("d"))
    begins = starts(items, NOW)
    assert begins == (NOW, *(NOW + timedelta(minutes=n) for n in (5, 5, 25)))
    assert length(items) == 35


def test_the_item_after_is_the_next_that_is_live() -> None:
    items = some(ItemState.ON, ItemState.DROPPED, ItemState.CARRIED, ItemState.PROPOSED)
    assert [getattr(following(items, after), "id", None) for after in ("", "i1", "i4", "?")] == [
        "i1", "i4", None, "i1",
    ]  # fmt: skip


def test_the_usual_items_are_those_every_board_has() -> None:
    assert [(one.title, one.minutes) for one in STANDING if not one.below] == [
        ("Welcome and apologies", 5),
        ("Declarations of interest", 5),
        ("Minutes of the last meeting and matters arising", 10),
        ("Action log", 20),
        ("Risks", 10),
        ("Any other business", 5),
    ]


@given(st.lists(STATES, min_size=1, max_size=12), st.data())
def test_moving_loses_nothing_and_lands_where_it_was_sent(
    states: list[ItemState], data: st.DataObject
) -> None:
    items = some(*states)
    numbered = [one for one in items if one.state is not ItemState.DROPPED]
    if not numbered:
        return
    chosen = data.draw(st.sampled_from(numbered))
    to = data.draw(st.integers(1, len(numbered)))
    after = moved(items, chosen, to)
    assert sorted(one.id for one in after) == sorted(one.id for one in items)
    assert [one.position for one in after] == [*range(1, len(items) + 1)]
    assert [one.id for one in after if one.state is not ItemState.DROPPED][to - 1] == chosen.id


@given(st.lists(st.tuples(STATES, st.integers(1, 60)), max_size=12))
def test_the_timings_add_up(parts: list[tuple[ItemState, int]]) -> None:
    items = tuple(item(str(n), m, state=s) for n, (s, m) in enumerate(parts))
    begins = starts(items, NOW)
    assert list(begins) == sorted(begins)
    if items:
        ends = begins[-1] + timedelta(minutes=length(items[-1:]))
        assert ends == NOW + timedelta(minutes=length(items))
