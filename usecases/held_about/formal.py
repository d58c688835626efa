"""What a person's export says of the formal half of meetings: only what is about themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance.attendance import DEPUTIES, REPLIES_BY_MEETING
from governance.decisions import DECISIONS_BY_GROUP
from governance.declaring import ROOMS
from governance.interests import DECLARATIONS_BY_PERSON, Declaration
from governance.voting import VOTES_BY_DECISION
from usecases.held_about.rows import SOMEBODY, WITHHELD, Row, Rows
from usecases.scene import Scene


def _declared(one: Declaration) -> Row:
    said = {
        "number": one.id,
        "at": one.at,
        "kind": one.kind.value,
        "meeting": one.meeting,
        "body": one.body,
        "nature": one.nature,
        "category": one.category.value if one.category else "",
        "degree": one.degree.value if one.degree else "",
        "whose": one.whose.value,
        "relation": one.tie.value if one.tie else "",
        "from": one.since,
        "until": one.until,
        "handling": one.handling.value if one.handling else "",
        "closed on": one.closed_on,
    }
    return {name: value for name, value in said.items() if value not in ("", None)}


def _interests(s: Scene) -> Rows:
    return [_declared(one) for one in s.w.find(DECLARATIONS_BY_PERSON, s.reader)]


def _recorded(s: Scene) -> Rows:
    """Of others only that it was done: what they declared is theirs."""
    return [
        {
            "at": one.at,
            "recorded": one.by == s.reader,
            "agreed the handling": one.handled_by == s.reader,
            "closed": one.closed_by == s.reader,
        }
        for one in s.w.find(DECLARATIONS_BY_PERSON)
        if one.person != s.reader and s.reader in (one.by, one.handled_by, one.closed_by)
    ]


def _replies(s: Scene) -> Rows:
    return [
        {
            "meeting": one.meeting,
            "said": one.says.value if one.says else "",
            "was there": one.came,
            "whose": "their own" if one.person == s.reader else "somebody else's, recorded by them",
        }
        for one in s.w.find(REPLIES_BY_MEETING)
        if s.reader in (one.person, one.by)
    ]


def _deputies(s: Scene) -> Rows:
    names = {s.reader: "they themselves"}
    return [
        {
            "group": one.group,
            "meeting": one.meeting,
            "from": one.first,
            "until": one.last,
            "in place of": names.get(one.person, SOMEBODY),
            "deputy": names.get(one.deputy, SOMEBODY),
        }
        for one in s.w.find(DEPUTIES)
        if s.reader in (one.person, one.deputy, one.by)
    ]


def _rooms(s: Scene) -> Rows:
    ways = {
        "asked_by": "asked for interests",
        "there_by": "recorded who was there",
        "waived_by": "went on without a quorum",
    }
    return [
        {
            "meeting": room.id,
            "did": did,
            **(
                {"why": _seen(s, room.id.partition("/")[0], room.why)}
                if field == "waived_by"
                else {}
            ),
        }
        for room in s.w.find(ROOMS)
        for field, did in ways.items()
        if getattr(room, field) == s.reader
    ]


def _decisions(s: Scene) -> Rows:
    return [
        {
            "decision": one.id,
            "proposed it": one.proposed_by == s.reader,
            "recorded it": one.resolved_by == s.reader,
            "objections": [
                _seen(s, one.group, each.text) for each in one.objections if each.person == s.reader
            ],
            "text": _seen(s, one.group, one.text),
        }
        for one in s.w.find(DECISIONS_BY_GROUP)
        if s.reader in (one.proposed_by, one.resolved_by, *(each.person for each in one.objections))
    ]


def _votes(s: Scene) -> Rows:
    return [
        {"decision": vote.decision, "at": vote.at, "for": vote.unit, "vote": vote.choice.value}
        for vote in s.w.find(VOTES_BY_DECISION)
        if vote.person == s.reader
    ]


def _seen(s: Scene, group: str, text: str) -> str:
    return text if not text or s.may("decision.show", group) else WITHHELD


SECTIONS: dict[str, Callable[[Scene], Any]] = {
    "interests they declared": _interests,
    "interests of others they recorded or dealt with": _recorded,
    "meetings they came to or not": _replies,
    "deputies they sent or were": _deputies,
    "what they recorded of meetings": _rooms,
    "decisions they proposed, objected to or recorded": _decisions,
    "votes they cast": _votes,
}
"""Of the scene's reader: what each finds."""
