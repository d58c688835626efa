"""What is said about calendar addresses."""

from __future__ import annotations

from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say.context import Context
from governance.dates import london, said
from usecases.calendar_links import LinksListed, LinkView
from usecases.issue_link import LinkIssued
from usecases.revoke_link import LinkRevoked

HOW = (
    "Add the address to your calendar as a subscription (“from the web” or “from URL”). "
    "Changes can take a day to show there."
)
NEW_ADDRESS = "Your own calendar has a new address"
WHY_NEW = (
    "You have left a group, so the old address has stopped and there is a new one. Put it into "
    "your calendar in the place of the old one."
)
SEE = Button("See my calendar links", Press("link.list"))
KEEP_IT = "Anybody who has the address can see the dates, so keep it to yourself."


def say_list(result: LinksListed, context: Context) -> Notice:
    return Notice("Your calendar links", (HOW, KEEP_IT), items=link_items(result, context))


def link_items(result: LinksListed, context: Context, section: str = "") -> tuple[Item, ...]:
    held = tuple(_held(link, context, section) for link in result.links)
    offered = tuple(
        Item(
            offer.name,
            buttons=(_issue(offer.scope, offer.name, "Make a link", offer.instead_of),),
            section=section,
        )
        for offer in result.offered
    )
    return held + offered


def say_issued(result: LinkIssued, context: Context) -> Notice:
    old = ("The old address has stopped working.",) if result.replaced else ()
    return Notice(
        f"Calendar link: {result.link.name}",
        (HOW, KEEP_IT, *old),
        facts=(Fact("Address", context.address(result.link.id)),),
        buttons=(_revoke(result.link),),
    )


def say_revoked(result: LinkRevoked, _context: Context) -> Notice:
    link = result.link
    return Notice(
        f"Calendar link stopped: {link.name}",
        ("The address no longer works. Calendars that used it will stop being updated.",),
        buttons=(_issue(link.scope, link.name, "Make a new link", link.id),),
    )


def _held(link: LinkView, context: Context, section: str) -> Item:
    facts = (
        Fact("Address", context.address(link.id)),
        Fact("Made", said(london(link.issued_at).date())),
    )
    buttons = (_issue(link.scope, link.name, "Replace", link.id), _revoke(link))
    return Item(link.name, facts, buttons=buttons, section=section)


def _issue(scope: str, name: str, label: str, instead_of: str) -> Button:
    return Button(label, Press("link.issue", {"scope": scope, "instead_of": instead_of}), name)


def _revoke(link: LinkView) -> Button:
    return Button("Stop it", Press("link.revoke", {"id": link.id}), link.name)
