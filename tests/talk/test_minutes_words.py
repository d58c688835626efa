"""Turns of phrase about minutes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.talk.minutes_words import interests_said
from governance.minutes import Came, InterestSaid
from tests.usecases.minuting import closed, office_with_meetings, shown
from usecases.minutes_view import MinutesView


@pytest.fixture
def view() -> MinutesView:
    office = office_with_meetings()
    closed(office)
    return shown(office)


@pytest.mark.parametrize(
    ("came", "handling", "end"),
    [
        (Came.REACHED, "stay without voting", " and stayed without voting."),
        (Came.LEFT, "stay without voting", "; it was agreed to stay without voting."),
        (Came.CARRIED, "withdraw for the item", "; it was agreed to withdraw for it."),
        (Came.LEFT, "nothing needed", "; it was agreed that nothing follows from it."),
    ],
)
def test_nobody_stayed_or_withdrew_for_an_item_that_was_not_reached(
    view: MinutesView, came: Came, handling: str, end: str
) -> None:
    first, *others = view.items
    interest = InterestSaid("Rachel Okafor", first.id, handling)
    seen = replace(
        view,
        opening=replace(view.opening, interests=(interest,)),
        items=(replace(first, came=came), *others),
    )
    told = next(iter(interests_said(seen)))
    assert told == f"Rachel Okafor declared an interest in item 1 ({first.title}){end}"
