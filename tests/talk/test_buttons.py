"""Whatever somebody may do with an action has its button: beside the action, or behind “More…”."""

from __future__ import annotations

import pytest

from bot.talk.say.context import Context
from bot.talk.say.show_action import say, say_more
from governance.actions import ActionState
from governance.timescale import Precision
from tests.builders import NOW
from tests.talk.views import DUE, TODAY, action
from usecases.show_action import ActionShown
from usecases.views import VERBS, ActionView, ExtensionView

ASKED = ExtensionView("BMG-2026-014/x1", "Rachel", NOW, DUE, Precision.DAY, "Two posts are vacant")
OF_A_REQUEST = {"action.decide_extension", "action.withdraw_extension"}


def offered(view: ActionView) -> set[str]:
    notices = (say(ActionShown(view), Context(TODAY, str)), say_more(view))
    return {button.press.verb for notice in notices for button in notice.buttons}


@pytest.mark.parametrize("state", list(ActionState))
def test_every_verb_of_a_state_has_a_button(state: ActionState) -> None:
    can = tuple(verb for verb in VERBS[state] if verb not in OF_A_REQUEST)
    assert set(can) - offered(action(state=state.value, can=can)) == set()


@pytest.mark.parametrize("verb", sorted(OF_A_REQUEST))
def test_a_request_for_more_time_is_decided_or_taken_back(verb: str) -> None:
    assert verb in offered(action(can=(verb,), extension=ASKED))
    assert verb not in offered(action(can=(verb,)))


def test_what_one_may_not_do_has_none() -> None:
    looks = {"action.show", "action.history"}
    assert offered(action(can=())) == looks
