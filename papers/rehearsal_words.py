"""The words of a rehearsal's page, and of what is printed of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from governance.dates import MONTHS, london, said
from governance.policy import Lane
from governance.rehearsal import Reader, Tally
from usecases.describe_messages import MessageView
from usecases.ports.rehearsals import Rehearsed, Run

LANES = {
    Lane.REPLY: "news",
    Lane.UPDATE: "shown afresh",
    Lane.DAILY: "daily",
    Lane.TIMED: "timed",
    Lane.PROMPT: "prompt",
    Lane.URGENT: "urgent",
}
RULES = {
    "changed": "news of",
    "undelivered": "a message that did not get through",
    "retention": "records kept long enough",
    "page": "the page of the day",
    "papers": "the call for papers",
    "report": "the call for an exception report",
    "agenda": "the agenda",
    "digest": "the digest",
    "vote": "a vote by correspondence",
    "ballot": "a vote that can be closed",
    "deputy": "whose place to take",
    "register": "a look at the register of interests",
    "declare": "what is to be declared in a meeting",
    "quorum": "a quorum at risk",
    "start": "the start of a meeting",
    "capture": "what came of a meeting",
    "confirm": "a meeting’s action points",
    "minutes": "minutes that are due",
    "next chair": "whose turn it is to chair",
}
"""What a message brings, where the rule's own word would not be understood."""
NOBODY = "Clerk would send nobody anything in this time."


def figure(value: float) -> str:
    """A count or a median: 2, or 1.5."""
    return f"{value:g}"


def counted(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def heading(rehearsed: Rehearsed, run: Run) -> str:
    """Of one run, where there may be two."""
    return f"Week by week, {run.label.lower()}" if len(rehearsed.runs) > 1 else "Week by week"


def span(rehearsed: Rehearsed) -> str:
    weeks = counted(len(rehearsed.runs[0].people.mondays), "week")
    return f"{said(rehearsed.first)} to {said(rehearsed.last)}, {weeks}"


def glance(run: Run) -> tuple[tuple[str, str], ...]:
    """What somebody wants to know first: a label and a value each."""
    people = run.people
    return (
        ("Messages to people", f"{people.total:,}"),
        ("Of these, daily bundles", f"{run.bundles.total:,}"),
        ("People who get any", f"{len(people.readers):,}"),
        ("Median messages a person a week", figure(people.median)),
        ("Median in weeks with any", figure(people.median_when_any)),
        ("Most to one person in one week", figure(people.most)),
        ("Most daily bundles to one person in one week", figure(run.bundles.most)),
        ("Most to all in one week", figure(max(people.totals))),
        ("That week begins on", fullest(people)),
        ("Posts in groups’ channels", f"{run.channels.total:,}"),
    )


def glances(rehearsed: Rehearsed) -> list[tuple[str, tuple[str, ...]]]:
    """The same, with the runs side by side."""
    each = [dict(glance(run)) for run in rehearsed.runs]
    return [(label, tuple(values[label] for values in each)) for label in each[0]]


def caption(run: Run) -> str:
    """Under the picture."""
    days = counted(run.limit, "day")
    return (
        "The darker a square, the more messages in that week; the number stands in it. Clerk sends "
        f"daily bundles on at most {days} a week; what is timed, such as the business manager’s "
        "page of the day, or urgent comes on top."
    )


def short(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def fullest(people: Tally) -> str:
    """The first week with the most messages to all."""
    most = max(people.totals)
    return said(people.mondays[people.totals.index(most)]) if most else "–"


def busiest(tally: Tally, reader: Reader) -> str:
    return f"{reader.most} in the week of {said(tally.busiest(reader))}"


def when(message: MessageView) -> str:
    return f"{said(message.day)}, {london(message.sent_at):%H:%M}"


def to_whom(message: MessageView) -> str:
    return f"the {message.name} channel" if message.to_channel else message.name


def about(message: MessageView) -> str:
    """Due: BMG-2026-003 and BMG-2026-005; overdue: BMG-2026-001."""
    rules = dict.fromkeys(one.rule for one in message.about)
    return "; ".join(
        _about(rule, (one.ref for one in message.about if one.rule == rule)) for rule in rules
    )


def _about(rule: str, refs: Iterable[str]) -> str:
    words = RULES.get(rule, rule.replace("_", " ").replace("-", " "))
    named = ", ".join(ref for ref in refs if ref)
    return f"{words} {named}".strip()


def described(run: Run) -> str:
    """What the picture shows, for whoever does not see it."""
    people, first = run.people, run.people.readers[0]
    empty = sum(1 for total in people.totals if total == 0)
    readers = counted(len(people.readers), "person", "people")
    weeks = counted(len(people.mondays), "week")
    sentences = (
        f"A grid with a row for each of {readers} and a column for each of {weeks}.",
        "Each square holds the number of messages; above the grid a bar shows each week's sum.",
        f"{run.names[first.recipient]} gets the most, {first.total:,} in all.",
        f"The fullest week begins on {fullest(people)}, with {max(people.totals)} messages.",
        f"{counted(empty, 'week has', 'weeks have')} no message at all.",
        f"The most to one person in one week is {people.most}.",
        "The tables below hold the same figures.",
    )
    return " ".join(sentences)


def sides(rehearsed: Rehearsed) -> list[tuple[str, tuple[str, ...]]]:
    """Everybody who gets anything in any run: all messages, median and most, run by run."""
    readers = [{r.recipient: r for r in run.people.readers} for run in rehearsed.runs]
    names = {key: name for run in rehearsed.runs for key, name in run.names.items()}
    keys = dict.fromkeys(key for run in readers for key in run)
    return [
        (names[key], tuple(text for run in readers for text in _side(run.get(key)))) for key in keys
    ]


def _side(reader: Reader | None) -> tuple[str, str, str]:
    if reader is None:
        return ("0", "0", "0")
    return (f"{reader.total:,}", figure(reader.median), f"{reader.most}")
