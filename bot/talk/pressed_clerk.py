"""The buttons about Clerk's own work: links, posts, leave, what is kept, who is told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from bot.talk import away, whose
from bot.talk.counter import Counter
from bot.talk.forms.hand_over import hand_over_form
from bot.talk.notice import Notice, Press
from bot.talk.say import prefer as say_prefer
from bot.talk.say.hand_over import say_form
from bot.talk.say.ladder import hold_form
from bot.talk.say.links import say_issued
from bot.talk.tickets import receipt_id
from governance.ledger import read_head
from usecases.calendar_links import LinksListed, ListLinks
from usecases.check_head import CheckHead
from usecases.delete_due import DeleteDue
from usecases.hand_over import MayHandOver
from usecases.hold_step import ListSteps, ReleaseStep
from usecases.issue_link import IssueLink, LinkIssued
from usecases.list_due import ListDue
from usecases.ports.secrets import fresh_address
from usecases.prefer import Prefer
from usecases.refusals import TicketSpent
from usecases.revoke_link import RevokeLink
from usecases.status import ShowStatus
from usecases.who import ListPosts


async def open_hand_over(counter: Counter, who: str, press: Press) -> Notice:
    """Raises NotAllowed at once."""
    await counter.desk.do(who, MayHandOver())
    known = {"what": press.args["what"]} if "what" in press.args else {}
    return say_form(hand_over_form(counter.secrets.new_id(), known, {}))


async def issue_link(counter: Counter, who: str, press: Press) -> Notice:
    issue = IssueLink(press.args["scope"], *fresh_address(counter.secrets))
    issued: LinkIssued = await counter.desk.do(who, issue, receipt_id(who, press))
    held: LinksListed = await counter.desk.do(who, ListLinks())
    if issued.link.id not in {link.id for link in held.links}:
        # an old page's button: the address it once made has been stopped since
        raise TicketSpent
    return say_issued(issued, counter.context)


async def revoke_link(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, RevokeLink(press.args["id"]), receipt_id(who, press))


async def list_links(counter: Counter, who: str, _press: Press) -> Notice:
    return await counter.do(who, ListLinks())


async def list_due(counter: Counter, who: str, _press: Press) -> Notice:
    return await counter.do(who, ListDue())


async def delete_due(counter: Counter, who: str, press: Press) -> Notice:
    """The list that was shown, and no other."""
    command = DeleteDue(date.fromisoformat(press.args["day"]), press.args["code"])
    return await counter.do(who, command, receipt_id(who, press))


async def hold(counter: Counter, who: str, press: Press) -> Notice:
    """Opens the form for the reason. Raises what holding would be refused with."""
    await counter.desk.do(who, ListSteps())
    ref = press.args["ref"]
    form = hold_form(ref, press.args.get("step", ""))
    return Notice(f"Hold the telling of others about {ref}?", form=form)


async def release(counter: Counter, who: str, press: Press) -> Notice:
    command = ReleaseStep(press.args["ref"], press.args.get("step", ""))
    return await counter.do(who, command, receipt_id(who, press))


async def status(counter: Counter, who: str, _press: Press) -> Notice:
    return await counter.do(who, ShowStatus())


async def check_head(counter: Counter, who: str, press: Press) -> Notice:
    head = read_head(press.args["head"])
    if head is None:
        raise TicketSpent
    return await counter.do(who, CheckHead(counter.secrets.token("ledger", "key").encode(), head))


async def list_posts(counter: Counter, who: str, press: Press) -> Notice:
    command = ListPosts(press.args.get("words", ""), int(press.args.get("start", "0")))
    return await counter.do(who, command)


BETWEEN = {"and", "first", "then"}
"""Words that may stand between the names of platforms."""


async def prefer(counter: Counter, who: str, press: Press) -> Notice:
    """“teams”, or in order: “slack then teams”, “teams, slack”."""
    words = press.args.get("place", "").replace(",", " ").split()
    places = tuple(dict.fromkeys(word for word in words if word not in BETWEEN))
    wrong = [place for place in places if place not in counter.places]
    if wrong or not places:
        return say_prefer.say_which(" ".join(wrong), counter.places)
    return await counter.do(who, Prefer(places[0], places[1:]))


CLERK_PRESSES: dict[str, Callable[[Counter, str, Press], Awaitable[Notice]]] = {
    "account.link": whose.open_link,
    "away.clear": away.clear_leave,
    "away.list": away.list_leave,
    "away.new": away.open_leave,
    "away.set": away.set_leave,
    "ledger.check": check_head,
    "ladder.hold": hold,
    "ladder.release": release,
    "link.issue": issue_link,
    "link.list": list_links,
    "link.revoke": revoke_link,
    "post.hand_over": open_hand_over,
    "post.list": list_posts,
    "prefer": prefer,
    "retention.delete": delete_due,
    "retention.list": list_due,
    "status": status,
}
