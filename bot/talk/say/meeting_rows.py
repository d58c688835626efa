"""Which sentences tell of a meeting, in a row or as a whole message, by the rule of the ask."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.talk.notice import Item, Notice
from bot.talk.say import asked, came_of_it, change_told, digest, held, next_chair, papers_called
from bot.talk.say.agenda import agenda_notice
from bot.talk.say.coming import with_coming
from bot.talk.say.context import Context
from governance.asks import Rule
from usecases.meeting_rows import AgendaTold
from usecases.views.meeting import MeetingView

ITEMS: dict[str, Callable[[MeetingView, Any], Item]] = {
    Rule.PAPERS: papers_called.papers_item,
    Rule.REPORT: papers_called.report_asked,
    Rule.DECLARE: asked.declare_item,
    Rule.QUORUM: asked.quorum_item,
    Rule.START: held.start_item,
    Rule.CAPTURE: held.capture_item,
    Rule.CONFIRM: came_of_it.points_item,
    Rule.MINUTES: came_of_it.minutes_item,
    Rule.CIRCULATED: came_of_it.circulated_item,
    Rule.MEETING_CHANGED: change_told.changed_item,
    Rule.NEXT_CHAIR: next_chair.chair_item,
}
"""The meeting, and what there is to tell of it."""


def _agenda(told: AgendaTold, context: Context) -> Notice:
    view = told.agenda
    return with_coming(agenda_notice(view, context.today), view.meeting, told.coming)


WHOLE: dict[str, Callable[[Any, Context], Notice]] = {
    Rule.AGENDA: _agenda,
    Rule.STARTED: lambda told, context: agenda_notice(told, context.today),
    Rule.DIGEST: digest.say,
}
"""What there is to tell."""
