from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.accounts import Account, Conversation, Stranger
from governance.actions import Action, ActionState, Update
from governance.asks import Ask, AskState, Rule, ask_id
from governance.partnership import Charter
from governance.people import Holding, Person, Post
from governance.retention import FORGOTTEN
from tests.jobs.office import Office
from tests.usecases.agendas import today, under_way
from tests.usecases.cast import (
    CHAIR,
    LATE,
    MANAGER,
    RACHEL,
    REF,
    ask,
    at,
    found,
    kept,
    ledger,
    put,
    refused,
    tick,
)
from usecases.close_meeting import CloseMeeting
from usecases.delete_due import DeleteDue, DueDeleted
from usecases.desk import CLERK
from usecases.list_due import MOST, DueKind, DueListed, ListDue
from usecases.plan_meetings import PlanMeetings
from usecases.records import RECEIPTS, RUNS, Receipt, Run
from usecases.refusals import NotAllowed
from usecases.take_note import TakeNote
from usecases.tell_due import DueTold, TellDue

TODAY = date(2026, 11, 2)
DONE = date(2020, 10, 1)
REMOVED = "[removed on Mon 2 Nov 2026]"


@pytest.fixture
def old(office: Office) -> Office:
    """One action completed six years ago, with its update; an ask about it, and one that stays."""
    done = kept(office, Action, REF)
    long_ago = at(10, 1, year=2020)
    update = Update(id=f"{REF}/1", action=REF, at=long_ago, recorded_by=RACHEL, rating="green")
    put(
        office,
        replace(done, state=ActionState.COMPLETED, completed_on=DONE, attention_at=None),
        update,
        _told(REF),
        _told(LATE),
    )
    return office


def _told(about: str) -> Ask:
    asked = ask(f"person:{RACHEL}", about, asked_at=at(9, 1, year=2020), attention_at=None)
    return replace(asked, state=AskState.ANSWERED)


def test_nothing_is_due_at_the_start(office: Office) -> None:
    due = office.do(MANAGER, ListDue())
    assert (due.kinds, due.more, due.changed) == ((), False, False)
    assert office.do(MANAGER, TellDue()) == DueTold(())


def test_what_is_due_is_listed_and_what_is_still_needed_is_not(old: Office) -> None:
    due = old.do(MANAGER, ListDue())
    asked = ask_id(Rule.DUE, REF, "v1", f"person:{RACHEL}")
    assert due.kinds == (
        DueKind("action", 1, DONE, (REF,), 72),
        DueKind("update", 1, DONE, (f"{REF}/1",), 72),
        DueKind("ask", 1, date(2020, 9, 1), (asked,), 24),
    )
    assert due.day == TODAY


def test_exactly_the_list_that_was_shown_goes(old: Office) -> None:
    due: DueListed = old.do(MANAGER, ListDue())
    put(old, Run(id="late|2020", on=date(2020, 1, 1)))
    again = old.do(MANAGER, DeleteDue(due.day, due.code))
    assert isinstance(again, DueListed)
    assert again == replace(old.do(MANAGER, ListDue()), changed=True)
    assert kept(old, Action, REF).state is ActionState.COMPLETED
    gone = old.do(MANAGER, DeleteDue(again.day, again.code))
    assert gone == DueDeleted({"action": 1, "update": 1, "ask": 1, "run": 1})
    assert old.do(MANAGER, ListDue()).kinds == ()
    with old.store.work("test", old.clock.now()) as w:
        assert (w.get(Action, REF), w.get(Update, f"{REF}/1")) == (None, None)
    assert ledger(old)[-1] == (MANAGER, "retention.delete", f"4 records, list {again.code}")
    assert found(old, RUNS) == []


def test_a_list_that_is_cut_off_leaves_no_update_without_its_action(old: Office) -> None:
    said = kept(old, Update, f"{REF}/1")
    put(old, *(replace(said, id=f"{REF}/{n}", version=0) for n in range(2, MOST + 1)))
    due = old.do(MANAGER, ListDue())
    assert ([(one.kind, one.count) for one in due.kinds], due.more) == ([("update", MOST)], True)
    old.do(MANAGER, DeleteDue(due.day, due.code))
    assert [one.kind for one in old.do(MANAGER, ListDue()).kinds] == ["action", "ask"]


def test_a_list_shown_yesterday_can_be_confirmed_today(old: Office) -> None:
    due = old.do(MANAGER, ListDue())
    old.clock.move_to(at(11, 3))
    assert isinstance(old.do(MANAGER, DeleteDue(due.day, due.code)), DueDeleted)


def test_pressing_twice_deletes_once_and_says_the_same(old: Office) -> None:
    due = old.do(MANAGER, ListDue())
    command = DeleteDue(due.day, due.code)
    first = old.do(MANAGER, command, "press:1")
    assert old.do(MANAGER, command, "press:1") == first


def test_a_day_to_come_deletes_nothing(old: Office) -> None:
    due = old.do(MANAGER, ListDue(date(2030, 1, 1)))
    assert old.do(MANAGER, DeleteDue(due.day, due.code)).changed


@pytest.mark.parametrize("command", [ListDue(), DeleteDue(TODAY, "x")])
def test_only_the_business_manager_decides(old: Office, command: object) -> None:
    verb = "retention.list" if isinstance(command, ListDue) else "retention.delete"
    for who in (CHAIR, RACHEL):
        assert refused(old, who, command) == NotAllowed(verb, "", ("Joan Merriweather",))
    assert refused(old, "operator", DeleteDue(TODAY, "x")) == NotAllowed(
        "retention.delete", "", ("Joan Merriweather",)
    )


