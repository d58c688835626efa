"""The forms that propose a decision, and say why it was taken."""

from __future__ import annotations

from datetime import date

from bot.talk.forms.sheet import Errors, Values
from bot.talk.forms.update import filled
from bot.talk.notice import Choice, Field, Form, Press
from bot.talk.say.problems import sentences
from usecases.close_vote import CloseVote
from usecases.propose_decision import ProposeDecision
from usecases.record_consensus import RecordConsensus

WITHHELD = "withheld"
_PROPOSAL = (
    Field(
        "text",
        "What is to be decided?",
        "text",
        hint="One sentence, as it is to stand in the minutes. Nothing about a child, please.",
        required=True,
    ),
    Field("item", "Which item of the agenda?", "line", hint="Its number. Empty: the one in hand."),
)
_REASON = (
    Field("rationale", "Why?", "text", hint="In a few words. It goes on record.", required=True),
    Field(
        "withheld",
        "May the reason be published?",
        "choice",
        "",
        choices=(Choice("", "Yes"), Choice(WITHHELD, "No, only those on the group read it")),
    ),
)
SENDS = {"decision.consensus.save": "Record that all agree", "decision.close_vote.save": "Close it"}


def proposal_form(press: Press, values: Values, errors: Errors) -> Form:
    """`press` says for which group, and which new one of many it is."""
    known = {"item": press.args.get("item", ""), **values}
    shown = tuple(filled(field, known, errors) for field in _PROPOSAL)
    return Form(shown, Press("decision.propose.save", dict(press.args)), "Propose it")


def read_proposal(
    press: Press, values: Values, _today: date
) -> tuple[ProposeDecision, dict[str, str]]:
    text, item = values.get("text", ""), values.get("item", "").strip()
    return ProposeDecision(press.args["group"], text, item), {}


def reason_form(press: Press, values: Values, errors: Errors) -> Form:
    """To record that all agree, or to close a vote; without a `.save` it is opened for it."""
    verb = press.verb if press.verb in SENDS else f"{press.verb}.save"
    shown = tuple(filled(field, values, errors) for field in _REASON)
    return Form(shown, Press(verb, dict(press.args)), SENDS[verb])


def read_consensus(
    press: Press, values: Values, _today: date
) -> tuple[RecordConsensus, dict[str, str]]:
    return agreeing(press, values), _no_reason(values)


def read_closing(press: Press, values: Values, _today: date) -> tuple[CloseVote, dict[str, str]]:
    return closing(press, values), _no_reason(values)


def _no_reason(values: Values) -> dict[str, str]:
    given = values.get("rationale", "").strip()
    return {} if given else sentences({"rationale": "needed"})


def agreeing(press: Press, values: Values) -> RecordConsensus:
    withheld = values.get("withheld") == WITHHELD
    return RecordConsensus(press.args["decision"], values.get("rationale", ""), withheld)


def closing(press: Press, values: Values) -> CloseVote:
    """Of the ballot that was shown."""
    withheld, rationale = values.get("withheld") == WITHHELD, values.get("rationale", "")
    ballot = int(press.args.get("ballot", "0"))
    return CloseVote(press.args["decision"], rationale, withheld, ballot)
