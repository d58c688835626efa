from __future__ import annotations

import pytest

from bot.talk.picked import picked_days

DAY, SAID = "2027-02-26", "Fri 26 Feb 2027"


@pytest.mark.parametrize(
    ("before", "typed"), [("", ""), ("", SAID), ("6 Nov", "6 Nov"), ("6 Nov", " 6 Nov "), ("x", "")]
)
def test_a_picked_day_goes_before_words_that_stood_there(before: str, typed: str) -> None:
    assert picked_days({"due": before}, {"due": typed}, {"due": DAY}) == ({"due": SAID}, {})


def test_a_day_typed_beside_another_that_is_picked_is_asked_about() -> None:
    assert picked_days({"due": "6 Nov"}, {"due": "26 Mar"}, {"due": DAY, "on": DAY}) == (
        {"on": SAID},
        {"due": f"You typed “26 Mar” and picked {SAID}. Please keep only one of them."},
    )


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(ValueError, match="soon"):
        picked_days({}, {}, {"due": "soon"})
