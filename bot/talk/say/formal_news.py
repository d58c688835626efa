"""What is asked and told of votes by correspondence, of deputies and of one's register."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.talk.decision_buttons import close_button, show_decision, vote_buttons
from bot.talk.meeting_buttons import meeting_button
from bot.talk.meeting_words import meeting_said, times_said
from bot.talk.notice import Button, Fact, Item, Press
from bot.talk.say.attendance import ACCOUNTABLE
from bot.talk.say.decisions import CAME
from bot.talk.say.outstanding import some_of
from bot.talk.words import counted
from governance.asks import Rule
from governance.dates import said
from usecases.formal_rows import BallotTold
from usecases.register_asks import RegisterTold
from usecases.tell_deputy import DeputyTold

VOTES = frozenset({Rule.VOTE, Rule.BALLOT})
OUTSIDE = "A vote by correspondence: open to read"
"""All that a lock screen shows of one."""

WHY = {
    "they took a seat": "Members of your group keep a register of what interests they have.",
    "their post changed": "Your post has changed, and with it what you may have an interest in.",
    "a year has passed": "It is a year since you looked at it.",
}
REGISTER = "Your register of interests"
UNCHANGED = Button("Nothing has changed", Press("declare.nil"), REGISTER, primary=True)
DECLARE = Button("Declare…", Press("declare.register"), REGISTER)
SEE = Button("See it", Press("declare.list"), REGISTER)


def ballot_item(told: BallotTold | None) -> Item:
    if told is None:
        return Item("This decision is on record no more")
    view = told.view
    title = f"{view.ref} {view.text}"
    facts = (Fact("For", view.group_name),)
    if view.outcome:
        return Item(f"Closed: {title}", facts, CAME[view.outcome], (show_decision(view),))
    if told.asked:
        return Item(f"Your vote: {title}", facts, _asked(told), _voting(told))
    closing = (close_button(view),) if "decision.resolve" in view.can else ()
    return Item(f"The vote can be closed: {title}", facts, _closes(told), closing)


def deputy_item(told: DeputyTold) -> Item:
    meeting = told.meeting
    to = meeting_said(meeting) if meeting else told.group
    if not told.stands:
        text = f"{told.person} comes, or sends somebody else. You need do nothing."
        return Item(f"You don't go to {to} for {told.person} any more", text=text)
    facts = [Fact("When", times_said(meeting))] if meeting else []
    if not meeting and told.first and told.last:
        facts.append(Fact("From", f"{said(told.first)} to {said(told.last)}"))
    text = f"You speak and vote in their place. {ACCOUNTABLE}"
    buttons = (meeting_button("Agenda", "agenda.show", meeting),) if meeting else ()
    return Item(f"You go to {to} for {told.person}", tuple(facts), text, buttons)


def register_item(told: RegisterTold, section: str = "") -> Item:
    stands = counted(told.interests, "interest") if told.interests else "nothing"
    facts = (Fact("It holds", stands),)
    if not told.why:
        return Item(REGISTER, facts, "Thank you: it is up to date.", (SEE,), section)
    text = f"{WHY[told.why]} Is it as it should be? One press is enough."
    return Item(REGISTER, facts, text, (UNCHANGED, DECLARE, SEE), section)


ITEMS: dict[str, Callable[[Any], Item]] = {
    Rule.VOTE: ballot_item,
    Rule.BALLOT: ballot_item,
    Rule.DEPUTY: deputy_item,
    Rule.REGISTER: register_item,
}
"""What there is to tell."""


def _asked(told: BallotTold) -> str:
    if told.cast:
        return f"Voted: {told.cast}. It can be changed until the vote is closed."
    if not told.owed:
        return "Your vote is not asked for any more."
    until = f" by the end of {said(told.view.closes_on)}" if told.view.closes_on else ""
    return f"Please vote{until}. Saying nothing is not agreeing."


def _voting(told: BallotTold) -> tuple[Button, ...]:
    if told.open and (told.owed or told.cast):
        return vote_buttons(told.view)
    return (show_decision(told.view),)


def _closes(told: BallotTold) -> str:
    if not told.view.silent:
        return "All who have a vote have cast it."
    waits = f"Not heard from: {some_of(told.view.silent)}."
    return waits if told.open else f"The last day for it has passed. {waits}"
