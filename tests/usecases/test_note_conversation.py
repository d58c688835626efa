"""Where Teams says somebody, or a group, is written to: kept as long as it is of use."""

from __future__ import annotations

import pytest

from governance.accounts import Account, Channel, Conversation, account_id, channel_id, within
from tests.jobs.office import START, Office
from tests.usecases.cast import MANAGER, RACHEL, ledger, put
from usecases.bind_channel import BindChannel, UnbindChannel
from usecases.desk import CLERK
from usecases.link_account import LinkAccount, UnlinkAccount
from usecases.note_conversation import ConversationNoted, ForgetConversation, NoteConversation
from usecases.reach import Reach, Reached

MINE = account_id("teams", "tenant-1", "object-1")
BMG = channel_id("teams", "tenant-1", "19:bmg@thread.tacv2")
URL, MOVED = "https://smba.trafficmanager.net/uk/", "https://smba.trafficmanager.net/emea/"
ENTRIES = {MINE: f"person:{RACHEL}", BMG: "group:BMG"}


@pytest.fixture
def office() -> Office:
    office = Office()
    put(
        office,
        Account(id=MINE, person=RACHEL, linked_at=START, linked_by=MANAGER),
        Channel(id=BMG, group="BMG", bound_at=START, bound_by=MANAGER),
    )
    return office


def note(office: Office, holder: str, address: str = "a:1", url: str = URL) -> ConversationNoted:
    noted: ConversationNoted = office.do(CLERK, NoteConversation(holder, address, url))
    return noted


def held(office: Office, holder: str) -> Conversation | None:
    with office.store.work("test", office.clock.now()) as w:
        return w.get(Conversation, holder)


def entries(office: Office) -> list[tuple[str, str]]:
    return [(verb, subject) for _, verb, subject in ledger(office) if "conversation" in verb]


@pytest.mark.parametrize("holder", [MINE, BMG])
def test_it_is_kept_once_and_anew_where_it_is_another(office: Office, holder: str) -> None:
    assert [note(office, holder).kept for _ in "ab"] == [True, True]
    assert entries(office) == [("conversation.note", ENTRIES[holder])]
    note(office, holder, url=MOVED)
    note(office, holder, "a:2", MOVED)
    kept = Conversation(
        id=holder, version=3, address="a:2", service_url=MOVED, seen_at=office.clock.now()
    )
    assert held(office, holder) == kept
    assert len(entries(office)) == 3


def test_of_nobodys_account_and_no_groups_channel_nothing_is_kept(office: Office) -> None:
    for holder in (f"{MINE}0", f"{BMG}0"):
        assert note(office, holder) == ConversationNoted(kept=False)
        assert held(office, holder) is None
    assert entries(office) == []


def test_reaching_somebody_says_where_they_are_written_to(office: Office) -> None:
    reach = Reach("group:BMG", "teams")
    assert office.do(CLERK, reach) == Reached(BMG)
    note(office, BMG)
    assert office.do(CLERK, reach) == Reached(BMG, conversation=held(office, BMG))


def test_one_that_is_gone_is_forgotten_unless_another_came_meanwhile(office: Office) -> None:
    note(office, MINE, "a:2")
    office.do(CLERK, ForgetConversation(MINE, "a:1"))
    assert held(office, MINE) is not None
    office.do(CLERK, ForgetConversation(MINE, "a:2"))
    assert held(office, MINE) is None
    assert entries(office)[-1] == ("conversation.forget", f"person:{RACHEL}")


def test_it_goes_with_the_account_and_with_the_channel(office: Office) -> None:
    for holder in (MINE, BMG):
        note(office, holder)
    office.do(MANAGER, UnlinkAccount(MINE))
    office.do(MANAGER, UnbindChannel(BMG))
    assert [held(office, holder) for holder in (MINE, BMG)] == [None, None]
    office.do(MANAGER, LinkAccount(MINE, RACHEL))
    office.do(MANAGER, BindChannel(BMG, "BMG"))
    note(office, BMG)
    office.do(MANAGER, BindChannel(channel_id("teams", "tenant-1", "19:new@thread.tacv2"), "BMG"))
    assert [held(office, holder) for holder in (MINE, BMG)] == [None, None]


def test_an_id_says_where_it_belongs() -> None:
    assert within(MINE) == ("tenant-1", "object-1")
    assert within(BMG) == ("tenant-1", "19:bmg@thread.tacv2")
    assert within(account_id("slack", "", "T1", "U1")) == ("", "T1", "U1")
