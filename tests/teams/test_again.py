"""Whatever comes again, at once or to another process on the same data, has its effect once."""

from __future__ import annotations

import asyncio
from pathlib import Path

import msgspec

from bot.talk.notice import Press
from bot.teams.app import Dispatch
from bot.teams.reading import read
from config.background import Background
from tests.conversations.teams import TeamsDriver
from tests.conversations.teams_world import living, restarted
from tests.slack.ticking import Ticking
from tests.talk.party import RACHEL, Party
from tests.teams import activities
from tests.teams.inbound import Noting, behind, links
from tests.teams.keyserver import KeyServer
from tests.teams.recording.server import Recording
from tests.teams.signed import Json, claims, sign

LINE = "action 3 amber by 26 Nov waiting for the County"
MANY = 10


def at_once(party: Party, teams: Noting, activity: Json) -> list[bytes]:
    """What the same is answered with, each time, when it comes many times at once."""
    signed = sign(activity, claims(party.office.machine()))
    body, (_, bearer) = signed.body, signed.headers["authorization"].split()

    async def all_of_it() -> list[bytes]:
        held, sdk = behind(party, teams, Background())
        await sdk.start()
        await held.get("teams-1")
        to = Dispatch(sdk)
        sent = [read("application/json", body) for _ in range(MANY)]
        return [bytes(one.body) for one in await asyncio.gather(*(to(x, bearer) for x in sent))]

    return asyncio.run(all_of_it())


def test_a_line_that_comes_many_times_at_once_is_answered_once() -> None:
    party, teams = Party(), Noting()
    links(party, RACHEL)
    before = party.written()
    at_once(party, teams, activities.said(LINE))
    changed = party.written() - before
    assert (len(teams.posts), changed) == (1, 3)  # the update, where she is, and that it was read


def test_a_press_that_comes_many_times_at_once_has_one_effect_and_one_answer() -> None:
    party, teams = Party(), Noting()
    links(party, RACHEL)
    ticket = party.talk.ticket(RACHEL, Press("action.on_track", {"ref": "BMG-2026-003"}, 1))
    at_once(party, teams, activities.said("help"))
    before = party.written()
    answers = at_once(party, teams, activities.executed({"ticket": ticket}))
    assert party.written() - before == 1
    texts = {msgspec.json.decode(one)["value"]["fallbackText"] for one in answers}
    assert len(texts) == 1


def test_what_was_answered_before_a_restart_is_answered_alike_after_it(
    tmp_path: Path, teams_server: Recording, teams_keys: KeyServer
) -> None:
    with living(tmp_path, teams_server, teams_keys, Ticking()) as world:
        driver = TeamsDriver(world)
        driver.said(RACHEL, None, "action 3")
        shown = driver.before(RACHEL)
        first, changes = driver.press(RACHEL, "On track", ""), world.changes()
    with restarted(world) as anew:
        again = TeamsDriver(anew, shown)
        assert (again.press(RACHEL, "On track", ""), anew.changes()) == (first, changes)
