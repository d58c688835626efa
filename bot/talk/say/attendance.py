"""What is said of who comes to a meeting, of deputies and of the quorum."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.attendance_buttons import attendance_buttons, said_buttons
from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Fact, Form, Notice
from bot.talk.say.context import Context
from bot.talk.say.outstanding import some_of
from bot.talk.words import joined
from governance.dates import said
from governance.quorum import Outlook
from usecases.apologise import AttendanceSaid
from usecases.attendance_view import AttendanceView, SeatView, ShortView
from usecases.confirm_attendance import AttendanceConfirmed
from usecases.recall_deputy import DeputyRecalled
from usecases.send_deputy import DeputySent
from usecases.show_attendance import AttendanceShown
from usecases.waive_quorum import QuorumWaived

SAYS = {"attending": "comes to", "apologies": "sends apologies for"}
OUTLOOK = {
    "those who said they come are enough": "Enough have said that they come.",
    "it hangs on those who have not said": "Whether enough come hangs on those who have not said.",
    "even with them it is not enough": "Too few will be there, even with those who have not said.",
}
NOBODY = "Nobody has said yet whether they come."
COUNTED = {"partners": "safeguarding partners", "seats": "members"}


def say_said(result: AttendanceSaid, _context: Context) -> Notice:
    view = result.attendance
    heading = f"{result.person} {SAYS[result.says]} {meeting_said(view.meeting)}"
    buttons = tuple(said_buttons(result)) if result.own else ()
    return Notice(heading, (_outlook(view),), tuple(_facts(view)), buttons=buttons)


def say(result: AttendanceShown, _context: Context) -> Notice:
    view = result.attendance
    heading = f"Who {'is there' if view.recorded else 'comes'}: {meeting_said(view.meeting)}"
    buttons = tuple(attendance_buttons(result))
    return Notice(heading, (_outlook(view),), tuple(_facts(view)), buttons=buttons)


def say_who_goes(shown: AttendanceShown, form: Form, *, own: bool) -> Notice:
    meeting = meeting_said(shown.attendance.meeting)
    heading = f"Who goes in your place: {meeting}" if own else f"A deputy: {meeting}"
    return Notice(heading, (ACCOUNTABLE,), form=form)


def say_who_is_there(shown: AttendanceShown, form: Form) -> Notice:
    return Notice(f"Who is there: {meeting_said(shown.attendance.meeting)}", form=form)


def say_why_without(shown: AttendanceShown, form: Form) -> Notice:
    view = shown.attendance
    heading = f"Go on without a quorum: {meeting_said(view.meeting)}"
    return Notice(heading, (_short(view),), form=form)


def say_confirmed(result: AttendanceConfirmed, _context: Context) -> Notice:
    view = result.attendance
    text = [_enough(view)]
    if result.later:
        have = "has" if len(result.later) == 1 else "have"
        text.append(f"{joined(result.later)} {have} come since.")
    heading = f"Recorded: who is there, {meeting_said(view.meeting)}"
    return Notice(heading, tuple(text), tuple(_facts(view)))


def say_waived(result: QuorumWaived, _context: Context) -> Notice:
    view = result.attendance
    text = (
        f"{_short(view)} {view.waived_by} goes on all the same, and this is on record.",
        f"Why: {view.waived}",
    )
    return Notice(f"Without a quorum: {meeting_said(view.meeting)}", text)


def say_sent(result: DeputySent, _context: Context) -> Notice:
    if result.meeting is not None:
        where = f"to {meeting_said(result.meeting)}"
    else:
        where = f"to {result.group} from {said(result.first)} to {said(result.last)}"
    again = " already" if result.again else ""
    text = (
        f"{result.deputy} is sent{again} {where} in the place of {result.person}.",
        f"{result.person} stays accountable for what is said and decided in their place.",
    )
    return Notice(f"Deputy for {result.person}: {result.deputy}", text)


def say_recalled(result: DeputyRecalled, _context: Context) -> Notice:
    names, are = joined(result.deputies), "is" if len(result.deputies) == 1 else "are"
    text = f"{names} {are} not sent to {meeting_said(result.meeting)} any more."
    return Notice(f"No deputy for {result.person}", (text,))


def outlook_said(view: AttendanceView) -> str:
    """How it looks before the meeting, and who could still say."""
    if _nobody(view):
        return NOBODY
    left = f" Not heard from: {some_of(view.silent)}." if view.silent else ""
    return f"{OUTLOOK[view.outlook]}{left}"


ACCOUNTABLE = (
    "Whoever sends a deputy stays accountable for what is said and decided in their place."
)


def _facts(view: AttendanceView) -> Iterator[Fact]:
    told = {
        "There" if view.recorded else "Coming": [_seat(one) for one in view.filled],
        "Apologies": list(view.apologies),
        "Not heard from": list(view.silent),
    }
    yield from (Fact(label, joined(names)) for label, names in told.items() if names)


def _seat(one: SeatView) -> str:
    return f"{one.person} (for {joined(one.instead_of)})" if one.instead_of else one.person


def _outlook(view: AttendanceView) -> str:
    if view.recorded:
        return _enough(view)
    return NOBODY if _nobody(view) else OUTLOOK[view.outlook]


def _nobody(view: AttendanceView) -> bool:
    """Also where no rule says how many must come."""
    return not (view.filled or view.apologies) and view.outlook != Outlook.LOST


def _enough(view: AttendanceView) -> str:
    if view.quorate:
        return "Enough are there to decide."
    return f"{_short(view)} The chair went on: {view.waived}" if view.waived else _short(view)


def _short(view: AttendanceView) -> str:
    told = [f"{one.there} of {one.wanted} {_counted(one)}" for one in view.short]
    return f"Too few are there to decide: {joined(told)}."


def _counted(one: ShortView) -> str:
    return COUNTED.get(one.what, one.what)
