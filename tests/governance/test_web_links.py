from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.web_links import INSTEAD, without_links

LINKS = (
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=%7b%7d",
    "HTTP://example.org",
    "teams.microsoft.com/l/meetup-join/19",
    "us02web.zoom.us/j/81234567890?pwd=abc",
    "meet.google.com:443/abc-defg-hij",
    "www.example.org",
    "msteams:/l/meetup-join/19",
    "mailto:dial-in@example.org",
    "sip:room@example.org",
    "zoommtg://zoom.us/join?confno=1",
)
PLAIN = (
    "",
    "Committee room 2, and online",
    "Room 3/4, Town Hall",
    "Loxley House, Station St., NG2 3NG",
    "and/or the annexe",
    "At 10.30/11.30: see below",
    "Telephone: 0115 496 0000",
    "Note: bring papers",
    "Hotel:Loxley",
)


@pytest.mark.parametrize("link", LINKS)
def test_a_link_is_taken_out_and_the_rest_stays(link: str) -> None:
    assert without_links(link) == INSTEAD
    assert without_links(f"Room 2 ({link}), or ask.") == f"Room 2 ({INSTEAD}), or ask."


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_link_stays_as_it_is(text: str) -> None:
    assert without_links(text) == text


@given(st.text(), st.sampled_from(LINKS), st.text())
def test_no_link_survives_among_other_words(before: str, link: str, after: str) -> None:
    assert link not in without_links(f"{before} {link} {after}")


@given(st.lists(st.sampled_from(LINKS) | st.text()).map(" ".join))
def test_what_is_clean_stays_clean(text: str) -> None:
    assert without_links(without_links(text)) == without_links(text)
