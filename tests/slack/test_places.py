from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.slack.places import Place

STAMPS = st.sampled_from(["", "1699.000001", "1699.000002"])
PLACES = st.builds(Place, st.sampled_from(["D1", "C2"]), st.lists(STAMPS, max_size=5).map(tuple))


@given(PLACES)
def test_an_address_is_read_back(place: Place) -> None:
    read = Place.read(str(place))
    assert read is not None
    assert (read.channel, str(read), read.whole) == (place.channel, str(place), place.whole)
    assert [read.stamp(n) for n in range(6)] == [place.stamp(n) for n in range(6)]


def test_what_was_never_sent_is_nowhere() -> None:
    assert Place.read("") is None


def test_parts_come_and_go() -> None:
    place = Place("D1").put(2, "3.3")
    assert (str(place), place.whole) == ("D1/,,3.3", False)
    place = place.put(0, "1.1").put(1, "2.2")
    assert (str(place), place.whole) == ("D1/1.1,2.2,3.3", True)
    assert str(place.trimmed(1)) == "D1/1.1"
    assert Place("D1").whole is False
