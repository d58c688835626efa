"""What Clerk does not do in Teams, and what there is instead."""

from __future__ import annotations

from bot.talk.instead import Instead

INSTEAD = (
    Instead(
        "show an answer in a channel to one person alone",
        "it comes in their own chat with Clerk, and the channel is told only that it did",
    ),
    Instead(
        "offer commands that begin with `/`",
        "the same words without it, alone with Clerk or after @Clerk; with it they are read too",
    ),
    Instead(
        "keep a page of what I owe beside the chat, and keep it fresh",
        "type `home`: the card that comes is of that moment; a page would need everybody to "
        "sign in",
    ),
    Instead(
        "say before it is sent that a day is needed, which may be typed or picked",
        "where it is missing Clerk says so, and keeps what was filled in",
    ),
    Instead(
        "look for a message that may not have arrived",
        "it goes once more and says so; never a third time",
    ),
    Instead(
        "find somebody by e-mail address in the whole organisation",
        "they are found among the members of the groups' channels, or at their first word, which "
        "needs no leave to read the directory",
    ),
    Instead(
        "tell that an account was closed or renamed",
        "it shows when they are next written to; whoever stands in is asked then",
    ),
    Instead(
        "hand out the agenda for Word",
        "it stands in the chat; whoever runs Clerk has it for Word, with `clerk agenda`",
    ),
)
