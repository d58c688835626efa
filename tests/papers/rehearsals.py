"""A small rehearsal, made by hand."""

from __future__ import annotations

from datetime import date, datetime

from governance.dates import LONDON
from governance.policy import Lane
from governance.rehearsal import Tally, tally
from usecases.describe_messages import AboutView, MessageView
from usecases.ports.rehearsals import Change, Rehearsed, Run

FIRST, LAST = date(2026, 11, 2), date(2026, 11, 22)
ANN, BEN = "Ann <Lee>", "Ben $\\frac$ Óg"


def message(name: str, day: int, *about: tuple[str, str], hour: int = 9) -> MessageView:
    """On a day of November; what has no blank in its name is a group. Pages are timed."""
    kind, lane = ("person", Lane.DAILY) if " " in name else ("group", Lane.REPLY)
    lane = Lane.TIMED if ("page", "") in about else lane
    recipient = f"{kind}:{name}"
    rows = tuple(AboutView(rule, ref) for rule, ref in about)
    at = datetime(2026, 11, day, hour, tzinfo=LONDON)
    return MessageView(f"{recipient}|{day}|{hour}", recipient, name, lane, at, rows)


def run(label: str, *sent: MessageView) -> Run:
    people = [m for m in sent if not m.to_channel]
    bundles = [m for m in people if m.lane is Lane.DAILY]
    channels = [m for m in sent if m.to_channel]
    return Run(label, 2, _tally(people), _tally(bundles), _tally(channels), sent)


def _tally(messages: list[MessageView]) -> Tally:
    return tally([(m.recipient, m.day) for m in messages], FIRST, LAST)


AS_SET = run(
    "As set",
    message(ANN, 3, ("due", "BMG-2026-003"), ("overdue", "BMG-2026-001")),
    message(ANN, 4, ("due", "BMG-2026-005"), ("due", "CSPR-2026-001")),
    message("BMG", 4, ("changed", "BMG-2026-005"), hour=10),
    message(ANN, 5, ("page", "")),
    message(ANN, 6, ("undelivered", "")),
    message(BEN, 17, ("a_new-rule", "BMG-2026-003")),
)
AS_TRIED = run("As tried", message(BEN, 17, ("due", "BMG-2026-003")))
ONE = Rehearsed("A & B (sample)", FIRST, LAST, "This assumes that nobody answers.", (AS_SET,))
TWO = Rehearsed(
    "A & B (sample)",
    FIRST,
    LAST,
    "This assumes that nobody answers.",
    (AS_SET, AS_TRIED),
    (Change("overdue_every", "5", "10"),),
)
NOTHING = Rehearsed("A", FIRST, LAST, "This assumes that nobody answers.", (run("As set"),))
