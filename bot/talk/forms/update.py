"""The form for an update, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.talk.forms.read import day_in
from bot.talk.notice import Choice, Field, Form, Press
from governance.dates import said
from governance.ratings import Impact
from usecases.update_action import UpdateAction
from usecases.views import ActionView

IMPACTS = (
    Choice("", "I can't say yet"),
    Choice("unlikely", "It is unlikely to matter much"),
    Choice("significant", "It is likely to matter a lot"),
)


def update_form(
    action: ActionView,
    values: Mapping[str, str],
    errors: Mapping[str, str],
    *,
    ask_reason: bool = False,
) -> Form:
    """Filled in with `values`, or with the latest update; the reason is asked where the
    rating and the key part."""
    known = {**_latest(action, values.get("agency", "")), **values}
    ratings = tuple(Choice(rating.word, rating.says) for rating in action.key)
    fields = [
        *whose_field(action),
        Field("rating", "How does it stand?", "choice", choices=ratings, required=True),
        Field(
            "forecast",
            "When do you expect to finish?",
            "date",
            hint="Needed if it will be late. Words are fine: 30 Sep, end of November.",
        ),
        Field("impact", "What would being late mean?", "choice", choices=IMPACTS),
        Field("note", "What should people know?", "text", hint="Nothing about a child, please."),
    ]
    if ask_reason or known.get("reason"):
        fields.append(
            Field(
                "reason",
                "Why does your rating stand?",
                "text",
                hint="The chair sees it beside what the key says.",
                required=ask_reason,
            )
        )
    press = Press("action.update.save", {"ref": action.ref}, action.revision)
    return Form(tuple(filled(field, known, errors) for field in fields), press, "Save update")


def whose_field(action: ActionView) -> tuple[Field, ...]:
    """Whose part it is about, where the reader may answer for several agencies."""
    choices = tuple(Choice(share.agency, share.name) for share in action.shares if share.open)
    if len(choices) < 2:
        return ()
    return (Field("agency", "Whose part is it?", "choice", choices=choices, required=True),)


def filled(field: Field, values: Mapping[str, str], errors: Mapping[str, str]) -> Field:
    """A choice that is not offered is no choice."""
    value = values.get(field.name, field.value)
    if field.choices and value not in {choice.value for choice in field.choices}:
        value = ""
    return replace(field, value=value, error=errors.get(field.name, ""))


def read_update(
    press: Press, values: Mapping[str, str], today: date
) -> tuple[UpdateAction, dict[str, str]]:
    """The command, and a sentence for each field that could not be read."""
    forecast, problem = day_in(values.get("forecast", ""), today)
    errors = {"forecast": problem} if problem else {}
    if values.get("impact", "") not in {choice.value for choice in IMPACTS}:
        errors["impact"] = "Choose one of these answers."
    command = UpdateAction(
        name=press.args["ref"],
        rating=values.get("rating", ""),
        forecast=forecast,
        impact=_impact(values.get("impact", "")),
        note=values.get("note", ""),
        reason=values.get("reason", ""),
        revision=press.revision,
        agency=values.get("agency", ""),
    )
    return command, errors


def values_of(command: UpdateAction) -> dict[str, str]:
    """The values a command would have had in the form."""
    return {
        "rating": command.rating,
        "forecast": said(command.forecast) if command.forecast else "",
        "impact": command.impact.value if command.impact else "",
        "note": command.note,
        "reason": command.reason,
        **({"agency": command.agency} if command.agency else {}),
    }


def _impact(value: str) -> Impact | None:
    return Impact(value) if value in set(Impact) else None


def _latest(action: ActionView, agency: str) -> dict[str, str]:
    """What was said last, of the part that is meant where each agency answers for itself."""
    latest = action.latest
    if action.shares:
        open_to_reader = [share for share in action.shares if share.open]
        meant = [share for share in open_to_reader if share.agency == agency] or open_to_reader
        latest = meant[0].latest if len(meant) == 1 else None
    if latest is None:
        return {}
    return {
        "rating": latest.rating.word,
        "forecast": said(latest.forecast) if latest.forecast else "",
        "impact": latest.impact.value if latest.impact else "",
    }
