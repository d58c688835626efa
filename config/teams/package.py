"""`clerk teams package`: what an administrator uploads to Teams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from config.commands.command import Call
from config.teams.settings import NOT_SET_UP

if TYPE_CHECKING:
    from config.wiring.house import House

NO_WEBSITE = (
    "Teams shows a page about an app, one on privacy, and its terms. Name the first with "
    "--website, such as https://partnership.example.org, and the others with --privacy and --terms "
    "where they are not the same."
)
TOO_LONG = (
    "Teams shows who publishes an app in {most} characters at most, and “{name}” has {many}. Give "
    "a shorter one with --publisher."
)
MOST = 32
AMISS = "Teams would not take this package: {why}."


def package(house: House, call: Call) -> str | None:
    """Options: website, privacy, terms, publisher, file. It is written only where Teams would take
    it."""
    from bot.teams.manifest import Publisher, manifest
    from bot.teams.package import amiss
    from bot.teams.package import package as packed

    teams, website = house.settings.teams, call.text("website")
    if teams is None:
        return NOT_SET_UP
    if not website:
        return NO_WEBSITE
    name = call.text("publisher") or house.file.name
    if len(name) > MOST:
        return TOO_LONG.format(most=MOST, name=name, many=len(name))
    pages = website, call.text("privacy") or website, call.text("terms") or website
    octets = packed(manifest(teams.app, Publisher(name, *pages)))
    if wrong := amiss(octets):
        return AMISS.format(why="; ".join(wrong))
    call.out(octets)
    return None
