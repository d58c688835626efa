"""What is said of declarations of interest. A lock screen never shows what was declared."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.agenda_words import about
from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Button, Fact, Form, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.say.papers_had import interests_paper
from bot.talk.words import capital, counted, joined
from governance.dates import london, said
from usecases.agree_handling import HandlingAgreed
from usecases.close_declaration import DeclarationClosed
from usecases.declaration_view import DeclarationView
from usecases.declare import Declared
from usecases.list_declared import DeclaredListed
from usecases.list_interests import AnswersListed, InterestsListed
from usecases.may_declare import DeclaringReady
from usecases.nothing_to_declare import NothingDeclared
from usecases.record_room import RoomRecorded
from usecases.views.meeting import MeetingView

OUTSIDE = "Declarations of interest: open to read"
"""All that a lock screen shows."""

FOLLOWS = {
    "": "nothing is agreed about it yet",
    "nothing needed": "nothing follows from it",
    "stay without voting": "stays without voting",
    "withdraw for the item": "withdraws for the item",
}
ANSWERED = {
    "no answer": "Not heard from",
    "nothing to declare, before items were added": "Nothing to declare, before items were added",
    "declared an interest": "Declared an interest",
    "nothing to declare": "Nothing to declare",
    "asked aloud, none declared": "Asked aloud, declared nothing",
    "apologies": "Apologies",
}
"""What stands before those who gave each answer, who are still to be asked first."""
AGREES = {
    "nothing needed": "Nothing needed",
    "stay without voting": "Stay without voting",
    "withdraw for the item": "Withdraw",
}
"""What the button for each handling says."""

OWN = (
    Button("Declare…", Press("declare.register"), primary=True),
    Button("Nothing to declare", Press("declare.nil")),
)
AFTER_ANSWERS = (("What was declared", "declare.handling"), ("Record the room", "declare.room"))
"""The second only while it is held."""
NOTHING = "Nobody has declared an interest in any of its items."
NONE_TO_READ = "Nobody on it has anything in the register that is yours to read."


def say_declared(result: Declared, _context: Context) -> Notice:
    view = result.view
    heading = "Declared already" if result.again else "Declared"
    whose = "" if view.own else f" for {view.person}"
    return _notice(f"{heading}{whose}: {view.body}", (_where(view),), tuple(_facts(view)))


def say_nothing(result: NothingDeclared, _context: Context) -> Notice:
    view = result.view
    if not view.group:
        text = f"{capital(_register(view))} is as it should be. Clerk asks again in a year."
        return _notice("The register is confirmed", (text,))
    who = "You have" if view.own else f"{view.person} has"
    text = f"{who} nothing to declare in the agenda as it stands now."
    told = (text, "If items are added to it, Clerk asks again.")
    return _notice(f"Nothing to declare: {_meeting(view)}", told, tuple(_facts(view)))


def say_handling(result: HandlingAgreed, _context: Context) -> Notice:
    view = result.view
    heading = f"{'Agreed already' if result.again else 'Agreed'}: {view.person}"
    told = [f"{capital(FOLLOWS[view.handling])}. It is about {view.matter}."]
    if result.before and not result.again:
        told.append(f"Until now it was: {FOLLOWS[result.before]}.")
    return _notice(heading, tuple(told), tuple(_facts(view)))


def say_closed(result: DeclarationClosed, _context: Context) -> Notice:
    view = result.view
    how = "was closed already" if result.again else "is closed"
    text = f"It {how}, and stays on record. A new one can be declared at any time."
    return _notice(f"Closed: {view.body}", (text,), tuple(_facts(view)))


def say_room(result: RoomRecorded, _context: Context) -> Notice:
    heading = f"The room was asked: {meeting_said(result.meeting)}"
    was = "It was recorded already" if result.again else "It is recorded"
    text = (
        f"{was} by {result.by}: asked aloud, those present declared nothing that is not on record.",
        "Whoever comes later is asked for themselves.",
    )
    return _notice(heading, text, (Fact("Present", joined(result.present) or "nobody"),))


def say_list(result: InterestsListed, _context: Context) -> Notice:
    heading = f"Interests of those on {result.group}" if result.group else "Your interests"
    nothing = NONE_TO_READ if result.group else "There is nothing on record."
    text = () if result.interests else (nothing,)
    items = tuple(_item(view, result.group) for view in result.interests)
    buttons = () if result.group else OWN
    paper = interests_paper(result.group) if result.exports else None
    return Notice(heading, text, items=items, buttons=buttons, preview=OUTSIDE, paper=paper)


def say_declared_list(result: DeclaredListed, _context: Context) -> Notice:
    """With what can be agreed about each; one's own is for others to agree."""
    heading = f"Declared for {meeting_said(result.meeting)}"
    text = "Agree with each of them what follows." if result.interests else NOTHING
    items = tuple(_declared(view) for view in result.interests)
    return Notice(heading, (text,), items=items, preview=OUTSIDE)


