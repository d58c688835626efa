"""The buttons about actions: what each press does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.talk import typed
from bot.talk.adding import open_new
from bot.talk.counter import Counter
from bot.talk.forms.done import done_form
from bot.talk.forms.sheets import SHEETS
from bot.talk.forms.update import update_form
from bot.talk.notice import Notice, Press
from bot.talk.say.history import say as say_history
from bot.talk.say.list_actions import say as say_list
from bot.talk.say.preview import with_preview
from bot.talk.say.show_action import say_more
from bot.talk.sheets import AT_ONCE, open_sheet, press_at_once
from bot.talk.tickets import receipt_id
from bot.talk.words import done_for_all, standing, title_of
from usecases.decide_extension import DecideExtension
from usecases.history import HistoryShown, ShowHistory
from usecases.list_actions import ActionsListed, ListActions, Which
from usecases.ready import IsReady, Ready
from usecases.refusals import NotNow
from usecases.show_action import ActionShown, ShowAction
from usecases.update_action import ON_TRACK, UpdateAction
from usecases.views import ActionView


async def on_track(counter: Counter, who: str, press: Press) -> Notice:
    agency = press.args.get("agency", "")
    command = UpdateAction(press.args["ref"], ON_TRACK, revision=press.revision, agency=agency)
    return await typed.do(counter, who, command, receipt_id(who, press))


async def open_update(counter: Counter, who: str, press: Press) -> Notice:
    action = await _ready(counter, who, press, "action.update")
    form = update_form(action, _known(press, "agency"), {})
    return with_preview(
        Notice(f"Update {title_of(action)}", facts=standing(action), form=form),
        action,
        counter.today,
    )


async def open_done(counter: Counter, who: str, press: Press) -> Notice:
    action = await _ready(counter, who, press, "action.done")
    known = _known(press, "on", "evidence", "agency")
    form = done_form(action, known, {}, counter.today)
    return with_preview(
        Notice(f"Done? {title_of(action)}", done_for_all(action), form=form), action, counter.today
    )


async def agree(counter: Counter, who: str, press: Press) -> Notice:
    """To the request for more time that the button was shown with, whatever was said since."""
    request = press.args["request"]
    command = DecideExtension(press.args["ref"], agree=True, request=request)
    return await counter.do(who, command, receipt_id(who, press))


async def show(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, ShowAction(press.args["ref"]))


async def history(counter: Counter, who: str, press: Press) -> Notice:
    shown: HistoryShown = await counter.desk.do(who, ShowHistory(press.args["ref"]))
    said = say_history(shown, counter.context, int(press.args.get("start", "0")))
    return with_preview(said, shown, counter.today)


async def more(counter: Counter, who: str, press: Press) -> Notice:
    """Everything else that can be done with an action, a button each."""
    shown: ActionShown = await counter.desk.do(who, ShowAction(press.args["ref"]))
    return with_preview(say_more(shown.action), shown, counter.today)


async def list_some(counter: Counter, who: str, press: Press) -> Notice:
    args = press.args
    command = ListActions(
        Which(args["which"]), args.get("group") or None, "mine" in args, "by_objective" in args
    )
    listed: ActionsListed = await counter.desk.do(who, command)
    said = say_list(listed, counter.context, int(args.get("start", "0")))
    return with_preview(said, listed, counter.today)


async def _ready(counter: Counter, who: str, press: Press, verb: str) -> ActionView:
    """The action a form is opened for, if its reader may do what the form is for now, and some part
    of it is still owed."""
    asked = IsReady(verb, press.args["ref"], press.args.get("place"))
    ready: Ready = await counter.desk.do(who, asked)
    if verb not in ready.action.can:
        raise NotNow(verb, ready.action)
    return ready.action


def _known(press: Press, *names: str) -> dict[str, str]:
    """What a press says already of the fields of its form."""
    return {name: value for name, value in press.args.items() if name in names}


ACTION_PRESSES: dict[str, Callable[[Counter, str, Press], Awaitable[Notice]]] = {
    "action.agree": agree,
    "action.done": open_done,
    "action.history": history,
    "action.list": list_some,
    "action.more": more,
    "action.new": open_new,
    "action.on_track": on_track,
    "action.show": show,
    "action.update": open_update,
    **dict.fromkeys(SHEETS, open_sheet),
    **dict.fromkeys(AT_ONCE, press_at_once),
}
