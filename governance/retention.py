"""How long each kind of record is kept, counted from what, and why.

The figures are defaults to begin with: a partnership checks them against its own retention
schedule, and against any order to preserve records for an inquiry, before it relies on them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from governance.dates import add_months
from governance.people import Post


class End(StrEnum):
    """What becomes of a record whose time is up."""

    REMOVED = "removed"
    NAME_EMPTIED = "the name and e-mail address are removed"
    WITH_ACTION = "removed with the action"
    NEVER = "kept"


@dataclass(frozen=True, slots=True)
class Retention:
    """`kind` as the store calls it; `months` None is for as long as the partnership lasts.

    A partnership may set other months, but not fewer than `least`: Clerk works with them.
    """

    kind: str
    holds: str
    months: int | None
    counted_from: str
    end: End
    why: str
    least: int = 1

    @property
    def settable(self) -> bool:
        return self.end not in (End.WITH_ACTION, End.NEVER)


FORGOTTEN = "a former member"
"""The name that stands where somebody's was."""

_LASTS = "the partnership lasts"

TABLE: tuple[Retention, ...] = (
    Retention(
        "action", "Actions: what is to be done, by whom and by when", 72,
        "completion or cancellation", End.REMOVED,
        "Six years is the usual limit for bringing a claim, and covers two three-yearly reviews "
        "of the arrangements. An open action is never due.",
        least=12,  # references run per year, and are never used twice
    ),
    Retention(
        "update", "Updates: what a lead stated about an action", 72, "the end of the action",
        End.WITH_ACTION, "They are the evidence for the action and mean nothing without it.",
    ),
    Retention(
        "extension", "Requests for more time, with the reason and the decision", 72,
        "the end of the action", End.WITH_ACTION, "They explain why a date moved.",
    ),
    Retention(
        "evaluation", "Whether a completed action did what it was for", 72,
        "the end of the action", End.WITH_ACTION, "It is what the action was for.",
    ),
    Retention(
        "deed", "What else was done to an action: paused, reassigned, merged and so on", 72,
        "the end of the action", End.WITH_ACTION, "It is the action's history.",
    ),
    Retention(
        "hold", "Steps of telling others that the business manager held back, and why", 72,
        "the end of the action", End.WITH_ACTION,
        "It shows why somebody was not told; only the business manager reads the reason.",
    ),
    Retention(
        "item", "What stood on an agenda: title, lead, minutes, links to papers", 72,
        "the meeting", End.REMOVED,
        "As long as the actions that came of it: it shows what a group was asked to decide.",
    ),
    Retention(
        "agenda", "When an agenda was issued and a meeting started and closed, and by whom", 72,
        "the meeting", End.REMOVED, "It goes with the items.",
    ),
    Retention(
        "change", "Changes to meetings: who moved, cancelled or placed one, when and why", 72,
        "being made", End.REMOVED, "They explain why a meeting was not when it was planned.",
    ),
    Retention(
        "note", "Notes taken during a meeting", 12, "the meeting", End.REMOVED,
        "They are there to write the minutes from, which are the record.",
    ),
    Retention(
        "minutes", "Minutes: who was there, how far they came, and the approved text's digest", 240,
        "the meeting", End.REMOVED,
        "They are the record of what a group did, by name, and are asked for long after the rest "
        "is gone.",
    ),
    Retention(
        "minuted", "What minutes say of each item: notes, decisions, actions", 240, "the meeting",
        End.REMOVED, "It is the minutes' text, and goes with them.",
    ),
    Retention(
        "correction", "Corrections that members suggested to minutes", 24, "the meeting",
        End.REMOVED, "Long enough to settle what was said; what was taken in is in the minutes.",
    ),
    Retention(
        "declaration", "Declarations of interest, and what was agreed about them", 72,
        "being closed, the meeting, or leaving the last post", End.REMOVED,
        "They show that a decision was fairly taken, and are kept as long. What stands in the "
        "register of somebody in post is never due.",
    ),
    Retention(
        "reply", "Who said they would come to a meeting, and who was there", 24, "the meeting",
        End.REMOVED, "Two yearly reports can say how often agencies were there; the minutes stay.",
    ),
    Retention(
        "deputy", "Who was sent to meetings in whose place", 24, "its last day", End.REMOVED,
        "It goes with who was there.",
    ),
    Retention(
        "room", "That a meeting was asked for interests, and why one went on without a quorum", 72,
        "the meeting", End.REMOVED, "As long as the decisions it was a condition of.",
    ),
    Retention(
        "decision", "Decisions: what a group resolved, how and why", 72, "being resolved",
        End.REMOVED,
        "As long as the actions that came of it. One that is still open is never due.",
    ),
    Retention(
        "vote", "Who voted how", 72, "the decision being resolved", End.REMOVED,
        "It shows that the decision was taken as the group's rules say.",
    ),
    Retention(
        "report", "Exception reports of one group to another", 72, "being written", End.REMOVED,
        "They say what a meeting was told about the actions, and are kept as long as those.",
    ),
    Retention(
        "leave", "When somebody was away, and who stood in", 12, "its last day", End.REMOVED,
        "Long enough to explain who was asked in the year's report; nobody needs it after.",
    ),
    Retention(
        "preference", "Where somebody wants to be written to", 24, "leaving their last post",
        End.REMOVED, "It goes with the person's name.",
    ),
    Retention(
        "conversation", "Where in Teams an account or a channel is written to", 24,
        "leaving their last post", End.REMOVED,
        "It is of use only with the account. A channel's goes when the channel is a group's no "
        "longer.",
    ),
    Retention(
        "account", "Which account on a chat platform is whose", 24, "leaving their last post",
        End.REMOVED, "It goes with the person's name.",
    ),
    Retention(
        "stranger", "Accounts nobody knows that wrote to Clerk: name and e-mail address", 3,
        "the first time they wrote", End.REMOVED,
        "Long enough for the business manager to say whose they are; once said, it goes at once.",
    ),
    Retention(
        "ask", "Requests for an update, and news, to one person", 24, "being asked", End.REMOVED,
        "Two yearly reports can show who was asked and who answered. While the action is open "
        "they stay, so that nobody is asked twice.",
        least=3,  # what is told once a quarter must not be told again in it
    ),
    Retention(
        "message", "Which message went to whom, and whether it arrived (not its words)", 24,
        "its date", End.REMOVED,
        "Two yearly reports can show that people were told; after that nobody needs to know.",
    ),
    Retention(
        "receipt", "The answer given to a button or a typed line", 3, "the answer", End.REMOVED,
        "A button works for 60 days, and pressing it twice must act once for as long.",
        least=3,
    ),
    Retention(
        "reading",
        "Who read an action of a restricted group, or had a register of interests, and when",
        24, "the reading",
        End.REMOVED, "Long enough to look into a complaint or a suspected leak.",
    ),
    Retention(
        "link", "Calendar addresses that were stopped (never the address itself)", 12,
        "being stopped", End.REMOVED, "Long enough to explain who could see which dates.",
    ),
    Retention(
        "run", "That a daily or monthly job ran", 3, "the day", End.REMOVED,
        "It keeps a job from running twice; a quarter is enough to look into a fault.",
        least=3,
    ),
    Retention(
        "person", "People: name and work e-mail address", 24, "leaving their last post",
        End.NAME_EMPTIED,
        "Reports of the next two years can still say who led what. Never while they lead an "
        "open action.",
    ),
    Retention(
        "meeting", "Meetings: date, time, place and number in the series", None, _LASTS, End.NEVER,
        "They number the series, and say nothing about anybody.",
    ),
    Retention(
        "event", "How often a meeting or deadline changed in calendars (no text)", None, _LASTS,
        End.NEVER, "Calendars take a change only if its number has risen.",
    ),
    Retention(
        "agency", "Agencies", None, _LASTS, End.NEVER, "Public bodies, not people.",
    ),
    Retention(
        "group", "Groups and their seats", None, _LASTS, End.NEVER,
        "The published arrangements; a seat names a post.",
    ),
    Retention(
        "channel", "Which channel on a chat platform is a group's, and who said so", None, _LASTS,
        End.NEVER, "So that what a group relies on is posted where it works.",
    ),
    Retention(
        "post", "Posts, and the ids of those who held them", None, _LASTS, End.NEVER,
        "Who answered for an agency at the time of a decision is part of the public record.",
    ),
    Retention(
        "plan", "Plans and their objectives", None, _LASTS, End.NEVER, "Published papers.",
    ),
    Retention(
        "key", "Rating keys", None, _LASTS, End.NEVER, "Without them no rating can be read.",
    ),
    Retention(
        "charter", "The partnership's name and policy", None, _LASTS, End.NEVER,
        "It holds the rest.",
    ),
    Retention(
        "file", "What the partnership's file last said, as salted digests", None, _LASTS, End.NEVER,
        "So that a changed file touches only what was changed in it. It holds no text.",
    ),
    Retention(
        "ledger", "The ledger: when, whose id, what was done, to which reference", None, _LASTS,
        End.NEVER,
        "Cutting it would hide what was done. It holds no text, only salted digests.",
    ),
)  # fmt: skip

BY_KIND = {rule.kind: rule for rule in TABLE}


def months_kept(kind: str, periods: Mapping[str, int]) -> int | None:
    """`periods` are the months a partnership has set, by kind; what it has not is by TABLE."""
    ruling = "action" if BY_KIND[kind].end is End.WITH_ACTION else kind
    return periods.get(ruling, BY_KIND[ruling].months)


def due_on(kind: str, since: date, periods: Mapping[str, int]) -> date | None:
    """The first day on which a record is due, when its time counts from `since`."""
    months = months_kept(kind, periods)
    return None if months is None else add_months(since, months)


def left_on(posts: tuple[Post, ...], person: str) -> date | None:
    """The last day in any post; None for somebody in post, or who never held one."""
    ends = [held.until for post in posts for held in post.holders if held.person == person]
    return max((end for end in ends if end is not None), default=None) if None not in ends else None
