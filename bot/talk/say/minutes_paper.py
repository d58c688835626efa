"""What minutes say as a paper."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.meeting_words import times_said
from bot.talk.minutes_words import (
    AS,
    CAME_OF_IT,
    NOT_RECORDED,
    NOTHING,
    decided_said,
    due_of,
    interests_said,
    leads_of,
    next_said,
    quorum_said,
    seat_said,
    state_said,
    title_said,
    why_said,
)
from bot.talk.words import capital, joined
from governance.minutes import MinutedItem, Opening
from usecases.minutes_view import MinutesView
from usecases.ports.papers import MinutesPaper, Section, Table

PRESENT = ("Name", "Agency", "As")
ACTIONS = ("Reference", "Action", "Lead", "Due")
NO_ACTIONS = "No action came of the meeting."


def paper_of(view: MinutesView) -> MinutesPaper:
    kind = "minutes for publication" if view.published else "minutes"
    return MinutesPaper(
        title=f"{view.opening.group_name}: {kind}",
        facts=tuple(_facts(view)),
        sections=(
            _present(view.opening),
            *_interests(view),
            Section("Items"),
            *(_item(item) for item in view.items),
            _actions(view),
            Section("Next meeting", (f"{capital(next_said(view.opening))}.",)),
        ),
    )


def _facts(view: MinutesView) -> Iterator[tuple[str, str]]:
    opening = view.opening
    yield "When", times_said(view.meeting)
    if opening.place:
        yield "Where", opening.place
    yield "Chair", joined(opening.chairs) or "the post was vacant"
    yield "State", state_said(view)
    if view.redacted:
        yield "Please note", "something was taken out for good since they were approved"
    if view.is_approved and not view.published:
        yield "Digest on record", view.digest


def _present(opening: Opening) -> Section:
    told = {"Apologies": opening.apologies, "Not there": opening.absent}
    named = tuple((label, joined(names)) for label, names in told.items() if names)
    if not opening.recorded:
        return Section("Who was there", (NOT_RECORDED,), named)
    rows = tuple(
        (seat_said(one), one.agency, capital(AS.get(one.seat, one.seat))) for one in opening.there
    )
    quorum = (("Quorum", quorum_said(opening)),)
    return Section("Who was there", facts=(*named, *quorum), table=Table(PRESENT, rows))


def _interests(view: MinutesView) -> Iterator[Section]:
    if told := tuple(interests_said(view)):
        yield Section("Declarations of interest", told)


def _item(item: MinutedItem) -> Section:
    text = item.text or (CAME_OF_IT.get(item.came, "" if item.decisions else NOTHING),)
    decided = (
        fact
        for one in item.decisions
        for fact in (("Decision", decided_said(one)), ("Why", why_said(one)))
        if fact[1]
    )
    return Section(title_said(item), tuple(filter(None, text)), tuple(decided), within=True)


def _actions(view: MinutesView) -> Section:
    points = {one.ref: one for item in view.items for one in item.points}
    if not points:
        return Section("Actions", (NO_ACTIONS,))
    rows = tuple((one.ref, one.title, leads_of(one), due_of(one)) for one in points.values())
    return Section("Actions", table=Table(ACTIONS, rows))
