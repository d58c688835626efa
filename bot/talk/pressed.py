"""The table of buttons: what each press does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot.talk import typed
from bot.talk.forms.done import done_form
from bot.talk.forms.new import new_form
from bot.talk.forms.update import update_form
from bot.talk.grammar import Line
from bot.talk.notice import Button, Notice, Press
from bot.talk.say.list_actions import say as say_list
from bot.talk.tickets import receipt_id
from bot.talk.words import standing, title_of
from usecases.calendar_links import ListLinks
from usecases.directory import ListGroups, ListOwners
from usecases.issue_link import IssueLink
from usecases.list_actions import ActionsListed, ListActions, Which
from usecases.refusals import Closed, NotAllowed
from usecases.revoke_link import RevokeLink
from usecases.show_action import ActionShown, ShowAction
from usecases.update_action import ON_TRACK, UpdateAction

if TYPE_CHECKING:
    from bot.talk.talk import Talk


async def on_track(talk: Talk, who: str, press: Press) -> Notice:
    command = UpdateAction(press.args["ref"], ON_TRACK, revision=press.revision)
    return await typed.do(talk, who, command, receipt_id(who, press))


async def open_update(talk: Talk, who: str, press: Press) -> Notice:
    shown = await _shown(talk, who, press, "action.update")
    form = update_form(shown.action, {}, {})
    return Notice(f"Update {title_of(shown.action)}", facts=standing(shown.action), form=form)


async def open_done(talk: Talk, who: str, press: Press) -> Notice:
    shown = await _shown(talk, who, press, "action.done")
    form = done_form(shown.action, {}, {}, talk.today)
    return Notice(f"Done? {title_of(shown.action)}", form=form)


async def open_new(talk: Talk, who: str, press: Press) -> Notice:
    """For the group named, or else a choice among those the reader may add to."""
    groups = (await talk.desk.do(who, ListGroups())).groups
    mine = [group for group in groups if group.may_add]
    named = press.args.get("group") or (mine[0].id if len(mine) == 1 else "")
    title = press.args.get("title", "")
    if not mine or (named and named not in {group.id for group in mine}):
        raise NotAllowed("action.new", named or "any group", ())
    if not named:
        buttons = tuple(
            Button(group.name, Press("action.new", {"group": group.id, "title": title}))
            for group in mine
        )
        return Notice("Which group is it for?", buttons=buttons)
    owners = await talk.desk.do(who, ListOwners(named))
    form = new_form(owners, talk.secrets.new_id(), {"title": title}, {})
    return Notice(f"New action for {named}", form=form)


async def show(talk: Talk, who: str, press: Press) -> Notice:
    return await talk.do(who, ShowAction(press.args["ref"]))


async def list_some(talk: Talk, who: str, press: Press) -> Notice:
    command = ListActions(Which(press.args["which"]), press.args.get("group") or None)
    listed: ActionsListed = await talk.desk.do(who, command)
    return say_list(listed, talk.context, int(press.args.get("start", "0")))


async def issue_link(talk: Talk, who: str, press: Press) -> Notice:
    link = talk.secrets.new_id()
    token = talk.secrets.token("calendar", link)
    return await talk.do(who, IssueLink(press.args["scope"], link, token), receipt_id(who, press))


async def revoke_link(talk: Talk, who: str, press: Press) -> Notice:
    return await talk.do(who, RevokeLink(press.args["id"]), receipt_id(who, press))


async def list_links(talk: Talk, who: str, _press: Press) -> Notice:
    return await talk.do(who, ListLinks())


async def home(talk: Talk, who: str, _press: Press) -> Notice:
    return await talk.home(who)


async def say_line(talk: Talk, who: str, press: Press) -> Notice:
    """A line that Clerk wrote out in full when it asked back."""
    line = Line(press.args["text"], press.args.get("place") or None, talk.today)
    return await typed.answer(talk, who, line, receipt_id(who, press))


async def _shown(talk: Talk, who: str, press: Press, verb: str) -> ActionShown:
    """The action a form is opened for, if its reader may do what the form is for now."""
    command = ShowAction(press.args["ref"], press.args.get("place"))
    shown: ActionShown = await talk.desk.do(who, command)
    if shown.action.state != "open":
        raise Closed(shown.action)
    if verb not in shown.action.can:
        names = tuple(name for lead in shown.action.leads for name in lead.people)
        raise NotAllowed(verb, shown.action.ref, names)
    return shown


PRESSES: dict[str, Callable[[Talk, str, Press], Awaitable[Notice]]] = {
    "action.done": open_done,
    "action.list": list_some,
    "action.new": open_new,
    "action.on_track": on_track,
    "action.show": show,
    "action.update": open_update,
    "home": home,
    "link.issue": issue_link,
    "link.list": list_links,
    "link.revoke": revoke_link,
    "say": say_line,
}
