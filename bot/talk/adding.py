"""Putting a new action on a list: its form, opened and shown again."""

from __future__ import annotations

from dataclasses import replace

from bot.talk.counter import Counter
from bot.talk.forms.new import new_form
from bot.talk.forms.sheet import Errors, Values
from bot.talk.notice import Button, Form, Notice, Press
from usecases.directory import ListGroups, ListOwners
from usecases.objectives import ListGroupObjectives
from usecases.refusals import NotAllowed


async def open_new(counter: Counter, who: str, press: Press) -> Notice:
    """For the group named, or else a choice among those the reader may add to."""
    groups = (await counter.desk.do(who, ListGroups())).groups
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
    decision = press.args.get("decision", "")
    of = {"decision": decision} if decision else {}
    saves = Press("action.new.save", {"group": named, "nonce": counter.secrets.new_id(), **of})
    form = await draw_new(counter, who, saves, {"title": title}, {})
    text = (f"It will be linked to {decision}.",) if decision else ()
    return Notice(f"New action for {named}", text, form=form)


async def draw_new(
    counter: Counter, who: str, press: Press, values: Values, errors: Errors
) -> Form:
    group, do = press.args["group"], counter.desk.do
    owners = await do(who, ListOwners(group))
    objectives = await do(who, ListGroupObjectives(group))
    form = new_form(owners, objectives, press.args["nonce"], values, errors)
    return replace(form, press=press)
