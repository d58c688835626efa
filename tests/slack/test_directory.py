"""Where somebody is found: by their account, else by a confirmed address, and once found, known."""

from __future__ import annotations

import pytest

from bot.slack.directory import NO_CHANNEL, NO_EMAIL, NO_WORKSPACE, NOT_CONFIRMED, NOT_LINKED
from bot.slack.errors import BUSY, TARGET
from governance.accounts import ACCOUNTS_BY_PERSON, Account, Channel, account_id, channel_id
from governance.people import Person
from tests.jobs.office import START, Office
from tests.slack.recording import records
from tests.slack.recording.faults import PROMPT, Fault, at, seeded
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.sending import Sending
from tests.slack.ticking import Ticking
from tests.usecases.cast import MANAGER, NURSE, RACHEL, found, kept, put
from usecases.ports.messenger import Delivery, Outcome

LOOKUP, OPEN = "users.lookupByEmail", "conversations.open"
ME = f"person:{RACHEL}"
BROKEN = f"{BUSY} (http_503)"
MINE = account_id("slack", "E1", "T1", "U1")


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def sending(recording_slack: Recording, slack: Slack, clock: Ticking, office: Office) -> Sending:
    return Sending(recording_slack, slack, clock, office.desk)


def email(office: Office, person: str = RACHEL) -> str:
    return kept(office, Person, person).email or ""


def linked(office: Office, person: str = RACHEL) -> list[str]:
    return [account.id for account in found(office, ACCOUNTS_BY_PERSON, person)]


def methods(slack: Slack) -> list[str]:
    return [call.method for call in slack.calls]


def test_whoever_has_the_confirmed_address_is_found_and_known_from_then_on(
    sending: Sending, slack: Slack, office: Office
) -> None:
    slack.person(records.Person("U1", "Rachel", email(office).upper()))
    assert (sending.find(ME), linked(office)) == ("D1", [MINE])
    assert methods(slack) == [LOOKUP, "auth.test", OPEN]
    assert (sending.find(ME), len(slack.calls)) == ("D1", 3)
    sending.restart()
    assert (sending.find(ME), methods(slack)[3:]) == ("D1", [OPEN])


@pytest.mark.parametrize("enterprise", ["E1", ""])
def test_the_account_is_named_as_slack_names_it_elsewhere(
    sending: Sending, slack: Slack, office: Office, enterprise: str
) -> None:
    slack.enterprise = enterprise
    slack.person(records.Person("U1", "Rachel", email(office), enterprise=enterprise))
    assert sending.find(ME) == "D1"
    assert linked(office) == [account_id("slack", enterprise, "T1", "U1")]


def test_an_address_that_is_not_confirmed_is_nobodys(
    sending: Sending, slack: Slack, office: Office
) -> None:
    slack.person(records.Person("U1", "Rachel", email(office), confirmed=False))
    assert (sending.find(ME), linked(office)) == (NOT_CONFIRMED, [])


def test_two_people_with_one_address_are_told_apart_by_hand(
    sending: Sending, slack: Slack, office: Office
) -> None:
    put(office, Person(id=NURSE, name="Priya Ramanathan", email=email(office)))
    slack.person(records.Person("U1", "Rachel", email(office)))
    assert (sending.find(ME), linked(office)) == (NOT_LINKED, [])


def test_an_account_that_is_somebody_elses_is_not_taken(
    sending: Sending, slack: Slack, office: Office
) -> None:
    slack.person(records.Person("U1", "Rachel", email(office)))
    put(office, Account(id=MINE, person=NURSE, linked_at=START, linked_by=MANAGER))
    assert (sending.find(ME), linked(office)) == (NOT_LINKED, [])


def test_nobody_there(sending: Sending, slack: Slack, office: Office) -> None:
    told = f"{TARGET['users_not_found']} (users_not_found)"
    assert sending.find(ME) == Delivery(Outcome.TARGET, told)
    put(office, Person(id=RACHEL, name="Rachel Okafor"))
    assert (sending.find(ME), len(slack.calls)) == (NO_EMAIL, 1)
    assert sending.find("person:nobody") == NO_EMAIL


def test_an_account_that_was_closed_unseen_is_noticed_within_a_day(
    sending: Sending, slack: Slack, office: Office
) -> None:
    slack.person(records.Person("U1", "Rachel", email(office)))
    sending.find(ME)
    slack.people["U1"].deleted = True
    office.machine.passes(hours=23)
    assert sending.find(ME) == "D1"
    office.machine.passes(hours=1)
    told = f"{TARGET['user_disabled']} (user_disabled)"
    assert sending.find(ME) == Delivery(Outcome.TARGET, told)
    (account,) = found(office, ACCOUNTS_BY_PERSON, RACHEL)
    assert account.active is False
    nobody = f"{TARGET['users_not_found']} (users_not_found)"
    assert sending.find(ME) == Delivery(Outcome.TARGET, nobody)


def test_a_group_and_its_channel(sending: Sending, slack: Slack, office: Office) -> None:
    assert sending.find("group:BMG") == NO_CHANNEL
    channel = Channel(
        id=channel_id("slack", "T1", "C7"), group="BMG", bound_at=START, bound_by=MANAGER
    )
    put(office, channel)
    assert (sending.find("group:BMG"), slack.calls) == ("C7", [])


@pytest.mark.parametrize(
    ("method", "trouble"),
    [(LOOKUP, BROKEN), ("auth.test", NO_WORKSPACE.trouble), (OPEN, BROKEN)],
)
def test_slack_out_of_order_is_passing(
    sending: Sending, slack: Slack, office: Office, method: str, trouble: str
) -> None:
    slack.person(records.Person("U1", "Rachel", email(office)))
    slack.plan = at({(method, 1): Fault.SERVER_ERROR})
    assert sending.find(ME) == Delivery(Outcome.PASSING, trouble)
    assert sending.find(ME) == "D1"


@pytest.mark.parametrize("seed", range(10))
def test_whatever_goes_wrong_nobody_is_linked_twice(
    sending: Sending, slack: Slack, office: Office, clock: Ticking, seed: int
) -> None:
    slack.person(records.Person("U1", "Rachel", email(office)))
    slack.plan = seeded(seed, 0.5, PROMPT)
    while sending.find(ME) != "D1":
        clock.pass_by(31)
    assert linked(office) == [MINE]
    assert slack.rates.too_soon == []
