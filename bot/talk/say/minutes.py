"""What is said of minutes: as they stand, and what was done to them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.meeting_words import meeting_said, times_said
from bot.talk.minutes_buttons import (
    correction_buttons,
    item_buttons,
    minutes_buttons,
    show_minutes,
)
from bot.talk.minutes_words import (
    CAME_OF_IT,
    NOT_RECORDED,
    decided_said,
    due_of,
    interests_said,
    leads_of,
    next_said,
    quorum_said,
    seat_said,
    title_said,
    why_said,
)
from bot.talk.notice import Fact, Form, Item, Notice, Paper
from bot.talk.say.context import Context
from bot.talk.words import capital, counted, joined
from governance.dates import london, said
from governance.minutes import MinutedItem, Opening
from usecases.amend_minutes import AmendReady, MinutesAmended
from usecases.approve_minutes import MinutesApproved
from usecases.circulate_minutes import MinutesCirculated
from usecases.correct_minutes import CorrectionSettled, CorrectionSuggested
from usecases.minutes_view import CorrectionView, MinutesView
from usecases.show_minutes import MinutesShown

FOR_WORD = "The minutes for Word", "whoever runs Clerk has them, with “clerk minutes”"
"""What they are called, and how to come by them on platforms that hand out no documents."""

CORRECTIONS = "Corrections that were suggested"
LOCKED = "Nothing in them is amended any more; what is wrong is put right in the next minutes."
WHOLE = "the minutes as a whole"


def say(result: MinutesShown, _context: Context) -> Notice:
    view = result.minutes
    kind = "minutes as they may be published" if view.published else _kind(view)
    return Notice(
        f"{view.opening.group_name}: {kind}, {said(view.meeting.on)}",
        tuple(_how_they_stand(view)),
        tuple(_facts(view)),
        items=(*(_item(view, item) for item in view.items), *_corrections(view)),
        buttons=minutes_buttons(view),
        paper=_paper(view),
    )


def say_amend(ready: AmendReady, form: Form) -> Notice:
    heading = f"Minutes of {meeting_said(ready.meeting)}: {title_said(ready.item)}"
    facts = (Fact(f"{one.person} suggests", one.text) for one in ready.corrections)
    return Notice(heading, facts=tuple(facts), form=form)


def say_correct(view: MinutesView, form: Form) -> Notice:
    until = f"Until {said(view.correct_by)}." if view.correct_by else ""
    text = f"Whoever keeps the minutes sees what you suggest, and amends them or not. {until}"
    return Notice(f"A correction: minutes of {meeting_said(view.meeting)}", (text,), form=form)


def say_amended(result: MinutesAmended, _context: Context) -> Notice:
    where = result.title or WHOLE
    if result.same:
        heading, text = f"Nothing new: {where}", ["The minutes said so already."]
    else:
        heading, text = f"Amended: {where}", [*result.text] or ["Nothing stands there now."]
    if result.circulated:
        text.append("They were circulated before: the item is marked as amended since.")
    return Notice(heading, tuple(text), buttons=(show_minutes(result.meeting, "All of them"),))


def say_circulated(result: MinutesCirculated, _context: Context) -> Notice:
    hear = "hears" if result.told == 1 else "hear"
    people = capital(counted(result.told, "person", "people"))
    until = f"can suggest corrections until {said(result.until)}"
    text = (f"{people} {hear} of it, and {until}.", "They are approved at the next meeting.")
    heading = f"Circulated: minutes of {meeting_said(result.meeting)}"
    return Notice(heading, text, buttons=(show_minutes(result.meeting),))


def say_suggested(result: CorrectionSuggested, _context: Context) -> Notice:
    heading = f"Suggested: minutes of {meeting_said(result.meeting)}"
    text = "Whoever keeps the minutes sees it. Nothing is amended by itself."
    return Notice(heading, (f"{capital(result.title or WHOLE)}: {result.text}", text))


def say_settled(result: CorrectionSettled, _context: Context) -> Notice:
    heading = f"Dealt with: what {result.person} suggested"
    return Notice(heading, (result.text,), buttons=(show_minutes(result.meeting, "All of them"),))


def say_approved(result: MinutesApproved, _context: Context) -> Notice:
    where = f"at the meeting on {said(result.at)}" if result.at else "outside a meeting"
    why = f": {result.outside}" if result.outside else ""
    return Notice(
        f"Approved: minutes of {meeting_said(result.meeting)}",
        (f"They were approved {where}{why}.", LOCKED),
        buttons=(show_minutes(result.meeting),),
    )


def _kind(view: MinutesView) -> str:
    return "draft minutes" if view.is_draft else "minutes"


def _how_they_stand(view: MinutesView) -> Iterator[str]:
    if view.is_draft:
        yield "A draft, for those who keep the minutes. Amend what is not right, then circulate it."
    elif not view.is_approved and view.circulated_at and view.correct_by:
        day = said(london(view.circulated_at).date())
        yield f"Circulated on {day} by {view.circulated_by}, and not approved yet."
        yield f"Corrections can be suggested until {said(view.correct_by)}."
        yield from _amended(view)
    elif view.approved_at:
        where = f"at the meeting on {said(view.approved_in)}" if view.approved_in else ""
        day = said(london(view.approved_at).date())
        yield f"Approved {where or f'on {day}, outside a meeting: {view.outside}'}."
        yield LOCKED
    if view.redacted:
        yield "Something was taken out since, for good: it is marked where it stood."


def _amended(view: MinutesView) -> Iterator[str]:
    numbers = [str(item.number) for item in view.items if item.id in view.amended]
    if numbers:
        yield f"Amended since: {'item' if len(numbers) == 1 else 'items'} {joined(numbers)}."


def _facts(view: MinutesView) -> Iterator[Fact]:
    opening = view.opening
    yield Fact("When", times_said(view.meeting))
    if opening.place:
        yield Fact("Where", opening.place)
    yield Fact("Chair", joined(opening.chairs) or "the post was vacant")
    yield from _attendance(opening)
    yield from (Fact("Interests", told) for told in interests_said(view))
    yield Fact("Next meeting", next_said(opening))


def _attendance(opening: Opening) -> Iterator[Fact]:
    if not opening.recorded:
        yield Fact("There", NOT_RECORDED)
    told = {
        "There": [seat_said(one) for one in opening.there],
        "Apologies": list(opening.apologies),
        "Not there": list(opening.absent),
    }
    yield from (Fact(label, joined(names)) for label, names in told.items() if names)
    if opening.recorded:
        yield Fact("Quorum", quorum_said(opening))


def _item(view: MinutesView, item: MinutedItem) -> Item:
    facts = [Fact("Noted", text) for text in item.text]
    facts += [
        fact
        for one in item.decisions
        for fact in (Fact("Decision", decided_said(one)), Fact("Why", why_said(one)))
        if fact.value
    ]
    facts += [Fact(one.ref, f"{one.title} – {leads_of(one)}; {due_of(one)}") for one in item.points]
    text = "" if item.text else CAME_OF_IT.get(item.came, "")
    return Item(title_said(item), tuple(facts), text, item_buttons(view, item))


def _corrections(view: MinutesView) -> Iterator[Item]:
    titles = {item.id: title_said(item) for item in view.items}
    for one in () if view.published else view.corrections:
        buttons = tuple(correction_buttons(view, one))
        yield Item(_suggested(one, titles), text=one.text, buttons=buttons, section=CORRECTIONS)


def _suggested(one: CorrectionView, titles: dict[str, str]) -> str:
    return f"{one.person}, {said(london(one.at).date())}: {titles.get(one.item, WHOLE)}"


def _paper(view: MinutesView) -> Paper:
    return Paper(*FOR_WORD, "minutes-published" if view.published else "minutes", view.meeting.id)
