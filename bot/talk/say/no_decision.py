"""What is said where a decision cannot be voted on or recorded now, or not by the reader."""

from __future__ import annotations

from bot.talk.notice import Notice
from bot.talk.say.not_now import UNCHANGED
from governance.dates import said
from governance.deciding import NotYet
from governance.electorate import NoVote
from usecases.refusals import DecisionNotNow, HasNoVote

NO_VOTE: dict[NoVote, str] = {
    NoVote.NO_SEAT: "Only those with a seat on the group vote on this.",
    NoVote.SEAT_WITHOUT: "Your seat has no vote here: you can speak, and the others decide.",
    NoVote.AWAY: (
        "You are not recorded as there. Whoever runs the meeting can record you; then you can vote."
    ),
    NoVote.WITHDREW: "You withdrew for this because of an interest, so you have no vote on it.",
    NoVote.STAYS: "It was agreed that you stay without voting, because of an interest.",
    NoVote.NOT_AGREED: (
        "You declared an interest in this, and nobody has agreed yet what follows from it. The "
        "chair or the business manager does that first."
    ),
    NoVote.AGENCY: "Your agency has an interest in this, so nobody votes for it.",
    NoVote.SPOKEN_FOR: "Somebody else votes in that place, and there is one vote for it.",
    NoVote.JOINED: "This vote was opened before your seat was there, so you have none in it.",
    NoVote.VOTED: "You have voted for another agency in this, and nobody votes for two.",
}
NOT_YET: dict[NotYet, str] = {
    NotYet.OVER: "It has been brought to its end.",
    NotYet.VOTING: "It is being voted on: close that vote first.",
    NotYet.NO_VOTE: "No vote on it is open.",
    NotYet.OBJECTION: (
        "Somebody objects. Ask them to take it back, or open a vote; recording that all agree is "
        "not possible while it stands."
    ),
    NotYet.NOT_QUORATE: (
        "Too few are there to decide. Where the group lets its chair go on without, the chair says "
        "why first."
    ),
    NotYet.NOT_RESOLVED: "Nothing was resolved in it, so no action came of it.",
    NotYet.NO_RATIONALE: "A decision needs its reason: say in a few words why.",
    NotYet.TOO_EARLY: "Not all have answered, and there is time until the end of {day}.",
    NotYet.TOO_LATE: "The last day for answers was {day}.",
    NotYet.ROOM: (
        "Its meeting is not under way. It can be voted on by correspondence, or in a meeting that "
        "was started."
    ),
    NotYet.OFF_AGENDA: (
        "Its item was dropped from the agenda. Whoever runs the meeting can put that back."
    ),
    NotYet.OTHER_BALLOT: "Another vote on it has been opened since: look at it again.",
}


def say_no_vote(refusal: HasNoVote) -> Notice:
    view = refusal.view
    return Notice(f"No vote: {view.ref} {view.text}", (f"{NO_VOTE[refusal.why]} {UNCHANGED}",))


def say_not_yet(refusal: DecisionNotNow) -> Notice:
    view = refusal.view
    why = NOT_YET[refusal.why].format(day=said(view.closes_on) if view.closes_on else "")
    if refusal.why is NotYet.OVER and view.resolved_by:
        why = f"{why} {view.resolved_by} recorded it: {view.state}."
    return Notice(f"Not now: {view.ref} {view.text}", (f"{why} {UNCHANGED}",))
