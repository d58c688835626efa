"""The replies kept with receipts: they repeat what people wrote."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from governance.texts import Forgotten
from usecases.ports.store import Work
from usecases.records import RECEIPTS, Receipt


def empty_replies(w: Work, gone: Iterable[Forgotten], put: str) -> None:
    """Put `put` wherever a reply about the same action repeats a text."""
    told = [one for one in gone if one.texts]
    for receipt in w.find(RECEIPTS) if told else ():
        reply = receipt.reply
        for one in told:
            if one.about in ("", _about(receipt)):
                reply = without(reply, one.texts, put)
        if reply != receipt.reply:
            w.put(replace(receipt, reply=reply))


def without(value: Any, texts: Collection[str], put: str) -> Any:
    """JSON's own types, with every whole text among `texts` replaced."""
    if isinstance(value, str):
        return put if value in texts else value
    if isinstance(value, dict):
        return {key: without(one, texts, put) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [without(one, texts, put) for one in value]
    return value


def _about(receipt: Receipt) -> str | None:
    action = receipt.reply.get("action")
    return action.get("ref") if isinstance(action, dict) else None
