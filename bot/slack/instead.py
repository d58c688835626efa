"""What Clerk does not do in Slack, and what there is instead."""

from __future__ import annotations

from bot.talk.instead import Instead

INSTEAD = (
    Instead(
        "take a command in a thread",
        "buttons and *Make this an action* work there; type the command in the channel itself",
    ),
    Instead(
        "show an answer again that one person alone saw",
        "type the command again: Clerk says how things stand",
    ),
    Instead(
        "open a form more than three seconds after a press",
        "the form is offered again, with a button",
    ),
    Instead(
        "hand out the agenda for Word",
        "it stands in the chat; whoever runs Clerk has it for Word, with `clerk agenda`",
    ),
)