def test_the_business_manager_is_told_once_a_month(old: Office) -> None:
    tick(old)
    told = ask_id(Rule.RETENTION, "retention", "2026-11", f"person:{MANAGER}")
    assert kept(old, Ask, told).state is AskState.TOLD
    old.clock.move_to(at(11, 4))
    tick(old)
    old.clock.move_to(at(12, 1))
    assert old.do("clerk", TellDue()) == DueTold((told.replace("2026-11", "2026-12"),))


def test_a_partnership_that_keeps_actions_longer_is_asked_about_none_of_this_age(
    old: Office,
) -> None:
    charter = kept(old, Charter, "charter")
    put(old, replace(charter, retention={"action": 74, "ask": 12}))
    assert [kind.kind for kind in old.do(MANAGER, ListDue()).kinds] == ["ask"]
    old.clock.move_to(at(12, 1))
    assert [(kind.kind, kind.months) for kind in old.do(MANAGER, ListDue()).kinds] == [
        ("action", 74),
        ("update", 74),
        ("ask", 12),
    ]


def test_answers_about_an_action_go_without_its_words_when_it_goes(old: Office) -> None:
    title = kept(old, Action, REF).title
    about = {ref: {"action": {"ref": ref, "title": title}} for ref in (REF, LATE)}
    put(
        old,
        *(
            Receipt(id=ref, at=at(11, 1), actor=RACHEL, kind="Updated", reply=reply)
            for ref, reply in about.items()
        ),
    )
    due = old.do(MANAGER, ListDue())
    old.do(MANAGER, DeleteDue(due.day, due.code))
    emptied = {"action": {"ref": REF, "title": REMOVED}}
    assert kept(old, Receipt, REF).reply == emptied
    assert kept(old, Receipt, LATE).reply == about[LATE]


def test_receipts_stay_while_their_button_works(office: Office) -> None:
    kinds = {"r1": at(8, 2), "r2": at(8, 3)}
    put(office, *(Receipt(id=i, at=a, actor=RACHEL, kind="Updated") for i, a in kinds.items()))
    assert office.do(MANAGER, ListDue()).kinds == (
        DueKind("receipt", 1, date(2026, 8, 2), ("r1",), 3),
    )
    assert len(found(office, RECEIPTS)) == 2


def test_of_people_who_left_the_name_goes_and_the_id_stays(office: Office) -> None:
    gone = Person(id="ada-lovell", name="Ada Lovell", email="ada@example.org")
    held = Post(id="old", title="Old post", agency="nhs", holders=(Holding(gone.id, until=DONE),))
    reply = {"action": {"ref": REF, "lead": "Ada Lovell", "evidence": "Ada Lovell told us"}}
    answer = Receipt(id="r1", at=at(11, 1), actor=RACHEL, kind="Updated", reply=reply)
    put(office, gone, held, answer)
    due = office.do(MANAGER, ListDue())
    assert due.kinds == (DueKind("person", 1, DONE, ("ada-lovell",), 24),)
    office.do(MANAGER, DeleteDue(due.day, due.code))
    assert kept(office, Person, gone.id) == replace(gone, name=FORGOTTEN, email=None, version=2)
    reply = {"action": {"ref": REF, "lead": REMOVED, "evidence": "Ada Lovell told us"}}
    assert kept(office, Receipt, "r1").reply == reply
    assert office.do(MANAGER, ListDue()).kinds == ()


def test_an_account_goes_with_its_person_and_a_stranger_after_three_months(office: Office) -> None:
    left = replace(
        kept(office, Post, "di-public-protection"),
        holders=(Holding(RACHEL, until=date(2024, 10, 1)),),
    )
    long_ago = at(7, 1)
    account = Account(id="slack||T1|U1", person=RACHEL, linked_at=long_ago, linked_by="clerk")
    written = Conversation(id=account.id, address="a:1", service_url="https://x/", seen_at=long_ago)
    put(office, written, replace(written, id="slack||T1|U2"))
    met = [Stranger(id=f"slack||T1|{n}", met_at=long_ago.replace(month=n)) for n in (8, 9)]
    put(office, left, account, replace(account, id="slack||T1|U2", person=CHAIR), *met)
    due = {kind.kind: kind.examples for kind in office.do(MANAGER, ListDue()).kinds}
    assert (due["account"], due["stranger"]) == (("slack||T1|U1",), ("slack||T1|8",))
    assert due["conversation"] == ("slack||T1|U1",)


def test_what_was_noted_goes_a_year_after_the_meeting_and_its_agenda_after_six(
    office: Office,
) -> None:
    office.do(CLERK, PlanMeetings())
    under_way(office)
    office.do(CHAIR, TakeNote("BMG", "Apologies from Priya"))
    office.do(CHAIR, CloseMeeting("BMG"))
    today(office, on=date(2025, 11, 1))
    assert [(one.kind, one.count) for one in office.do(MANAGER, ListDue()).kinds] == [("note", 1)]
    today(office, on=date(2020, 11, 1))
    assert [(one.kind, one.count) for one in office.do(MANAGER, ListDue()).kinds] == [
        ("item", 7), ("agenda", 1), ("note", 1),
    ]  # fmt: skip
