"""Two people type, press or send at the same moment, and everything is delivered twice: one of them
has their way, once, and the other is told what has happened meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from governance.asks import ASKS_BY_SUBJECT, Rule
from governance.dates import said
from governance.meeting_changes import MOVE
from governance.meetings import CHANGES_BY_MEETING, MeetingChange
from tests.conversations.slack import SlackDriver
from tests.conversations.slack_shown import filled_in
from tests.conversations.slack_ways import Http
from tests.conversations.slack_world import World, living
from tests.slack import payloads
from tests.slack.read_back import message_text, view_text
from tests.slack.recording.records import Json
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking
from tests.usecases.cast import CHAIR, MANAGER
from tests.usecases.meetings import BMG
from usecases.records import LEDGER

Send = Callable[[], Json]
BOTH = (MANAGER, CHAIR)
NEWS = {Rule.MEETING_CHANGED}
TWICE = 2


@pytest.fixture
def world(tmp_path: Path, slack_server: Recording) -> Iterator[World]:
    with living(tmp_path, slack_server, Ticking()) as world:
        yield world


def typing(world: World, who: str, line: str) -> Send:
    verb, _, rest = line.partition(" ")
    fields = payloads.slash(world.slack, world.users[who], world.channels["BMG"], verb, rest)
    return lambda: Http(world).command(fields)


def sending(world: World, who: str, line: str, **values: str) -> Send:
    """The form that a line opens, filled in."""
    SlackDriver(world, Http(world)).said(who, "BMG", line)
    view = list(world.slack.views.values())[-1]
    filled = filled_in(view.body["blocks"], values)
    payload = payloads.submit(world.slack, world.users[who], view, filled)
    return lambda: Http(world).interaction(payload)


def at_once(world: World, *sends: Send) -> list[str]:
    """The heading that each was answered with, both times."""
    with ThreadPoolExecutor(TWICE * len(sends)) as pool:
        answers = [[pool.submit(send) for _ in range(TWICE)] for send in sends]
    world.settled()
    headings = [{heading(one.result()) for one in each} for each in answers]
    assert [len(each) for each in headings] == [1] * len(sends)
    return [each.pop() for each in headings]


def heading(answer: Json) -> str:
    """As it is read; a lock screen shows less of an answer that also names a restricted group."""
    shown = view_text(answer["view"]) if "view" in answer else message_text([answer["blocks"]])
    return shown.partition("\n")[0]


def the_change(world: World) -> MeetingChange:
    """There is one, and whoever is told of it is told once."""
    with world.house.store.work("test", world.house.clock.now()) as w:
        (change,) = w.find(CHANGES_BY_MEETING, BMG)
        told = [one.recipient for one in w.find(ASKS_BY_SUBJECT, BMG) if one.rule in NEWS]
    assert len(told) == len(set(told)) > 1
    return change


def entries(world: World, verb: str) -> int:
    with world.house.store.work("test", world.house.clock.now()) as w:
        return sum(1 for entry in w.find(LEDGER) if entry.verb == verb)


def test_two_lines_that_move_it(world: World) -> None:
    answers = at_once(
        world,
        typing(world, MANAGER, "/meeting move BMG 19 Jan to 21 Jan"),
        typing(world, CHAIR, "/meeting move BMG 19 Jan to 26 Jan because of snow"),
    )
    day = said(the_change(world).becomes.date())
    assert sorted(answers) == [moved_to(day), f"Please look again: BMG on {day}"]


def test_two_forms_that_move_it(world: World) -> None:
    mine = sending(world, MANAGER, "/meeting move BMG", day="21 Jan")
    theirs = sending(world, CHAIR, "/meeting move BMG", day="26 Jan")
    answers = at_once(world, mine, theirs)
    day = said(the_change(world).becomes.date())
    assert sorted(answers) == [moved_to(day), f"Please look again: BMG on {day}"]


def test_one_moves_it_and_the_other_cancels_it(world: World) -> None:
    move = sending(world, MANAGER, "/meeting move BMG", day="21 Jan")
    cancel = sending(world, CHAIR, "/meeting cancel BMG", why="Snow")
    answers = at_once(world, move, cancel)
    change = the_change(world)
    day = said(change.becomes.date())
    won = moved_to(day) if change.what == MOVE else f"Cancelled: BMG on {day}"
    assert sorted(answers) == sorted([won, f"Please look again: BMG on {day}"])


def test_both_start_it(world: World) -> None:
    typing(world, MANAGER, "/meeting move BMG to 2 Nov at 09:30")()
    answers = at_once(world, *(typing(world, who, "/meeting start BMG") for who in BOTH))
    day = "BMG on Mon 2 Nov 2026"
    assert sorted(answers) == [f"Started: {day}", f"Under way already: {day}"]
    assert entries(world, "meeting.start") == 1


def moved_to(day: str) -> str:
    return f"Moved: BMG now meets on {day}, 14:00–16:00"
