"""Measures what people read at 1,000 actions. Run as: python -m tests.usecases.bench

Times are in milliseconds: the median, and what one in a hundred exceeds.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import structlog

from governance.actions import ACTIONS_BY_GROUP, Action
from tests.store.bench import say, timed
from tests.talk.party import JOAN, RACHEL, WINSTON, Party, run
from tests.usecases.cast import found, put
from usecases.desk import CLERK
from usecases.list_actions import ListActions, Which
from usecases.show_action import ShowAction
from usecases.status import ShowStatus
from usecases.sweep import Sweep
from usecases.update_action import UpdateAction

MANY = 1_000
TIMES = 20
READERS = {"the business manager": JOAN, "a chair": WINSTON, "a lead": RACHEL}
LATE = UpdateAction("", "amber", forecast=date(2027, 9, 30), reason="The County is late")


def crowded() -> Party:
    """The sample, each of its actions again and again under another number; a third of those that
    are under way were called amber although the key says otherwise of some."""
    party = Party()
    office = party.office
    models = found(office, ACTIONS_BY_GROUP)
    put(office, *(_again(models[n % len(models)], n) for n in range(MANY - len(models))))
    answered = [one for one in found(office, ACTIONS_BY_GROUP) if one.live and not one.each][::3]
    for action in answered:
        office.clock.move_to(office.clock.now() + timedelta(seconds=1))
        office.do(JOAN, replace(LATE, name=action.id))
    office.do(CLERK, Sweep())
    return party


def _again(model: Action, number: int) -> Action:
    return replace(model, id=f"{model.group}-2025-{number:03d}", version=0)


def asked(party: Party, who: str, command: object, what: str) -> None:
    say(what, timed(lambda: party.office.do(who, command), TIMES))


def home(party: Party, who: str, what: str) -> None:
    say(what, timed(lambda: run(party.talk.home(who)), TIMES))


def figures(party: Party, readers: Iterable[tuple[str, str]]) -> None:
    for name, who in readers:
        for which in Which:
            asked(party, who, ListActions(which), f"/action list {which} for {name}")
        asked(party, who, ListActions(Which.ALL, "BMG"), f"/action list BMG for {name}")
        home(party, who, f"Home for {name}")
    asked(party, RACHEL, ShowAction("BMG-2026-003"), "/action 3 for a lead")
    asked(party, JOAN, ShowStatus(), "/clerk status")
    asked(party, CLERK, Sweep(), "the daily sweep")


if __name__ == "__main__":
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    sys.stdout.write(f"milliseconds, {MANY:,} actions {'median':>40} {'99 %':>8}\n")
    figures(crowded(), READERS.items())
