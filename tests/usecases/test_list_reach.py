from __future__ import annotations

from governance.accounts import Account, Channel, Conversation, account_id, channel_id
from tests.jobs.office import START, Office
from tests.usecases.cast import MANAGER, NURSE, RACHEL, put
from usecases.desk import CLERK
from usecases.list_reach import GroupReached, ListReach, PersonReached, ReachListed

OLD, NEW = account_id("slack", "E1", "T1", "U0"), account_id("slack", "E1", "T1", "U1")
ELSEWHERE = account_id("teams", "T1", "U1")


def account(id_: str, person: str, *, active: bool = True) -> Account:
    return Account(id=id_, person=person, linked_at=START, linked_by="clerk", active=active)


def listed(office: Office, platform: str) -> ReachListed:
    found: ReachListed = office.do(CLERK, ListReach(platform))
    return found


def people(found: ReachListed) -> dict[str, PersonReached]:
    return {person.id: person for person in found.people}


def test_each_platform_has_its_own(office: Office) -> None:
    channel = channel_id("slack", "T1", "C1")
    put(office, Channel(id=channel, group="BMG", bound_at=START, bound_by=MANAGER))
    put(office, account(ELSEWHERE, RACHEL))
    slack, teams = listed(office, "slack"), listed(office, "teams")
    groups = {group.id: group.address for group in slack.groups if group.address}
    assert groups == {"BMG": channel}
    assert GroupReached("BMG", "Business Management Group", channel) in slack.groups
    assert {group.address for group in teams.groups} == {""}
    there = GroupReached("BMG", "Business Management Group", "", elsewhere=("slack",))
    assert there in teams.groups
    rachel = PersonReached(
        RACHEL,
        "Rachel Okafor",
        people(slack)[RACHEL].email,
        ELSEWHERE,
        active=True,
        agencies=frozenset({"police"}),
    )
    assert people(teams)[RACHEL] == rachel
    assert (people(slack)[RACHEL].address, people(slack)[RACHEL].active) == ("", False)
    assert (people(slack)[RACHEL].elsewhere, people(teams)[RACHEL].elsewhere) == (("teams",), ())


def test_an_account_that_was_closed_reaches_nobody_elsewhere(office: Office) -> None:
    put(office, account(ELSEWHERE, RACHEL, active=False))
    assert people(listed(office, "slack"))[RACHEL].elsewhere == ()


def test_an_account_that_was_closed_is_not_used_where_there_is_another(office: Office) -> None:
    put(office, account(OLD, NURSE, active=False))
    nurse = people(listed(office, "slack"))[NURSE]
    assert (nurse.address, nurse.active) == (OLD, False)
    put(office, account(NEW, NURSE))
    nurse = people(listed(office, "slack"))[NURSE]
    assert (nurse.address, nurse.active) == (NEW, True)


def test_with_each_goes_where_it_is_written_to(office: Office) -> None:
    channel = channel_id("teams", "T1", "19:bmg")
    put(office, Channel(id=channel, group="BMG", bound_at=START, bound_by=MANAGER))
    put(office, account(ELSEWHERE, RACHEL))
    for holder, chat in ((channel, "19:bmg"), (ELSEWHERE, "a:1")):
        put(office, Conversation(id=holder, address=chat, service_url="https://x/", seen_at=START))
    found = listed(office, "teams")
    at_bmg = [group.conversation for group in found.groups if group.address]
    at_rachel = people(found)[RACHEL].conversation
    assert [one and one.address for one in (*at_bmg, at_rachel)] == ["19:bmg", "a:1"]
    assert people(listed(office, "slack"))[RACHEL].conversation is None
