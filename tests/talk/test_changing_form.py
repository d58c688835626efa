"""The forms that lines about meetings open: plain where something was left out, and with what is
wrong where something cannot be."""

from __future__ import annotations

import pytest

from tests.talk.party import WINSTON, Party, errors_in
from tests.usecases.meetings import planned


@pytest.fixture
def party() -> Party:
    return Party(planned())


@pytest.mark.parametrize(
    "line",
    [
        "/meeting cancel BMG",
        "/meeting move BMG 19 Jan",
        "/meeting place BMG",
        "/meeting add BMG",
    ],
)
def test_what_was_left_out_is_asked_for_and_not_complained_of(party: Party, line: str) -> None:
    form = party.said(WINSTON, line)
    assert (form.form is not None, errors_in(form)) == (True, {})


def test_left_out_once_more_it_is(party: Party) -> None:
    form = party.said(WINSTON, "/meeting cancel BMG")
    assert errors_in(party.fill(WINSTON, form, why=" ")) == {"why": "Say in a few words why."}


def test_what_cannot_be_is_said_at_once(party: Party) -> None:
    form = party.said(WINSTON, "/meeting move BMG 19 Jan to 20 Apr")
    assert errors_in(form) == {"day": "This group meets on that day already. Choose another day."}
