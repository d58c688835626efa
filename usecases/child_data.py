"""The guard at the desk: what a command says freely is looked through before its verb runs.

Every text of every command is, so that no verb can forget it. What people do not write is not:
records, and what Clerk does of its own accord.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from governance.child_data import Finding, Kind, find_child_data
from governance.record import Record
from governance.texts import strings
from usecases.add_meeting import AddMeeting
from usecases.apply_partnership import ApplyPartnership
from usecases.bind_channel import BindChannel, UnbindChannel
from usecases.calendar_feed import ReadFeed
from usecases.check_head import CheckHead
from usecases.delete_due import DeleteDue
from usecases.find_actions import FindActions
from usecases.issue_link import IssueLink
from usecases.link_account import LinkAccount, UnlinkAccount
from usecases.list_actions import ListActions
from usecases.list_meetings import ListMeetings
from usecases.place_meeting import PlaceMeeting
from usecases.plan_year import PlanYear
from usecases.redact import Redact
from usecases.refusals import ChildData
from usecases.revoke_link import RevokeLink

LOOKED_UP = "It is only looked up; nothing of it is kept."
MADE = "Clerk makes it; digits and letters drawn by lot can look like anything."

PLATFORMS = "It is the platform's own name for something, letters and digits by lot."

EXEMPT: dict[tuple[type, str], str] = {
    (ApplyPartnership, "code"): MADE,
    (BindChannel, "channel"): PLATFORMS,
    (CheckHead, "head"): MADE,
    (DeleteDue, "code"): MADE,
    (IssueLink, "id"): MADE,
    (IssueLink, "token"): MADE,
    (FindActions, "words"): LOOKED_UP,
    (LinkAccount, "account"): PLATFORMS,
    (ListActions, "group"): LOOKED_UP,
    (ListMeetings, "group"): LOOKED_UP,
    (ReadFeed, "token"): MADE,
    (PlaceMeeting, "link"): PLATFORMS,
    (PlanYear, "code"): MADE,
    (Redact, "spots"): "It is the text that is to go.",
    (RevokeLink, "id"): MADE,
    (UnbindChannel, "channel"): PLATFORMS,
    (UnlinkAccount, "account"): PLATFORMS,
}
"""Fields of commands that are not looked through, and why."""

VENUES = {(AddMeeting, "place"), (PlaceMeeting, "place")}
"""Fields that say where people meet: a postcode is meant to be there."""


def look_through(command: object) -> ChildData | None:
    """The refusal, if there is anything to refuse or to ask about."""
    refused: dict[str, tuple[Kind, ...]] = {}
    asked: dict[str, tuple[Kind, ...]] = {}
    for name, found in _found(command):
        sure = any(one.certain for one in found)
        (refused if sure else asked)[name] = kinds_of(found)
    return ChildData(refused, asked) if refused or asked else None


def vouched(found: ChildData) -> str:
    """What the ledger says where somebody took it upon themselves: which fields, of what kind."""
    told = (f"{', '.join(kinds)} in {name}" for name, kinds in found.asked.items())
    return f"said not to be about a child: {'; '.join(told)}"


def kinds_of(found: Iterable[Finding]) -> tuple[Kind, ...]:
    """Each once; where something is certain, what is not does not matter any more."""
    found = tuple(found)
    sure = tuple(one for one in found if one.certain)
    return tuple(dict.fromkeys(one.kind for one in sure or found))


def _found(command: object) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    for field in fields(command) if is_dataclass(command) else ():
        if (type(command), field.name) not in EXEMPT:
            venue = (type(command), field.name) in VENUES
            texts = _texts(getattr(command, field.name))
            found = tuple(one for text in texts for one in find_child_data(text, venue=venue))
            if found:
                yield field.name, found


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
    elif not isinstance(value, Record):
        yield from strings(value)
