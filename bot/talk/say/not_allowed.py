"""What is said to somebody who may not do a thing, and whom to turn to."""

from __future__ import annotations

from bot.talk.notice import Notice
from bot.talk.say.doing import doing_said
from bot.talk.words import joined
from governance.permissions import TABLE, Relation
from usecases.refusals import NotAllowed

MANAGER = "the business manager"
ANSWERING = "those who answer for it"
MOST_NAMED = 5

_PAGE = "That page isn't yours", "Only {people} can read it. Yours is “/clerk home”.", MANAGER
_KEPT = "That isn't yours to decide", "{people} looks after what is kept.", MANAGER
_RUNS = "That isn't yours to decide", "The meeting is for {people} to run.", MANAGER
_CHAIRS = "That isn't yours to decide", "Who chairs it is for {people} to say.", MANAGER
_SEATED = (
    "That isn't yours to say",
    "It is for those with a seat on the group, and for deputies they sent. You can ask {people}.",
    MANAGER,
)
_MINUTES = "That isn't yours to change", "The minutes are for {people} to keep.", MANAGER
OF_NO_ACTION = {
    "agenda.issue": _RUNS,
    "agenda.order": _RUNS,
    "agenda.propose": (
        "That isn't yours to propose for",
        "Those with a seat on the group propose items for it. You can ask {people} to.",
        MANAGER,
    ),
    "agenda.show": (
        "That isn't yours to read",
        "The agenda is for those on the group, or on one it reports to. You can ask {people}.",
        MANAGER,
    ),
    "meeting.capture": (
        "That isn't yours to note",
        "Those with a seat on the group note what is said. You can ask {people} to.",
        MANAGER,
    ),
    "attendance.record": _RUNS,
    "attendance.say": _SEATED,
    "attendance.show": (
        "That isn't yours to read",
        "Who comes to a meeting is for those on the group. You can ask {people}.",
        MANAGER,
    ),
    "decision.propose": _SEATED,
    "decision.resolve": _RUNS,
    "decision.show": (
        "That isn't yours to read",
        (
            "What a group decides is for those who sit on it now, or on one it reports to. You can "
            "ask {people}."
        ),
        MANAGER,
    ),
    "decision.vote": _SEATED,
    "deputy.send": (
        "That isn't yours to decide",
        "Only {people} can send somebody in that place.",
        MANAGER,
    ),
    "interest.answer": _SEATED,
    "interest.close": (
        "That isn't yours to close",
        "Only {people} can close it.",
        MANAGER,
    ),
    "interest.declare": (
        "That isn't yours to declare",
        "Only {people} can put something in that register.",
        "each person",
    ),
    "interest.handle": (
        "That isn't yours to agree",
        "What follows from an interest is agreed with {people}, and never by oneself.",
        MANAGER,
    ),
    "interest.record": _RUNS,
    "minutes.amend": _MINUTES,
    "minutes.approve": (
        "That isn't yours to approve",
        "Minutes are approved by whoever chairs the next meeting: {people}.",
        MANAGER,
    ),
    "minutes.circulate": _MINUTES,
    "minutes.correct": _SEATED,
    "minutes.show": (
        "That isn't yours to read",
        "Minutes are for those on the group, or on one it reports to. You can ask {people}.",
        MANAGER,
    ),
    "quorum.waive": (
        "That isn't yours to decide",
        "Only the chair of the meeting can go on without a quorum.",
        MANAGER,
    ),
    "meeting.close": _RUNS,
    "meeting.start": _RUNS,
    "account.link": (
        "That isn't yours to say",
        "Only {people} can say whose an account is.",
        MANAGER,
    ),
    "action.new": (
        "That list isn't yours to add to",
        "Only {people} can add actions to it.",
        "a group's chair or the business manager",
    ),
    "channel.bind": (
        "That isn't yours to say",
        "Only {people} can say which channel the group works in.",
        MANAGER,
    ),
    "ladder.hold": _PAGE,
    "report.write": (
        "That isn't yours to write",
        "An exception report is written by {people}.",
        "the group's chair",
    ),
    "meeting.chair": _CHAIRS,
    "meeting.swap": _CHAIRS,
    "meeting.digest": _PAGE,
    "meeting.plan": (
        "That isn't yours to decide",
        "Only {people} plans the year's meetings.",
        MANAGER,
    ),
    "ledger.verify": (
        "That isn't yours to check",
        "Only {people} can check the record.",
        MANAGER,
    ),
    "post.hand_over": (
        "That isn't yours to decide",
        "Only {people} can hand over a post, or what somebody owns.",
        MANAGER,
    ),
    "preference.set": (
        "That isn't yours to say",
        "Where Clerk writes to somebody, only {people} can say, each for themselves.",
        "people of the partnership",
    ),
    "retention.delete": _KEPT,
    "retention.list": _KEPT,
    "status.show": _PAGE,
}
"""Heading, sentence, and who {people} are where nobody is named, for what is about no action."""


def say_not_allowed(refusal: NotAllowed) -> Notice:
    if refusal.verb in OF_NO_ACTION:
        heading, text, otherwise = OF_NO_ACTION[refusal.verb]
        people = joined(refusal.ask, "or") or otherwise
        return Notice(heading, (text.format(people=people),))
    doing = doing_said(refusal.verb, refusal.subject)
    text = f"You can see it, but only {_people(refusal)} can {doing}."
    if refusal.verb == "action.decide_extension":
        text = f"{text} Nobody decides on an action of their own."
    return Notice("That isn't yours to change", (text,))


def _people(refusal: NotAllowed) -> str:
    """All of them by name; where they are too many, or nobody is named, by what they are."""
    if refusal.ask and len(refusal.ask) <= MOST_NAMED:
        return joined(refusal.ask, "or")
    manager = (MANAGER,) if Relation.MANAGER in TABLE[refusal.verb].open else ()
    return joined((ANSWERING, *manager), "or")
