from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import msgspec
import pytest

from governance.accounts import Account, Conversation
from governance.actions import Action, Owner, OwnerKind
from governance.holds import Hold
from governance.people import PEOPLE
from tests.jobs.office import Office
from tests.usecases.agendas import BMG, under_way
from tests.usecases.cast import (
    CHAIR,
    LATE,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    REF,
    REVIEWER,
    SECRET,
    at,
    changed,
    found,
    kept,
    put,
    refused,
    tick,
)
from usecases.decide_extension import DecideExtension
from usecases.desk import CLERK
from usecases.done_action import DoneAction
from usecases.evaluate_action import EvaluateAction
from usecases.extend_action import ExtendAction
from usecases.held_about import SOMEBODY, WITHHELD
from usecases.issue_link import IssueLink
from usecases.pause_action import PauseAction
from usecases.person_export import ExportPerson
from usecases.plan_meetings import PlanMeetings
from usecases.propose_item import ProposeItem
from usecases.refusals import NotAllowed, NotFound
from usecases.set_leave import SetLeave
from usecases.take_note import TakeNote
from usecases.update_action import ON_TRACK, UpdateAction


def export(office: Office, person: str, by: str = "operator") -> dict[str, Any]:
    sections: dict[str, Any] = office.do(by, ExportPerson(person)).sections
    return sections


def test_what_somebody_did_and_was_sent_is_all_there(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK, note="My own words"))
    office.do(RACHEL, ExtendAction("BMG-2026-004", wants=date(2027, 6, 1), why="My own reason"))
    office.do(RACHEL, IssueLink("group:BMG", "link-1", "a secret token"), "press:1")
    office.clock.move_to(at(11, 6))
    tick(office)
    held = export(office, RACHEL)
    assert (held["person"]["id"], held["person"]["name"]) == (RACHEL, "Rachel Okafor")
    assert held["made on"] == date(2026, 11, 6)
    assert [post["post"] for post in held["posts"]] == ["Detective Inspector, Public Protection"]
    assert REF in [action["reference"] for action in held["actions led or added"]]
    assert held["updates recorded"] == [
        {
            "action": REF,
            "at": at(11, 2),
            "rating": "clear",
            "forecast": None,
            "note": "My own words",
        }
    ]
    assert held["what else they did to actions"] == [
        {
            "action": "BMG-2026-004",
            "at": at(11, 2),
            "did": "action.extend",
            "what it came to": "Tue 1 Jun 2027",
            "reason": "My own reason",
        }
    ]
    assert (REF, "due") in [(one["about"], one["why"]) for one in held["asks"]]
    assert [one["calendar"] for one in held["calendar links"]] == ["group:BMG"]
    assert [one["answer"] for one in held["answers kept"]] == ["LinkIssued"]
    assert [one["did"] for one in held["ledger"]] == [
        "action.update",
        "action.extend",
        "calendar.issue",
    ]
    assert len(held["messages"]) == 1


def test_what_they_decided_evaluated_and_held_back_is_there_in_their_own_words(
    office: Office,
) -> None:
    office.do(RACHEL, ExtendAction("BMG-2026-004", wants=date(2027, 6, 1), why="Hers"))
    office.do(MANAGER, DecideExtension("BMG-2026-004", why="My answer"))
    office.do(RACHEL, DoneAction(REF, evidence="Hers"))
    office.do(MANAGER, EvaluateAction(REF, None, "yes", "What I saw"))
    office.do(MANAGER, PauseAction("BMG-2026-007", why="My reason"))
    office.do(MANAGER, SetLeave(date(2026, 12, 1), date(2026, 12, 4)))
    put(office, Hold(id=f"{LATE}|v1|seat", action=LATE, at=at(11, 2), by=MANAGER, reason="Ill"))
    put(office, Hold(id=f"{LATE}|v1|chair", action=LATE, at=at(11, 2), by=CHAIR, reason="Theirs"))
    held = export(office, MANAGER)
    assert [(one["did"], one["reason"]) for one in held["what else they did to actions"]] == [
        ("action.evaluate", "What I saw"),
        ("action.decide_extension", "My answer"),
        ("action.pause", "My reason"),
    ]
    assert held["steps they held back"] == [
        {"action": LATE, "at": at(11, 2), "let go": None, "reason": "Ill"}
    ]
    assert [one["whose"] for one in held["leave"]] == ["their own"]


