"""Who they are, and what they hold: posts, seats, leave, accounts, calendar links."""

from __future__ import annotations

from governance.accounts import ACCOUNTS_BY_PERSON, Account, Conversation
from governance.people import Holding, Post, Preference
from usecases.held_about.rows import SOMEBODY, Row, Rows
from usecases.records import LINKS_BY_PERSON
from usecases.scene import Scene


def person(s: Scene) -> Row:
    held = s.p.people[s.reader]
    return {"id": held.id, "name": held.name, "e-mail": held.email}


def posts(s: Scene) -> Rows:
    return [
        {
            "post": post.title,
            "agency": s.p.agencies[post.agency].name if post.agency in s.p.agencies else "",
            "from": held.since,
            "until": held.until,
        }
        for post, held in _holdings(s)
    ]


def seats(s: Scene) -> Rows:
    """Through the posts they hold or held."""
    titles = {post.id: post.title for post, _ in _holdings(s)}
    return [
        {"group": group.id, "seat": seat.kind.value, "votes": seat.votes, "post": titles[seat.post]}
        for group in s.p.groups.values()
        for seat in group.seats
        if seat.post in titles
    ]


def leaves(s: Scene) -> Rows:
    """Their own, and where they stood in; others' names are left out."""
    return [
        {
            "from": leave.first,
            "until": leave.last,
            "whose": "their own" if leave.person == s.reader else SOMEBODY,
            "stood in": leave.stand_in == s.reader,
        }
        for leave in s.p.leaves
        if s.reader in (leave.person, leave.stand_in)
    ]


def links(s: Scene) -> Rows:
    return [
        {"calendar": link.scope, "made": link.issued_at, "stopped": link.revoked_at}
        for link in s.w.find(LINKS_BY_PERSON, s.reader)
    ]


def preference(s: Scene) -> str:
    held = s.w.get(Preference, s.reader)
    return ", then ".join(held.places) if held else ""


def accounts(s: Scene) -> Rows:
    return [
        {
            "account": account.id,
            "shown as": account.handle,
            "linked": account.linked_at,
            "in use": account.active,
            **_written_to(s, account),
        }
        for account in s.w.find(ACCOUNTS_BY_PERSON, s.reader)
    ]


def _written_to(s: Scene, account: Account) -> Row:
    held = s.w.get(Conversation, account.id)
    return {"conversation": held.address, "since": held.seen_at} if held else {}


def _holdings(s: Scene) -> list[tuple[Post, Holding]]:
    found = s.p.posts.values()
    return [(post, held) for post in found for held in post.holders if held.person == s.reader]
