"""The business manager's page: what went out, what did not, what is held, what needs them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.buttons import extension_buttons, show_button
from bot.talk.meeting_words import meeting_said
from bot.talk.minutes_buttons import show_minutes
from bot.talk.notice import Fact, Item, Notice
from bot.talk.say.context import Context
from bot.talk.say.ladder import step_item
from bot.talk.words import capital, counted, day_said, due_said, joined, leads_said, title_of
from governance.dates import said
from usecases.alone import Alone
from usecases.minutes_due import MinutesWait
from usecases.status import Need, Needed, Sent, StatusShown, Stuck
from usecases.views import ActionView

MOST = 5
"""Actions shown for one need; the rest are counted, with the list that has them all."""

WENT_OUT, FAILED, HELD = "Went out", "Did not get through", "Nobody can tell whether it arrived"
TRYING = "Tried again and again, without success so far"
SECTIONS: dict[Need, str] = {
    Need.EXTENSION: "More time is asked for",
    Need.OWNER: "Nobody leads it",
    Need.VACANT: "The post that leads it is vacant",
    Need.DATE: "It has no date",
    Need.ANSWER: "Overdue, asked, not answered",
}
LISTS: dict[Need, str] = {
    Need.EXTENSION: "/action list extensions",
    Need.OWNER: "/action list needs an owner",
    Need.VACANT: "/action list needs an owner",
    Need.DATE: "/action list needs a date",
    Need.ANSWER: "/action list overdue",
}
SOON = "About to be told to others: hold, or let it be"
MINUTES = "Minutes that wait for you"
AWAY = "Away, and nobody stands in: nobody is asked meanwhile"
QUIET = "Nothing needs you today."


def say(result: StatusShown, _context: Context) -> Notice:
    return say_as(f"How things stand, {said(result.day)}", result)


def say_page(result: StatusShown) -> Notice:
    return say_as(f"Your page for {said(result.day)}", result)


def say_as(heading: str, result: StatusShown) -> Notice:
    items = tuple(_items(result))
    return Notice(heading, (*_opening(result), *_waiting(result)), items=items)


def _opening(result: StatusShown) -> tuple[str, ...]:
    minutes = len(result.minutes)
    needed, away = sum(len(need.actions) for need in result.needs), len(result.away)
    told = (
        (needed, counted(needed, "action needs you", "actions need you")),
        (minutes, f"the minutes of {counted(minutes, 'meeting')} wait for you"),
        (away, counted(away, "person is", "people are") + " away with nobody to stand in"),
    )
    return tuple(f"{capital(words)}." for count, words in told if count) or (QUIET,)


def _waiting(result: StatusShown) -> tuple[str, ...]:
    if not result.waiting:
        return ()
    waits = "waits" if result.waiting == 1 else "wait"
    return (f"{capital(counted(result.waiting, 'message'))} {waits} to be sent.",)


def _items(result: StatusShown) -> Iterator[Item]:
    yield from (step_item(step, SOON) for step in result.steps)
    for need in result.needs:
        yield from _needed(need)
    yield from map(_minutes, result.minutes)
    yield from map(_away, result.away)
    for stuck in result.failed:
        yield _stuck(stuck, FAILED, "Please speak to them another way.")
    for stuck in result.held:
        yield _stuck(stuck, HELD, "Please ask them whether they have it.")
    for stuck in result.trying:
        yield _stuck(stuck, TRYING, "Clerk goes on trying.")
    section = f"{WENT_OUT} since {said(result.since)}"
    yield from (_sent(sent, section) for sent in result.went_out)
    if not result.went_out:
        yield Item("Nothing.", section=section)


def _needed(needed: Needed) -> Iterator[Item]:
    section, actions = SECTIONS[needed.need], needed.actions
    yield from (_action(needed.need, action, section) for action in actions[:MOST])
    if (left := len(actions) - MOST) > 0:
        yield Item(f"And {left} more", text=f"All of them: {LISTS[needed.need]}", section=section)


def _action(need: Need, action: ActionView, section: str) -> Item:
    """Only what the heading does not say already: a page is read on a phone."""
    facts = [Fact("Lead", leads_said(action))] if need is not Need.OWNER else []
    if need is not Need.DATE:
        facts.append(Fact("Due", due_said(action)))
    if action.extension:
        asked = action.extension
        wants = day_said(asked.wants, asked.precision)
        facts.append(Fact("Asked for", f"{wants} – {asked.reason}"))
    buttons = (*extension_buttons(action), show_button(action))
    return Item(title_of(action), tuple(facts), buttons=buttons, section=section)


def _minutes(one: MinutesWait) -> Item:
    told = []
    if one.overdue_since:
        told.append(f"They were to be circulated by {said(one.overdue_since)}.")
    if one.corrections:
        told.append(f"{capital(counted(one.corrections, 'correction'))} to be dealt with.")
    buttons = (show_minutes(one.meeting, "Open them"),)
    return Item(f"Minutes of {meeting_said(one.meeting)}", (), " ".join(told), buttons, MINUTES)


def _away(one: Alone) -> Item:
    facts = [Fact("Answers for", joined(one.owes))]
    if one.waiting:
        facts.append(Fact("Waits to be asked about", joined(one.waiting)))
    return Item(f"{one.person}, back on {said(one.back_on)}", tuple(facts), section=AWAY)


def _stuck(stuck: Stuck, section: str, advice: str) -> Item:
    why = f"{stuck.trouble} {advice}" if stuck.trouble else advice
    return Item(f"To {stuck.to}, {said(stuck.on)}", text=why, section=section)


def _sent(sent: Sent, section: str) -> Item:
    meetings = (f"{group} on {said(day)}" for group, day in sent.meetings)
    what = joined((*sent.about, *meetings))
    about = f" about {what}" if what else ""
    return Item(f"{sent.to}: {counted(sent.messages, 'message')}{about}", section=section)
