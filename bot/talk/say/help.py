"""Help: a few examples, nothing more."""

from __future__ import annotations

from bot.talk.notice import Fact, Notice

NO_CHILD = (
    "Please write nothing about a child here. Clerk looks out for it, but that is a help, not a "
    "promise."
)
LISTS = (
    "red, needs a date, needs an owner, waiting, paused, all, unrated, differs, done, "
    "or a group such as BMG"
)
TOPICS = {
    "action": Notice(
        "What you can ask about actions",
        facts=(
            Fact("/action list", "the actions you lead; in a channel, that group's"),
            Fact("/action list overdue", f"instead of “overdue”, try {LISTS}"),
            Fact("/action 14", "everything about one action"),
            Fact("/action 14 on track", "an update in a line"),
            Fact("/action 14 amber by 30 Sep waiting for County", "rating, forecast and note"),
            Fact("/action 14 for police: on track", "one agency's part, where each answers"),
            Fact("/action 14 done published on the website", "completed, with its evidence"),
            Fact("/action 14 update", "the form for an update"),
            Fact("/action new", "put an action on a group's list"),
            Fact("/action help more", "more time, milestones, conditions, whether it worked"),
        ),
    ),
    "more": Notice(
        "What else can be said of an action",
        facts=(
            Fact(
                "/action 14 extend to 30 Sep because …",
                "ask for more time; “withdraw” takes it back",
            ),
            Fact("/action 14 agree", "to more time, for those who decide; or “decline” and why"),
            Fact("/action 14 condition met", "what it waited for has come about"),
            Fact("/action 14 milestone 1 done", "by its number or words of its name"),
            Fact("/action 14 excuse police: no such cases", "one agency need not do its part"),
            Fact("/action 14 date 30 Sep 2027", "its first date; “change” for the rest"),
            Fact("/action 14 evaluate resolved …", "whether it did what it was for"),
            Fact("/action 14 pause until 1 Feb …", "or resume, cancel, reopen, not started"),
            Fact("/action 14 reassign …", "or support, split, merge, snooze"),
        ),
    ),
    "meeting": Notice(
        "What you can ask about meetings",
        facts=(
            Fact("/meeting list", "your coming meetings; in a channel, that group's"),
            Fact("/meeting list all", "every meeting you may know of"),
            Fact("/meeting BMG", "one group's meetings"),
        ),
    ),
    "clerk": Notice(
        "What Clerk can do for you",
        ("Clerk asks you when an update is due. You can also ask Clerk:",),
        facts=(
            Fact("/action help", "how to list, show, update, finish and add actions"),
            Fact("/meeting list", "your coming meetings"),
            Fact("/clerk home", "what you owe, your meetings, your calendar links"),
            Fact("/clerk who BMG", "who sits on a group; a name works too"),
            Fact("/clerk posts police", "who holds which post"),
            Fact("/clerk leave 9 Nov to 13 Nov with Priya", "when you are away, and who stands in"),
            Fact("/clerk links", "calendar addresses to subscribe to"),
        ),
        footer=NO_CHILD,
    ),
}


def say(topic: str) -> Notice:
    return TOPICS[topic]
