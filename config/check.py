"""`clerk check FILE`: every mistake in a partnership's files, by line, with what to do; then what
may be about a child, and which groups will have no chair."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from config.commands.command import Call
from config.partnership_file.child_data import doubts
from config.partnership_file.load import load
from config.partnership_file.vacancies import vacant_chairs
from config.partnership_file.whole import PartnershipFile

if TYPE_CHECKING:
    from config.wiring.house import House


def check(_house: House, call: Call) -> None:
    """Options: file. Raises BrokenFile."""
    path = Path(call.text("file"))
    file = load(path)
    call.say(f"All is in order: {file.name}, with {_contents(file)}.")
    for doubt in (*doubts(path), *vacant_chairs(path)):
        call.say(f"Please look at {doubt}")


def _contents(file: PartnershipFile) -> str:
    from bot.talk.words import counted, joined

    main = file.main
    objectives = [objective for plan in file.plans.plan for objective in plan.objective]
    counts = (
        counted(len(main.agency), "agency", "agencies"),
        counted(len(main.post), "post"),
        counted(len(file.people.person), "person", "people"),
        counted(len(main.group), "group"),
        counted(sum(len(objective.action) for objective in objectives), "action"),
    )
    return joined(counts)
