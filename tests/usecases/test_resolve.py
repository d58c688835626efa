from __future__ import annotations

from datetime import date

import pytest

from governance.actions import Action, Owner, OwnerKind
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    AUDITOR,
    CHAIR,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    REF,
    REVIEWER,
    put,
    refused,
)
from usecases.refusals import NotFound, SeveralFound
from usecases.resolve import reference, resolve, visible_actions
from usecases.scene import scene
from usecases.show_action import ShowAction


def meant(office: Office, who: str, name: str, place: str | None = None) -> str:
    with office.store.work(who, START) as w:
        return resolve(scene(w, START), name, place).id


@pytest.mark.parametrize(
    "name", [REF, "bmg-2026-3", "BMG 2026 003", "bmg2026003", " BMG-2026-0003 ", "bmg 2026-03"]
)
def test_a_reference_however_it_is_written(office: Office, name: str) -> None:
    assert meant(office, RACHEL, name) == REF


@pytest.mark.parametrize("name", ["", "3", "BMG", "BMG-26-003", "BMG-2026", "1-2026-3", "B-2026-3"])
def test_what_is_no_reference(name: str) -> None:
    assert reference(name) is None


@pytest.mark.parametrize("name", ["3", "03", "003", "0000003"])
def test_a_number_alone_means_mine(office: Office, name: str) -> None:
    assert meant(office, RACHEL, name) == REF


def _seen(office: Office, who: str) -> list[str]:
    with office.store.work(who, START) as w:
        return [action.id for action in visible_actions(scene(w, START))]


def test_in_a_channel_a_number_is_its_groups_first(office: Office) -> None:
    assert meant(office, NURSE, "2", "CSPR") == "CSPR-2026-002"
    assert meant(office, NURSE, "2", "BMG") == "BMG-2026-002"


def test_elsewhere_mine_comes_before_any(office: Office) -> None:
    assert meant(office, NURSE, "2") == "CSPR-2026-002"
    assert meant(office, NURSE, "2", "LWD") == "CSPR-2026-002"
    assert meant(office, REVIEWER, "1") == "CSPR-2026-001"


def test_a_number_only_one_visible_action_has(office: Office) -> None:
    assert meant(office, AUDITOR, "1") == "BMG-2026-001"


def test_several_of_mine_are_asked_back(office: Office) -> None:
    mine = Action(
        id="LWD-2026-003",
        group="LWD",
        title="Train",
        owners=(Owner(OwnerKind.PERSON, RACHEL),),
        agreed=date(2027, 3, 1),
    )
    put(office, mine)
    options = tuple(office.do(RACHEL, ShowAction(ref)).action for ref in (REF, "LWD-2026-003"))
    assert refused(office, RACHEL, ShowAction("3")) == SeveralFound("3", options)


def test_several_that_are_nobodys_are_asked_back_in_order(office: Office) -> None:
    refusal = refused(office, MANAGER, ShowAction("1"))
    assert isinstance(refusal, SeveralFound)
    assert [view.ref for view in refusal.options] == ["BMG-2026-001", "CSPR-2026-001"]


def test_a_channels_group_answers_only_for_what_the_reader_may_see(office: Office) -> None:
    assert meant(office, RACHEL, "3", "CSPR") == REF


def test_suggestions_are_near_and_visible(office: Office) -> None:
    refusal = refused(office, RACHEL, ShowAction("BGM-2026-003"))
    assert isinstance(refusal, NotFound)
    assert refusal.near[0] == REF


@pytest.mark.parametrize("name", ["CSPR-2026-001", "cspr-2026-1", "CSPR-2026-009", "CSPR"])
@pytest.mark.parametrize("who", [RACHEL, AUDITOR, OUTSIDER])
def test_restricted_actions_do_not_exist_for_outsiders(office: Office, who: str, name: str) -> None:
    refusal = refused(office, who, ShowAction(name))
    assert isinstance(refusal, NotFound)
    assert (refusal.what, refusal.name) == ("action", name)
    assert set(refusal.near) <= set(_seen(office, who))
    assert [ref for ref in _seen(office, who) if ref.startswith("CSPR")] == []


@pytest.mark.parametrize("name", ["", " ", "9" * 5000, "٣", "²", "-3", "3.0", "next", "12345678"])
def test_what_means_nothing_is_not_found(office: Office, name: str) -> None:
    refusal = refused(office, OUTSIDER, ShowAction(name))
    assert refusal == NotFound("action", name)


def test_each_sees_their_own_part_of_the_whole(office: Office) -> None:
    bmg = [f"BMG-2026-{number:03}" for number in range(1, 25)]
    cspr = [f"CSPR-2026-{number:03}" for number in range(1, 4)]
    assert _seen(office, RACHEL) == bmg
    assert _seen(office, CHAIR) == [*bmg, *cspr]
    assert _seen(office, OUTSIDER) == []
    assert _seen(office, "group:BMG") == bmg
    assert _seen(office, "group:CSPR") == cspr
    assert _seen(office, "group:DSL") == []
