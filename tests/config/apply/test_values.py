"""How two values differ, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from config.apply.values import differences, shown
from governance.actions import Owner, OwnerKind
from governance.agenda import Purpose, Standing
from governance.groups import Cadence, ChairRule, Deciding, Need, Quorum, Seat, SeatKind
from governance.people import Holding
from governance.plans import Objective
from governance.policy import Policy
from governance.quiet import Closed, QuietPeriod
from governance.ratings import Meaning, Rating
from governance.timescale import Timescale
from governance.working_days import WorkingDays

DAY = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        ("", "nothing"),
        ((), "nothing"),
        ({}, "nothing"),
        (Timescale(), "nothing"),
        (True, "yes"),
        (False, "no"),
        (7, "7"),
        ("Chief Nurse", "“Chief Nurse”"),
        ("x" * 90, f"“{'x' * 80}…”"),
        (DAY, "Mon 2 Nov 2026"),
        (time(9), "09:00"),
        (SeatKind.LAY, "lay member"),
        ({"receipt": 6, "link": 3}, "receipt 6, link 3"),
        (Timescale("June"), "“June”"),
        (Owner(OwnerKind.POST, "nurse"), "post nurse"),
        (Owner(OwnerKind.EACH_AGENCY), "each agency"),
        (Holding("ann"), "ann"),
        (Holding("ann", DAY, DAY), "ann from Mon 2 Nov 2026 until Mon 2 Nov 2026"),
        (Seat("nurse"), "nurse (member)"),
        (Seat("nurse", SeatKind.VICE, True), "nurse (vice, votes)"),
        (Need(4, by_agency=True, agencies=("nhs", "fire")), "4 agencies of nhs, fire"),
        (Need(by_agency=True, partners=True), "all agencies of safeguarding partners"),
        (Need(1, kinds=(SeatKind.LAY,)), "1 seats of lay member"),
        (Need(2), "2 seats"),
        (Objective("1", "Safer"), "1 “Safer”"),
        (Standing("Checks", 5), "“Checks” (5 minutes, to discuss)"),
        (
            Standing("Close", 5, Purpose.NOTE, closing=True),
            "“Close” (5 minutes, to note, at the end)",
        ),
        (Rating("red", "late", Meaning.SERIOUS, "x"), "red (seriously late) “late”"),
        (QuietPeriod((12, 24), (1, 1)), "24 December to 1 January"),
        (Closed(DAY, DAY), "Mon 2 Nov 2026 to Mon 2 Nov 2026"),
        (
            Cadence((1, 7), -1, 4, time(14), 90),
            "last Friday of January, July at 14:00 for 90 minutes",
        ),
    ],
)
def test_a_value_in_words(value: Any, words: str) -> None:
    assert shown(value) == words


@pytest.mark.parametrize(
    ("was", "becomes", "lines"),
    [
        ("a", "b", ["it: “a” → “b”"]),
        (None, Cadence((1,), 1, 0, time(9)),
         ["it: nothing → first Monday of January at 09:00 for 120 minutes"]),
        (Policy(), replace(Policy(), ask_days_a_week=3, ask_at=time(10)),
         ["it / ask_at: 09:00 → 10:00", "it / ask_days_a_week: 2 → 3"]),
        (ChairRule(("a",)), ChairRule(("a", "b"), DAY),
         ["it / posts: + “b”", "it / starts: nothing → Mon 2 Nov 2026"]),
        (Deciding(), Deciding(partners=True), ["it / partners: no → yes"]),
        (Quorum(), Quorum(more=(Need(2),)), ["it / more: + 2 seats"]),
        (WorkingDays(), WorkingDays(frozenset({DAY})), ["it / extra: + Mon 2 Nov 2026"]),
        ((Seat("a"), Seat("b")), (Seat("b"), Seat("c")), ["it: + c (member); - a (member)"]),
        ((Seat("a"), Seat("b")), (Seat("b"), Seat("a")), ["it: in another order"]),
    ],
)  # fmt: skip
def test_what_differs_and_nothing_else(was: Any, becomes: Any, lines: list[str]) -> None:
    assert list(differences("it", was, becomes)) == lines
