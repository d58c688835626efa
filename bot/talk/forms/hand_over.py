"""The form that hands a post over, or what somebody owns in their own name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.talk.forms.read import day_in
from bot.talk.forms.update import filled
from bot.talk.notice import Field, Form, Press
from governance.dates import said
from usecases.hand_over import HandOver

FIELDS = (
    Field(
        "what",
        "What is handed over?",
        "line",
        hint="A post's title; or a person's name, for what they own themselves.",
        required=True,
    ),
    Field("to", "To whom?", "line", required=True),
    Field("since", "From which day?", "date", hint="Empty means today."),
)
LEAVER = Field("leaver", "Whose place do they take?", "line", hint="Several people share the post.")


def hand_over_form(nonce: str, values: Mapping[str, str], errors: Mapping[str, str]) -> Form:
    """`nonce` tells one handing over from the next. Whose place it is is asked where several share
    the post."""
    fields = (*FIELDS, LEAVER) if "leaver" in {**values, **errors} else FIELDS
    press = Press("post.hand_over.save", {"nonce": nonce})
    return Form(tuple(filled(field, values, errors) for field in fields), press, "Hand over")


def read_hand_over(
    _press: Press, values: Mapping[str, str], today: date
) -> tuple[HandOver, dict[str, str]]:
    """The command, and a sentence for each field that could not be read."""
    since, problem = day_in(values.get("since", ""), today)
    pair = values.get("what", ""), values.get("to", "")
    command = HandOver((pair,), since, values.get("leaver", ""))
    return command, {"since": problem} if problem else {}


def values_of(command: HandOver, problems: Mapping[str, str]) -> dict[str, str]:
    """What a typed line would have filled in, read the likeliest way; all of it is what is handed
    over where it names nobody."""
    what, to = command.pairs[-1 if problems.get("to") == "needed" else 0]
    since = said(command.since) if command.since else ""
    return {"what": what, "to": to, "since": since}
