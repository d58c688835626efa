"""What is said when one meeting is shown."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.agenda_words import about
from bot.talk.attendance_buttons import reply_buttons
from bot.talk.meeting_words import times_said
from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say.chairs import chair_buttons, chaired_said
from bot.talk.say.change_made import by_said, done_said, reason_said
from bot.talk.say.context import Context
from bot.talk.words import joined
from governance.dates import london, said
from usecases.show_chairs import Chairing
from usecases.show_meeting import MeetingShown
from usecases.views.meeting import MeetingView
from usecases.views.meeting_change import ChangeView

CHANGED = "What was changed"
PROVISIONAL = "provisional: bank holidays are not published yet"
LABELS = {
    "agenda.show": "Agenda",
    "attendance.show": "Who comes",
    "meeting.cancel": "Cancel…",
    "meeting.digest": "Digest",
    "meeting.move": "Move…",
    "meeting.place": "Place and link…",
    "meeting.reinstate": "Reinstate",
}
"""What the button of each verb says. Three dots: something is asked first."""


def say(result: MeetingShown, _context: Context) -> Notice:
    meeting = result.meeting
    return Notice(
        heading=f"{meeting.group_name}: {times_said(meeting)}",
        facts=(*_state(result), *meeting_facts(meeting, result.chairing)),
        items=tuple(_change(change) for change in result.changes),
        buttons=(
            *meeting_buttons(meeting, result.can, result.revision),
            *(reply_buttons(meeting, votes=result.votes) if result.expected else ()),
            *_chair(result),
        ),
    )


def meeting_facts(meeting: MeetingView, chairing: Chairing | None = None) -> Iterator[Fact]:
    """What is to be known of a meeting besides its day and time."""
    if meeting.cancelled:
        yield Fact("State", "cancelled")
    if meeting.place:
        yield Fact("Where", meeting.place)
    if meeting.link:
        yield Fact("Join", meeting.link)
    if chairing is not None:
        yield Fact("Chair", chaired_said(meeting, chairing))
    elif meeting.chairs:
        yield Fact("Chair", joined(meeting.chairs))
    if meeting.provisional:
        yield Fact("Please note", PROVISIONAL)


def standing_facts(meeting: MeetingView) -> tuple[Fact, ...]:
    """How it stands; a cancelled one is nowhere and nobody's."""
    when = Fact("When", times_said(meeting))
    return (when,) if meeting.cancelled else (when, *meeting_facts(meeting))


def meeting_buttons(
    meeting: MeetingView, verbs: tuple[str, ...], revision: int = 0
) -> tuple[Button, ...]:
    """A button for each of these verbs."""
    describes = f"{meeting.group}, {times_said(meeting)}"
    return tuple(
        Button(LABELS[verb], Press(verb, about(meeting), revision), describes)
        for verb in verbs
        if verb in LABELS
    )


def _chair(result: MeetingShown) -> tuple[Button, ...]:
    if not result.names:
        return ()
    named = result.chairing.change is not None
    return chair_buttons(result.meeting, result.revision, named=named)


def _change(change: ChangeView) -> Item:
    title = f"{said(london(change.at).date())}: {done_said(change)}"
    return Item(title, text=f"{by_said(change)}{reason_said(change.why)}", section=CHANGED)


def _state(result: MeetingShown) -> Iterator[Fact]:
    if result.state not in ("planned", "cancelled"):
        yield Fact("State", result.state)
