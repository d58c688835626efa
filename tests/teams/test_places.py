from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.teams.places import MARKS, REPEATED, UNSURE, Place

STAMPS = st.sampled_from(["", "1699", "1700!", UNSURE, REPEATED])
PLACES = st.builds(
    Place,
    st.sampled_from(["", "https://smba.trafficmanager.net/uk/"]),
    st.sampled_from(["", "a:1", "19:bmg@thread.tacv2;messageid=1"]),
    st.lists(STAMPS, min_size=2, max_size=5).map(tuple),
)


@given(PLACES)
def test_an_address_is_read_back(place: Place) -> None:
    assert Place.read(str(place)) == place


def test_what_was_never_sent_is_nowhere() -> None:
    assert Place.read("") is None
    bare = Place("https://x/", "a:1")
    assert Place.read(str(bare)) == bare


@given(PLACES, st.integers(0, 8))
def test_nothing_that_was_known_is_lost_where_there_are_more_parts(place: Place, more: int) -> None:
    padded = place.padded(more)
    assert len(padded.stamps) == max(len(place.stamps), more)
    for n in range(8):
        assert (padded.activity(n), padded.mark(n)) == (place.activity(n), place.mark(n))
        assert padded.says_so(n) == place.says_so(n)


@given(PLACES)
def test_what_goes_once_more_is_what_may_be_there(place: Place) -> None:
    again = place.to_repeat()
    assert again.repeated
    for n, stamp in enumerate(place.stamps):
        assert again.activity(n) == place.activity(n)
        unsure = stamp == UNSURE or (stamp == "" and UNSURE not in place.stamps)
        assert again.mark(n) == (REPEATED if unsure or stamp == REPEATED else "")
    assert UNSURE not in again.stamps


def test_what_nobody_came_back_from_may_be_there_whole() -> None:
    again = Place("https://x/", "a:1", ("1699", "")).to_repeat()
    assert [again.mark(n) for n in range(4)] == ["", REPEATED, REPEATED, REPEATED]
    assert [Place().to_repeat().mark(n) for n in range(2)] == [REPEATED, REPEATED]


def test_parts_come_and_go() -> None:
    place = Place("https://x/", "a:1").padded(3).there(2, "3", twice=True).there(0, "1")
    assert str(place) == "https://x/ a:1 1,,3!"
    assert [(place.activity(n), place.says_so(n)) for n in (0, 2)] == [("1", False), ("3", True)]
    assert str(place.put(1, UNSURE).trimmed(2)) == "https://x/ a:1 1,?"
    assert (place.activity(1), place.activity(7), set(MARKS) & set(place.stamps)) == ("", "", set())