def say_register_form(form: Form) -> Notice:
    text = "It serves all your groups. Whoever chairs one, and the business manager, can read it."
    return Notice("An interest for your register", (text,), form=form, preview=OUTSIDE)


def say_item_form(ready: DeclaringReady, meeting: MeetingView, form: Form) -> Notice:
    """One's own, or what somebody else has said aloud."""
    text = "Whoever chairs and the business manager can read it, and agree with you what follows."
    whose = "Your interest"
    if ready.person:
        text = f"It is kept as what {ready.person} declared, recorded by you."
        whose = f"An interest of {ready.person}"
    return Notice(
        f"{whose} in an item: {meeting_said(meeting)}", (text,), form=form, preview=OUTSIDE
    )


def say_close_form(form: Form) -> Notice:
    return Notice("Close an interest", form=form, preview=OUTSIDE)


def say_none_open() -> Notice:
    return _notice(
        "There is nothing to close", ("Nothing that is still open stands in the register.",)
    )


def say_answers(result: AnswersListed, _context: Context) -> Notice:
    """Who has answered, and never what."""
    owed = [one for one in result.answers if one.owed]
    open_ = [one.person for one in result.answers if one.unhandled]
    text = [f"{capital(counted(len(owed), 'person', 'people'))} still to be asked."]
    if open_:
        text.append(f"What follows is still to be agreed with {joined(open_)}.")
    heading = f"Declarations for {meeting_said(result.meeting)}"
    after = AFTER_ANSWERS if result.going else AFTER_ANSWERS[:1]
    buttons = tuple(_about(result, label, verb) for label, verb in after)
    return Notice(heading, tuple(text), tuple(_given(result)), buttons=buttons, preview=OUTSIDE)


def _given(result: AnswersListed) -> Iterator[Fact]:
    for answer, label in ANSWERED.items():
        people = tuple(one.person for one in result.answers if one.answer == answer)
        if people:
            yield Fact(label, joined(people))


def _notice(heading: str, text: tuple[str, ...], facts: tuple[Fact, ...] = ()) -> Notice:
    return Notice(heading, text, facts, preview=OUTSIDE)


def _where(view: DeclarationView) -> str:
    if not view.group:
        their = "your" if view.own else "their"
        return f"It stands in {_register(view)}, for all {their} groups."
    who = "you have" if view.own else f"{view.person} has"
    return (
        f"It is about {view.matter}, {_meeting(view)}. Until the chair or the business manager has "
        f"agreed what follows, {who} no vote on it."
    )


def _register(view: DeclarationView) -> str:
    return "your register" if view.own else f"the register of {view.person}"


def _meeting(view: DeclarationView) -> str:
    return f"{view.group} on {said(view.on)}" if view.on else view.group


def _facts(view: DeclarationView) -> Iterator[Fact]:
    told = {
        "What": view.nature,
        "Kind": ", ".join(part for part in (view.category, view.degree) if part),
        "Whose": _whose(view),
        "From": said(view.since) if view.since else "",
        "Until": said(view.until) if view.until else "",
        "Closed": said(view.closed_on) if view.closed_on else "",
        "Recorded by": view.by if view.by != view.person else "",
    }
    yield from (Fact(label, value) for label, value in told.items() if value)


def _whose(view: DeclarationView) -> str:
    """Nothing where it is their own, as most are."""
    more = view.tie or view.agency
    return f"{view.whose} ({more})" if more else ""


def _item(view: DeclarationView, group: str) -> Item:
    """In one's own register, or among those of a group, where it says whose it is."""
    day = said(london(view.at).date())
    if view.kind == "nil":
        title = f"Nothing to declare{f', {view.group}' if view.group else ''}"
        return Item(title, text=f"said on {day}")
    title = f"{view.person}: {view.body}" if group else view.body
    follows = FOLLOWS[view.handling] if view.group else ""
    text = "; ".join(part for part in (view.matter, follows, f"declared on {day}") if part)
    close = Button("Close…", Press("declare.close", {"id": view.id, "of": group}), view.body)
    return Item(title, tuple(_facts(view)), text, (close,) if view.closes else ())


def _declared(view: DeclarationView) -> Item:
    text = f"{view.matter}; {FOLLOWS[view.handling]}" if view.matter else FOLLOWS[view.handling]
    title = f"{view.person}: {view.body}"
    return Item(title, tuple(_facts(view)), text, tuple(_agreeing(view)))


def _agreeing(view: DeclarationView) -> Iterator[Button]:
    """A button for each handling but the one that is agreed already."""
    for handling, label in AGREES.items():
        if "interest.handle" in view.can and handling != view.handling:
            args = {"id": view.id, "handling": handling}
            press = Press("declare.agree", args, view.revision)
            yield Button(label, press, f"{view.person}, {view.matter}")


def _about(result: AnswersListed, label: str, verb: str) -> Button:
    press = Press(verb, about(result.meeting), result.revision)
    return Button(label, press, meeting_said(result.meeting))
