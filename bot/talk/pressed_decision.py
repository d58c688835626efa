"""The buttons and forms about decisions: what each press does.

What ends a decision has a receipt. What may be taken back has none: the same twice is answered in
the same words, and may be wanted again after one has said the opposite.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.talk.counter import Counter
from bot.talk.forms.decision import agreeing, closing, proposal_form, reason_form
from bot.talk.forms.sheet import Errors, Values
from bot.talk.notice import Form, Notice, Press
from bot.talk.say.decisions import say_propose, say_why
from bot.talk.say.preview import with_preview
from bot.talk.tickets import receipt_id
from governance.deciding import NotYet
from usecases.close_vote import CloseVote
from usecases.drop_decision import DropDecision
from usecases.list_decisions import ShowDecision
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
RESOLVING = {"decision.close_vote": closing, "decision.consensus": agreeing}
ASKING_WHY = {CloseVote: "decision.close_vote", RecordConsensus: "decision.consensus"}
"""Which form asks for the reason that was left out."""


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


async def resolve(counter: Counter, who: str, press: Press) -> Notice:
    """Without a majority either way no reason is asked for, else the form is opened. Raises what
    recording or closing is refused with."""
    command = RESOLVING[press.verb](press, {})
    try:
        return await counter.do(who, command, receipt_id(who, press))
    except DecisionNotNow as refused:
        return ask_reason(counter, command, refused)


def ask_reason(counter: Counter, command: object, refused: DecisionNotNow) -> Notice:
    """The form for the reason, where that is all that is missing. Raises the refusal else."""
    verb = next((form for kind, form in ASKING_WHY.items() if isinstance(command, kind)), "")
    if not verb or refused.why is not NotYet.NO_RATIONALE:
        raise refused
    view = refused.view
    args = {"decision": view.ref, "ballot": str(view.ballot)}
    notice = say_why(view, reason_form(Press(verb, args), {}, {}))
    return with_preview(notice, view, counter.today)


async def draw_reason(
    _counter: Counter, _who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return reason_form(press, values, errors)


DECISION_PRESSES: dict[str, Callable[[Counter, str, Press], Awaitable[Notice]]] = {
    "decision.by_post": open_vote,
    "decision.drop": drop,
    "decision.open_vote": open_vote,
    "decision.propose": open_proposal,
    "decision.vote": cast,
    **dict.fromkeys(OF_ONE, do),
    **dict.fromkeys(RESOLVING, resolve),
}
