from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from governance.actions import Action, ActionState, Deed
from governance.asks import ASKS_BY_SUBJECT, AskState
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    BRIEFING,
    CHAIR,
    LAY,
    MANAGER,
    RACHEL,
    REF,
    at,
    found,
    kept,
    put,
    tick,
)
from usecases.deeds import did, open_to_change
from usecases.read_message import AskView, ReadMessage
from usecases.refusals import Changed, Closed, NotAllowed, NotNow
from usecases.scene import scene
from usecases.show_action import ShowAction
from usecases.views import DeedView

PAUSED = frozenset({ActionState.PAUSED})


def open_for(office: Office, who: str, verb: str, revision: int | None = None) -> None:
    states = PAUSED if verb == "action.resume" else frozenset({ActionState.OPEN})
    with office.store.work(who, office.clock.now()) as w:
        action = w.get(Action, REF)
        assert action is not None
        open_to_change(scene(w, w.now), action, verb, revision, states)


def do(office: Office, who: str = CHAIR, **words: Any) -> None:
    with office.store.work(who, office.clock.now()) as w:
        action = w.get(Action, REF)
        assert action is not None
        did(scene(w, w.now), replace(action, state=ActionState.PAUSED), "action.pause", **words)


@pytest.mark.parametrize(
    ("who", "verb", "ask"),
    [
        (LAY, "action.update", ("Rachel Okafor", "Joan Merriweather")),
        (LAY, "action.pause", ("Winston Baptiste", "Joan Merriweather")),
        (LAY, "action.reopen", ("Rachel Okafor", "Winston Baptiste", "Joan Merriweather")),
    ],
)
def test_who_may_not_is_told_who_could(
    office: Office, who: str, verb: str, ask: tuple[str, ...]
) -> None:
    with pytest.raises(NotAllowed) as refused:
        open_for(office, who, verb)
    assert refused.value == NotAllowed(verb, REF, ask)


def test_a_state_that_forbids_it(office: Office) -> None:
    with pytest.raises(NotNow) as refused:
        open_for(office, CHAIR, "action.resume")
    assert (refused.value.verb, refused.value.view.ref) == ("action.resume", REF)
    put(office, replace(kept(office, Action, REF), state=ActionState.CANCELLED))
    with pytest.raises(Closed):
        open_for(office, RACHEL, "action.update")


def test_a_button_that_assumes_what_has_changed(office: Office) -> None:
    open_for(office, RACHEL, "action.update", revision=1)
    with pytest.raises(Changed) as refused:
        open_for(office, RACHEL, "action.update", revision=2)
    assert refused.value == Changed(BRIEFING)


def test_a_deed_is_kept_shown_and_told_to_the_group(office: Office) -> None:
    do(office, says="until January", why="The post is vacant")
    deed = f"{REF}/d1"
    assert kept(office, Deed, deed) == Deed(
        id=deed, version=1, action=REF, at=START, by=CHAIR, what="action.pause",
        says="until January", why="The post is vacant",
    )  # fmt: skip
    action = kept(office, Action, REF)
    assert (action.state, action.revision, action.attention_at) == (ActionState.PAUSED, 2, None)
    view = DeedView(
        START, "Winston Baptiste", "action.pause", "until January", "The post is vacant"
    )
    assert office.do(MANAGER, ShowAction(REF)).told == (view,)
    tick(office)
    (news,) = found(office, ASKS_BY_SUBJECT, REF)
    assert (news.recipient, news.occurrence, news.state) == ("group:BMG", deed, AskState.TOLD)
    (row,) = office.do(MANAGER, ReadMessage(news.message or "")).rows
    assert row == AskView("changed", AskState.TOLD, row.action, deed=view)


def test_deeds_are_told_newest_first(office: Office) -> None:
    do(office)
    office.clock.move_to(at(11, 3))
    do(office, MANAGER)
    shown = office.do(RACHEL, ShowAction(REF)).told
    assert [deed.by for deed in shown] == ["Joan Merriweather", "Winston Baptiste"]
