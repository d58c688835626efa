"""Who is served: whoever is known for certain, and nobody else, who is told so politely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.talk.say import arrival
from bot.talk.say.accounts import HELLO, KNOWN_NOW
from governance.accounts import ACCOUNTS_BY_PERSON, STRANGERS
from governance.people import Person
from tests.conversations.slack import SlackDriver
from tests.conversations.slack_ways import Http
from tests.conversations.slack_world import World, living, restarted
from tests.slack import events
from tests.slack.recording import records
from tests.slack.recording.faults import Fault, at
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking
from tests.usecases.cast import MANAGER, NURSE, RACHEL

SHE, LINE, SERVED = "the-new-one", "/action list", "Actions you lead"
REFUSED = "\n".join((arrival.NOT_LINKED.heading, *arrival.NOT_LINKED.text))
NOT_NOW = "\n".join((arrival.CANNOT_TELL.heading, *arrival.CANNOT_TELL.text))


@pytest.fixture
def world(tmp_path: Path, slack_server: Recording) -> Iterator[World]:
    """Where everybody has an account in Slack, and Clerk knows of none."""
    with living(tmp_path, slack_server, Ticking(), linked=False) as world:
        yield world


@pytest.fixture
def driver(world: World) -> SlackDriver:
    return SlackDriver(world, Http(world))


def arrives(world: World, user: str = "U900", **told: Any) -> records.Person:
    """Somebody more, of whom Slack tells this."""
    she = replace(records.Person(user, "Anya Petrova", "anya@else.example.org"), **told)
    world.users[SHE] = user
    return world.slack.person(she)


def accounts(world: World, person: str) -> list[str]:
    with world.house.store.work("test", world.house.clock.now()) as w:
        return [account.id for account in w.find(ACCOUNTS_BY_PERSON, person)]


def email(world: World, person: str) -> str:
    with world.house.store.work("test", world.house.clock.now()) as w:
        found = w.get(Person, person)
    assert found is not None
    return found.email or ""


def strangers(world: World) -> list[str]:
    with world.house.store.work("test", world.house.clock.now()) as w:
        return [one.id for one in w.find(STRANGERS)]


def welcomes(world: World, user: str) -> int:
    return sum(post.text.startswith(HELLO) for post in world.slack.to(user))


def told_of(world: World, driver: SlackDriver, handle: str, days: int = 3) -> int:
    """How many messages tell the business manager of somebody, after so many days."""
    for _ in range(days):
        driver.clock("advance")
    to_her = world.slack.to(world.users[MANAGER])
    return sum(f"Not known to Clerk: {handle}" in post.text for post in to_her)


def test_whoever_has_the_confirmed_address_is_served_and_welcomed_once(
    world: World, driver: SlackDriver
) -> None:
    user = world.users[RACHEL]
    assert driver.said(RACHEL, None, LINE).startswith(SERVED)
    assert (accounts(world, RACHEL), welcomes(world, user)) == ([f"slack|E1|T1|{user}"], 1)
    driver.said(RACHEL, "BMG", "/meeting next")
    driver.sees(RACHEL, "home")
    driver.clock("advance")
    assert welcomes(world, user) == 1


def test_nobody_is_welcomed_again_by_another_process(
    tmp_path: Path, slack_server: Recording
) -> None:
    with living(tmp_path, slack_server, Ticking(), linked=False) as world:
        SlackDriver(world, Http(world)).said(RACHEL, None, LINE)
    with restarted(world) as anew:
        SlackDriver(anew, Http(anew)).said(RACHEL, None, "/meeting next")
        anew.ticked()
        assert welcomes(anew, world.users[RACHEL]) == 1


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"bot": True},
        {"team": "T9", "enterprise": "E9"},
        {"team": "T9", "enterprise": ""},
        {"team": "T9"},
        {"confirmed": False},
        {"deleted": True},
    ],
    ids=["unknown", "bot", "elsewhere", "elsewhere alone", "organisation", "unconfirmed", "closed"],
)
def test_whoever_is_not_known_for_certain_is_refused_and_the_manager_told_once(
    world: World, driver: SlackDriver, told: dict[str, Any]
) -> None:
    """Even with the very address of somebody Clerk knows, but for the first."""
    if told:
        told = {"email": email(world, NURSE)} | told
        del world.slack.people[world.users[NURSE]]
    arrives(world, **told)
    changes = world.changes()
    assert driver.said(SHE, None, LINE) == REFUSED
    assert world.changes() == changes + 1
    assert driver.said(SHE, None, "help") == REFUSED
    assert driver.sees(SHE, "home") == REFUSED
    assert (accounts(world, NURSE), len(strangers(world))) == ([], 1)
    assert told_of(world, driver, "Anya Petrova") == 1


def test_somebody_of_the_organisation_who_belongs_to_this_workspace_too_is_its_own(
    world: World, driver: SlackDriver
) -> None:
    world.slack.people[world.users[RACHEL]].team = "T2"
    world.slack.people[world.users[RACHEL]].also = ["T1"]
    assert driver.said(RACHEL, None, LINE).startswith(SERVED)
    assert accounts(world, RACHEL) == [f"slack|E1|T2|{world.users[RACHEL]}"]


def test_two_people_with_one_address_are_told_apart_by_hand(
    world: World, driver: SlackDriver
) -> None:
    with world.house.store.work("test", world.house.clock.now()) as w:
        nurse = w.get(Person, NURSE)
        assert nurse is not None
        w.put(replace(nurse, email=email(world, RACHEL)))
        w.enter("test", "one address for two")
    assert driver.said(RACHEL, None, LINE) == REFUSED
    assert (accounts(world, RACHEL), accounts(world, NURSE)) == ([], [])


@pytest.mark.parametrize(
    "told",
    [{}, {"team": "T9", "enterprise": "E9"}, {"bot": True}],
    ids=["here", "elsewhere", "bot"],
)
def test_whoever_the_manager_links_from_the_message_is_served(
    world: World, driver: SlackDriver, told: dict[str, Any]
) -> None:
    arrives(world, **told)
    driver.said(SHE, None, LINE)
    assert told_of(world, driver, "Anya Petrova", 1) == 1
    driver.finds(MANAGER, "Link to somebody…")
    driver.press(MANAGER, "Link to somebody…", "Not known to Clerk: Anya Petrova")
    assert driver.fill(MANAGER, {"person": NURSE}).startswith("Linked: Priya Ramanathan")
    assert KNOWN_NOW in driver.finds(MANAGER, KNOWN_NOW)
    assert driver.said(SHE, None, LINE).startswith(SERVED)
    assert driver.said(SHE, None, "help") != REFUSED
    assert driver.sees(SHE, "home") != REFUSED
    assert strangers(world) == []
    assert welcomes(world, "U900") == (0 if told.get("bot") else 1)


def test_whoever_is_linked_by_a_mention_is_served_wherever_they_are_at_home(
    world: World, driver: SlackDriver
) -> None:
    arrives(world, team="T9", enterprise="E9")
    linked = driver.said(MANAGER, "BMG", "/clerk link @the-new-one Priya Ramanathan")
    assert linked.startswith("Linked: Priya Ramanathan")
    assert accounts(world, NURSE) == ["slack|E9|T9|U900"]
    assert driver.said(SHE, "BMG", LINE).startswith("Actions")


def test_where_slack_says_nothing_of_them_nothing_is_kept(
    world: World, driver: SlackDriver
) -> None:
    world.slack.plan = at({("users.info", n): Fault.SERVER_ERROR for n in (1, 2)})
    changes = world.changes()
    assert driver.said(RACHEL, None, LINE) == NOT_NOW
    assert (world.changes(), strangers(world)) == (changes, [])
    assert driver.said(RACHEL, None, LINE).startswith(SERVED)


def test_where_slack_could_not_say_which_workspace_this_is_it_is_asked_again(
    tmp_path: Path, slack_server: Recording
) -> None:
    clock = Ticking()
    first = {("auth.test", n): Fault.DROPPED_BEFORE for n in range(1, 8)}
    with living(tmp_path, slack_server, clock, linked=False, plan=at(first)) as world:
        driver = SlackDriver(world, Http(world))
        assert driver.said(RACHEL, None, LINE) == NOT_NOW
        world.slack.plan = at({})
        assert driver.said(RACHEL, None, LINE).startswith(SERVED)


def test_an_account_that_slack_closed_is_refused_and_one_that_was_renamed_is_not(
    world: World, driver: SlackDriver
) -> None:
    user, way = world.users[RACHEL], Http(world)
    driver.said(RACHEL, None, LINE)
    world.slack.people[user].name = "Rachel Okafor-Lund"
    way.event(events.callback(world.slack, events.user_changed(world.slack, user)))
    assert driver.said(RACHEL, None, LINE).startswith(SERVED)
    world.slack.people[user].deleted = True
    way.event(events.callback(world.slack, events.user_changed(world.slack, user)))
    assert driver.said(RACHEL, None, LINE) == REFUSED
    for _ in range(2):
        driver.clock("advance")
    gone = "Rachel Okafor's account has been closed"
    assert sum(gone in post.text for post in world.slack.to(world.users[MANAGER])) == 1
    world.slack.people[user].deleted = False
    way.event(events.callback(world.slack, events.user_changed(world.slack, user)))
    assert driver.said(RACHEL, None, LINE).startswith(SERVED)
