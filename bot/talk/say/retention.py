"""What is said about records that were kept as long as they should be."""

from __future__ import annotations

from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.words import counted
from governance.dates import said
from governance.retention import BY_KIND, End
from usecases.delete_due import DueDeleted
from usecases.list_due import DueKind, DueListed

FINAL = (
    "Removing cannot be undone. Keep anything that is wanted for a claim, an inquiry or a "
    "request for information: then do not press."
)
CHANGED = "The list has changed since you were shown it, so nothing was removed. This is today's."
MORE = "More is due than fits one list: the rest comes next."
OWN = "Your partnership has set this time itself."
SEE = Button("See what is due", Press("retention.list"))


def say_list(result: DueListed, _context: Context) -> Notice:
    changed = (CHANGED,) if result.changed else ()
    if not result.kinds:
        return Notice("Nothing has been kept too long", changed)
    count = sum(kind.count for kind in result.kinds)
    records = counted(count, "record")
    press = Press("retention.delete", {"day": result.day.isoformat(), "code": result.code})
    return Notice(
        f"{records[0].upper()}{records[1:]} kept long enough",
        (*changed, *((MORE,) if result.more else ()), FINAL),
        items=tuple(_kind(kind) for kind in result.kinds),
        buttons=(Button(f"Remove these {count}" if count > 1 else "Remove it", press),),
    )


def say_deleted(result: DueDeleted, _context: Context) -> Notice:
    facts = tuple(Fact(BY_KIND[kind].holds, str(count)) for kind, count in result.counts.items())
    text = "The ledger keeps that they were there, and that you had them removed."
    return Notice("Removed", (text,), facts, buttons=(SEE,))


def why(kind: DueKind) -> str:
    """The reason for the time it was kept."""
    rule = BY_KIND[kind.kind]
    return rule.why if kind.months == rule.months else OWN


def _kind(kind: DueKind) -> Item:
    rule = BY_KIND[kind.kind]
    rest = kind.count - len(kind.examples)
    names = ", ".join(kind.examples) + (f" and {rest} more" if rest else "")
    facts = [Fact("How many", str(kind.count)), Fact("The oldest", f"from {said(kind.since)}")]
    if kind.months is not None:
        facts.append(Fact("Kept for", f"{counted(kind.months, 'month')} from {rule.counted_from}"))
    if rule.end is End.NAME_EMPTIED:
        facts.append(Fact("What happens", rule.end.value))
    return Item(rule.holds, (*facts, Fact("Which", names)), why(kind))
