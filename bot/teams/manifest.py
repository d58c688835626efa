"""The manifest: what Teams is told of Clerk when it is installed."""

from __future__ import annotations

from dataclasses import dataclass

from bot.teams.icons import ACCENT
from bot.teams.permissions import PERMISSIONS
from bot.teams.shortcuts import MAKE_ACTION

SCHEMA = "1.25"
"""The first whose apps may be put into private and shared channels."""
VERSION = "1.0.0"
"""Of what stands here: Teams takes a changed package only under a higher one."""
COLOUR, OUTLINE = "colour.png", "outline.png"

NAME = "Clerk"
FULL_NAME = "Clerk, the clerk to a partnership"
SHORT = "The clerk to a partnership: asks for updates and keeps what it is told."
LONG = (
    "Clerk knows who sits on which group, when each group meets, and who owes what by when. It "
    "asks the lead of an action for an update at the right moment, in a chat of their own, until "
    "the work is done and its effect has been looked at.\n\nIt serves the people of one "
    "partnership; whoever it does not know is told so. It reads what is written to it and nothing "
    "else. Nothing about a child belongs in it."
)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who answers for this Clerk; the pages are addresses with https://."""

    name: str
    website: str
    privacy: str
    terms: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line that Teams offers, and what it is for."""

    title: str
    description: str


ALONE = (
    Suggestion("home", "What you owe, your meetings, your settings"),
    Suggestion("action list", "The actions you lead"),
    Suggestion("action new", "Put an action on a group's list"),
    Suggestion("meeting list", "The coming meetings"),
    Suggestion("declare list", "The interests you declared"),
    Suggestion("clerk links", "Your calendar addresses"),
    Suggestion("clerk posts", "Who holds which post"),
    Suggestion("action help", "What can be asked about actions"),
    Suggestion("meeting help", "What can be asked about meetings"),
    Suggestion("help", "Everything else"),
)
AMONG_OTHERS = (
    Suggestion("action list", "The actions of this channel's group"),
    Suggestion("action new", "Put an action on its list"),
    Suggestion("meeting list", "The coming meetings"),
    Suggestion("help", "What can be asked"),
)
PERSONAL, GROUP = ("personal",), ("team", "groupChat")


def manifest(app: str, publisher: Publisher) -> dict[str, object]:
    """`app` is the id of the app's registration, which is the bot's and the package's as well."""
    return {
        "$schema": f"https://developer.microsoft.com/json-schemas/teams/v{SCHEMA}"
        "/MicrosoftTeams.schema.json",
        "manifestVersion": SCHEMA,
        "version": VERSION,
        "id": app,
        "localizationInfo": {"defaultLanguageTag": "en-gb"},
        "developer": {
            "name": publisher.name,
            "websiteUrl": publisher.website,
            "privacyUrl": publisher.privacy,
            "termsOfUseUrl": publisher.terms,
        },
        "name": {"short": NAME, "full": FULL_NAME},
        "description": {"short": SHORT, "full": LONG},
        "icons": {"color": COLOUR, "outline": OUTLINE},
        "accentColor": ACCENT,
        "bots": [_bot(app)],
        "composeExtensions": [_menu(app)],
        "permissions": [one.name for one in PERMISSIONS],
        "validDomains": [],
        "defaultInstallScope": "personal",
        "defaultGroupCapability": {"team": "bot", "groupchat": "bot"},
        "supportsChannelFeatures": "tier1",
    }


def _bot(app: str) -> dict[str, object]:
    return {
        "botId": app,
        "scopes": [*PERSONAL, *GROUP],
        "isNotificationOnly": False,
        "supportsFiles": False,
        "commandLists": [_offered(PERSONAL, ALONE), _offered(GROUP, AMONG_OTHERS)],
    }


def _offered(scopes: tuple[str, ...], lines: tuple[Suggestion, ...]) -> dict[str, object]:
    commands = [{"title": one.title, "description": one.description} for one in lines]
    return {"scopes": list(scopes), "commands": commands}


def _menu(app: str) -> dict[str, object]:
    """Clerk's dialog is asked for when it is chosen."""
    command = {
        "id": MAKE_ACTION,
        "type": "action",
        "title": "Make this an action",
        "description": "Put what this message says on a group's list of actions",
        "context": ["message"],
        "fetchTask": True,
    }
    return {"botId": app, "commands": [command]}
