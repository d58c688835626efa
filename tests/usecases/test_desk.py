from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, cast

import pytest

from governance.actions import UPDATES_BY_ACTION, Action, Update
from governance.texts import Forgotten
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    MANAGER,
    ON_TRACK_NOW,
    OUTSIDER,
    RACHEL,
    REF,
    at,
    found,
    kept,
    ledger,
    put,
    refused,
)
from tests.usecases.fakes import BusyStore
from usecases.desk import CLERK, TRIES, Desk
from usecases.done_action import DoneAction
from usecases.issue_link import IssueLink
from usecases.new_action import NewAction
from usecases.ports.store import Conflict, Store
from usecases.records import LEDGER, Receipt
from usecases.redact import FindTexts, Redact
from usecases.refusals import Changed, NotAllowed, NotFound, TicketSpent
from usecases.revoke_link import RevokeLink
from usecases.show_action import ShowAction
from usecases.update_action import ON_TRACK, KeyDiffers, UpdateAction, Updated

SAID = UpdateAction(REF, ON_TRACK, revision=1)


@pytest.mark.parametrize(
    ("who", "command"),
    [
        (RACHEL, SAID),
        (RACHEL, UpdateAction(REF, "amber", None, at(3, 1, year=2027).date(), reason="County")),
        (RACHEL, DoneAction(REF, evidence="List", on=at(11, 1).date())),
        (CHAIR, NewAction("BMG", "Publish", "each")),
        (RACHEL, IssueLink("all", "one", "token")),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_repeat_gets_the_same_reply_and_nothing_happens_again(
    office: Office, who: str, command: object
) -> None:
    first = office.do(who, command, "receipt")
    office.clock.move_to(at(11, 5))
    before = ledger(office)
    assert office.do(who, command, "receipt") == first
    assert ledger(office) == before


def test_revoking_again_gets_the_same_reply(office: Office) -> None:
    office.do(RACHEL, IssueLink("all", "one", "token"))
    first = office.do(RACHEL, RevokeLink("one"), "receipt")
    assert office.do(RACHEL, RevokeLink("one"), "receipt") == first


def test_the_receipt_is_kept_with_the_effect(office: Office) -> None:
    office.do(RACHEL, SAID, "receipt")
    receipt = kept(office, Receipt, "receipt")
    assert (receipt.at, receipt.actor, receipt.kind) == (START, RACHEL, "Updated")
    entries = found(office, LEDGER)
    assert [entry.verb for entry in entries[-2:]] == ["partnership.adopt", "action.update"]


def test_somebody_elses_receipt_is_spent(office: Office) -> None:
    office.do(RACHEL, SAID, "receipt")
    assert refused(office, MANAGER, SAID, "receipt") == TicketSpent()
    assert refused(office, OUTSIDER, ShowAction(REF), "receipt") == TicketSpent()


def test_another_receipt_is_another_deed(office: Office) -> None:
    office.do(RACHEL, SAID, "one")
    assert refused(office, RACHEL, SAID, "two") == Changed(ON_TRACK_NOW)


@pytest.mark.parametrize(
    ("who", "refusal"),
    [
        (OUTSIDER, NotFound("action", REF)),
        (CHAIR, NotAllowed("action.update", REF, ("Rachel Okafor", "Joan Merriweather"))),
    ],
)
def test_nothing_is_kept_for_a_refusal(office: Office, who: str, refusal: Exception) -> None:
    assert refused(office, who, SAID, "receipt") == refusal
    assert office.do(RACHEL, SAID, "receipt") == Updated(ON_TRACK_NOW)


def test_nothing_is_kept_for_what_changes_nothing(office: Office) -> None:
    late = UpdateAction(REF, "amber", forecast=at(3, 1, year=2027).date())
    assert isinstance(office.do(RACHEL, late, "receipt"), KeyDiffers)
    office.do(RACHEL, ShowAction(REF), "receipt")
    assert office.do(RACHEL, SAID, "receipt") == Updated(ON_TRACK_NOW)


def beside(office: Office, *meanwhile: Callable[[], object]) -> tuple[Desk, BusyStore]:
    store = BusyStore(office.store, *meanwhile)
    return Desk(cast("Store", store), office.clock), store


def _touch(office: Office) -> Callable[[], object]:
    return lambda: put(office, replace(kept(office, Action, REF)))


def test_who_was_overtaken_is_answered_by_what_is_so_now(office: Office) -> None:
    desk, store = beside(office, lambda: office.do(MANAGER, SAID))
    with pytest.raises(Changed):
        desk.do_now(RACHEL, SAID)
    assert store.units == 2


def test_two_new_actions_at_once_get_two_references(office: Office) -> None:
    desk, _ = beside(office, lambda: office.do(MANAGER, NewAction("LWD", "First")))
    second = desk.do_now(MANAGER, NewAction("LWD", "Second"))
    assert (second.action.ref, second.action.title) == ("LWD-2026-002", "Second")


def test_a_receipt_kept_meanwhile_gives_its_reply(office: Office) -> None:
    desk, _ = beside(office, lambda: office.do(RACHEL, SAID, "receipt"))
    assert desk.do_now(RACHEL, SAID, "receipt") == Updated(ON_TRACK_NOW)
    assert len(found(office, UPDATES_BY_ACTION, REF)) == 1


def test_it_tries_five_times(office: Office) -> None:
    desk, store = beside(office, *[_touch(office)] * (TRIES - 1))
    assert desk.do_now(RACHEL, SAID) == Updated(ON_TRACK_NOW)
    assert store.units == TRIES == 5


def test_then_it_says_so_and_nothing_has_changed(office: Office) -> None:
    desk, store = beside(office, *[_touch(office)] * TRIES)
    with pytest.raises(Conflict):
        desk.do_now(RACHEL, SAID)
    assert (store.units, found(office, UPDATES_BY_ACTION, REF)) == (TRIES, [])


def test_the_runner_chooses_where_a_unit_of_work_runs(office: Office) -> None:
    ran: list[str] = []

    async def run(call: Callable[[], Any]) -> Any:
        ran.append("there")
        return call()

    desk = Desk(office.store, office.clock, run)
    assert asyncio.run(desk.do(RACHEL, SAID, "receipt")) == Updated(ON_TRACK_NOW)
    assert asyncio.run(office.desk.do(RACHEL, SAID, "receipt")) == Updated(ON_TRACK_NOW)
    assert ran == ["there"]


def test_what_is_forgotten_goes_from_elsewhere_before_and_after_it_is_kept(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK, note="Ada told us"))
    spots = office.do("operator", FindTexts(REF, ("note",))).spots
    told: list[tuple[tuple[Forgotten, ...], str]] = []

    def forget(gone: Iterable[Forgotten]) -> None:
        told.append((tuple(gone), kept(office, Update, f"{REF}/1").note))

    desk = Desk(office.store, office.clock, forget=forget)
    desk.do_now("operator", Redact(spots))
    gone = (Forgotten(("Ada told us",)),)
    assert told == [(gone, "Ada told us"), (gone, "[removed on Mon 2 Nov 2026]")]
    desk.do_now(RACHEL, UpdateAction(REF, ON_TRACK))
    assert len(told) == 2


def test_an_unknown_command_is_nobodys(office: Office) -> None:
    with pytest.raises(KeyError):
        office.do(CLERK, "say something")
