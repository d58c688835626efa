"""What a reader is shown, made by hand: a view of one line each, for any test of a sentence."""

from __future__ import annotations

from datetime import date
from typing import Any

from governance.ratings import Impact, Lateness, Rating, Reading
from governance.timescale import Precision, Timescale
from tests.builders import KEY, MONDAY, NOW
from usecases.update_action import UpdateAction
from usecases.views import ActionView, LeadView, ShareView, UpdateView

CLEAR, AMBER, RED, GREEN, BLUE = KEY.ratings
LEAD = LeadView("Detective Inspector", ("Rachel Okafor",))
DUE = date(2026, 11, 6)
TITLE = "BMG-2026-014 Brief officers"


def action(**fields: Any) -> ActionView:
    """Led by Rachel Okafor, due on Fri 6 Nov 2026, open to the reader's updates."""
    plain: dict[str, Any] = {
        "ref": "BMG-2026-014",
        "revision": 1,
        "title": "Brief officers",
        "group": "BMG",
        "group_name": "Business Management Group",
        "state": "open",
        "leads": (LEAD,),
        "timescale": Timescale("6 November 2026", DUE),
        "agreed": DUE,
        "original": DUE,
        "precision": Precision.DAY,
        "late": 0,
        "waiting": False,
        "completed_on": None,
        "objective": "",
        "rating": None,
        "latest": None,
        "key": (CLEAR, AMBER, RED),
        "late_months": 3,
        "can": ("action.update", "action.done"),
    }
    return ActionView(**{**plain, **fields})


def seen(**fields: Any) -> ActionView:
    """The same for a reader who may only look at it."""
    return action(can=(), **fields)


def shared(*shares: ShareView, **fields: Any) -> ActionView:
    """Each agency's own."""
    each = LeadView("each agency on BMG", tuple(name for one in shares for name in one.people))
    return action(leads=(each,), shares=shares, **fields)


def part(agency: str, **fields: Any) -> ShareView:
    """An agency's part that the reader may answer for, held by somebody of its name."""
    name = agency.title()
    return ShareView(agency, name, (f"{name} Lead",), **{"open": True, **fields})


def update(rating: Rating = CLEAR, **fields: Any) -> UpdateView:
    plain: dict[str, Any] = {"at": NOW, "by": "Rachel Okafor", "for_owner": False}
    return UpdateView(**{**plain, "rating": rating, **fields})


def reading(
    lateness: Lateness, *agrees: str, impact: Impact | None = None, months: int = 3
) -> Reading:
    return Reading(lateness, impact, agrees, months)


def differing(**fields: Any) -> UpdateView:
    """Rated amber for a forecast the key calls red."""
    said = reading(Lateness.OVER, "red")
    plain: dict[str, Any] = {"forecast": date(2027, 3, 1), "reason": "A draft is out."}
    return update(AMBER, reading=said, differs=True, key_says=(RED,), **{**plain, **fields})


def command(**fields: Any) -> UpdateAction:
    return UpdateAction(**{"name": "BMG-2026-014", "rating": "amber", "revision": 1, **fields})


TODAY = MONDAY
