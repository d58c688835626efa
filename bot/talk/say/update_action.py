"""What is said when an update was recorded, or when the key would say otherwise."""

from __future__ import annotations

from bot.talk.buttons import action_buttons
from bot.talk.forms.update import update_form, values_of
from bot.talk.notice import Fact, Notice
from bot.talk.say.context import Context
from bot.talk.update_words import key_differs_said, reading_said, update_said
from bot.talk.words import due_said, title_of
from usecases.update_action import KeyDiffers, Updated

ADVICE = "The rating is your judgement. If you keep it, say why: the chair will see both."


def say(result: Updated, _context: Context) -> Notice:
    action, latest = result.action, result.action.latest
    text = [update_said(latest)] if latest else []
    facts = [Fact("Due", due_said(action))]
    if latest and latest.note:
        facts.append(Fact("Note", latest.note))
    if latest and latest.differs:
        facts.append(Fact("The key", key_differs_said(latest)))
        facts.append(Fact("Your reason", latest.reason))
        text.append("The chair sees your rating, what the key says, and your reason.")
    return Notice(
        heading=f"Recorded: {title_of(action)}",
        text=tuple(text),
        facts=tuple(facts),
        buttons=action_buttons(action),
    )


def say_key_differs(result: KeyDiffers, _context: Context) -> Notice:
    """The owner sees first what the key would say, and may keep the rating with a reason."""
    word = result.rating.word
    form = update_form(
        result.action,
        {**values_of(result.command), "rating": word},
        {},
        ask_reason=True,
    )
    says = reading_said(result.reading, result.key_says)
    return Notice(
        heading=f"Keep {word} for {result.action.ref}?",
        text=(f"Your forecast is {says}. Nothing has been recorded yet.", ADVICE),
        form=form,
    )
