"""Tickets: what a button carries, signed, so that nothing is stored when one is made."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta

from itsdangerous import BadSignature, URLSafeSerializer

from bot.talk.notice import Press
from usecases.refusals import TicketSpent

LIFE = timedelta(days=60)
ANYBODY = "*"
"""The recipient of what stands in a channel: whoever presses it acts with their own rights."""


class Tickets:
    """Signs presses for one recipient, until an instant of machine time."""

    def __init__(self, secret: str) -> None:
        self._signer = URLSafeSerializer(
            secret, salt="ticket", signer_kwargs={"digest_method": hashlib.sha256}
        )

    def sign(self, who: str, press: Press, machine: datetime) -> str:
        ends = int((machine + LIFE).timestamp())
        return str(self._signer.dumps([who, press.verb, press.args, press.revision, ends]))

    def read(self, who: str, ticket: str, machine: datetime) -> Press:
        """Raises TicketSpent for one that is forged, too old, or somebody else's alone."""
        try:
            holder, verb, args, revision, ends = self._signer.loads(ticket)
        except (BadSignature, ValueError, TypeError) as wrong:
            raise TicketSpent from wrong
        if holder not in (who, ANYBODY) or datetime.fromtimestamp(ends, UTC) < machine:
            raise TicketSpent
        return Press(verb, args, revision)


def receipt_id(who: str, press: Press) -> str:
    """The same press by the same person has one receipt, however often it was signed."""
    parts = json.dumps([who, press.verb, press.revision, press.args], sort_keys=True)
    return "press:" + hashlib.sha256(parts.encode()).hexdigest()


def delivery_id(who: str, delivery: str) -> str:
    return "said:" + hashlib.sha256(f"{who}\0{delivery}".encode()).hexdigest()
