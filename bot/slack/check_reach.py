"""Whether each group's channel and each person can be reached, and what to do where not."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.slack.client import LIMITED, Answer, Client
from bot.slack.errors import asking as said
from bot.talk.findings import Finding, Grade
from bot.talk.words import capital, counted
from usecases.list_reach import GroupReached, PersonReached, ReachListed

Sleep = Callable[[float], Awaitable[None]]

NOT_IN = (
    "{group}: Clerk cannot write in its channel. {why} In the channel, type /invite @Clerk; where "
    "there is none any more, type /clerk bind {group} in another."
)
NO_CHANNEL = (
    "{group} ({name}) has no channel. Where it has one in Slack, type /invite @Clerk there, then "
    "/clerk bind {group}."
)
WORKS_ELSEWHERE = "{group} has no channel in Slack, and works elsewhere."
BY_HAND = "link their account by hand, as docs/slack.md says."
GONE = f"Slack has closed the account of {{name}}. If they have another, {BY_HAND}"
NO_EMAIL = f"{{name}} has no e-mail address in the partnership's file. Add it, or {BY_HAND}"
UNKNOWN = (
    "Nobody in the workspace has the e-mail address of {name}, {email}. Invite them, put it right "
    f"in the partnership's file, or {BY_HAND}"
)
UNCONFIRMED = (
    "{name} has not confirmed their e-mail address in Slack, so that Clerk does not take it for "
    f"theirs. Ask them to, or {BY_HAND}"
)
NOT_TOLD = "Slack does not say whether it knows {name}. {why}"


async def reach(client: Client, listed: ReachListed, sleep: Sleep) -> AsyncIterator[Finding]:
    """Of each group and each person; in a large partnership this takes a minute or two."""
    asking = _Patient(client, sleep)
    for group in listed.groups:
        yield await _channel(asking, group)
    by_account = by_email = elsewhere = 0
    for person in listed.people:
        if person.elsewhere and not (person.address and person.active):
            elsewhere += 1
            continue
        finding = await _person(asking, person)
        if finding:
            yield finding
        else:
            by_account += bool(person.address)
            by_email += not person.address
    linked = capital(counted(by_account, "person is", "people are"))
    known = counted(by_email, "is", "are") if by_email else "none is"
    yield Finding(Grade.GOOD, f"{linked} linked; {known} found by e-mail when first written to.")
    if elsewhere:
        people = capital(counted(elsewhere, "person is", "people are"))
        yield Finding(Grade.NOTE, f"{people} written to elsewhere than in Slack.")


@dataclass(frozen=True, slots=True)
class _Patient:
    """Waits as long as Slack says: nobody else is kept waiting by a check."""

    client: Client
    sleep: Sleep

    async def __call__(self, method: str, **args: Any) -> Answer:
        while True:
            answer = await self.client.call(method, **args)
            if answer.error != LIMITED or not answer.retry_after:
                return answer
            await self.sleep(answer.retry_after)


async def _channel(asking: _Patient, group: GroupReached) -> Finding:
    if not group.address and group.elsewhere:
        return Finding(Grade.NOTE, WORKS_ELSEWHERE.format(group=group.id))
    if not group.address:
        return Finding(Grade.ADVICE, NO_CHANNEL.format(group=group.id, name=group.name))
    answer = await asking("conversations.info", channel=group.address.rpartition("|")[2])
    channel = answer.data.get("channel") or {}
    if not answer.ok:
        why = said(answer).trouble
    elif channel.get("is_archived"):
        why = "It was archived."
    elif not channel.get("is_member"):
        why = "Clerk is not in it."
    else:
        return Finding(Grade.GOOD, f"{group.id} has the channel #{channel.get('name')}.")
    return Finding(Grade.WRONG, NOT_IN.format(group=group.id, why=why))


async def _person(asking: _Patient, person: PersonReached) -> Finding | None:
    """None where nothing is amiss."""
    if person.address:
        return None if person.active else _about(person, GONE)
    if not person.email:
        return _about(person, NO_EMAIL)
    answer = await asking("users.lookupByEmail", email=person.email)
    if answer.error == "users_not_found":
        return _about(person, UNKNOWN)
    if not answer.ok:
        return _about(person, NOT_TOLD, said(answer).trouble)
    user = answer.data.get("user") or {}
    return None if user.get("is_email_confirmed") is True else _about(person, UNCONFIRMED)


def _about(person: PersonReached, what: str, why: str = "") -> Finding:
    return Finding(Grade.ADVICE, what.format(name=person.name, email=person.email, why=why))
