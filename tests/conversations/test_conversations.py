"""Every conversation, on every platform there is a driver for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from config.wiring.house import House
from tests.conversations.console import ConsoleDriver
from tests.conversations.script import Step, play, read_script
from tests.conversations.uses import KINDS, NEVER_WRONG, NOBODY, fits, shown, verbs, wanted
from usecases.records import LEDGER

HEAD = re.compile(r"\d+:[0-9a-f]{64}")
SCRIPTS = sorted(Path(__file__).parent.glob("*.toml"))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_on_the_console(path: Path, house: House, console: TestClient) -> None:
    driver, head = ConsoleDriver(console), ""
    for number, step in enumerate(read_script(path).steps, 1):
        before = changes(house, step)
        told = play(driver, step.with_head(head))
        head = (HEAD.findall(told) or [head])[-1]
        assert HEAD.sub("HEAD", told) == step.replied, f"step {number}: {step.who} {step.doing}"
        if step.shows:
            changed = changes(house, step) > before
            assert fits(step, told, changed=changed), f"step {number} is not {step.shows}"


def test_every_verb_is_used_well_and_wrongly_and_by_somebody_who_may_not() -> None:
    uses = {use for path in SCRIPTS for use in shown(read_script(path))}
    assert sorted(wanted() - uses) == []
    assert sorted(uses - {(verb, kind) for verb in verbs() for kind in KINDS}) == []
    assert ({*NOBODY} | NEVER_WRONG) - verbs() == set()


def changes(house: House, step: Step) -> int:
    """How often this person has changed anything so far; that they read is no change."""
    with house.store.work("test", house.clock.now()) as w:
        entries = w.find(LEDGER)
    return sum(1 for one in entries if one.actor == step.who and one.verb != "read")
