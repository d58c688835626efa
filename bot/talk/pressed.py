"""The table of buttons: what each press does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

from bot.talk import away, typed
from bot.talk.adding import open_new
from bot.talk.counter import Counter
from bot.talk.forms.child_data import refused_in, still_sure
from bot.talk.forms.done import done_form
from bot.talk.forms.hand_over import hand_over_form
from bot.talk.forms.sheets import SHEETS
from bot.talk.forms.update import update_form
from bot.talk.grammar import Line, parse
from bot.talk.mistyped import full_lines, meant_lines
from bot.talk.notice import Notice, Press
from bot.talk.say import prefer as say_prefer
from bot.talk.say.child_data import ask_back, left
from bot.talk.say.hand_over import say_form
from bot.talk.say.history import say as say_history
from bot.talk.say.ladder import hold_form
from bot.talk.say.links import say_issued
from bot.talk.say.list_actions import say as say_list
from bot.talk.say.parsed import say_again, say_named, say_which
from bot.talk.say.show_action import say_more
from bot.talk.sheets import AT_ONCE, open_sheet, press_at_once
from bot.talk.text import LONGEST
from bot.talk.tickets import receipt_id
from bot.talk.words import done_for_all, standing, title_of
from governance.ledger import read_head, without_heads
from usecases.calendar_links import LinksListed, ListLinks
from usecases.check_head import CheckHead
from usecases.decide_extension import DecideExtension
from usecases.delete_due import DeleteDue
from usecases.hand_over import MayHandOver
from usecases.history import HistoryShown, ShowHistory
from usecases.hold_step import ListSteps, ReleaseStep
from usecases.issue_link import IssueLink, LinkIssued
from usecases.list_actions import ActionsListed, ListActions, Which
from usecases.ports.secrets import fresh_address
from usecases.prefer import Prefer
from usecases.ready import IsReady, Ready
from usecases.refusals import ChildData, NotFound, NotNow, SeveralFound, TicketSpent
from usecases.retention_due import ListDue
from usecases.revoke_link import RevokeLink
from usecases.show_action import ActionShown, ShowAction
from usecases.status import ShowStatus
from usecases.update_action import ON_TRACK, UpdateAction
from usecases.views import ActionView
from usecases.who import ListPosts


async def press(counter: Counter, who: str, press: Press) -> Notice:
    """Raises TicketSpent for a press that means nothing, and what its verb refuses with."""
    if press.verb not in PRESSES:
        raise TicketSpent
    return await PRESSES[press.verb](counter, who, press)


async def answer_line(counter: Counter, who: str, line: Line, receipt: str) -> Notice:
    """Some lines, such as “home”, only name a button. Where a number fits several actions, the
    whole line is offered once for each; where it may be about a child, as it is, to keep or leave.

    Raises ChildData, and what the verb refuses with.
    """
    if kinds := refused_in(without_heads(line.text[:LONGEST])):
        raise ChildData({"text": kinds}, {})
    parsed = parse(line)
    try:
        answered = await typed.answer(counter, who, line, parsed, receipt)
        notice = await press(counter, who, answered) if isinstance(answered, Press) else answered
    except SeveralFound as several:
        if isinstance(parsed, ShowAction):
            raise
        lines = full_lines(line.text, several)
        return say_which(several, tuple(say_again(line, one, receipt) for one in lines))
    except NotFound as lost:
        lines = meant_lines(line.text, lost)
        if not lines:
            raise
        return say_named(lost, tuple(say_again(line, one, receipt) for one in lines))
    except ChildData as found:
        if found.refused:
            raise
        return ask_back(found, say_again(replace(line, assured=True), line.text, receipt))
    return still_sure(notice) if line.assured else notice


async def on_track(counter: Counter, who: str, press: Press) -> Notice:
    agency = press.args.get("agency", "")
    command = UpdateAction(press.args["ref"], ON_TRACK, revision=press.revision, agency=agency)
    return await typed.do(counter, who, command, receipt_id(who, press))


async def open_update(counter: Counter, who: str, press: Press) -> Notice:
    action = await _ready(counter, who, press, "action.update")
    form = update_form(action, _known(press, "agency"), {})
    return Notice(f"Update {title_of(action)}", facts=standing(action), form=form)


async def open_done(counter: Counter, who: str, press: Press) -> Notice:
    action = await _ready(counter, who, press, "action.done")
    known = _known(press, "on", "evidence", "agency")
    form = done_form(action, known, {}, counter.today)
    return Notice(f"Done? {title_of(action)}", done_for_all(action), form=form)


async def agree(counter: Counter, who: str, press: Press) -> Notice:
    """To the request for more time that the button was shown with, whatever was said since."""
    request = press.args["request"]
    command = DecideExtension(press.args["ref"], agree=True, request=request)
    return await counter.do(who, command, receipt_id(who, press))


async def show(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, ShowAction(press.args["ref"]))


async def history(counter: Counter, who: str, press: Press) -> Notice:
    shown: HistoryShown = await counter.desk.do(who, ShowHistory(press.args["ref"]))
    return say_history(shown, counter.context, int(press.args.get("start", "0")))


async def open_hand_over(counter: Counter, who: str, press: Press) -> Notice:
    """Raises NotAllowed at once."""
    await counter.desk.do(who, MayHandOver())
    return say_form(hand_over_form(counter.secrets.new_id(), _known(press, "what"), {}))


async def more(counter: Counter, who: str, press: Press) -> Notice:
    """Everything else that can be done with an action, a button each."""
    shown: ActionShown = await counter.desk.do(who, ShowAction(press.args["ref"]))
    return say_more(shown.action)


async def list_some(counter: Counter, who: str, press: Press) -> Notice:
    args = press.args
    command = ListActions(
        Which(args["which"]), args.get("group") or None, "mine" in args, "by_objective" in args
    )
    listed: ActionsListed = await counter.desk.do(who, command)
    return say_list(listed, counter.context, int(args.get("start", "0")))


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


async def prefer(counter: Counter, who: str, press: Press) -> Notice:
    place = press.args.get("place", "")
    if place not in counter.places:
        return say_prefer.say_which(place, counter.places)
    return await counter.do(who, Prefer(place))


async def home(counter: Counter, who: str, _press: Press) -> Notice:
    return await counter.home(who)


async def say_line(counter: Counter, who: str, press: Press) -> Notice:
    """A line that Clerk asked back about, read as on the day it was typed."""
    args = press.args
    day = date.fromisoformat(args["day"]) if "day" in args else counter.today
    line = Line(args["text"], args.get("place") or None, day, assured="sure" in args)
    counter = counter.assured() if line.assured else counter
    return await answer_line(counter, who, line, receipt_id(who, press))


async def leave(_counter: Counter, _who: str, _press: Press) -> Notice:
    return left()


def _known(press: Press, *names: str) -> dict[str, str]:
    """What a press says already of the fields of its form."""
    return {name: value for name, value in press.args.items() if name in names}


async def _ready(counter: Counter, who: str, press: Press, verb: str) -> ActionView:
    """The action a form is opened for, if its reader may do what the form is for now, and some part
    of it is still owed."""
    asked = IsReady(verb, press.args["ref"], press.args.get("place"))
    ready: Ready = await counter.desk.do(who, asked)
    if verb not in ready.action.can:
        raise NotNow(verb, ready.action)
    return ready.action


PRESSES: dict[str, Callable[[Counter, str, Press], Awaitable[Notice]]] = {
    "action.agree": agree,
    "action.done": open_done,
    "action.history": history,
    "action.list": list_some,
    "action.more": more,
    "action.new": open_new,
    "action.on_track": on_track,
    "action.show": show,
    "action.update": open_update,
    "away.clear": away.clear_leave,
    "away.list": away.list_leave,
    "away.new": away.open_leave,
    "away.set": away.set_leave,
    "home": home,
    "leave": leave,
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
    "say": say_line,
    "status": status,
    **dict.fromkeys(SHEETS, open_sheet),
    **dict.fromkeys(AT_ONCE, press_at_once),
}
