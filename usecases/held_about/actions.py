"""What they led, and what they did to actions, in their own words where they still see them."""

from __future__ import annotations

from collections.abc import Iterable

from governance.actions import (
    ACTIONS_BY_GROUP,
    DEEDS_BY_ACTION,
    UPDATES_BY_ACTION,
    Action,
    Deed,
    Update,
)
from governance.holds import HOLDS_BY_ACTION, Hold
from usecases.held_about.rows import WITHHELD, Row, Rows
from usecases.scene import Scene
from usecases.views import view_deed


def led(s: Scene) -> Rows:
    return [
        {
            "reference": action.id,
            "title": _shown(s, action, action.title),
            "leads it today": s.leads(action),
            "added it": action.created_by == s.reader,
            "agreed date": action.agreed,
            "state": action.state.value,
        }
        for action in _led(s)
    ]


def updates(s: Scene) -> Rows:
    return [_update(s, action, update) for action, update in _updates(s)]


def deeds(s: Scene) -> Rows:
    return [_deed(s, action, deed) for action, deed in _deeds(s)]


def holds(s: Scene) -> Rows:
    return [
        {
            "action": action.id,
            "at": hold.at,
            "let go": hold.released_at,
            "reason": _shown(s, action, hold.reason),
        }
        for action, hold in _holds(s)
    ]


def actions_seen(s: Scene) -> Iterable[Action]:
    """Those of all these sections whose words are shown."""
    done = (*_updates(s), *_deeds(s), *_holds(s))
    about = (*_led(s), *(action for action, _ in done))
    return {action.id: action for action in about if s.may("action.show", action)}.values()


def _update(s: Scene, action: Action, update: Update) -> Row:
    words = {"note": update.note, "evidence": update.evidence, "reason": update.reason}
    return {
        "action": action.id,
        "at": update.at,
        "rating": update.rating,
        "forecast": update.forecast,
        **{name: _shown(s, action, text) for name, text in words.items() if text},
    }


def _deed(s: Scene, action: Action, deed: Deed) -> Row:
    why = view_deed(s, deed).why
    return {
        "action": action.id,
        "at": deed.at,
        "did": deed.what,
        "what it came to": deed.says,
        **({"reason": _shown(s, action, why)} if why else {}),
    }


def _shown(s: Scene, action: Action, text: str) -> str:
    return text if s.may("action.show", action) else WITHHELD


def _every(s: Scene) -> list[Action]:
    """Also those of groups that are no more."""
    return s.w.find(ACTIONS_BY_GROUP)


def _led(s: Scene) -> list[Action]:
    return [one for one in _every(s) if s.leads(one) or one.created_by == s.reader]


def _updates(s: Scene) -> list[tuple[Action, Update]]:
    found = ((a, one) for a in _every(s) for one in s.w.find(UPDATES_BY_ACTION, a.id))
    return [(action, update) for action, update in found if update.recorded_by == s.reader]


def _deeds(s: Scene) -> list[tuple[Action, Deed]]:
    found = ((a, one) for a in _every(s) for one in s.w.find(DEEDS_BY_ACTION, a.id))
    return [(action, deed) for action, deed in found if deed.by == s.reader]


def _holds(s: Scene) -> list[tuple[Action, Hold]]:
    found = ((a, one) for a in _every(s) for one in s.w.find(HOLDS_BY_ACTION, a.id))
    return [(action, hold) for action, hold in found if hold.by == s.reader]
