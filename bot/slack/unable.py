"""What Slack cannot do, and what there is instead."""

from __future__ import annotations

from bot.talk.unable import Unable

UNABLE = (
    Unable(
        "take a command in a thread",
        "buttons and *Make this an action* work there; type the command in the channel itself",
    ),
    Unable(
        "show an answer again that one person alone saw",
        "type the command again: Clerk says how things stand",
    ),
    Unable(
        "open a form more than three seconds after a press",
        "the form is offered again, with a button",
    ),
    Unable(
        "hand out the agenda for Word",
        "it stands in the chat; whoever runs Clerk has it for Word, with `clerk agenda`",
    ),
)
