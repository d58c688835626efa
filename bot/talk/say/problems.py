"""What is wrong with a field, or missing from it: a sentence that stands beside it."""

from __future__ import annotations

from datetime import date

from governance.dates import said

PROBLEMS = {
    ("body", "needed"): "Which organisation is it about?",
    ("nature", "needed"): "Say in a few words what the interest is.",
    ("category", "needed"): "Choose a kind of interest.",
    ("category", "unknown"): "Choose a kind of interest.",
    ("degree", "needed"): "Is it actual, potential or perceived?",
    ("degree", "unknown"): "Is it actual, potential or perceived?",
    ("tie", "needed"): "Choose the kind of relation. No name is needed.",
    ("tie", "unknown"): "Choose the kind of relation. No name is needed.",
    ("whose", "unknown"): "Is it your own, a close relation's or your agency's?",
    ("until", "before since"): "That day lies before the one it began on.",
    ("item", "needed"): "Which item of the agenda is it about?",
    ("draws_on", "unknown"): "That one is not in your register: choose one that is, or write it.",
    ("group", "declared already"): (
        "You have declared an interest in this meeting, so there is something to declare."
    ),
    ("declaration", "no item"): (
        "What stands in the register is about no item. Once it is declared in one, it is agreed "
        "what follows."
    ),
    ("declaration", "not standing"): "Only what stands in the register is closed.",
    ("handling", "unknown"): "Choose: nothing needed, stay without voting, or withdraw.",
    ("person", "not expected"): "They neither sit on the group nor were sent to this meeting.",
    ("people", "not expected"): (
        "One of them neither sits on the group nor was sent to this meeting. Leave them out, or "
        "send them as a deputy first."
    ),
    ("person", "no vote"): "Only a member who votes sends somebody in their place.",
    ("deputy", "needed"): "Who goes there instead?",
    ("deputy", "oneself"): "That is whose place it is. Who goes there instead?",
    ("deputy", "sits there"): (
        "They sit on the group themselves, and nobody counts twice. Send somebody who does not."
    ),
    ("deputy", "another agency"): "They do not work for that agency. Send somebody who does.",
    ("deputy", "sent by another"): (
        "Another member has sent them already, and nobody stands in for two."
    ),
    ("text", "needed to decide"): "Say in a sentence what is to be decided.",
    ("rationale", "needed"): "Say in a few words why.",
    ("choice", "unknown"): "Choose: for, against or abstain.",
    ("days", "unknown"): "From one to sixty working days.",
    ("forecast", "past"): "That day has passed. When do you now expect to finish?",
    ("forecast", "needed when late"): "When do you now expect to finish?",
    ("forecast", "needed when overdue"): "Its date has passed. When do you now expect to finish?",
    ("day", "past"): "That day has passed. Which day do you mean?",
    ("day", "taken"): "This group meets on that day already. Choose another day.",
    ("day", "too far"): "That is more than three years ahead. Until {day} at the latest.",
    ("day", "when"): "On which day?",
    ("at", "left out"): "The clocks go forward then, and leave that hour out. Choose another time.",
    ("at", "past"): "That time has passed today. Choose a later one.",
    ("at", "when"): "From what time?",
    ("minutes", "too few"): "A meeting takes 15 minutes at least.",
    ("minutes", "too many"): "A meeting takes ten hours at most.",
    ("place", "needed"): "Say where it is held, or how to join it.",
    ("place", "too long"): "Please say it in 200 characters at most.",
    ("link", "no link"): "Type an address that begins with https://, and nothing else.",
    ("person", "needed"): "Choose who is to chair it.",
    ("other", "needed"): "Which other meeting of the group?",
    ("other", "same"): "That is the same meeting twice. Name two of the group.",
    ("agency", "unknown"): "Choose whose part it is.",
    ("agency", "which"): "Choose whose part it is.",
    ("rating", "unknown"): "Choose one of these ratings.",
    ("rating", "done"): "Completed work is recorded with “Done…”, which asks for the evidence.",
    ("rating", "evaluated"): "An action is completed first; its impact is evaluated afterwards.",
    ("evidence", "needed"): "Say in a few words how one can tell that it is done.",
    ("on", "future"): "That day is still to come. When was it completed?",
    ("leaver", "which"): "Several people share that post. Whose place is it?",
    ("since", "today only"): (
        "What somebody owns themselves is handed over at once: leave the day out. Only a post can "
        "be handed over on a day to come."
    ),
    ("to", "needed"): "Type the name of the person who takes it on.",
    ("to", "same"): "They have it already.",
    ("what", "needed"): "Type a post's title, or a person's name.",
    ("what", "nothing"): (
        "They own nothing themselves. What they lead comes with their posts: type the post."
    ),
    ("first", "needed"): "Say what the first part is to do.",
    ("second", "needed"): "Say what the second part is to do.",
    ("text", "needed"): "Say what they should know, or that there is nothing to report.",
    ("text", "over"): "That meeting is over: its reports stay as they were.",
    ("title", "needed for agenda"): "Say what the item is about.",
    ("title", "too long for agenda"): "Up to 200 characters: the rest belongs in a paper.",
    ("minutes", "needed"): "Say how many minutes it needs.",
    ("minutes", "unknown"): "Minutes are a whole number, up to 240.",
    ("purpose", "unknown"): "Choose one of these: to decide, to discuss or to note.",
    ("papers", "not links"): "Papers are links that begin with https://, one a line.",
    ("papers", "too many"): "Ten links are the most that one item can have.",
    ("text", "needed to correct"): "Say what should be other.",
    ("text", "needed to note"): "Say what is to be noted.",
    ("to", "no such number"): "The agenda has no such number.",
    ("item", "standing"): "It stands on every agenda, so it comes to the next one anyway.",
    ("to", "does not report"): (
        "That group does not report there. Leave out “for …”: Clerk knows where its report goes."
    ),
    ("into", "boundary"): "They belong to groups whose actions must be kept apart.",
    ("into", "closed"): "That one has ended: nothing can go on in it.",
    ("into", "itself"): "That is this very action. Into which other one?",
    ("into", "needed"): "Type the number or the reference of the one that goes on.",
    ("into", "several"): "Several actions have that number: type the full reference.",
    ("into", "unknown"): "I can't find that action. Type its full reference, like BMG-2026-014.",
    ("join", "with each"): "Each agency answers for itself in one of them, so choose “No”.",
    ("lead", "needed"): "Choose who is to lead it, or change who else does.",
    ("lead", "same"): "It is theirs already. Choose somebody else.",
    ("others", "with each"): "Each agency answers for itself here: nobody else can own it too.",
    ("supporters", "absent"): "They do not help with it.",
    ("supporters", "same"): "They help with it already.",
    ("until", "after the meeting"): "Its group meets on {day}: at the latest until then.",
    ("until", "needed"): "Until when?",
    ("until", "past"): "That day has come already. Until when?",
    ("until", "too far"): "Until {day} at the latest.",
    ("why", "needed"): "Say in a few words why.",
    ("on", "not met yet"): "That day is still to come. When was the condition met?",
    ("on", "not reached yet"): "That day is still to come. When was it reached?",
    ("milestone", "which"): "Choose which milestone was reached.",
    ("first", "no leave"): "No leave begins on that day. Name its first day.",
    ("first", "over"): "That leave is over, and stays on record.",
    ("last", "before first"): "That is before the first day. Until when, that day included?",
    ("last", "passed"): "That day has passed. Until when, that day included?",
    ("last", "past"): "That leave would be over already.",
    ("last", "too long"): "That is more than a year. Until when, that day included?",
    ("stand_in", "oneself"): "Somebody else must stand in, or nobody.",
    ("stand_in", "unknown"): "Choose somebody of the partnership, or “Nobody”.",
    ("wants", "needed"): "Say until when: a day or a month.",
    ("wants", "not later"): "That is no later than the date it has. Until when?",
    ("wants", "past"): "That day has passed. Until when?",
    ("due", "past"): "That day has passed. By when is it to be done?",
    ("objective", "unknown"): "Choose one of these objectives.",
    ("measure", "unchanged"): "Nothing is different from before. What is to be changed?",
    ("resolved", "needed"): "Choose one of these answers.",
    ("note", "needed"): "Say in a few words what was seen.",
    ("title", "needed next"): "Say what is to be done next.",
    ("title", "needed"): "Say what is to be done.",
    ("reason", "needed to hold"): "Say why it is held. Only you see it.",
    ("owner", "needed first"): "Choose who leads it: others can only own it together with a lead.",
    ("owner", "unknown"): "Choose a lead from the list, or “Nobody yet”.",
}
"""By field, and what the use case says of it."""


def sentences(problems: dict[str, str], limit: date | None = None) -> dict[str, str]:
    """For each field that is missing or cannot be, what to do about it; `limit` is the last day
    that could be chosen."""
    day = said(limit) if limit else ""
    return {
        name: PROBLEMS.get((name, problem), "Please look at this again.").format(day=day)
        for name, problem in problems.items()
    }
