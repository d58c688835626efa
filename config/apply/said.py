"""What applying a file comes to, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bot.talk.words import capital, counted, joined
from config.apply.values import differences
from governance.last_file import Outcome
from usecases.apply_partnership import FilePlan
from usecases.file_bars import Bar, Why
from usecases.file_changes import FieldChange, RecordChange, Step

NOTHING = "The file says nothing that Clerk does not have already."
HEADINGS: tuple[tuple[Outcome, str], ...] = (
    (Outcome.TAKEN, "Changed:"),
    (Outcome.FILE_WINS, "Changed in Clerk too; the file decides:"),
    (Outcome.PEOPLE_WIN, "Left as it is, because people changed it in Clerk since, or ended it:"),
    (Outcome.REMOVED, "Left out, because it was removed from Clerk for good:"),
)
FROM_NOW_ON = "take it out of the file as well"
GONE = {
    "action": "it stays in Clerk; cancel it there if it is not to be done",
    "person": "nothing is asked of them any more; their name stays until its time is over",
    "post": "it stays on record, held by nobody from today",
    "group": "it stays on record, with nobody on it and no meetings to come",
}
FIELDS = {"owners": "leads", "holders": "held by", "ratings": "rating", "days": "calendar"}
"""What the file calls it, where that is another word than the record's."""

BARS: dict[Why, str] = {
    Why.SLIPPED: (
        "{about} would become “{title}”, which is {others} in Clerk, because actions are "
        "numbered in the order of the file. Give it its own: number = {number}"
    ),
    Why.TAKEN: (
        "{about} is an action that was added in Clerk. Give the one in the file another number: "
        "number = {others}"
    ),
    Why.GROUP_OWES: (
        "the group {about} is no longer in the file, but still has {others}. Complete, cancel or "
        "reassign them in Clerk first, or leave the group in"
    ),
    Why.POST_OWES: (
        "the post {about} is no longer in the file, but still leads {others}. Give them to "
        "another lead, in the file or in Clerk, or leave the post in"
    ),
    Why.PERSON_OWES: (
        "{about} is no longer in the file, but still leads {others} in person. Give them to "
        "somebody else, in the file or in Clerk, or leave the person in"
    ),
    Why.RATED: (
        "the rating {about} is no longer in the file, but {others} {are} rated by it. Leave its "
        "word in; what it says may change"
    ),
    Why.CHILD: "the {about} holds an NHS number. Take it out of the file",
}


def planned(plan: FilePlan) -> Iterator[str]:
    if not plan.changes:
        yield NOTHING
        return
    yield from _block("New:", (_named(one) for one in plan.changes if one.step is Step.ADDED))
    for outcome, heading in HEADINGS:
        yield from _block(heading, _fields(plan.changes, outcome))
    yield from _block("No longer in the file:", _gone(plan.changes))
    yield from _meetings(plan, "would be ")


def done(plan: FilePlan) -> Iterator[str]:
    if not plan.changes:
        yield NOTHING
        return
    taken = [one for one in plan.changes if one.after is not None]
    yield f"Done: {counted(len(taken), 'entry', 'entries')} of the file taken into Clerk."
    yield from _meetings(plan, "")


def against(bars: Iterable[Bar], lines: Mapping[str, str]) -> list[str]:
    return [f"  - {_where(bar, lines)}{_bar(bar)}." for bar in bars]


def _where(bar: Bar, lines: Mapping[str, str]) -> str:
    return f"{lines[bar.about]}: " if bar.about in lines else ""


def _bar(bar: Bar) -> str:
    slipped = bar.why is Why.SLIPPED
    others = bar.others[:1] if slipped else bar.others
    return BARS[bar.why].format(
        about=bar.about,
        others=joined(others),
        are="is" if len(others) == 1 else "are",
        title=bar.others[-1] if slipped else "",
        number=int(bar.others[0].rpartition("-")[2]) if slipped else "",
    )


def _block(heading: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield heading
        yield from (f"  {line}" for line in found)


def _subject(change: RecordChange) -> str:
    return "the partnership" if change.kind == "charter" else f"{change.kind} {change.id}"


def _named(change: RecordChange) -> str:
    record = change.after or change.there
    name = getattr(record, "name", None) or getattr(record, "title", None)
    return _subject(change) + (f" “{name}”" if name else "")


def _fields(changes: Iterable[RecordChange], outcome: Outcome) -> Iterator[str]:
    for change in changes:
        for field in change.fields:
            if field.outcome is outcome:
                yield from (f"{_subject(change)}, {line}" for line in _field(field))
        if outcome is Outcome.REMOVED and change.step is Step.STAYS_GONE:
            yield f"{_subject(change)}: {FROM_NOW_ON}"


def _field(field: FieldChange) -> Iterator[str]:
    """What was removed is not shown again."""
    name = FIELDS.get(field.field, field.field)
    if field.outcome is Outcome.REMOVED:
        yield f"{name}: {FROM_NOW_ON}"
    else:
        yield from differences(name, field.was, field.becomes)


def _gone(changes: Iterable[RecordChange]) -> Iterator[str]:
    for change in changes:
        if change.step is Step.GONE:
            yield f"{_named(change)}: {GONE.get(change.kind, 'it stays on record')}"


def _meetings(plan: FilePlan, would: str) -> Iterator[str]:
    told = [
        f"{counted(count, 'planned meeting')} {would}{what}"
        for count, what in ((plan.moved, "moved"), (plan.cancelled, "cancelled"))
        if count
    ]
    if told:
        yield f"{capital(joined(told))}. Those that people had moved stay."
