"""Forms that were sent."""

from __future__ import annotations

from typing import Any

from msgspec import to_builtins

from bot.slack.answers import Answers
from bot.slack.cards.days import TwoDays
from bot.slack.cards.errors import errors, in_place
from bot.slack.cards.kept import kept
from bot.slack.cards.values import values
from bot.slack.homes import Homes
from bot.slack.needs import Talk
from bot.slack.shapes import ViewSubmission
from bot.slack.visitors import Visitors, whom_of


class Forms:
    def __init__(self, talk: Talk, visitors: Visitors, answers: Answers, homes: Homes) -> None:
        self._talk = talk
        self._visitors = visitors
        self._answers = answers
        self._homes = homes

    async def send(self, sent: ViewSubmission) -> dict[str, Any]:
        """The body of the answer: what is wrong beside its field, or what was recorded, in the
        form's place. Raises Unserved."""
        whom = whom_of(sent)
        who = await self._visitors.person(whom)
        view = to_builtins(sent.view)
        try:
            given = values(view)
        except TwoDays as wrong:
            return {"response_action": "errors", "errors": wrong.errors}
        notice = await self._talk.filled(who, kept(view), given)
        self._homes.renew(who, whom.user)
        if notice.form is not None and in_place(notice.form, view):
            return {"response_action": "errors", "errors": errors(notice.form)}
        return {"response_action": "update", "view": self._answers.modal(who, notice)}
