"""What a lock screen may show of an answer: others look at it too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date

from bot.talk.notice import Notice
from bot.talk.words import joined, number
from governance.dates import said
from usecases.account_rows import ChannelView
from usecases.add_meeting import AddDoubted
from usecases.bind_channel import ChannelBound
from usecases.propose_decision import DecisionReady
from usecases.ready_meeting import AddReady
from usecases.reporting import ReportView
from usecases.tell_deputy import DeputyTold
from usecases.views import ActionView
from usecases.views.decision import DecisionView
from usecases.views.meeting import MeetingView

MOST = 3
"""References that are named; more are counted."""


OF_GROUPS = (
    *(AddDoubted, AddReady, ChannelBound, ChannelView, DecisionReady, DeputyTold, MeetingView),
    ReportView,
)
"""What names a group, and says whether it is a restricted one."""


def with_preview(notice: Notice, told: object, day: date) -> Notice:
    """Where anything of a restricted group is told, only references and the day stand outside."""
    refs = tuple(dict.fromkeys(_restricted(told)))
    return replace(notice, preview=_preview(refs, day)) if refs else notice


def _preview(refs: tuple[str, ...], day: date) -> str:
    left = len(refs) - MOST
    named = joined(refs) if left <= 0 else f"{', '.join(refs[:MOST])} and {number(left)} more"
    return f"{named}, {said(day)}: open to read"


def _restricted(told: object) -> Iterator[str]:
    """The references of what is told, down to every part of it, that is a restricted group's."""
    if isinstance(told, list | tuple):
        for one in told:
            yield from _restricted(one)
    elif isinstance(told, ActionView | DecisionView):
        yield from (told.ref,) if told.restricted else ()
    elif isinstance(told, OF_GROUPS):
        yield from (told.group,) if told.restricted else ()
    elif is_dataclass(told):
        for field in fields(told):
            yield from _restricted(getattr(told, field.name))
