"""What somebody reads who cannot be served on a platform, or not just now."""

from __future__ import annotations

from collections.abc import Iterable

from bot.talk.notice import Button, Notice, Press

NOT_LINKED = Notice(
    "Clerk does not know you here yet",
    (
        "Nothing was done. The business manager has been told, and can link this account to you.",
        "Is your e-mail address here another one than your partnership knows? Then tell them so.",
    ),
)
CANNOT_TELL = Notice(
    "Clerk cannot tell who you are just now",
    ("Nothing was done. Please try again in a minute.",),
)
WENT_WRONG = Notice(
    "Something went wrong on our side",
    (
        "Please try again in a few minutes. Doing it twice does no harm.",
        "If it goes on, tell the business manager.",
    ),
)
NO_FORM = Notice(
    "The form could not be opened",
    ("It was not there within three seconds. Nothing was done: press the button again.",),
)
CHANNEL_JOINED = Notice(
    "Clerk is in this channel now",
    (
        "Whose news should be posted here?",
        "The group's chair, vice chair or the business manager types, for example: /clerk bind BMG",
    ),
)
TEAM_JOINED = Notice(
    "Clerk is here now",
    (
        "Type what you want of Clerk after its name, for example: @Clerk action list",
        "Whose news should be posted here?",
        "The group's chair, vice chair or the business manager types: @Clerk clerk bind BMG",
    ),
    private=False,
)
ANSWERED_ALONE = Notice("Clerk has answered you in your own chat with it")
NO_CHAT = Notice(
    "Clerk could not answer you in a chat of your own",
    (
        "What you did counts. Others read along here, so the answer is not shown.",
        "Find Clerk among your apps, open a chat with it and type: home",
    ),
)


def two_days(wrong: Iterable[str]) -> Notice:
    """`wrong` says it of each day that was both typed and picked."""
    return Notice("Nothing is saved yet", tuple(wrong))


def form_waits(notice: Notice, press: Press) -> Notice:
    """In the place of a form that cannot open by itself; `press` asks for it again."""
    button = Button("Open the form", press, primary=True)
    return Notice(notice.heading, buttons=(button,), preview=notice.preview)
