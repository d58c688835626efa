"""What each documented error means: one thing, and something else than is not known."""

from __future__ import annotations

import pytest

from bot.teams.errors import (
    BUSY,
    BY_STATUS,
    INSTALL,
    NOT_OURS,
    PASSING,
    PAYLOAD,
    REFUSED,
    TARGET,
    asking,
    delivery,
)
from bot.teams.wire import Answer
from usecases.ports.messenger import Delivery, Outcome

SORTS = {
    Outcome.INSTALL: frozenset(INSTALL),
    Outcome.TARGET: frozenset(TARGET),
    Outcome.PAYLOAD: PAYLOAD,
    Outcome.PASSING: frozenset(PASSING),
}


def refused(error: str, status: int = 403) -> Answer:
    return Answer(ok=False, error=error, status=status)


def test_each_error_means_one_thing_whatever_its_status() -> None:
    known = [error for errors in SORTS.values() for error in errors]
    assert len(known) == len(set(known))
    for outcome, errors in SORTS.items():
        for status in (0, *BY_STATUS):
            assert {delivery(refused(e, status)).outcome for e in errors} == {outcome}


@pytest.mark.parametrize(
    ("status", "outcome", "said"),
    [
        (400, Outcome.PAYLOAD, REFUSED),
        (401, Outcome.INSTALL, NOT_OURS),
        (403, Outcome.TARGET, "Clerk may not write there."),
        (404, Outcome.TARGET, "The conversation, or the message, is not there."),
        (412, Outcome.PASSING, BUSY),
        (413, Outcome.PAYLOAD, REFUSED),
        (429, Outcome.PASSING, BUSY),
        (302, Outcome.PASSING, "Teams gave an answer that Clerk does not know."),
    ],
)
def test_an_error_nobody_documented_goes_by_its_status(
    status: int, outcome: Outcome, said: str
) -> None:
    told = Delivery(outcome, f"{said} (Odd)", address="https://x/ a:1 1")
    assert delivery(refused("Odd", status), "https://x/ a:1 1") == told


def test_how_long_to_wait_is_passed_on() -> None:
    limited = Answer(ok=False, error="Throttled", retry_after=7, status=429)
    assert delivery(limited) == Delivery(Outcome.PASSING, f"{BUSY} (Throttled)", 7)


def test_what_may_have_been_done_is_open_unless_it_only_asks() -> None:
    lost = Answer(ok=False, error="ReadTimeout", unclear=True)
    open_ = "Teams did not say whether it arrived (ReadTimeout)."
    assert delivery(lost, "x") == Delivery(Outcome.UNCLEAR, open_, address="x")
    assert asking(lost) == Delivery(Outcome.PASSING, f"{BUSY} (ReadTimeout)")
    assert asking(refused("MessageWritesBlocked")) == delivery(refused("MessageWritesBlocked"))


def test_every_sentence_is_one() -> None:
    said = [*INSTALL.values(), *TARGET.values(), *PASSING.values(), REFUSED]
    said += [words for _, words in BY_STATUS.values()]
    assert [one for one in said if not one[0].isupper() or not one.endswith(".")] == []
