"""Help: each thing that can be asked, with an example that works as it stands."""

from __future__ import annotations

from bot.talk.notice import Fact, Item, Notice

NO_CHILD = (
    "Please write nothing about a child here. Clerk looks out for it, but that is a help, not a "
    "promise."
)
LISTS = (
    "red, unrated, differs, unanswered, needs a date, needs an owner, more time, waiting, paused, "
    "done, cancelled, all, or a group such as BMG"
)


def _section(heading: str, *rows: tuple[str, str]) -> tuple[Item, ...]:
    return tuple(Item(line, text=does, section=heading) for line, does in rows)


ACTION = Notice(
    "What you can ask about actions",
    facts=(
        Fact("/action list", "the actions you lead; in a channel, that group's"),
        Fact("/action list overdue", f"instead of “overdue”, try {LISTS}"),
        Fact("/action list mine overdue by objective", "“mine” and “by objective” go with any"),
        Fact("/action show 14", "everything about one action; “/action 14” does the same"),
        Fact("/action show self-harm guidance", "if you don't know the number: words of its title"),
        Fact("/action 14 history", "what was said and done, and whom Clerk asked"),
        Fact("/action 14 on track", "an update in a line"),
        Fact("/action 14 amber by 30 Sep waiting for County", "rating, forecast and note"),
        Fact("/action 14 for police: on track", "one agency's part, where each answers"),
        Fact("/action 14 done published on the website", "completed, with its evidence"),
        Fact("/action 14 update", "the form for an update"),
        Fact("/action new", "put an action on a group's list"),
        Fact("/action help more", "more time, milestones, owners, pausing, whether it worked"),
    ),
)
MORE = Notice(
    "What else can be said of an action",
    items=(
        *_section(
            "Its date",
            ("/action 14 extend to 30 Sep because two posts are vacant", "ask for more time"),
            ("/action 14 withdraw", "take that request back"),
            ("/action 14 agree", "to more time, for those who decide"),
            ("/action 14 decline the inspection is in December", "or not, and why"),
            ("/action 14 date 30 Sep 2027", "its first date"),
            ("/action 14 snooze until Friday", "be left alone about it for some days"),
        ),
        *_section(
            "How it gets on",
            ("/action 14 not started yet", "nothing has been begun"),
            ("/action 14 condition met", "what it waited for has come about; or only “met”"),
            ("/action 14 milestone 1 done", "by its number or words of its name"),
            ("/action 14 pause until 1 Feb an inquest", "nobody is asked meanwhile"),
            ("/action 14 resume", "it goes on"),
            ("/action 14 cancel the law has changed", "it is not to be done any more"),
            ("/action 14 reopen two teams were left out", "it was done or cancelled too soon"),
            ("/action 14 evaluate resolved fewer calls", "whether it did what it was for"),
        ),
        *_section(
            "Whose it is",
            ("/action 14 reassign to Priya Ramanathan", "somebody else leads it"),
            ("/action 14 support add Priya Ramanathan", "who helps; or “remove”"),
            ("/action 14 excuse police: no such cases", "one agency need not do its part"),
            ("/action 14 unexcuse police: it has some now", "it does need to"),
            ("/action handover Designated Nurse to Priya", "all that goes with a post"),
        ),
        *_section(
            "What it says",
            ("/action 14 title Brief every officer", "what it is called"),
            ("/action 14 measure fewer calls come back", "how one will know that it worked"),
            ("/action 14 change", "the form for those, its date and its objective"),
            ("/action 14 split", "into two or three that go on in its place"),
            ("/action 14 merge into 12", "it goes on in another"),
        ),
    ),
)
MEETING = Notice(
    "What you can ask about meetings",
    facts=(
        Fact("/meeting list", "your coming meetings; in a channel, that group's"),
        Fact("/meeting list all", "every meeting you may know of"),
        Fact("/meeting BMG", "one group's meetings"),
        Fact("/meeting BMG 19 Jan", "one meeting: when, where, who chairs it"),
        Fact("/meeting agenda BMG", "what the next meeting is to come to, and when"),
        Fact("/meeting propose BMG Neglect, 15 minutes, decide", "an item; “propose BMG” asks"),
        Fact("/meeting order BMG 8 to 3", "likewise “keep BMG 8”, “drop BMG 8”, “carry BMG 8”"),
        Fact("/meeting papers BMG", "issue the agenda with its papers"),
        Fact("/meeting forward BMG", "what is planned for each meeting of the year"),
        Fact("/meeting start BMG", "on its day; then “next”, “note”, and at its end “close”"),
        Fact("/meeting attending BMG", "you come; or “apologies BMG”"),
        Fact(
            "/meeting deputy BMG Yasmin Throckley", "who goes in your place; “recall BMG” ends it"
        ),
        Fact("/meeting quorum BMG", "who comes, and whether they are enough"),
        Fact("/meeting present BMG", "record who is there, while it is held"),
        Fact("/meeting decide BMG Fund a second post", "propose what is to be decided"),
        Fact("/meeting decisions BMG", "what was decided; a reference shows one"),
        Fact("/meeting object BMG-2027-D001 it is not costed", "or “no longer”: taken back"),
        Fact("/meeting consensus BMG-2027-D001 all want it", "all agreed, and why"),
        Fact("/meeting vote BMG-2027-D001 for", "“open” or “by correspondence” begins a vote"),
        Fact("/meeting close vote BMG-2027-D001 why", "the votes are counted"),
        Fact("/meeting minutes BMG", "of the last meeting; “published” as they may be published"),
        Fact("/meeting correct BMG item 3: it was the city", "what should be other in them"),
        Fact("/meeting amend BMG item 3: …", "for whoever keeps them; then “circulate BMG”"),
        Fact("/meeting approve BMG", "at the next meeting; from then on they are locked"),
        Fact("/meeting move BMG 19 Jan to 21 Jan at 14:00", "another day or time"),
        Fact("/meeting cancel BMG 19 Jan because …", "or “reinstate”: held after all"),
        Fact("/meeting add BMG 3 Mar at 10:00", "one more meeting"),
        Fact("/meeting place BMG: Committee room 3", "or “link” and an address to join"),
        Fact("/meeting plan", "for the business manager: what is missing in the year"),
        Fact("/meeting chairs BMG", "who chairs each of its meetings, and why"),
        Fact("/meeting chair BMG 19 Jan Priya Ramanathan", "somebody else chairs that one"),
        Fact("/meeting swap BMG 19 Jan and 20 Apr", "their chairs take each other's meeting"),
        Fact("/meeting digest BMG", "all a chair needs to run the next meeting"),
        Fact("/meeting report QAA for BMG", "a group's exception report: write it or read it"),
    ),
)
DECLARE = Notice(
    "What you can say about interests",
    ("What you declare is asked for in a form. It stands in no channel and no calendar.",),
    facts=(
        Fact("/declare list", "your register; “/declare” does the same"),
        Fact("/declare new", "an interest for the register, which serves all your groups"),
        Fact("/declare new BMG", "an interest in an item of the next meeting"),
        Fact("/declare nil BMG", "nothing to declare in it; “/declare nil”: the register is right"),
        Fact("/declare close", "an interest has ended; it stays on record"),
    ),
    items=_section(
        "For whoever runs a meeting",
        ("/declare BMG", "who has answered, and who has not; “answers BMG” does the same"),
        ("/declare answers BMG on 19 Jan", "of the meeting on that day"),
        ("/declare handling BMG", "what was declared, and what follows: to stay or to withdraw"),
        ("/declare room BMG", "asked aloud; those present declared nothing else"),
        ("/declare new BMG for Priya Ramanathan", "what she said aloud, recorded by you; or “nil”"),
        ("/declare list BMG", "what those on it have in the register"),
    ),
)
CLERK = Notice(
    "What Clerk can do for you",
    ("Clerk asks you when an update is due. You can also ask Clerk:",),
    facts=(
        Fact("/action help", "how to list, show, update, finish and add actions"),
        Fact("/meeting list", "your coming meetings"),
        Fact("/meeting help", "agendas, digests, who chairs, moving and running a meeting"),
        Fact("/declare list", "your interests; “/declare help” says more"),
        Fact("/clerk home", "what you owe, your meetings, calendar links and settings"),
        Fact("/clerk who BMG", "who sits on a group; a name works too"),
        Fact("/clerk posts police", "who holds which post"),
        Fact("/clerk leave 9 Nov to 13 Nov with Priya", "when you are away, and who stands in"),
        Fact("/clerk prefer", "where to be written to"),
        Fact("/clerk links", "calendar addresses to subscribe to"),
    ),
    items=(
        *_section(
            "For the business manager",
            ("/clerk status", "what went out, what did not, and what needs you"),
            ("/clerk hold 14 they are in court", "tell nobody else yet; “/clerk hold” lists"),
            ("/clerk release 14", "let it be told after all"),
            ("/clerk handover Designated Nurse to Priya from 1 Dec", "a post's actions go with it"),
            ("/clerk retention", "what has been kept long enough"),
            ("/clerk ledger", "and the line you kept: whether the record is whole"),
        ),
        *_section(
            "In Slack, for chairs and the business manager",
            ("/clerk bind BMG", "in a group's channel: its news is posted there"),
            ("/clerk unbind", "nothing is posted there any more"),
            ("/clerk link @priya Priya Ramanathan", "whose account that is"),
            ("/clerk unlink @priya", "it is not theirs after all"),
        ),
    ),
    footer=NO_CHILD,
)
TOPICS = {"action": ACTION, "more": MORE, "meeting": MEETING, "declare": DECLARE, "clerk": CLERK}


def say(topic: str) -> Notice:
    return TOPICS[topic]
