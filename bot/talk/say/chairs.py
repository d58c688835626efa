"""What is said of who chairs each meeting, and the form that says who else."""

from __future__ import annotations

from collections.abc import Mapping

from bot.talk.agenda_words import about
from bot.talk.forms.update import filled
from bot.talk.meeting_buttons import meeting_button
from bot.talk.meeting_words import meeting_said, times_said
from bot.talk.notice import Button, Choice, Field, Form, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.words import counted, joined
from governance.dates import london, said
from usecases.list_candidates import CandidatesListed
from usecases.show_chairs import Chairing, ChairRow, ChairsShown, Turn
from usecases.views.meeting import MeetingView
from usecases.views.meeting_change import ChangeView

RULE = "rule"
"""What is chosen in the form to have nobody named."""

NOBODY = "nobody: the post is vacant"
UNCHANGED = "Nothing was changed."
BY_RULE = "As the rule says"
SENT = "meeting.chair.save"


def say(result: ChairsShown, _context: Context) -> Notice:
    rows = tuple(_row(row) for row in result.rows)
    text = (_rule(result), *(() if rows else ("No meetings are planned.",)))
    return Notice(f"Who chairs {result.group_name} ({result.group})", text, items=rows)


def say_choose(listed: CandidatesListed) -> Notice:
    return Notice(f"Who chairs {meeting_said(listed.meeting)}?", form=chair_form(listed, {}, {}))


def chair_form(
    listed: CandidatesListed, values: Mapping[str, str], errors: Mapping[str, str]
) -> Form:
    rule = joined(listed.by_rule) or NOBODY
    people = tuple(Choice(one, name) for one, name in listed.people)
    fields = (
        Field(
            "person",
            "Who chairs it?",
            "choice",
            choices=(Choice(RULE, f"{BY_RULE}: {rule}"), *people),
            required=True,
        ),
        Field("why", "Why?", "line", hint="Everybody on the group reads it. It may stay empty."),
    )
    press = Press(SENT, about(listed.meeting), listed.revision)
    return Form(tuple(filled(field, values, errors) for field in fields), press, "Save")


def chaired_said(meeting: MeetingView, why: Chairing) -> str:
    """Who chairs it, and instead of whom."""
    chairs = joined(meeting.chairs) or NOBODY
    if why.change is None:
        return chairs
    return f"{chairs}, instead of {joined(why.by_rule) or 'nobody'}"


def chair_buttons(meeting: MeetingView, revision: int, *, named: bool) -> tuple[Button, ...]:
    """For whoever may say who chairs it; `named`: somebody was."""
    press = Press("meeting.chair", {**about(meeting), "seen": "yes"}, revision)
    other = Button("Another chair…", press, meeting_said(meeting))
    return other, *rule_button(meeting, revision, named=named)


def show_button(meeting: MeetingView) -> Button:
    return meeting_button("Show", "meeting.show", meeting)


def rule_button(
    meeting: MeetingView, revision: int, *, named: bool, label: str = BY_RULE
) -> tuple[Button, ...]:
    if not named:
        return ()
    press = Press("meeting.chair.rule", about(meeting), revision)
    return (Button(label, press, meeting_said(meeting)),)


def title(meeting: MeetingView) -> str:
    return f"{times_said(meeting)}: {joined(meeting.chairs) or NOBODY}"


def chair_verb(meeting: MeetingView) -> str:
    return "chair" if len(meeting.chairs) > 1 else "chairs"


def _rule(result: ChairsShown) -> str:
    turns = [_turn(turn) for turn in result.turns]
    if not turns:
        return "The partnership's file names no post that chairs it."
    if len(turns) == 1 or result.starts is None:
        return f"It is chaired by the {turns[0]}."
    return f"The chair goes round {_every(result)}: {', then '.join(turns)}."


def _every(result: ChairsShown) -> str:
    months = result.months
    every = "every year" if months == 12 else f"every {counted(months, 'month')}"
    return f"{every} from {said(result.starts)}" if result.starts else every


def _turn(turn: Turn) -> str:
    return f"{turn.post} ({joined(turn.people) or 'vacant'})"


def _row(row: ChairRow) -> Item:
    named = row.why.change is not None
    buttons = chair_buttons(row.meeting, row.revision, named=named) if row.can else ()
    return Item(title(row.meeting), text=_why(row.why), buttons=buttons)


def _why(why: Chairing) -> str:
    """Nothing where it is by the rule, which stands above all of them."""
    if why.change is not None:
        return _by_name(why, why.change)
    return "A turn begins with this meeting." if why.begins else ""


def _by_name(why: Chairing, change: ChangeView) -> str:
    day = said(london(change.at).date())
    told = (
        f"Swapped with {said(change.swapped)} by {change.by} on {day}"
        if change.swapped
        else f"Named by {change.by} on {day}"
    )
    reason = f", who wrote: {change.why}" if change.why else ""
    alone = " Who chairs that one was changed since." if why.alone else ""
    return f"{told}{reason}.{alone} By the rule it would be {joined(why.by_rule) or 'nobody'}."
