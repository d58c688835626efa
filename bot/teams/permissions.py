"""What Clerk asks to be allowed in Teams, and of what it is told, each with its reason.

One table each, for the manifest, for what an administrator reads, and for docs/teams.md.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """`why` ends the sentence “Clerk needs it to …”."""

    name: str
    why: str


PERMISSIONS = (
    Reason("identity", "know people by the e-mail address that their organisation gave them"),
    Reason("messageTeamMembers", "write to whoever is asked for an update"),
)
"""What Teams shows to whoever installs it. None of them opens anything of Microsoft Graph."""

TOLD = (
    Reason("a line in the chat with Clerk", "answer what is written to it directly"),
    Reason("a line that names @Clerk", "answer in a channel or group chat it was put in"),
    Reason("a press or a form on a card of its own", "record what was answered"),
    Reason("the one message on whose menu *Make this an action* was chosen", "open the form"),
    Reason("that it was installed or removed", "say how to go on, or stop writing there"),
)
"""All that Teams tells of to an app that asks for no more."""

CALLED = (
    Reason(
        "login.microsoftonline.com",
        "be given a token for its id and secret, whenever the last one runs out",
    ),
    Reason("login.botframework.com", "have the keys that Teams signs with, once a day"),
    Reason(
        "smba.trafficmanager.net",
        "post, change and take away its own messages, open a chat with somebody, and ask who is in "
        "a conversation that it is in",
    ),
)
"""All that Clerk calls, on port 443."""