def test_it_holds_no_secret_no_other_name_and_nobody_else_s_words(office: Office) -> None:
    office.do(MANAGER, UpdateAction(REF, ON_TRACK, note="Rachel is on leave, says Winston"))
    office.do(RACHEL, IssueLink("all", "link-1", "a secret token"))
    text = msgspec.json.encode(export(office, RACHEL)).decode()
    others = [one.name for one in found(office, PEOPLE) if one.id != RACHEL and one.name in text]
    others += [one.id for one in found(office, PEOPLE) if one.id != RACHEL and one.id in text]
    assert (others, "on leave" in text, "secret token" in text) == ([], False, False)


def test_of_a_restricted_group_they_no_longer_see_only_the_reference_is_told(
    office: Office,
) -> None:
    secret = kept(office, Action, SECRET)
    put(office, replace(secret, created_by=OUTSIDER, owners=(Owner(OwnerKind.PERSON, REVIEWER),)))
    (row,) = [
        one
        for one in export(office, OUTSIDER)["actions led or added"]
        if one["reference"] == SECRET
    ]
    assert (row["title"], row["added it"], row["leads it today"]) == (WITHHELD, True, False)
    (own,) = [
        one
        for one in export(office, REVIEWER)["actions led or added"]
        if one["reference"] == SECRET
    ]
    assert own["title"] == secret.title


def test_another_person_in_the_ledger_is_not_named(office: Office) -> None:
    with office.store.work(NURSE, office.clock.now()) as w:
        action = w.get(Action, REF)
        assert action is not None
        w.put(action)
        w.enter("test", f"person:{CHAIR}")
    assert [one["about"] for one in export(office, NURSE)["ledger"]] == [SOMEBODY]


@pytest.mark.parametrize("by", [RACHEL, MANAGER, "operator"])
def test_who_may_ask_for_it(office: Office, by: str) -> None:
    assert export(office, RACHEL, by)["person"]["id"] == RACHEL


def test_who_may_not(office: Office) -> None:
    assert refused(office, CHAIR, ExportPerson(RACHEL)) == NotAllowed(
        "person.export", "", ("Joan Merriweather",)
    )
    assert refused(office, "operator", ExportPerson("nobody")) == NotFound("person", "nobody")


def test_their_accounts_on_chat_platforms(office: Office) -> None:
    own = Account(
        id="slack||T1|U1", person=RACHEL, linked_at=at(11, 2), linked_by=MANAGER, handle="Rach"
    )
    put(office, own, replace(own, id="slack||T1|U2", person=CHAIR))
    row = {"account": "slack||T1|U1", "shown as": "Rach", "linked": at(11, 2), "in use": True}
    assert export(office, RACHEL)["accounts on chat platforms"] == [row]
    put(
        office,
        Conversation(id=own.id, address="a:1", service_url="https://x/", seen_at=at(11, 2)),
    )
    assert export(office, RACHEL)["accounts on chat platforms"] == [
        {**row, "conversation": "a:1", "since": at(11, 2)}
    ]


def test_what_they_proposed_noted_and_ran_is_there(office: Office) -> None:
    office.do(CLERK, PlanMeetings())
    office.do(RACHEL, ProposeItem("BMG", "Winter plan", "10"))
    office.do(NURSE, ProposeItem("CSPR", "Rapid review 14", "10"))
    under_way(office)
    office.do(RACHEL, TakeNote("BMG", "My own note"))
    held = export(office, RACHEL)
    assert held["agenda items proposed or led"] == [
        {
            "meeting": BMG,
            "title": "Winter plan",
            "proposed it": True,
            "leads it today": False,
            "state": "on",
        }
    ]
    (note,) = held["notes taken in meetings"]
    assert (note["meeting"], note["note"]) == (BMG, "My own note")
    assert export(office, CHAIR)["meetings they ran"] == [{"meeting": BMG, "did": "started"}]
    changed(office, "CSPR", seats=())
    titles = [one["title"] for one in export(office, NURSE)["agenda items proposed or led"]]
    assert titles == [WITHHELD]
