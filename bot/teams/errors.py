"""What each of Teams' errors means for a message, and what the business manager is told.

From the errors Microsoft documents of the methods Clerk calls. One that is not here goes by its
HTTP status; one of which that says nothing is treated as passing, and named.
"""

from __future__ import annotations

from bot.teams.client import ELSEWHERE, THROTTLED
from bot.teams.wire import NO_CONNECTION, Answer
from usecases.ports.messenger import Delivery, Outcome

GONE = "ConversationNotFound"
NOT_THERE = "ActivityNotFoundInConversation"

NOT_OURS = "Microsoft does not accept Clerk's app id and secret."
INSTALL = {
    "BotNotRegistered": "Teams knows no bot with Clerk's app id.",
    "invalid_client": NOT_OURS,
    "invalid_request": NOT_OURS,
    "no_token": "Microsoft gave an answer that Clerk does not know.",
    "unauthorized_client": "Clerk's app is not known in its tenant.",
}
"""No message can go: they all keep, and are tried again."""

TARGET = {
    "BotDisabledByAdmin": "Their organisation's administrator does not let Clerk write to them.",
    "BotNotInConversationRoster": "Clerk was removed from the conversation.",
    "ConversationBlockedByUser": "Clerk was blocked in the conversation.",
    "ForbiddenOperationException": "Clerk is not installed for them.",
    "InvalidBotApiHost": "Their organisation's Teams is another than Clerk can write to.",
    "MemberNotFoundInConversation": "There is no such account in the conversation.",
    "MessageWritesBlocked": "Clerk was blocked or removed in the conversation.",
    "NotEnoughPermissions": "Clerk may not write there.",
    GONE: "The conversation is not there any more.",
    NOT_THERE: "The message is not there any more.",
    ELSEWHERE: "The conversation is at an address that is not one of Teams.",
}
"""This recipient cannot be reached this way; the others can."""

REFUSED = "Teams did not take the message as it was laid out."
PAYLOAD = frozenset({"Bad Argument", "BadArgument", "BadSyntax", "MessageSizeTooBig"})
"""It goes again as plain text, and to nobody if that is refused too."""

BUSY = "Teams was busy or out of order."
PASSING = {
    NO_CONNECTION: "Teams could not be reached.",
    THROTTLED: BUSY,
    "PreconditionFailed": BUSY,
    "ServiceError": BUSY,
}
"""It is tried again."""

BY_STATUS = {
    400: (Outcome.PAYLOAD, REFUSED),
    401: (Outcome.INSTALL, NOT_OURS),
    403: (Outcome.TARGET, "Clerk may not write there."),
    404: (Outcome.TARGET, "The conversation, or the message, is not there."),
    412: (Outcome.PASSING, BUSY),
    413: (Outcome.PAYLOAD, REFUSED),
    429: (Outcome.PASSING, BUSY),
    **dict.fromkeys((500, 502, 503, 504), (Outcome.PASSING, BUSY)),
}


def delivery(answer: Answer, address: str = "") -> Delivery:
    """What a call that did not work means for the message; `address` is what is there of it."""
    if answer.unclear:
        trouble = f"Teams did not say whether it arrived ({answer.error})."
        return Delivery(Outcome.UNCLEAR, trouble, address=address)
    outcome, said = _meaning(answer)
    return Delivery(outcome, f"{said} ({answer.error})", answer.retry_after, address)


def asking(answer: Answer) -> Delivery:
    """The same of a call by which no message can have arrived."""
    if answer.unclear:
        return Delivery(Outcome.PASSING, f"{BUSY} ({answer.error})", answer.retry_after)
    return delivery(answer)


def _meaning(answer: Answer) -> tuple[Outcome, str]:
    error = answer.error
    if error in INSTALL:
        return Outcome.INSTALL, INSTALL[error]
    if error in TARGET:
        return Outcome.TARGET, TARGET[error]
    if error in PAYLOAD:
        return Outcome.PAYLOAD, REFUSED
    if error in PASSING:
        return Outcome.PASSING, PASSING[error]
    unknown = (Outcome.PASSING, "Teams gave an answer that Clerk does not know.")
    return BY_STATUS.get(answer.status, unknown)
