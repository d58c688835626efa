"""What each documented error means: one thing, and something else than is not known."""

from __future__ import annotations

import pytest

from bot.slack.client import Answer
from bot.slack.errors import BUSY, INSTALL, PASSING, PAYLOAD, REFUSED, TARGET, asking, delivery
from usecases.ports.messenger import Delivery, Outcome

SORTS = {
    Outcome.INSTALL: frozenset(INSTALL),
    Outcome.TARGET: frozenset(TARGET),
    Outcome.PAYLOAD: PAYLOAD,
    Outcome.PASSING: PASSING,
}


def refused(error: str) -> Answer:
    return Answer(ok=False, error=error)


def test_each_error_means_one_thing() -> None:
    known = [error for errors in SORTS.values() for error in errors]
    assert len(known) == len(set(known))
    for outcome, errors in SORTS.items():
        assert {delivery(refused(error)).outcome for error in errors} == {outcome}


@pytest.mark.parametrize(
    ("error", "outcome", "said"),
    [
        ("token_revoked", Outcome.INSTALL, INSTALL["token_revoked"]),
        ("missing_scope", Outcome.INSTALL, INSTALL["missing_scope"]),
        ("not_in_channel", Outcome.TARGET, TARGET["not_in_channel"]),
        ("user_disabled", Outcome.TARGET, TARGET["user_disabled"]),
        ("invalid_blocks", Outcome.PAYLOAD, REFUSED),
        ("service_unavailable", Outcome.PASSING, BUSY),
        ("a_teapot", Outcome.PASSING, "Slack gave an answer that Clerk does not know."),
    ],
)
def test_what_the_business_manager_reads(error: str, outcome: Outcome, said: str) -> None:
    told = Delivery(outcome, f"{said} ({error})", address="D1/1.1")
    assert delivery(refused(error), "D1/1.1") == told


def test_how_long_to_wait_and_where_it_stands_are_passed_on() -> None:
    limited = Answer(ok=False, error="ratelimited", retry_after=7)
    told = Delivery(Outcome.PASSING, f"{BUSY} (ratelimited)", 7, "D1/1.1,")
    assert delivery(limited, "D1/1.1,") == told


def test_what_may_have_been_done_is_open_unless_it_only_asks() -> None:
    lost = Answer(ok=False, error="internal_error", unclear=True)
    open_ = "Slack did not say whether it arrived (internal_error)."
    assert delivery(lost, "D1/") == Delivery(Outcome.UNCLEAR, open_, address="D1/")
    assert asking(lost) == Delivery(Outcome.PASSING, f"{BUSY} (internal_error)")
    assert asking(refused("is_archived")) == delivery(refused("is_archived"))


def test_every_sentence_is_one() -> None:
    said = [*INSTALL.values(), *TARGET.values(), *PASSING.values(), REFUSED]
    assert [one for one in said if not one[0].isupper() or not one.endswith(".")] == []
    assert [one for one in said if "_" in one] == []
