"""What is typed to Clerk alone, or after its name: who reads the answer, and where."""

from __future__ import annotations

import pytest

from bot.talk.say import arrival
from bot.teams.wire import Answer
from governance.accounts import Account, Conversation, channel_id
from tests.talk.party import JOAN, RACHEL, WINSTON
from tests.teams import activities
from tests.teams.inbound import Inbound, words
from tests.teams.signed import SERVICE, TENANT, Json
from usecases.desk import CLERK

MINE = "Actions you lead"
ALONE = f"a:chat-29:{activities.RACHEL}"
POST = f"{activities.CHANNEL};messageid=1"
TITLE = "BMG-2026-003 Brief public protection officers on what to look for and whom to tell"
PRIYA = "77777777-8888-4999-8aaa-bbbbbbbbbbbb"


def heads(door: Inbound) -> list[tuple[str, str]]:
    """Where each post went, and its first line."""
    return [(where, text.splitlines()[0]) for where, text in door.read()]


def conversation(door: Inbound, holder: str) -> tuple[str, str] | None:
    office = door.party.office
    with office.store.work(CLERK, office.clock.now()) as w:
        held = w.get(Conversation, holder)
    return (held.address, held.service_url) if held else None


def test_a_line_typed_to_clerk_alone_is_answered_there(door: Inbound) -> None:
    account = door.links(RACHEL)
    assert door.sends(activities.said("action list")) == 200
    assert heads(door) == [(activities.CHAT, MINE)]
    assert [url for url, _, _ in door.teams.posts] == [SERVICE]
    assert conversation(door, account) == (activities.CHAT, SERVICE)


def test_each_contact_says_anew_where_to_write_to(door: Inbound) -> None:
    account, other = door.links(RACHEL), "https://smba.trafficmanager.net/emea/"
    door.sends(activities.said("home"))
    door.sends({**activities.said("home", "2"), "serviceUrl": other})
    assert conversation(door, account) == (activities.CHAT, other)


def test_in_a_channel_what_is_one_persons_comes_to_them_alone(door: Inbound) -> None:
    door.links(RACHEL)
    assert door.sends(activities.in_channel("action list")) == 200
    assert heads(door) == [(ALONE, MINE), (POST, arrival.ANSWERED_ALONE.heading)]


def test_where_no_chat_can_be_opened_nothing_of_it_is_shown(door: Inbound) -> None:
    door.links(RACHEL)
    door.teams.blocks = True
    assert door.sends(activities.in_channel("action list")) == 200
    assert heads(door) == [(POST, arrival.NO_CHAT.heading)]


def test_nor_where_the_chat_takes_nothing(door: Inbound) -> None:
    door.links(RACHEL)
    door.teams.fails = [Answer(ok=False, error="MessageWritesBlocked")]
    assert door.sends(activities.in_channel("action list")) == 200
    assert heads(door) == [(POST, arrival.NO_CHAT.heading)]


def test_in_a_groups_channel_a_number_alone_is_one_of_theirs(door: Inbound) -> None:
    door.links(RACHEL)
    door.binds("BMG")
    door.sends(activities.in_channel("action 3"))
    assert heads(door)[0] == (ALONE, TITLE)


def test_a_channel_becomes_a_groups_by_what_is_typed_there(door: Inbound) -> None:
    door.links(WINSTON)
    door.sends(activities.in_channel("clerk bind BMG"))
    assert [where for where, _ in heads(door)] == [POST]  # for all who rely on it
    key = channel_id("teams", TENANT, activities.CHANNEL)
    assert conversation(door, key) == (activities.CHANNEL, SERVICE)


def test_a_group_chat_is_like_a_channel(door: Inbound) -> None:
    door.links(RACHEL)
    chat = {"id": "19:chat@thread.v2", "conversationType": "groupChat", "tenantId": TENANT}
    door.sends({**activities.in_channel("action list"), "conversation": chat})
    assert heads(door)[1] == ("19:chat@thread.v2", arrival.ANSWERED_ALONE.heading)


def mentioning(text: str, name: str = "Priya R") -> Json:
    line = activities.in_channel(text)
    other = {"id": f"29:{PRIYA}", "name": name}
    return {
        **line,
        "entities": [
            *line["entities"],
            {"type": "mention", "text": f"<at>{name}</at>", "mentioned": other},
        ],
    }


def test_whoever_is_mentioned_is_the_person_clerk_knows(door: Inbound) -> None:
    door.links(RACHEL)
    door.links("priya-ramanathan", PRIYA)
    door.teams.members[f"29:{PRIYA}"] = activities.member(PRIYA, "Priya R", "p@council.example")
    door.sends(mentioning("clerk leave 9 Nov to 13 Nov with <at>Priya R</at>"))
    assert "Priya Ramanathan" in words(door.teams.posts[0][2])


def test_an_account_is_linked_by_a_mention(door: Inbound) -> None:
    door.links(JOAN)
    door.teams.members[f"29:{PRIYA}"] = activities.member(
        PRIYA, "Priya R", "p@else.example", userRole="guest"
    )
    door.sends(mentioning("clerk link <at>Priya R</at> Priya Ramanathan"))
    office = door.party.office
    with office.store.work(CLERK, office.clock.now()) as w:
        held = w.get(Account, f"teams|{TENANT}|{PRIYA}")
    assert held is not None
    assert (held.person, held.linked_by) == ("priya-ramanathan", JOAN)


@pytest.mark.parametrize("text", [None, "", "<at>Clerk</at>"])
def test_nothing_typed_is_answered_with_help(door: Inbound, text: str | None) -> None:
    door.links(RACHEL)
    assert door.sends({**activities.in_channel(""), **activities.said(""), "text": text}) == 200
    assert len(door.teams.posts) == 1


def test_what_people_say_to_one_another_is_not_read(door: Inbound) -> None:
    door.links(RACHEL)
    before = door.changes()
    said = {**activities.in_channel("action list"), "text": "action list", "entities": []}
    assert door.sends(said) == 200
    assert (door.teams.posts, door.teams.asked, door.changes()) == ([], 0, before)
