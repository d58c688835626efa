"""Minutes to be written, with what nobody should be able to do by typing."""

from __future__ import annotations

from tests.papers.agendas import HOSTILE
from usecases.ports.papers import MinutesPaper, Section, Table

PRESENT = ("Name", "Agency", "As")
MINUTES = MinutesPaper(
    "Business Management Group: minutes",
    (("When", "Tue 19 Jan 2027, 14:00–16:00"), ("Where", HOSTILE)),
    (
        Section(
            "Who was there",
            facts=(("Quorum", "Enough were there to decide."),),
            table=Table(PRESENT, (("Ada", HOSTILE, "Member"), ("Ben", "Police", "Chair"))),
        ),
        Section("Items"),
        Section(f"1. {HOSTILE}", (HOSTILE, "1. not a list", "- nor this"), within=True),
        Section("Actions", ("No action came of the meeting.",)),
    ),
)
