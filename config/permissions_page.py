"""`clerk permissions`: the table of who may do what, as a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from config.commands.command import Call
from governance.permissions import EVALUATORS, TABLE, Grant, Relation

if TYPE_CHECKING:
    from config.wiring.house import House

MEANS: dict[str, str] = {
    "action.show": "See an action, its updates and its history",
    "action.requests": "See whom Clerk asked about an action, and whether it arrived",
    "action.new": "Put a new action on a group's list",
    "action.update": "Say how an action stands",
    "action.done": "Mark an action as done, with its evidence",
    "action.not_started": "Say that work has not started",
    "action.milestone": "Say that a milestone was reached",
    "action.extend": "Ask for more time",
    "action.withdraw_extension": "Take back a request for more time",
    "action.snooze": "Ask to be left alone about an action for some days",
    "action.condition": "Say that what an action waited for has happened",
    "action.support": "Add or remove supporters",
    "action.reopen": "Reopen an action that was completed or cancelled",
    "action.evaluate": "Say whether a completed action did what it was for",
    "action.decide_extension": "Agree or decline more time",
    "action.amend": "Give an action its first date, its wording, its objective, its measure",
    "action.reassign": "Give an action to somebody else",
    "action.pause": "Pause an action",
    "action.resume": "Go on with a paused action",
    "action.cancel": "Cancel an action",
    "action.split": "Split an action into several",
    "action.merge": "Merge an action into another",
    "action.excuse": "Excuse one agency from its part of an action",
    "post.hand_over": "Hand a post's actions over to a successor",
    "leave.set": "Say when somebody is away, and who stands in",
    "preference.set": "Choose where to be written to",
    "people.show": "See who is who and who holds which post",
    "channel.bind": "Say which channel of a chat platform is a group's",
    "account.link": "Say whose an account on a chat platform is",
    "ladder.hold": "Hold or let go the telling of others, and see why it was held",
    "ladder.show": "See that a lead was asked again and again and has not answered",
    "status.show": "See what went out, what did not, and what needs the business manager",
    "meeting.show": "Know of a group, its seats and its meetings",
    "meeting.join": "Know how to join a meeting from afar",
    "meeting.add": "Add a meeting to a group's series",
    "meeting.move": "Move a meeting to another day or time",
    "meeting.cancel": "Cancel a meeting",
    "meeting.reinstate": "Reinstate a meeting that was cancelled",
    "meeting.place": "Say where a meeting is held, and how to join it",
    "meeting.plan": "Plan the year's meetings",
    "meeting.chair": "Say who chairs a meeting",
    "meeting.swap": "Have the chairs of two meetings swapped, of one of which they may say it",
    "meeting.start": "Start a meeting, and go on to its next item",
    "meeting.capture": "Note something while a meeting is under way",
    "meeting.close": "Close a meeting",
    "minutes.show": "See minutes that were circulated, and the approved ones",
    "minutes.export": "Have minutes as a paper",
    "minutes.draft": "See the draft of minutes",
    "minutes.amend": "Amend minutes, and deal with corrections to them",
    "minutes.circulate": "Circulate minutes",
    "minutes.correct": "Suggest a correction to minutes that were circulated",
    "minutes.approve": "Approve minutes, in the meeting one chairs or outside one",
    "agenda.show": "See a meeting's agenda, and what is planned for a group's year",
    "agenda.propose": "Propose an item for an agenda",
    "agenda.order": "Reorder an agenda, drop an item or carry it over",
    "agenda.issue": "Issue an agenda",
    "agenda.export": "Have an agenda as a document",
    "report.write": "Write a group's exception report",
    "report.show": "Read the exception reports for a group's meeting",
    "interest.declare": "Declare an interest, or that one's register is as it should be",
    "interest.answer": "Say that there is nothing to declare in a meeting, or what there is",
    "interest.record": "Record what was declared aloud, and that a meeting was asked",
    "interest.show": "Read a declared interest",
    "interest.handle": "Agree what follows from an interest",
    "interest.close": "Close an interest that has ended",
    "interest.export": "Have the register of interests of those on a group as a table",
    "attendance.say": "Say whether one comes to a meeting",
    "attendance.record": "Record who was there, and what others said about coming",
    "attendance.show": "See who comes to a meeting, and who was there",
    "deputy.send": "Send somebody to a meeting in a member's place",
    "quorum.waive": "Go on with a meeting that is not quorate, where the group lets its chair",
    "decision.show": "See what a group has decided or is asked to",
    "decision.withheld": "Read why something was decided where that is not for publication",
    "decision.export": "Have a group's register of decisions as it is published, as a table",
    "decision.register": "Have the whole of it, with who voted how and reasons not for publication",
    "decision.propose": "Propose a decision",
    "decision.vote": "Vote, and object to deciding without one, with a seat that votes",
    "decision.resolve": "Record what was decided, and open and close votes",
    "meeting.digest": "Have the chair's digest of a meeting",
    "meeting.ratings": "See how the ratings went from meeting to meeting",
    "calendar.group": "Have a group's calendar",
    "calendar.person": "Have a person's own calendars of meetings and deadlines",
    "calendar.all": "Have the calendars of all open meetings and of the deadlines one may see",
    "message.describe": "See what was sent to whom, and about which actions, without their texts",
    "person.export": "Have everything that is held about a person",
    "partnership.apply": "Take a changed partnership's file into Clerk",
    "record.redact": "Take a text out for good",
    "ledger.verify": "Be told the head of the ledger, and check the ledger against one",
    "retention.list": "See what has been kept long enough",
    "retention.delete": "Have it removed",
}
"""What each verb of the table lets somebody do."""

ABOUT = (
    "# Who may do what",
    "",
    "Rights are asked for at the moment of use: for commands, buttons, forms, messages, calendars,",
    "exports and error texts alike. What a person may not see does not exist for them. A person",
    "counts as everything they are on that day; one line that fits is enough, unless they are",
    "also what the line bars.",
    "",
)


def permissions(_house: House, call: Call) -> None:
    for line in page():
        call.say(line)


def page() -> Iterator[str]:
    """Markdown, a line at a time."""
    yield from ABOUT
    yield from ("| what | who | in a restricted group |", "|---|---|---|")
    for verb, grant in TABLE.items():
        yield f"| {MEANS[verb]} | {_who(grant.open, grant)} | {_narrow(grant)} |"
    yield from ("", "Who evaluates is chosen in the partnership's file, with `evaluators` under")
    yield f"`[policy]`, from: {', '.join(EVALUATORS)}. A lead evaluates only where it says so."


def _who(relations: frozenset[Relation], grant: Grant) -> str:
    named = "; ".join(relation.value for relation in Relation if relation in relations)
    barred = "; ".join(relation.value for relation in Relation if relation in grant.barred)
    return f"{named or 'nobody'}, but never: {barred}" if barred else named or "nobody"


def _narrow(grant: Grant) -> str:
    return "the same" if grant.restricted == grant.open else _who(grant.restricted, grant)
