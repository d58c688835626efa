"""The buttons and forms about decisions: what each press does.

What ends a decision has a receipt. What may be taken back has none: the same twice is answered in
the same words, and may be wanted again after one has said the opposite.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.talk.counter import Counter
from bot.talk.forms.decision import closing, proposal_form, reason_form
from bot.talk.forms.sheet import Errors, Values
from bot.talk.notice import Form, Notice, Press
from bot.talk.say.decisions import say_propose, say_why
from bot.talk.say.preview import with_preview
from bot.talk.tickets import receipt_id
from governance.deciding import NotYet
from usecases.drop_decision import DropDecision
from usecases.list_decisions import DecisionShown, ShowDecision
from usecases.object_to import LiftObjection, ObjectTo
from usecases.open_vote import OpenVote
from usecases.propose_decision import DecisionReady, MayDecide
from usecases.record_consensus import RecordConsensus
from usecases.refusals import DecisionNotNow
from usecases.vote import CastVote

OF_ONE = {
    "decision.lift": LiftObjection,
    "decision.object": ObjectTo,
    "decision.show": ShowDecision,
}
"""What a press does that asks nothing first."""


async def do(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, OF_ONE[press.verb](press.args["decision"]))


async def drop(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, DropDecision(press.args["decision"]), receipt_id(who, press))


async def open_vote(counter: Counter, who: str, press: Press) -> Notice:
    by_post = press.verb == "decision.by_post"
    return await counter.do(who, OpenVote(press.args["decision"], by_post))


async def cast(counter: Counter, who: str, press: Press) -> Notice:
    args = press.args
    command = CastVote(args["decision"], args["choice"], int(args.get("ballot", "0")))
    return await counter.do(who, command)


async def open_proposal(counter: Counter, who: str, press: Press) -> Notice:
    """Raises what proposing would be refused with."""
    ready: DecisionReady = await counter.desk.do(who, MayDecide(press.args["group"]))
    args = {**press.args, "nonce": counter.secrets.new_id()}
    notice = say_propose(ready, proposal_form(Press(press.verb, args), {}, {}))
    return with_preview(notice, ready, counter.today)


async def draw_proposal(
    _counter: Counter, _who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return proposal_form(press, values, errors)


async def consensus(counter: Counter, who: str, press: Press) -> Notice:
    """What was said with its reason; without one, the form. Raises what recording is refused
    with."""
    command = RecordConsensus(press.args["decision"], press.args.get("rationale", ""))
    return await _or_why(counter, who, press, command)


async def close_vote(counter: Counter, who: str, press: Press) -> Notice:
    """Without a majority either way no reason is asked for. A line names no ballot, and may be said
    again of the next one."""
    return await _or_why(counter, who, press, closing(press, press.args))


async def _or_why(counter: Counter, who: str, press: Press, command: object) -> Notice:
    try:
        receipt = receipt_id(who, press) if "ballot" in press.args else None
        return await counter.do(who, command, receipt)
    except DecisionNotNow as refused:
        if refused.why is not NotYet.NO_RATIONALE:
            raise
        found: DecisionShown = await counter.desk.do(who, ShowDecision(press.args["decision"]))
        args = {"decision": found.view.ref, "ballot": str(found.view.ballot)}
        form = reason_form(Press(press.verb, args), {}, {})
        return with_preview(say_why(found.view, form), found, counter.today)


async def draw_reason(
    _counter: Counter, _who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return reason_form(press, values, errors)


DECISION_PRESSES: dict[str, Callable[[Counter, str, Press], Awaitable[Notice]]] = {
    "decision.by_post": open_vote,
    "decision.close_vote": close_vote,
    "decision.consensus": consensus,
    "decision.drop": drop,
    "decision.open_vote": open_vote,
    "decision.propose": open_proposal,
    "decision.vote": cast,
    **dict.fromkeys(OF_ONE, do),
}
