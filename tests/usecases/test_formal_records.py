"""What is kept of the formal half of meetings is exported, taken out and deleted as the rest is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from governance.dates import LONDON
from governance.interests import Declaration
from governance.people import Holding, Post
from tests.jobs.office import Office
from tests.usecases.agendas import BMG
from tests.usecases.cast import CHAIR, MANAGER, NURSE, RACHEL, at, kept, put
from tests.usecases.formalities import BODY, NATURE, PIOTR, declared, quorate, voting
from usecases.agree_handling import AgreeHandling
from usecases.apologise import Apologise
from usecases.close_declaration import CloseDeclaration
from usecases.close_vote import CloseVote
from usecases.declare import Declare
from usecases.desk import CLERK
from usecases.drop_decision import DropDecision
from usecases.held_about import SOMEBODY
from usecases.list_due import ListDue
from usecases.nothing_to_declare import NothingToDeclare
from usecases.object_to import ObjectTo
from usecases.person_export import ExportPerson
from usecases.plan_meetings import PlanMeetings
from usecases.propose_decision import ProposeDecision
from usecases.record_room import RecordRoom
from usecases.redact import FindTexts, Redact
from usecases.send_deputy import SendDeputy
from usecases.vote import CastVote

PUT = "[removed on Mon 2 Nov 2026]"


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return office


def due(office: Office, on: date) -> dict[str, int]:
    office.clock.move_to(datetime.combine(on, time(9), LONDON))
    wanted = {"declaration", "reply", "deputy", "room", "decision", "vote"}
    kinds = office.do(MANAGER, ListDue()).kinds
    return {one.kind: one.count for one in kinds if one.kind in wanted}


def test_an_export_says_what_is_about_oneself_and_no_more(office: Office) -> None:
    view = declared(office, RACHEL)
    office.do(NURSE, NothingToDeclare("BMG"))
    office.do(RACHEL, SendDeputy("BMG", PIOTR))
    office.do(CHAIR, Apologise("BMG", person=NURSE))
    quorate(office)
    ref = office.do(RACHEL, ProposeDecision("BMG", "Fund a second post")).view.ref
    office.do(RACHEL, ObjectTo(ref, "Not yet"))
    other = voting(office)
    office.do(RACHEL, CastVote(other, "for"))
    held = office.do(MANAGER, ExportPerson(RACHEL)).sections
    assert held["interests they declared"] == [
        {
            "number": view.id, "at": at(11, 2), "kind": "standing", "body": BODY, "nature": NATURE,
            "category": "non-financial", "degree": "actual", "whose": "own",
        }
    ]  # fmt: skip
    assert held["meetings they came to or not"] == [
        {"meeting": BMG, "said": "apologies", "was there": True, "whose": "their own"}
    ]
    assert held["deputies they sent or were"] == [
        {
            "group": "BMG", "meeting": BMG, "from": date(2026, 11, 2), "until": date(2027, 1, 19),
            "in place of": "they themselves", "deputy": SOMEBODY,
        }
    ]  # fmt: skip
    assert held["decisions they proposed, objected to or recorded"] == [
        {
            "decision": ref, "proposed it": True, "recorded it": False, "objections": ["Not yet"],
            "text": "Fund a second post",
        }
    ]  # fmt: skip
    assert held["votes they cast"] == [
        {"decision": other, "at": at(11, 2), "for": "police", "vote": "for"}
    ]
    assert held["interests of others they recorded or dealt with"] == []


def test_whoever_dealt_with_an_interest_has_only_that_they_did(office: Office) -> None:
    view = declared(office, RACHEL, group="BMG", item="1")
    office.do(CHAIR, AgreeHandling(view.id, "stay without voting"))
    quorate(office)
    office.do(CHAIR, RecordRoom("BMG"))
    held = office.do(MANAGER, ExportPerson(CHAIR)).sections
    assert held["interests of others they recorded or dealt with"] == [
        {"at": at(11, 2), "recorded": False, "agreed the handling": True, "closed": False}
    ]
    assert held["what they recorded of meetings"] == [
        {"meeting": BMG, "did": "asked for interests"}
    ]
    assert BODY not in repr(held)


def test_what_is_taken_out_of_the_register_goes_from_what_was_declared_from_it(
    office: Office,
) -> None:
    standing = declared(office, RACHEL)
    specific = office.do(RACHEL, Declare(group="BMG", item="1", draws_on=standing.id)).view
    spots = office.do(MANAGER, FindTexts(f"declaration:{standing.id}", ("nature",))).spots
    office.do(MANAGER, Redact(spots))
    texts = [kept(office, Declaration, one.id).nature for one in (standing, specific)]
    assert texts == [PUT, PUT]
    assert kept(office, Declaration, standing.id).body == BODY


def test_what_was_noted_of_a_meeting_goes_with_its_time(office: Office) -> None:
    declared(office, NURSE, group="BMG", item="1")
    office.do(RACHEL, SendDeputy("BMG", PIOTR, first=date(2026, 11, 1), last=date(2026, 11, 2)))
    quorate(office)
    ref = voting(office)
    office.do(RACHEL, CastVote(ref, "for"))
    office.do(CHAIR, CloseVote(ref))
    assert due(office, date(2028, 11, 1)) == {}
    assert due(office, date(2028, 11, 2))["deputy"] == 1
    assert set(due(office, date(2032, 11, 2))) == {"reply", "deputy", "room", "declaration"}


def test_a_decision_goes_six_years_after_it_was_taken_and_its_votes_with_it(
    office: Office,
) -> None:
    quorate(office)
    ref = voting(office)
    office.do(RACHEL, CastVote(ref, "for"))
    office.do(CHAIR, CloseVote(ref))
    office.do(CHAIR, DropDecision(ref))
    assert {"decision", "vote"}.isdisjoint(due(office, date(2032, 11, 1)))
    found_then = due(office, date(2032, 11, 2))
    assert (found_then["decision"], found_then["vote"]) == (1, 1)


def test_the_register_goes_after_it_was_closed_or_its_person_left(office: Office) -> None:
    first, _ = declared(office, RACHEL), declared(office, RACHEL, body="Another trust")
    office.do(RACHEL, CloseDeclaration(first.id))
    assert due(office, date(2032, 11, 2)) == {"declaration": 1}
    assert due(office, date(2040, 1, 1)) == {"declaration": 1}
    held = (Holding(RACHEL, until=date(2034, 1, 2)),)
    put(office, replace(kept(office, Post, "di-public-protection"), holders=held))
    assert due(office, date(2040, 1, 1)) == {"declaration": 1}
    assert due(office, date(2040, 1, 2)) == {"declaration": 2}
