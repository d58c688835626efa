"""Documents of earlier versions of Clerk, brought to today's shape as they are read.

To change the shape of a kind of record, add one step to its line in UPCASTERS: a pure function
from the old document to the new one. Steps are never changed or taken out again: files of any
age go through them, one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from usecases.ports.store import StoreClosed

Document = dict[str, Any]
Step = Callable[[Document], Document]
Upcasters = Mapping[str, tuple[Step, ...]]

SCHEMA = "_schema"
"""The field of a document that says which shape it has; a document without it has shape 1."""


def _grown(document: Document) -> Document:
    """Fields were added that an older document does not have: they begin as they begin anew."""
    return document


def _looked_for(document: Document) -> Document:
    """One of unclear fate was looked for at every round; now it says from when on."""
    unclear = document["state"] == "unclear"
    return document | {"look_at": "1970-01-01T00:00:00Z"} if unclear else document


def _placed(document: Document) -> Document:
    """Only Slack ever said where it has a message, while it was the only platform."""
    return document | {"place": "slack" if document.get("address") else ""}


UPCASTERS: dict[str, tuple[Step, ...]] = {
    "action": (_grown,),
    "agency": (_grown,),
    "ask": (_grown, _grown),
    "charter": (lambda document: document | {"retention": {}},),
    "group": (_grown,),
    "link": (_grown,),
    "meeting": (_grown,),
    "message": (_looked_for, _placed),
    "preference": (_grown,),
    "update": (_grown,),
}
"""By the store's name of the kind: the first step leads from shape 1 to shape 2."""

NEWER = (
    "The {name} {id!r} was written by a newer version of Clerk (shape {shape}; this one knows "
    "up to {known}). Nothing was changed. Install that version, or a later one, and start it again."
)


def current(name: str, upcasters: Upcasters) -> int:
    """The shape in which this version writes records of the kind."""
    return 1 + len(upcasters.get(name, ()))


def upcast(name: str, document: Document, upcasters: Upcasters) -> Document:
    """The document in today's shape; the one given is left as it is.

    Raises StoreClosed when it is newer than this version, ValueError when its shape is no
    number or a step cannot be taken.
    """
    shape, known = document.get(SCHEMA, 1), current(name, upcasters)
    if shape == known:
        return document
    if type(shape) is not int or shape < 1:
        raise ValueError(f"its shape is {shape!r}, which is no number of one")
    if shape > known:
        raise StoreClosed(NEWER.format(name=name, id=document.get("id"), shape=shape, known=known))
    for step in upcasters[name][shape - 1 :]:
        document = _taken(step, document)
    return document | {SCHEMA: known}


def _taken(step: Step, document: Document) -> Document:
    try:
        return step(dict(document))
    except (LookupError, TypeError) as error:
        raise ValueError(f"it could not be brought up to date ({error!r})") from error
